/**
 * What an institution's decisions say of courses as a whole, counted in people: nothing below
 * FEWEST_DECISIONS of them leaves this file but in the rows that `listDecidedOn` gives for counting.
 */
import { and, countDistinct, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { DecisionRecord } from '~/recognition/decision-record';
import { institution } from '../schema/institutions';
import { creditUse, decision, recognitionCase } from '../schema/recognition';
import type { Read } from '../store';
import { type InstitutionName, institutionName } from './institutions';
import { FEWEST_DECISIONS } from './precedents';

/** Identities of courses that an institution credited to enough people since `since` (ms). */
export async function listCreditedIdentities(
  read: Read,
  institutionId: string,
  since: number,
): Promise<string[]> {
  const rows = await read
    .select({ identity: creditUse.unitIdentity })
    .from(creditUse)
    .where(and(eq(creditUse.institutionId, institutionId), gte(creditUse.at, since)))
    .groupBy(creditUse.unitIdentity)
    .having(gte(countDistinct(creditUse.learnerId), FEWEST_DECISIONS));
  return rows.map((each) => each.identity);
}

/** Institutions that credited any course to enough people since `since` (ms), by slug. */
export async function listCreditingInstitutions(
  read: Read,
  since: number,
): Promise<InstitutionName[]> {
  const rows = await read
    .select({ institutionId: creditUse.institutionId })
    .from(creditUse)
    .where(gte(creditUse.at, since))
    .groupBy(creditUse.institutionId, creditUse.unitIdentity)
    .having(gte(countDistinct(creditUse.learnerId), FEWEST_DECISIONS));
  const ids = [...new Set(rows.map((each) => each.institutionId))];
  if (ids.length === 0) return [];
  return read
    .select(institutionName)
    .from(institution)
    .where(inArray(institution.id, ids))
    .orderBy(institution.slug);
}

/** As many uses of credit are looked through, the latest first. */
const MOST_USES = 1000;

export interface DecidedUse {
  readonly identity: string;
  readonly learnerId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly record: DecisionRecord;
}

/** Decisions of an institution that stand and credit one of the courses, latest first. */
export async function listDecidedOn(
  read: Read,
  institutionId: string,
  identities: readonly string[],
  since: number,
): Promise<DecidedUse[]> {
  if (identities.length === 0) return [];
  return read
    .select({
      identity: creditUse.unitIdentity,
      learnerId: creditUse.learnerId,
      at: creditUse.at,
      record: decision.record,
    })
    .from(creditUse)
    .innerJoin(recognitionCase, eq(recognitionCase.id, creditUse.caseId))
    .innerJoin(
      decision,
      and(eq(decision.caseId, recognitionCase.id), isNull(decision.supersededBy)),
    )
    .where(
      and(
        eq(creditUse.institutionId, institutionId),
        inArray(creditUse.unitIdentity, [...identities]),
        gte(creditUse.at, since),
      ),
    )
    .orderBy(desc(creditUse.at))
    .limit(MOST_USES);
}
