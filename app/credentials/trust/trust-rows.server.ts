import { listPins, listTrustAnchors, listTrustedDids } from '#db/queries/trust';
import type { Read } from '#db/store';
import { countryCode } from '~/elm/countries';
import { foldText } from '~/elm/names';
import type { Locale } from '~/platform/locales';
import { commonNameIn } from '../x509/names';
import { serviceFacts } from './lists/to-anchors.server';
import { anchorUse, type NationalList } from './lists/trusted-list';
import type { ReasonedOverride, StoredTrust } from './stored-trust.server';
import {
  GIVEN_WITH_IMPORT,
  type OverrideEntry,
  type OverrideWord,
  ROW_STATES,
  type TrustRow,
} from './trust-view';

/**
 * Everything trusted, and what is so no more: the operator's own first, then who signs the list of
 * lists, then services by country and provider.
 */
export async function trustRows(read: Read, trust: StoredTrust): Promise<TrustRow[]> {
  const rows = [
    ...(await anchorRows(read)),
    ...(await didRows(read)),
    ...(await pinRows(read)),
    ...serviceRows(trust),
  ];
  const order = (row: TrustRow) => ROW_STATES.indexOf(row.state);
  return rows.sort((left, right) => order(left) - order(right));
}

const OWN = {
  state: 'trusted',
  provider: null,
  country: null,
  until: null,
  overrides: [],
} as const;

const anchorRows = async (read: Read): Promise<TrustRow[]> =>
  (await listTrustAnchors(read)).map((row) => ({
    ...OWN,
    key: row.sha256,
    kind: 'anchor',
    name: commonNameIn(row.subject),
    uses: ['seal', 'time-stamp'],
    since: row.addedAt,
    why: row.source === 'demo' ? { kind: 'demo' } : { kind: 'operator', reason: row.reason },
    fingerprints: [row.sha256],
  }));

const didRows = async (read: Read): Promise<TrustRow[]> =>
  (await listTrustedDids(read)).map(({ did, reason, addedAt }) => ({
    ...OWN,
    key: did,
    kind: 'did',
    name: did,
    uses: ['seal'],
    since: addedAt,
    why: { kind: 'operator', reason },
    fingerprints: [],
  }));

const pinRows = async (read: Read): Promise<TrustRow[]> =>
  (await listPins(read)).map(({ sha256, subject, reason, addedAt }) => ({
    ...OWN,
    key: `pin-${sha256}`,
    kind: 'pin',
    name: commonNameIn(subject),
    uses: ['lists'],
    since: addedAt,
    why: reason === GIVEN_WITH_IMPORT ? { kind: 'import' } : { kind: 'operator', reason },
    fingerprints: [sha256],
  }));

/** Rows of lists are made once for as long as trust stays the same. */
const rowsOf = new WeakMap<StoredTrust, TrustRow[]>();

function serviceRows(trust: StoredTrust): TrustRow[] {
  const known = rowsOf.get(trust);
  if (known) return known;
  const made = nationalLists(trust).flatMap((list) => rowsOfList(list, trust));
  rowsOf.set(trust, made);
  return made;
}

/** The national lists that count, by territory. */
export const nationalLists = ({ lists }: StoredTrust): NationalList[] =>
  lists
    .flatMap(({ list, standing }) =>
      list.kind === 'national' && standing === 'believed' ? [list] : [],
    )
    .sort((left, right) => left.territory.localeCompare(right.territory, 'en'));

/** Services that could be relied on at some time. */
function rowsOfList(list: NationalList, { overrides }: StoredTrust): TrustRow[] {
  return serviceFacts(list, overrides).flatMap((facts, index): TrustRow[] => {
    const [first, last] = [facts.periods[0], facts.periods.at(-1)];
    if (!first || !last) return [];
    const current = last.until === null ? 'trusted' : 'ended';
    return [
      {
        key: `${list.territory}-${index}`,
        kind: 'service',
        state: facts.distrusted ? 'distrusted' : current,
        name: facts.service.name,
        provider: facts.provider,
        country: countryCode(list.territory),
        uses: [anchorUse(facts.service.type)],
        since: first.from,
        until: last.until,
        why: { kind: 'list', territory: list.territory, issuedAt: list.issuedAt },
        fingerprints: facts.fingerprints,
        overrides: facts.overrides.map(toOverrideWord),
      },
    ];
  });
}

export const toOverrideWord = ({ effect, reason, addedAt }: ReasonedOverride): OverrideWord => ({
  effect,
  reason,
  since: addedAt,
});

/** What is held against the lists, by itself. */
export const overrideEntries = ({ overrides }: StoredTrust): OverrideEntry[] =>
  overrides.map((each) => ({
    key: `${each.territory} ${each.effect} ${each.certificateSha256 ?? '*'} ${each.addedAt}`,
    territory: each.territory,
    certificateSha256: each.certificateSha256,
    ...toOverrideWord(each),
  }));

const countryNames = new Map<Locale, Intl.DisplayNames>();

export function countryName(code: string, locale: Locale): string {
  const known =
    countryNames.get(locale) ??
    new Intl.DisplayNames(locale === 'en' ? 'en-GB' : locale, { type: 'region' });
  countryNames.set(locale, known);
  return known.of(code) ?? code;
}

export interface Wanted {
  readonly row: (row: TrustRow) => boolean;
  readonly override: (entry: OverrideEntry) => boolean;
}

/** A fingerprint or the beginning of one, as tools print it: with colons or blanks, or without. */
const FINGERPRINT = /^[0-9a-f]{8,64}$/;

/** What a search is after: words of names, countries and reasons, or a fingerprint. */
export function wantedBy(q: string, locale: Locale): Wanted {
  const fingerprint = q.toLowerCase().replace(/[\s:]/g, '');
  const words = foldText(q).split(' ').filter(Boolean);
  const told = (parts: readonly string[]) => {
    const text = foldText(parts.join(' '));
    return words.every((word) => text.includes(word));
  };
  const named = (list: readonly (string | null)[]) =>
    FINGERPRINT.test(fingerprint) && list.some((each) => each?.startsWith(fingerprint));
  return {
    row: (row) => named(row.fingerprints) || told(textOfRow(row, locale)),
    override: (each) =>
      named([each.certificateSha256]) ||
      told([each.reason, ...placeText(countryCode(each.territory), locale)]),
  };
}

const placeText = (country: string | null, locale: Locale): string[] =>
  country ? [country, countryName(country, locale)] : [];

const textOfRow = (row: TrustRow, locale: Locale): string[] => [
  row.name,
  row.provider ?? '',
  ...placeText(row.country, locale),
  row.why.kind === 'operator' ? row.why.reason : '',
  ...row.overrides.map(({ reason }) => reason),
];
