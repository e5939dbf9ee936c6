/** The network in public: its members, what they look for, and the agreements between them. */
import { z } from 'zod';
import { agreementsStamp } from '#db/queries/agreements';
import { listInstitutionNames } from '#db/queries/institutions';
import { listBindingParties, listMembers, type Member, networkStamp } from '#db/queries/network';
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { type InstitutionView, toInstitutionView } from '~/agreements/agreement-view';
import { countryName } from '~/elm/display-names';
import { type Localised, localised } from '~/elm/localised';
import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import type { Cycle } from './cycles';

const PAGE_SIZE = 30;

const Query = z.object({
  field: z
    .string()
    .regex(/^\d{2}$/)
    .or(z.literal(''))
    .catch(''),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .or(z.literal(''))
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface SearchView {
  /** Names of fields of ISCED-F in the reader's language. */
  readonly fields: readonly string[];
  readonly cycles: readonly Cycle[];
  readonly text: Localised | null;
}

export interface MemberView extends InstitutionView {
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly agreements: number;
  readonly search: SearchView | null;
}

/** Two institutions and how many agreements in force join them. */
export interface Tie {
  readonly key: string;
  readonly between: readonly [InstitutionView, InstitutionView];
  readonly agreements: number;
}

export interface NetworkPage {
  readonly head: PageHead;
  readonly members: readonly MemberView[];
  readonly ties: readonly Tie[];
  readonly filter: { readonly field: string; readonly country: string };
  readonly choices: Readonly<
    Record<'field' | 'country', readonly { value: string; label: string }[]>
  >;
  /** The viewer decides on applications, or speaks for an institution. */
  readonly membership: 'committee' | 'institution' | null;
  readonly figures: { members: number; looking: number; ties: number };
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export const toSearchView = (
  search: {
    fields: readonly string[];
    cycles: readonly Cycle[];
    texts: Readonly<Record<string, string>>;
  },
  locale: string,
): SearchView => ({
  fields: search.fields.map((code) => iscedLabel(code, locale)),
  cycles: search.cycles,
  text: localised(search.texts, locale),
});

/** The network's page at a request's address. */
export async function showNetwork(request: Request) {
  const { read } = services().store;
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const content = `${await networkStamp(read)}|${await agreementsStamp(read)}`;
  return answerPage(request, { viewer, locale, content }, () => load(request, viewer, locale));
}

async function load(request: Request, viewer: Viewer | null, locale: string): Promise<NetworkPage> {
  const { store, clock, env } = services();
  const query = Query.parse(queryOf(request));
  const country = query.country.toUpperCase();
  const all = await listMembers(store.read);
  const pairs = await listBindingParties(store.read, dayOf(clock()));
  const fits = (member: Member) =>
    (query.field === '' ||
      (member.search?.fields ?? []).some((each) => each.startsWith(query.field))) &&
    (country === '' || member.institution.country === country);
  const found = all.filter(fits);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const counts = agreementsOf(pairs);
  const ties = await tiesOf(pairs, locale);
  const { t } = serverT(request, { namespace: 'network', viewer: { locale } });
  return {
    head: {
      title: `${t('title')} – Credit Clearinghouse`,
      description: t('lead'),
      ...pageAddresses(publicUrl(env), paths.network()),
    },
    members: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((member) => ({
      ...toInstitutionView(member.institution, locale),
      since: member.since,
      agreements: counts.get(member.institution.id) ?? 0,
      search: member.search ? toSearchView(member.search, locale) : null,
    })),
    ties,
    filter: { field: query.field, country },
    choices: choicesOf(all, locale),
    membership: standingOf(viewer),
    figures: {
      members: all.length,
      looking: all.filter((each) => each.search !== null).length,
      ties: ties.length,
    },
    total: found.length,
    page,
    pages,
  };
}

function standingOf(viewer: Viewer | null): NetworkPage['membership'] {
  if (!viewer) return null;
  if (mayEver(viewer, 'membership.decide')) return 'committee';
  return mayEver(viewer, 'membership.apply') ? 'institution' : null;
}

type Pairs = Awaited<ReturnType<typeof listBindingParties>>;

function agreementsOf(pairs: Pairs): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { institutionId } of pairs)
    counts.set(institutionId, (counts.get(institutionId) ?? 0) + 1);
  return counts;
}

/** Every two institutions with an agreement in force, those with the most first. */
async function tiesOf(pairs: Pairs, locale: string): Promise<Tie[]> {
  const parties = new Map<string, string[]>();
  for (const { agreementId, institutionId } of pairs)
    parties.set(agreementId, [...(parties.get(agreementId) ?? []), institutionId]);
  const counts = new Map<string, number>();
  for (const ids of parties.values()) {
    const sorted = [...ids].sort();
    for (const [index, first] of sorted.entries())
      for (const second of sorted.slice(index + 1)) {
        const key = `${first} ${second}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  const names = await listInstitutionNames(services().store.read, [
    ...new Set(pairs.map((each) => each.institutionId)),
  ]);
  const views = new Map(names.map((each) => [each.id, toInstitutionView(each, locale)]));
  return [...counts]
    .flatMap(([key, agreements]) => {
      const [first = '', second = ''] = key.split(' ');
      const between = [views.get(first), views.get(second)] as const;
      return between[0] && between[1]
        ? [{ key, between: [between[0], between[1]] as const, agreements }]
        : [];
    })
    .sort((a, b) => b.agreements - a.agreements || a.key.localeCompare(b.key, 'en'));
}

function choicesOf(members: readonly Member[], locale: string): NetworkPage['choices'] {
  const words = new Intl.Collator(locale);
  const sorted = (values: Iterable<string>, name: (value: string) => string) =>
    [...new Set(values)]
      .map((value) => ({ value, label: name(value) }))
      .sort((a, b) => words.compare(a.label, b.label));
  const fields = members.flatMap((each) => each.search?.fields ?? []);
  return {
    field: sorted(
      fields.map((each) => each.slice(0, 2)),
      (value) => iscedLabel(value, locale),
    ),
    country: sorted(
      members.map((each) => each.institution.country),
      (value) => countryName(value, locale),
    ),
  };
}
