/** The form in which an office answers a question before enrolling; messages are codes. */
import { ProspectAnswer } from './prospect';
import { PROSPECT_REASONS } from './prospect-reasons.data';

export type ReadAnswer =
  | { readonly ok: true; readonly answer: ProspectAnswer; readonly validUntil: string | null }
  /** Codes by field. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const text = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim();

/** A place in the learner's curriculum that a course can count as. */
export interface TargetChoice {
  readonly id: string;
  readonly label: string;
}

/** What an answer is held against. */
export interface AnswerContext {
  /** 'YYYY-MM-DD': an approval holds at least until then. */
  readonly today: string;
  readonly targets: readonly TargetChoice[];
  /** The course's own credit: what is granted where the form names none. */
  readonly ects: number | null;
}

export function readAnswer(fields: FormData, context: AnswerContext): ReadAnswer {
  const kind = text(fields, 'kind');
  if (kind === 'approved') return readApproval(fields, context);
  if (kind === 'declined') return readRefusal(fields);
  return { ok: false, errors: { kind: 'kind' } };
}

function readApproval(fields: FormData, { today, targets, ects: own }: AnswerContext): ReadAnswer {
  const validUntil = text(fields, 'validUntil');
  const credit = text(fields, 'ects').replace(',', '.');
  const ects = credit === '' ? own : Number(credit);
  const module = targets.find(({ id }) => id === text(fields, 'targetModule')) ?? null;
  const target = module?.label.slice(0, 200) ?? text(fields, 'target');
  const errors: Record<string, string> = {};
  if (target === '') errors.target = 'target';
  if (ects === null) errors.ects = 'ects-needed';
  else if (!(ects >= 0 && ects <= 300)) errors.ects = 'ects';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(validUntil) && !Number.isNaN(Date.parse(validUntil));
  if (!isDay) errors.validUntil = 'day';
  else if (validUntil < today) errors.validUntil = 'past';
  const conditions = text(fields, 'conditions');
  const answer = ProspectAnswer.safeParse({
    ...{ kind: 'approved', target, ects, conditions },
    moduleId: module?.id ?? null,
  });
  if (!answer.success) addIssues(errors, answer.error.issues);
  if (!answer.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answer: answer.data, validUntil };
}

function readRefusal(fields: FormData): ReadAnswer {
  const known = new Set<string>(PROSPECT_REASONS);
  const reasons = fields
    .getAll('reasons')
    .map(String)
    .filter((each) => known.has(each));
  const explanation = text(fields, 'explanation');
  const errors: Record<string, string> = {};
  if (reasons.length === 0) errors.reasons = 'reasons';
  if (explanation === '') errors.explanation = 'explanation';
  const answer = ProspectAnswer.safeParse({ kind: 'declined', reasons, explanation });
  if (!answer.success) addIssues(errors, answer.error.issues);
  if (!answer.success || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answer: answer.data, validUntil: null };
}

function addIssues(
  errors: Record<string, string>,
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): void {
  for (const { path } of issues) errors[String(path[0] ?? '')] ??= 'too-long';
}
