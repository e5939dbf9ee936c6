/**
 * The register of published agreements. Its own rows (`register_entry`, `register_key`) are derived
 * from terms, which never change once published; states follow the calendar and are told here.
 */
import {
  and,
  asc,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { BINDING_STATUSES, EXPIRING_DAYS } from '~/agreements/agreement-state';
import { addDays } from '~/elm/calendar';
import { agreement, agreementParty, agreementVersion } from '../schema/agreements';
import { institution } from '../schema/institutions';
import { registerEntry, registerKey } from '../schema/network';
import type { Read, Tx } from '../store';
import { type InstitutionName, institutionName } from './institutions';

/** What an entry is found by; an empty value asks for nothing. */
export interface RegisterWish {
  /** Folded words that stand in code, title or a party's name. */
  readonly words: string;
  /** Slug. */
  readonly institution: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** States as of today, any of them; none asks for nothing. */
  readonly states: readonly string[];
  /** Two to four digits. */
  readonly iscedF: string;
  /** `2026/2027`. */
  readonly academicYear: string;
  /** Folded words in the name of a target programme. */
  readonly programme: string;
  /** Binding, and ending within so many days; null: whenever. */
  readonly endsWithin: number | null;
}

const { status, inForceFrom, inForceUntil, publishedAt } = agreementVersion;

/** `agreementStateOn` as the database tells it. */
export const stateOn = (today: string): SQL<string> => {
  const ended = sql`${inForceUntil} < ${today}`;
  const soon = addDays(today, EXPIRING_DAYS);
  return sql<string>`case
    when ${status} not in ${BINDING_STATUSES} then ${status}
    when ${ended} then case when ${status} = 'notice-given' then 'terminated' else 'expired' end
    when ${inForceFrom} is null or ${inForceFrom} > ${today} then 'signed'
    when ${status} = 'notice-given' then ${status}
    when ${status} = 'amendment' then 'in-force'
    when ${inForceUntil} <= ${soon} then 'expiring'
    else 'in-force' end`;
};

/** Of each published agreement its versions as of today; the first is the one the register shows. */
const shownOn = (read: Read, today: string) => {
  const state = stateOn(today);
  return read
    .select({
      versionId: agreementVersion.id,
      status,
      inForceFrom,
      inForceUntil,
      state: state.as('state'),
      place: sql<number>`row_number() over (
        partition by ${agreementVersion.agreementId}
        order by ${state} in ('in-force', 'expiring', 'notice-given') desc,
          ${agreementVersion.createdAt} desc)`.as('place'),
    })
    .from(agreementVersion)
    .where(isNotNull(publishedAt))
    .as('shown');
};
type Shown = ReturnType<typeof shownOn>;

/** Ids of the entries that fit, by code: of each agreement the version that applies, else the newest. */
export async function findInRegister(
  read: Read,
  wish: RegisterWish,
  today: string,
): Promise<string[]> {
  const shown = shownOn(read, today);
  const rows = await read
    .select({ versionId: registerEntry.versionId })
    .from(shown)
    .innerJoin(registerEntry, eq(registerEntry.versionId, shown.versionId))
    .where(
      and(
        eq(shown.place, 1),
        wish.states.length > 0 ? inArray(shown.state, [...wish.states]) : undefined,
        wish.words === '' ? undefined : holds(registerEntry.words, wish.words),
        partyFits(read, wish),
        keyFits(read, 'iscedf', wish.iscedF, startsWith),
        keyFits(read, 'programme', wish.programme, holds),
        yearFits(read, shown, wish.academicYear),
        endsInTime(shown, wish.endsWithin, today),
      ),
    )
    .orderBy(asc(registerEntry.code));
  return rows.map((row) => row.versionId);
}

/** Folded words hold letters, digits and spaces only: nothing that LIKE would read otherwise. */
const holds = (column: SQLiteColumn, words: string): SQL => like(column, `%${words}%`);
const startsWith = (column: SQLiteColumn, digits: string): SQL => like(column, `${digits}%`);

function partyFits(read: Read, wish: RegisterWish): SQL | undefined {
  const one = (condition: SQL) =>
    exists(
      read
        .select({ id: agreementParty.id })
        .from(agreementParty)
        .innerJoin(institution, eq(institution.id, agreementParty.institutionId))
        .where(and(eq(agreementParty.agreementVersionId, registerEntry.versionId), condition)),
    );
  return and(
    wish.institution === '' ? undefined : one(eq(institution.slug, wish.institution)),
    wish.country === '' ? undefined : one(eq(institution.country, wish.country)),
  );
}

const hasKey = (
  read: Read,
  kind: (typeof registerKey.$inferSelect)['kind'],
  condition: SQL | undefined,
): SQL =>
  exists(
    read
      .select({ kind: registerKey.kind })
      .from(registerKey)
      .where(
        and(
          eq(registerKey.versionId, registerEntry.versionId),
          eq(registerKey.kind, kind),
          condition,
        ),
      ),
  );

const keyFits = (
  read: Read,
  kind: 'iscedf' | 'programme',
  value: string,
  compare: (column: SQLiteColumn, value: string) => SQL,
): SQL | undefined =>
  value === '' ? undefined : hasKey(read, kind, compare(registerKey.value, value));

/** Named among its years; where it names none, in force at some time from September to August. */
function yearFits(read: Read, shown: Shown, academicYear: string): SQL | undefined {
  if (academicYear === '') return undefined;
  const [first = '', second = ''] = academicYear.split('/');
  return or(
    hasKey(read, 'year', eq(registerKey.value, academicYear)),
    and(
      eq(registerEntry.namesYears, false),
      lte(shown.inForceFrom, `${second}-08-31`),
      or(isNull(shown.inForceUntil), gte(shown.inForceUntil, `${first}-09-01`)),
    ),
  );
}

const endsInTime = (shown: Shown, days: number | null, today: string): SQL | undefined =>
  days === null
    ? undefined
    : and(
        inArray(shown.status, ['signed', 'in-force', 'expiring', 'notice-given', 'amendment']),
        gte(shown.inForceUntil, today),
        lte(shown.inForceUntil, addDays(today, days)),
      );

export interface PublishedVersion {
  readonly version: typeof agreementVersion.$inferSelect;
  readonly agreement: typeof agreement.$inferSelect;
}

/** Ids of published versions the register has no row of yet, at most so many. */
export async function listUnregistered(read: Read, limit: number): Promise<string[]> {
  const rows = await read
    .select({ id: agreementVersion.id })
    .from(agreementVersion)
    .leftJoin(registerEntry, eq(registerEntry.versionId, agreementVersion.id))
    .where(and(isNotNull(publishedAt), isNull(registerEntry.versionId)))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** Enters a published version; one that is entered already stays as it is. */
export async function insertRegisterEntry(
  tx: Tx,
  entry: typeof registerEntry.$inferInsert,
  keys: readonly Pick<typeof registerKey.$inferInsert, 'kind' | 'value'>[],
): Promise<void> {
  await tx.insert(registerEntry).values(entry).onConflictDoNothing();
  for (const { kind, value } of keys)
    await tx
      .insert(registerKey)
      .values({ versionId: entry.versionId, kind, value })
      .onConflictDoNothing();
}

/** Published versions by their ids, in the order of the ids. */
export async function listRegistered(
  read: Read,
  versionIds: readonly string[],
): Promise<PublishedVersion[]> {
  if (versionIds.length === 0) return [];
  const rows = await read
    .select({ version: agreementVersion, agreement })
    .from(agreementVersion)
    .innerJoin(agreement, eq(agreement.id, agreementVersion.agreementId))
    .where(inArray(agreementVersion.id, [...versionIds]));
  const byId = new Map(rows.map((row) => [row.version.id, row]));
  return versionIds.flatMap((id) => byId.get(id) ?? []);
}

/** Every value of one kind in the register, with how many published versions have it. */
export async function listRegisterValues(
  read: Read,
  kind: (typeof registerKey.$inferSelect)['kind'],
): Promise<{ value: string; versions: number }[]> {
  return read
    .select({ value: registerKey.value, versions: count() })
    .from(registerKey)
    .where(eq(registerKey.kind, kind))
    .groupBy(registerKey.value)
    .orderBy(asc(registerKey.value));
}

/** Institutions that are party to something published: what can be chosen. */
export async function listRegisterParties(read: Read): Promise<InstitutionName[]> {
  return read
    .selectDistinct(institutionName)
    .from(registerEntry)
    .innerJoin(agreementParty, eq(agreementParty.agreementVersionId, registerEntry.versionId))
    .innerJoin(institution, eq(institution.id, agreementParty.institutionId))
    .orderBy(asc(institution.slug));
}
