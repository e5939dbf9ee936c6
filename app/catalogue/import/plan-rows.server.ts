/** What some rows of a file would do to the record: write, leave as it is, refuse. */
import { canonicalHash } from '#db/ids';
import { findProviderToExport } from '#db/queries/course-export';
import { listSkills } from '#db/queries/esco';
import {
  type CourseWrite,
  findCoursesByCode,
  type KnownCourse,
  latestData,
} from '#db/queries/import-courses';
import type { RowFaults } from '#db/queries/imports';
import type { Read, Tx } from '#db/store';
import { type Doubt, doubtsAbout } from '../editing/plausibility';
import {
  type LearningOpportunity,
  LearningOpportunityFields,
  type LearningOpportunityInput,
} from '../learning-opportunity';
import { type Fault, fault, type ImportedCourse, type ImportRow } from './imported-course';
import type { Echo } from './open-source.server';
import { overEchoed, overWritten } from './over-written';
import type { Places } from './place-providers.server';
import { keptCode, type Repeated } from './survey.server';

/** A course of a row, complete, with the key of its provider. */
interface Candidate {
  readonly row: number;
  readonly course: ImportedCourse;
  readonly code: string;
  readonly data: LearningOpportunity;
  readonly warnings: readonly Fault[];
}

export interface RowPlan {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly writes: readonly CourseWrite[];
  readonly faults: readonly RowFaults[];
}

/** What rows are held against. */
export interface Around {
  readonly repeated: Repeated;
  readonly places: Places;
  readonly echo?: Echo | undefined;
  /** Who imports may write courses of this unit and of none; null: of all. */
  readonly unitId: string | null;
  /** Courses are published; otherwise those under review cannot be changed. */
  readonly publish: boolean;
}

/**
 * `institutionOf` answers the provider's id, null for one that is not on record yet (all its
 * courses are new).
 */
export async function planRows(
  read: Read | Tx,
  rows: readonly ImportRow[],
  around: Around,
  institutionOf: (key: string | null) => Promise<string | null>,
): Promise<RowPlan> {
  const faults: RowFaults[] = [];
  const refuse = (row: number, ...found: Fault[]) =>
    faults.push({ row, refused: true, faults: found });
  const byProvider = new Map<string, Map<string, Candidate>>();
  const withdrawn = await withdrawnSkills(read, rows);
  for (const row of rows) {
    const read = candidateOf(row, around, withdrawn);
    if ('refused' in read) {
      refuse(row.row, ...read.refused);
      continue;
    }
    const { provider } = read.course;
    const key = provider?.key ?? null;
    const entered = around.places.announce(key);
    if (entered) faults.push({ row: row.row, refused: false, faults: [entered] });
    const id = await institutionOf(key);
    const place = id ?? `new ${provider?.key ?? ''}`;
    const codes = byProvider.get(place) ?? new Map<string, Candidate>();
    if (codes.has(read.code)) refuse(row.row, fault('code-twice', 'code', read.code));
    else codes.set(read.code, read);
    byProvider.set(place, codes);
    if (read.warnings.length > 0)
      faults.push({ row: row.row, refused: false, faults: read.warnings });
  }
  const plan = { created: 0, changed: 0, unchanged: 0, writes: [] as CourseWrite[] };
  for (const [providerId, candidates] of byProvider) {
    const courses = await compared(read, providerId, candidates, around.echo);
    for (const { row, write, known, after } of courses) {
      const outside = otherUnit(known, around.unitId);
      if (outside !== null) {
        refuse(row, fault('other-unit', null, outside));
        continue;
      }
      const doubts = doubtsAbout(after).map(toFault);
      if (doubts.length > 0) faults.push({ row, refused: false, faults: doubts });
      if (write === null) plan.unchanged += 1;
      else if (!around.publish && isUnderReview(known))
        refuse(row, fault('under-review', 'code', write.code));
      else {
        plan[known ? 'changed' : 'created'] += 1;
        plan.writes.push(write);
      }
    }
  }
  return { ...plan, refused: faults.filter(({ refused }) => refused).length, faults };
}

const toFault = (doubt: Doubt): Fault =>
  fault(doubt.code, doubt.field, 'perEcts' in doubt ? doubt.perEcts : null);

const isUnderReview = (known: KnownCourse | null): boolean =>
  known?.draftState === 'submitted' || known?.draftState === 'in-review';

/** The unit of a course that is not for the editors of `unitId`; null where it is for them. */
function otherUnit(known: KnownCourse | null, unitId: string | null): string | null {
  const owner = known?.unitId ?? null;
  return unitId === null || owner === unitId ? null : owner;
}

/** IRIs of the skills in `rows` that ESCO has withdrawn: no course may lead to them. */
async function withdrawnSkills(
  read: Read | Tx,
  rows: readonly ImportRow[],
): Promise<ReadonlySet<string>> {
  const named = rows.flatMap(({ course }) =>
    (course?.data.outcomes ?? []).flatMap(({ esco }) => (esco ?? []).map(({ iri }) => iri)),
  );
  const known = await listSkills(read, [...new Set(named)]);
  return new Set(known.flatMap(({ iri, status }) => (status === 'obsolete' ? [iri] : [])));
}

/** The course without those of its skills that are withdrawn, and which these are. */
function withoutWithdrawn(
  data: LearningOpportunity,
  withdrawn: ReadonlySet<string>,
): { data: LearningOpportunity; leftOut: readonly Fault[] } {
  const skills = data.outcomes.flatMap(({ esco }) => esco);
  const leftOut = skills.filter(({ iri }) => withdrawn.has(iri));
  if (leftOut.length === 0) return { data, leftOut: [] };
  const outcomes = data.outcomes.map((outcome) => ({
    ...outcome,
    esco: outcome.esco.filter(({ iri }) => !withdrawn.has(iri)),
  }));
  return {
    data: { ...data, outcomes },
    leftOut: leftOut.map(({ iri }) => fault('skill-withdrawn', 'outcomes', iri)),
  };
}

function candidateOf(
  { row, course, faults }: ImportRow,
  { repeated, places }: Around,
  withdrawn: ReadonlySet<string>,
): Candidate | { refused: readonly Fault[] } {
  if (course === null) return { refused: faults };
  const place = places.of(course.provider?.key ?? null);
  if (place.kind === 'refused') return { refused: [place.fault] };
  const code = keptCode(course, repeated);
  if (code === null) return { refused: [fault('code-twice', 'code', course.code)] };
  const data = LearningOpportunityFields.safeParse(withCode(course, code));
  if (!data.success) {
    const [issue] = data.error.issues;
    return { refused: [fault('invalid', issue?.path.join('.') ?? null, issue?.message)] };
  }
  const kept = withoutWithdrawn(data.data, withdrawn);
  return { row, course, code, data: kept.data, warnings: [...faults, ...kept.leftOut] };
}

/** The provider's own code stays findable where another is kept. */
const withCode = ({ data, code }: ImportedCourse, kept: string): LearningOpportunityInput =>
  kept === code
    ? data
    : {
        ...data,
        identifiers: [...(data.identifiers ?? []), { scheme: 'Course code', value: code }],
      };

interface Compared {
  readonly row: number;
  readonly known: KnownCourse | null;
  /** What the course would be; as it is where nothing is to be written. */
  readonly after: LearningOpportunity;
  readonly write: CourseWrite | null;
}

async function compared(
  read: Read | Tx,
  providerId: string,
  candidates: ReadonlyMap<string, Candidate>,
  echo: Echo | undefined,
): Promise<Compared[]> {
  const found = await findCoursesByCode(read, providerId, [...candidates.keys()]);
  const known = new Map(found.map((each) => [each.code, each]));
  const hashes = new Map([...candidates].map(([code, { data }]) => [code, hashOf(data)]));
  const told = found.filter(
    ({ code, hash }) => hash === null || (echo !== undefined && hash !== hashes.get(code)),
  );
  const latest = await latestData(read, told);
  const provider = told.length > 0 ? await findProviderToExport(read, providerId) : null;
  return [...candidates.values()].map(({ row, code, course, data }) => {
    const before = known.get(code) ?? null;
    const written = before ? latest.get(before.id) : undefined;
    const hash = hashes.get(code) ?? '';
    const exported =
      before && written && provider
        ? {
            id: before.id,
            code,
            version: before.version ?? 1,
            updatedAt: 0,
            data: written,
            provider,
          }
        : null;
    const echoed = exported && echo ? echo(course, exported) : null;
    const wasImported = before !== null && before.hash !== null;
    const after = written
      ? overRecord(written, { given: course.data, complete: data, echo: echoed }, wasImported)
      : data;
    const unchanged = written ? hashOf(after) === hashOf(written) : before?.hash === hash;
    const write = unchanged ? null : { known: before, providerId, code, data: after, hash };
    return { row, known: before, after, write };
  });
}

/** What was imported is the source's to take away; what was written here is not. */
function overRecord(
  written: LearningOpportunity,
  { given, complete, echo }: Told,
  wasImported: boolean,
): LearningOpportunity {
  if (echo) return overEchoed(written, { given, complete, echo }, wasImported);
  return wasImported ? complete : overWritten(written, given, complete);
}

interface Told {
  readonly given: LearningOpportunityInput;
  readonly complete: LearningOpportunity;
  readonly echo: LearningOpportunityInput | null;
}

/** What is said of a course, without where and when it was read. */
function hashOf({ source: _source, ...rest }: LearningOpportunity): string {
  return canonicalHash(rest);
}
