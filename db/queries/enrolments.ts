import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { person } from '../schema/accounts';
import { enrolment, programme, regulationVersion } from '../schema/curriculum';
import type { Read, Tx } from '../store';

export interface StoredEnrolment {
  readonly row: typeof enrolment.$inferSelect;
  readonly programme: typeof programme.$inferSelect;
  readonly regulationVersion: typeof regulationVersion.$inferSelect;
}

export async function findEnrolment(
  read: Read,
  enrolmentId: string,
): Promise<StoredEnrolment | null> {
  const [found] = await read
    .select({ row: enrolment, programme, regulationVersion })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, enrolment.regulationVersionId))
    .where(eq(enrolment.id, enrolmentId));
  return found ?? null;
}

/** A person's enrolments, at one institution when it is named. */
export async function listEnrolments(
  read: Read,
  personId: string,
  institutionId: string | null,
): Promise<StoredEnrolment[]> {
  const mine = eq(enrolment.personId, personId);
  return read
    .select({ row: enrolment, programme, regulationVersion })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .innerJoin(regulationVersion, eq(regulationVersion.id, enrolment.regulationVersionId))
    .where(institutionId ? and(mine, eq(enrolment.institutionId, institutionId)) : mine);
}

/** An office confirms that a learner is enrolled as stated. */
export async function confirmEnrolment(
  tx: Tx,
  enrolmentId: string,
  confirmed: { by: string; at: number },
): Promise<void> {
  await tx
    .update(enrolment)
    .set({ confirmedAt: confirmed.at, confirmedBy: confirmed.by })
    .where(and(eq(enrolment.id, enrolmentId), isNull(enrolment.confirmedAt)));
}

/** The learner enrolled at an institution under this student number or e-mail address; else null. */
export async function findLearnerAt(
  read: Read,
  institutionId: string,
  named: string,
): Promise<string | null> {
  const wanted = named.trim();
  const [row] = await read
    .select({ id: person.id })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .where(
      and(
        eq(enrolment.institutionId, institutionId),
        or(eq(enrolment.studentNumber, wanted), eq(person.email, wanted.toLowerCase())),
      ),
    )
    .limit(1);
  return row?.id ?? null;
}

/** A person studying at an institution, as a credential's holder is looked for. */
export interface EnrolledLearner {
  readonly personId: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string | null;
  readonly locale: string | null;
}

/** Everybody who studies at an institution now, once each. */
export async function listLearnersAt(
  read: Read,
  institutionId: string,
): Promise<EnrolledLearner[]> {
  return read
    .selectDistinct({
      personId: person.id,
      email: person.email,
      givenName: person.givenName,
      familyName: person.familyName,
      dateOfBirth: person.dateOfBirth,
      locale: person.locale,
    })
    .from(enrolment)
    .innerJoin(person, eq(person.id, enrolment.personId))
    .where(
      and(
        eq(enrolment.institutionId, institutionId),
        inArray(enrolment.status, ['active', 'on-leave']),
        isNull(person.disabledAt),
      ),
    )
    .orderBy(asc(person.id));
}
