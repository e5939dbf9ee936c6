/** What an institution sets for itself, written one setting at a time. */
import { eq, inArray } from 'drizzle-orm';
import type { InstitutionPolicy } from '~/recognition/policy';
import { institution } from '../schema/institutions';
import type { Read, Tx } from '../store';

/** The policy as stored; null where there is no such institution. */
export async function readPolicy(tx: Tx, institutionId: string): Promise<InstitutionPolicy | null> {
  const [row] = await tx
    .select({ policy: institution.policy })
    .from(institution)
    .where(eq(institution.id, institutionId))
    .limit(1);
  return row?.policy ?? null;
}

export async function writePolicy(
  tx: Tx,
  institutionId: string,
  policy: InstitutionPolicy,
): Promise<void> {
  await tx.update(institution).set({ policy }).where(eq(institution.id, institutionId));
}

/** The policies of these institutions, in their order. */
export async function readPolicies(
  read: Read,
  institutionIds: readonly string[],
): Promise<InstitutionPolicy[]> {
  const rows = await read
    .select({ id: institution.id, policy: institution.policy })
    .from(institution)
    .where(inArray(institution.id, [...institutionIds]));
  return institutionIds.flatMap((id) => rows.find((each) => each.id === id)?.policy ?? []);
}

/** What each of these has set that its agreements must fit: its national limit, its own scale. */
export async function readPartyRules(
  read: Read,
  institutionIds: readonly string[],
): Promise<ReadonlyMap<string, { decisionDays: number | null; germanScale: boolean | null }>> {
  const rows = await read
    .select({ id: institution.id, policy: institution.policy })
    .from(institution)
    .where(inArray(institution.id, [...institutionIds]));
  return new Map(
    rows.map(({ id, policy }) => [
      id,
      {
        decisionDays: policy?.nationalLimitDays ?? null,
        germanScale: policy ? policy.localScale?.german === true : null,
      },
    ]),
  );
}
