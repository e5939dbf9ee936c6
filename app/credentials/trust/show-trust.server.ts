import { listTrustAnchors, listTrustedDids, trustStamp } from '#db/queries/trust';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { countryCode } from '~/elm/countries';
import { foldText } from '~/elm/names';
import { publicUrl } from '~/platform/env.server';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { toListLine } from './list-lines.server';
import type { ListProblem } from './lists/list-problems.server';
import { serviceFacts } from './lists/to-anchors.server';
import { anchorUse, grantedPeriods, type NationalList } from './lists/trusted-list';
import { loadStoredTrust, type StoredTrust } from './stored-trust.server';
import type { ListLine, SealProvider, TrustRow } from './trust-view';

const PAGE_SIZE = 25;
const MOST_PROBLEMS = 100;

export interface TrustPageData {
  readonly head: PageHead;
  readonly q: string;
  readonly rows: readonly TrustRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Lists that count, the list of lists first. */
  readonly lists: readonly ListLine[];
  readonly problems: readonly ListProblem[];
}

export interface SealPageData {
  readonly head: PageHead;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  readonly country: string | null;
  readonly providers: readonly SealProvider[];
  /** The list the providers come from. */
  readonly list: ListLine | null;
}

const askedFor = (request: Request) => new URL(request.url).searchParams;

async function answer<T>(
  request: Request,
  load: (trust: StoredTrust, locale: Locale, viewer: Viewer | null) => Promise<T>,
) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const content = await trustStamp(services().store.read);
  return answerPage(request, { viewer, locale, content }, async () =>
    load(await loadStoredTrust(), locale, viewer),
  );
}

function headOf(
  request: Request,
  viewer: Viewer | null,
  page: 'public' | 'seals',
  path: string,
): PageHead {
  const { t } = serverT(request, { namespace: 'trust', viewer });
  const { t: common } = serverT(request, { viewer });
  return {
    title: common('title', { page: t(`${page}.title`) }),
    description: t(`${page}.lead`),
    ...pageAddresses(publicUrl(services().env), path),
  };
}

/** What is trusted, since when and why: searchable, at a request's address. */
export const showTrust = (request: Request) =>
  answer(request, async (trust, locale, viewer): Promise<TrustPageData> => {
    const search = askedFor(request);
    const q = (search.get('q') ?? '').trim().slice(0, 200);
    const words = foldText(q).split(' ').filter(Boolean);
    const found = (await trustRows(trust)).filter((row) => {
      const text = searchText(row, locale);
      return words.every((word) => text.includes(word));
    });
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, Math.trunc(Number(search.get('page')) || 1)), pages);
    const now = services().clock();
    return {
      head: headOf(request, viewer, 'public', paths.trust()),
      q,
      rows: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: found.length,
      page,
      pages,
      lists: trust.lists
        .filter(({ standing }) => standing === 'believed')
        .map((each) => toListLine(each, now))
        .sort((left, right) => Number(right.isListOfLists) - Number(left.isListOfLists)),
      problems: trust.problems.slice(0, MOST_PROBLEMS),
    };
  });

/** Everything trusted: the operator's own first, then services by country and provider. */
async function trustRows(trust: StoredTrust): Promise<TrustRow[]> {
  const { read } = services().store;
  const anchors = (await listTrustAnchors(read)).map(
    (row): TrustRow => ({
      key: row.sha256,
      kind: 'anchor',
      name: row.subject,
      provider: null,
      country: null,
      uses: ['seal', 'time-stamp'],
      since: row.addedAt,
      until: null,
      why: row.source === 'demo' ? { kind: 'demo' } : { kind: 'operator', reason: row.reason },
    }),
  );
  const dids = (await listTrustedDids(read)).map(
    ({ did, reason, addedAt }): TrustRow => ({
      key: did,
      kind: 'did',
      name: did,
      provider: null,
      country: null,
      uses: ['seal'],
      since: addedAt,
      until: null,
      why: { kind: 'operator', reason },
    }),
  );
  return [...anchors, ...dids, ...serviceRows(trust)];
}

/** Rows of lists are made once for as long as trust stays the same. */
const rowsOf = new WeakMap<StoredTrust, TrustRow[]>();

function serviceRows(trust: StoredTrust): TrustRow[] {
  const known = rowsOf.get(trust);
  if (known) return known;
  const made = nationalLists(trust).flatMap((list) => rowsOfList(list, trust));
  rowsOf.set(trust, made);
  return made;
}

const nationalLists = ({ lists }: StoredTrust): NationalList[] =>
  lists
    .flatMap(({ list, standing }) =>
      list.kind === 'national' && standing === 'believed' ? [list] : [],
    )
    .sort((left, right) => left.territory.localeCompare(right.territory, 'en'));

function rowsOfList(list: NationalList, { overrides }: StoredTrust): TrustRow[] {
  return serviceFacts(list, overrides).flatMap((facts, index): TrustRow[] => {
    if (facts.overridden === 'distrust') return [];
    const periods = grantedPeriods(facts.service, facts.overridden === 'for-seals');
    const [first, last] = [periods[0], periods.at(-1)];
    if (!first || !last) return [];
    return [
      {
        key: `${list.territory}-${index}`,
        kind: 'service',
        name: facts.service.name,
        provider: facts.provider,
        country: countryCode(list.territory),
        uses: [anchorUse(facts.service.type)],
        since: first.from,
        until: last.until,
        why: { kind: 'list', territory: list.territory, issuedAt: list.issuedAt },
      },
    ];
  });
}

const countryNames = new Map<Locale, Intl.DisplayNames>();

function countryName(code: string, locale: Locale): string {
  const known =
    countryNames.get(locale) ??
    new Intl.DisplayNames(locale === 'en' ? 'en-GB' : locale, { type: 'region' });
  countryNames.set(locale, known);
  return known.of(code) ?? code;
}

const searchText = (row: TrustRow, locale: Locale): string =>
  foldText(
    [
      row.name,
      row.provider ?? '',
      row.country ? `${row.country} ${countryName(row.country, locale)}` : '',
      row.why.kind === 'operator' ? row.why.reason : '',
    ].join(' '),
  );

/** Where an institution can get a seal, by country, from the lists that count. */
export const whereSeals = (request: Request) =>
  answer(request, async (trust, locale, viewer): Promise<SealPageData> => {
    const asked = askedFor(request).get('country')?.toUpperCase() ?? '';
    const lists = nationalLists(trust);
    const countries = lists
      .map(({ territory }) => ({
        code: territory,
        name: countryName(countryCode(territory) ?? territory, locale),
      }))
      .sort((left, right) => left.name.localeCompare(right.name, locale));
    const list = lists.find(({ territory }) => territory === asked);
    const stored = trust.lists.find((each) => each.list === list);
    return {
      head: headOf(request, viewer, 'seals', paths.trustSeals()),
      countries,
      country: list?.territory ?? null,
      providers: list ? sealProviders(list, trust) : [],
      list: stored ? toListLine(stored, services().clock()) : null,
    };
  });

function sealProviders(list: NationalList, { overrides }: StoredTrust): SealProvider[] {
  const byName = new Map<string, { page: string | null; services: Set<string> }>();
  for (const { service, provider, page, grantedNow } of serviceFacts(list, overrides)) {
    if (service.type !== 'CA/QC' || !grantedNow) continue;
    const known = byName.get(provider) ?? { page, services: new Set<string>() };
    known.services.add(service.name);
    byName.set(provider, known);
  }
  return [...byName]
    .map(([name, { page, services: names }]) => ({
      name,
      page: page?.startsWith('https://') ? page : null,
      services: [...names],
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));
}
