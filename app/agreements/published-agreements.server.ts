/** The register as programs read it: published versions only, filtered, one at a time or by page. */
import { z } from 'zod';
import { findVersion, type VersionWithAgreement } from '#db/queries/agreement-work';
import {
  type AgreementPartyRow,
  listParties,
  listPublishedAgreements,
} from '#db/queries/agreements';
import { foldText } from '~/elm/names';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { agreementStateOn } from './agreement-state';
import { newestOfEach } from './list-agreements.server';
import { readTerms, type Terms } from './terms/terms';

export const RegisterFilter = z.object({
  q: z.string().trim().max(200).default(''),
  institution: z.string().max(80).default(''),
  country: z
    .string()
    .regex(/^([A-Za-z]{2})?$/)
    .default(''),
  status: z
    .string()
    .regex(/^[a-z-]{0,40}$/)
    .default(''),
  iscedF: z
    .string()
    .regex(/^\d{0,4}$/)
    .default(''),
  academicYear: z
    .string()
    .regex(/^(\d{4}\/\d{4})?$/)
    .default(''),
  programme: z.string().trim().max(200).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;

export interface RegisterEntry extends VersionWithAgreement {
  readonly parties: readonly AgreementPartyRow[];
  readonly terms: Terms;
  /** Status as of today. */
  readonly state: string;
  readonly publication: 'full-text' | 'summary' | 'listing';
}

/** Entries that pass every filter, by code. */
export async function listRegister(
  { store, clock }: Services,
  filter: RegisterFilter,
): Promise<RegisterEntry[]> {
  const today = dayOf(clock());
  const summaries = newestOfEach(await listPublishedAgreements(store.read), today);
  const parties = await listParties(
    store.read,
    summaries.map((each) => each.version.id),
  );
  const entries: RegisterEntry[] = [];
  for (const { agreement, version } of summaries) {
    const own = parties.filter((each) => each.agreementVersionId === version.id);
    const state = agreementStateOn(version, today);
    if (!passesOutside(filter, { code: agreement.code, titles: agreement.titles, own, state }))
      continue;
    const entry = await toEntry(store.read, version.id, own, today);
    if (entry && passesInside(filter, entry)) entries.push(entry);
  }
  return entries;
}

/** The published version of a code that applies today, else the newest published one; null: none. */
export async function findRegisterEntry(
  { store, clock }: Services,
  code: string,
): Promise<RegisterEntry | null> {
  const today = dayOf(clock());
  const published = await listPublishedAgreements(store.read);
  const [found] = newestOfEach(
    published.filter((each) => each.agreement.code === code),
    today,
  );
  if (!found) return null;
  return toEntry(
    store.read,
    found.version.id,
    await listParties(store.read, [found.version.id]),
    today,
  );
}

async function toEntry(
  read: Services['store']['read'],
  versionId: string,
  parties: readonly AgreementPartyRow[],
  today: string,
): Promise<RegisterEntry | null> {
  const found = await findVersion(read, versionId);
  if (!found) return null;
  const terms = readTerms(found.version.terms);
  return {
    ...found,
    parties,
    terms,
    state: agreementStateOn(found.version, today),
    publication: terms.publication ?? 'listing',
  };
}

const contains = (texts: Iterable<string>, words: string): boolean =>
  [...texts].some((text) => foldText(text).includes(foldText(words)));

/** What can be told without opening the text. */
function passesOutside(
  filter: RegisterFilter,
  entry: {
    code: string;
    titles: Readonly<Record<string, string>>;
    own: readonly AgreementPartyRow[];
    state: string;
  },
): boolean {
  const { q, institution, country, status } = filter;
  const places = entry.own.map((each) => each.institution);
  const names = places.flatMap((each) => Object.values(each.names));
  return (
    (q === '' || contains([entry.code, ...Object.values(entry.titles), ...names], q)) &&
    (institution === '' || places.some((each) => each.slug === institution)) &&
    (country === '' || places.some((each) => each.country === country.toUpperCase())) &&
    (status === '' || entry.state === status)
  );
}

/** Filters on lines find nothing where the parties publish a listing only. */
function passesInside(
  filter: RegisterFilter,
  { terms, publication, version }: RegisterEntry,
): boolean {
  const { iscedF, programme, academicYear } = filter;
  const lines = publication === 'listing' ? [] : terms.lines;
  const fields = lines.flatMap((line) => line.sources.flatMap((each) => each.iscedF));
  const programmes = lines.flatMap((line) =>
    line.targets.flatMap((each) => Object.values(each.programmeTitles ?? {})),
  );
  return (
    (iscedF === '' || fields.some((each) => each.startsWith(iscedF))) &&
    (programme === '' || contains(programmes, programme)) &&
    (academicYear === '' || appliesIn(academicYear, terms, version))
  );
}

/** Named among its years, or in force at some time from September to August of them. */
function appliesIn(
  academicYear: string,
  { duration }: Terms,
  version: { readonly inForceFrom: string | null; readonly inForceUntil: string | null },
): boolean {
  if (duration.academicYears.length > 0) return duration.academicYears.includes(academicYear);
  const [first = '', second = ''] = academicYear.split('/');
  const { inForceFrom, inForceUntil } = version;
  return (
    inForceFrom !== null &&
    inForceFrom <= `${second}-08-31` &&
    (inForceUntil === null || inForceUntil >= `${first}-09-01`)
  );
}
