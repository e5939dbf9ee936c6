/** The register of published agreements as pages and programs read it: filtered, by page, one at a time. */
import { z } from 'zod';
import {
  findInRegister,
  insertRegisterEntry,
  listRegistered,
  listUnregistered,
  type PublishedVersion,
  type RegisterWish,
} from '#db/queries/agreement-register';
import type { VersionWithAgreement } from '#db/queries/agreement-work';
import { type AgreementPartyRow, findAgreement, listParties } from '#db/queries/agreements';
import type { Tx } from '#db/store';
import { foldText } from '~/elm/names';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { AGREEMENT_PHASES, agreementStateOn, phaseOf, STATES_OF_PHASE } from './agreement-state';
import { PUBLIC_STATES } from './register-query';
import { academicYearOf, toRegisterRow } from './register-row';
import { readTerms, type Terms } from './terms/terms';

export const RegisterFilter = z.object({
  q: z.string().trim().max(200).default(''),
  institution: z
    .string()
    .regex(/^[a-z0-9-]{0,80}$/)
    .default(''),
  country: z
    .string()
    .regex(/^([A-Za-z]{2})?$/)
    .default(''),
  /** As of today. */
  status: z.enum(['', ...PUBLIC_STATES]).default(''),
  /** What a visitor asks first: does it apply? */
  phase: z.enum(['', ...AGREEMENT_PHASES]).default(''),
  iscedF: z
    .string()
    .regex(/^\d{0,4}$/)
    .default(''),
  academicYear: z
    .string()
    .refine((text) => text === '' || academicYearOf(text) === text)
    .default(''),
  programme: z.string().trim().max(200).default(''),
  /** Ends within so many days from today. */
  expiring: z
    .string()
    .regex(/^\d{0,4}$/)
    .default(''),
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

/** One agreement with every version that is published, for what each changed. */
export interface PublishedAgreement extends RegisterEntry {
  readonly published: readonly PublishedVersion['version'][];
}

export interface RegisterPage {
  /** By code. */
  readonly entries: readonly RegisterEntry[];
  readonly total: number;
  /** Counts from 1, never beyond the last. */
  readonly page: number;
  readonly pages: number;
}

/** Rows entered in one transaction. */
const BATCH = 200;

/** A page of the entries that pass every filter. */
export async function listRegister(
  services: Services,
  filter: RegisterFilter,
  size: number,
): Promise<RegisterPage> {
  await fillRegister(services);
  const { read } = services.store;
  const today = dayOf(services.clock());
  const ids = await findInRegister(read, toWish(filter), today);
  const pages = Math.max(1, Math.ceil(ids.length / size));
  const page = Math.min(filter.page, pages);
  const shown = await listRegistered(read, ids.slice((page - 1) * size, page * size));
  const parties = await listParties(
    read,
    shown.map(({ version }) => version.id),
  );
  const entries = shown.map((each) => toEntry(each, parties, today));
  return { entries, total: ids.length, page, pages };
}

function toWish(filter: RegisterFilter): RegisterWish {
  const { status, phase, expiring } = filter;
  const ofPhase = phase === '' ? [] : STATES_OF_PHASE[phase];
  return {
    words: foldText(filter.q),
    institution: filter.institution,
    country: filter.country.toUpperCase(),
    states: status === '' ? ofPhase : [status],
    iscedF: filter.iscedF,
    academicYear: filter.academicYear,
    programme: foldText(filter.programme),
    endsWithin: expiring === '' ? null : Number(expiring),
  };
}

/** Enters what was published without being entered: by an older portal, by the demonstration. */
export async function fillRegister({ store }: Services): Promise<void> {
  while ((await listUnregistered(store.read, 1)).length > 0)
    await store.tx(async (tx) => {
      const ids = await listUnregistered(tx, BATCH);
      for (const each of await listRegistered(tx, ids)) await enterInRegister(tx, each);
    });
}

/** Writes the rows a published version is found by. */
export async function enterInRegister(
  tx: Tx,
  { agreement, version }: PublishedVersion,
): Promise<void> {
  const parties = await listParties(tx, [version.id]);
  const row = toRegisterRow(
    agreement.code,
    readTerms(version.terms),
    parties.map((each) => each.institution.names),
  );
  await insertRegisterEntry(
    tx,
    {
      versionId: version.id,
      agreementId: agreement.id,
      code: agreement.code,
      words: row.words,
      namesYears: row.namesYears,
    },
    row.keys,
  );
}

/** The published version of a code that applies today, else the newest published one; null: none. */
export async function findRegisterEntry(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  code: string,
): Promise<PublishedAgreement | null> {
  const found = await findAgreement(store.read, code);
  const today = dayOf(clock());
  const published = found?.versions.filter((each) => each.publishedAt !== null) ?? [];
  const version =
    published.find((each) => phaseOf(agreementStateOn(each, today)) === 'applies') ?? published[0];
  if (!found || !version) return null;
  const parties = await listParties(store.read, [version.id]);
  return { ...toEntry({ agreement: found.agreement, version }, parties, today), published };
}

function toEntry(
  found: PublishedVersion,
  parties: readonly AgreementPartyRow[],
  today: string,
): RegisterEntry {
  const terms = readTerms(found.version.terms);
  return {
    ...found,
    parties: parties.filter((each) => each.agreementVersionId === found.version.id),
    terms,
    state: agreementStateOn(found.version, today),
    publication: terms.publication ?? 'listing',
  };
}
