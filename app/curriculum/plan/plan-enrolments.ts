import type { EnrolmentEntry } from '../curriculum';
import { type Lined, type Plan, Planner, saysTheSame } from './plan';

/** An enrolment of the record, or one that waits for its student to open an account. */
export interface KnownEnrolment {
  readonly id: string;
  /** Null: the student has no account yet. */
  readonly personId: string | null;
  readonly confirmed: boolean;
  readonly entry: EnrolmentEntry;
}

export interface EnrolmentChange {
  readonly known: KnownEnrolment | null;
  /** Null: the row waits under its address. */
  readonly personId: string | null;
  readonly programmeId: string;
  readonly versionId: string;
  readonly entry: EnrolmentEntry;
}

export interface EnrolmentContext {
  readonly programmes: readonly {
    readonly id: string;
    readonly code: string;
    readonly versions: readonly { readonly id: string; readonly label: string }[];
  }[];
  readonly known: readonly KnownEnrolment[];
  /** Who has proven which address. */
  readonly people: ReadonlyMap<string, string>;
}

/**
 * Enrolments by student number and programme. What a file says is confirmed by saying it, unless its
 * row says otherwise: that leaves a student's own word as it is, and takes no confirmation back. The
 * plan never tells whether a student has an account here.
 */
export function planEnrolments(
  entries: readonly Lined<EnrolmentEntry>[],
  context: EnrolmentContext,
): Plan<EnrolmentChange> {
  const plan = new Planner<EnrolmentChange>();
  const keyOf = (entry: EnrolmentEntry) => JSON.stringify([entry.studentNumber, entry.programme]);
  const byKey = new Map(context.known.map((each) => [keyOf(each.entry), each]));
  const byNumber = new Map(context.known.map((each) => [each.entry.studentNumber, each]));
  const programmes = new Map(context.programmes.map((each) => [each.code, each]));
  for (const { row, entry } of entries) {
    if (!plan.first(row, 'student_number', entry.programme, entry.studentNumber)) continue;
    const programme = programmes.get(entry.programme);
    const version = programme?.versions.find(({ label }) => label === entry.version);
    const known = byKey.get(keyOf(entry)) ?? null;
    const elsewhere = known ?? byNumber.get(entry.studentNumber);
    const named = entry.email === null ? null : (context.people.get(entry.email) ?? null);
    const personId = elsewhere?.personId ?? named;
    if (!programme) plan.refuse(row, 'programme', 'unknown-programme', entry.programme);
    else if (!version) plan.refuse(row, 'version', 'unknown-version', entry.version);
    else if (elsewhere?.personId && named && named !== elsewhere.personId)
      plan.refuse(row, 'student_number', 'number-taken', entry.studentNumber);
    else if (!personId && entry.email === null && !known)
      plan.refuse(row, 'email', 'unknown-person');
    else if (!entry.confirmed && !known) plan.refuse(row, 'confirmed', 'not-confirmed');
    else {
      const change = { known, personId, programmeId: programme.id, versionId: version.id, entry };
      if (!known) plan.add(change);
      else if (isSaid(known, personId, entry)) plan.keep();
      else plan.alter(change);
    }
  }
  return plan.done();
}

/** A student with an account is known by it; the address in the file is only the way there. */
function isSaid(known: KnownEnrolment, personId: string | null, entry: EnrolmentEntry): boolean {
  if (known.personId !== personId || confirms({ known, entry })) return false;
  const email = personId === null && entry.email !== null ? entry.email : known.entry.email;
  return saysTheSame(known.entry, { ...entry, email, confirmed: known.entry.confirmed });
}

/** What the student has said of themselves becomes the institution's word. */
export const confirms = ({ known, entry }: Pick<EnrolmentChange, 'known' | 'entry'>): boolean =>
  known !== null && !known.confirmed && entry.confirmed;
