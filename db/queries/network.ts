/** Membership of the network, and institutions that look for partners. */
import { and, asc, count, desc, eq, inArray, isNull, lte, max, or, sql, sum } from 'drizzle-orm';
import { BINDING_STATUSES } from '~/agreements/agreement-state';
import { agreementParty, agreementVersion } from '../schema/agreements';
import { institution } from '../schema/institutions';
import { membership, partnerSearch } from '../schema/network';
import type { Read, Tx } from '../store';
import { type InstitutionName, institutionName } from './institutions';

export type MembershipRow = typeof membership.$inferSelect;
export type PartnerSearchRow = typeof partnerSearch.$inferSelect;

export interface MembershipOf {
  readonly membership: MembershipRow;
  readonly institution: InstitutionName;
}

/** Applications and memberships, the newest first; of one institution where it is named. */
export async function listMemberships(
  read: Read,
  institutionId: string | null,
): Promise<MembershipOf[]> {
  return read
    .select({ membership, institution: institutionName })
    .from(membership)
    .innerJoin(institution, eq(institution.id, membership.institutionId))
    .where(institutionId === null ? undefined : eq(membership.institutionId, institutionId))
    .orderBy(desc(membership.appliedAt), asc(institution.slug));
}

export async function findMembership(read: Read, id: string): Promise<MembershipRow | null> {
  const [row] = await read.select().from(membership).where(eq(membership.id, id)).limit(1);
  return row ?? null;
}

/** The application or membership of an institution that stands. */
export async function findOpenMembership(
  read: Read,
  institutionId: string,
): Promise<MembershipRow | null> {
  const [row] = await read
    .select()
    .from(membership)
    .where(
      and(
        eq(membership.institutionId, institutionId),
        inArray(membership.status, ['applied', 'member']),
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function insertMembership(tx: Tx, row: typeof membership.$inferInsert): Promise<void> {
  await tx.insert(membership).values(row);
}

/** Changes a membership that still has the revision it was read with; false where it has not. */
export async function updateMembership(
  tx: Tx,
  at: Pick<MembershipRow, 'id' | 'revision'>,
  patch: Partial<Omit<typeof membership.$inferInsert, 'id' | 'institutionId' | 'revision'>>,
): Promise<boolean> {
  const changed = await tx
    .update(membership)
    .set({ ...patch, revision: at.revision + 1 })
    .where(and(eq(membership.id, at.id), eq(membership.revision, at.revision)))
    .returning({ id: membership.id });
  return changed.length > 0;
}

export interface Member {
  readonly institution: InstitutionName;
  readonly since: number;
  readonly search: PartnerSearchRow | null;
}

/** Members with what they look for, by slug. */
export async function listMembers(read: Read): Promise<Member[]> {
  const rows = await read
    .select({ institution: institutionName, since: membership.decidedAt, search: partnerSearch })
    .from(membership)
    .innerJoin(institution, eq(institution.id, membership.institutionId))
    .leftJoin(
      partnerSearch,
      and(
        eq(partnerSearch.institutionId, membership.institutionId),
        eq(partnerSearch.active, true),
      ),
    )
    .where(eq(membership.status, 'member'))
    .orderBy(asc(institution.slug));
  return rows.map((row) => ({ ...row, since: row.since ?? 0 }));
}

export async function findPartnerSearch(
  read: Read,
  institutionId: string,
): Promise<PartnerSearchRow | null> {
  const [row] = await read
    .select()
    .from(partnerSearch)
    .where(eq(partnerSearch.institutionId, institutionId))
    .limit(1);
  return row ?? null;
}

export async function savePartnerSearch(tx: Tx, row: PartnerSearchRow): Promise<void> {
  const { institutionId: _, ...set } = row;
  await tx
    .insert(partnerSearch)
    .values(row)
    .onConflictDoUpdate({ target: partnerSearch.institutionId, set });
}

export interface PartyPair {
  readonly agreementId: string;
  readonly institutionId: string;
}

/** Who is party to the published agreements that bind on `day`: the edges of the network. */
export async function listBindingParties(read: Read, day: string): Promise<PartyPair[]> {
  return read
    .selectDistinct({
      agreementId: agreementVersion.agreementId,
      institutionId: agreementParty.institutionId,
    })
    .from(agreementVersion)
    .innerJoin(agreementParty, eq(agreementParty.agreementVersionId, agreementVersion.id))
    .where(
      and(
        sql`${agreementVersion.publishedAt} is not null`,
        inArray(agreementVersion.status, [...BINDING_STATUSES]),
        lte(agreementVersion.inForceFrom, day),
        or(isNull(agreementVersion.inForceUntil), sql`${agreementVersion.inForceUntil} >= ${day}`),
      ),
    );
}

/** A short text that changes whenever a membership or a search for partners does. */
export async function networkStamp(read: Read): Promise<string> {
  const [members] = await read
    .select({ rows: count(), changes: sum(membership.revision) })
    .from(membership);
  const [searches] = await read
    .select({ rows: count(), latest: max(partnerSearch.updatedAt) })
    .from(partnerSearch);
  return [members?.rows, members?.changes, searches?.rows, searches?.latest].join('.');
}
