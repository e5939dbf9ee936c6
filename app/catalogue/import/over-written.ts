/** What a source says of a course that is on record already. Pure. */
import type { LearningOpportunity, LearningOpportunityInput } from '../learning-opportunity';

/** Texts of which each language stands for itself. */
const TEXTS = ['title', 'description', 'place', 'prerequisites', 'qualityAssurance'] as const;

const isStated = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(typeof value === 'object' && Object.keys(value).length === 0);

const member = (of: LearningOpportunityInput, name: string): unknown =>
  (of as Readonly<Record<string, unknown>>)[name];

/** Both were read by one reader: the same is written the same. */
const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/**
 * A course that was written here, and what a source states of it: what the source leaves open stays,
 * texts in other languages too.
 */
export function overWritten(
  written: LearningOpportunity,
  given: LearningOpportunityInput,
  complete: LearningOpportunity,
): LearningOpportunity {
  const stated = Object.entries(complete).filter(([name]) => isStated(member(given, name)));
  return {
    ...written,
    ...Object.fromEntries(stated),
    title: { ...written.title, ...complete.title },
    description: { ...written.description, ...complete.description },
    defaultLanguage: written.defaultLanguage,
    microCredential: written.microCredential || complete.microCredential,
  };
}

/**
 * A course, and a row of a source that holds less than the record does: only what differs from
 * `echo`, what the same source would hold of the course as it is written, is news. `clears`: what is
 * left empty takes away what was written; else it leaves it.
 */
export function overEchoed(
  written: LearningOpportunity,
  told: Told,
  clears: boolean,
): LearningOpportunity {
  const { given, echo, complete } = told;
  const news = Object.entries(complete).filter(
    ([name]) =>
      name !== 'source' &&
      !same(member(given, name), member(echo, name)) &&
      (clears || isStated(member(given, name))),
  );
  const after = { ...written, ...Object.fromEntries(news) };
  for (const name of TEXTS)
    if (isStated(after[name]))
      Object.assign(after, { [name]: { ...written[name], ...after[name] } });
  return {
    ...after,
    outcomes: outcomesOver(written.outcomes, after.outcomes, told),
    assessments: assessmentsOver(written.assessments, after.assessments, told),
  };
}

interface Told {
  readonly given: LearningOpportunityInput;
  readonly echo: LearningOpportunityInput;
  readonly complete: LearningOpportunity;
}

type Outcomes = LearningOpportunity['outcomes'];
type Skilled = readonly { readonly esco?: readonly { readonly iri: string }[] | undefined }[];

const skillsIn = (outcomes: Skilled): string[] =>
  outcomes.flatMap(({ esco = [] }) => esco.map(({ iri }) => iri));

/** A part of a list with what is news of it; what the source cannot hold stays. */
function partOver<T extends object>(old: T, part: T, given: unknown, echo: unknown): T {
  const [told, said] = [given ?? {}, echo ?? {}] as Readonly<Record<string, unknown>>[];
  const news = Object.entries(part).filter(([name]) => !same(told?.[name], said?.[name]));
  return { ...old, ...Object.fromEntries(news) };
}

/**
 * Outcomes that are still there, by their title or else by their place, keep their other languages
 * and what the source cannot hold. A table lists the skills of all outcomes together: those that it
 * goes on naming stay where they were.
 */
function outcomesOver(before: Outcomes, after: Outcomes, { given, echo }: Told): Outcomes {
  const echoed = echo.outcomes ?? [];
  if (after === before || echoed.length !== before.length) return after;
  const titles = echoed.map(({ title }) => JSON.stringify(title));
  const together = before.some((each, at) => !same(skillsIn([each]), skillsIn([echoed[at] ?? {}])));
  const [named, had] = [new Set(skillsIn(after)), new Set(skillsIn(before))];
  return after.map((outcome, index) => {
    const row = given.outcomes?.[index];
    const found = titles.indexOf(JSON.stringify(row?.title));
    const at = found !== -1 || after.length !== before.length ? found : index;
    const old = before[at];
    const fresh = together ? outcome.esco.filter(({ iri }) => !had.has(iri)) : outcome.esco;
    if (!old) return { ...outcome, esco: fresh };
    const title = { ...old.title, ...outcome.title };
    const kept = old.esco.filter(({ iri }) => named.has(iri));
    const merged = { ...partOver(old, outcome, row, echoed[at]), title };
    return together ? { ...merged, esco: [...kept, ...fresh] } : merged;
  });
}

type Assessments = LearningOpportunity['assessments'];

/** By their place, where there are as many as before. */
function assessmentsOver(
  before: Assessments,
  after: Assessments,
  { given, echo }: Told,
): Assessments {
  const echoed = echo.assessments ?? [];
  const asMany = after.length === before.length && echoed.length === before.length;
  if (after === before || !asMany) return after;
  return after.map((part, at) => {
    const old = before[at];
    return old ? partOver(old, part, given.assessments?.[at], echoed[at]) : part;
  });
}
