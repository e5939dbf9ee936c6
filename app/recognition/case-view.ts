/**
 * How the case screen orders what it shows: which action comes first, what a criterion's answer
 * asks of a person, and where on the page a missing thing is mended. Type-only imports of the
 * schemas, so that a page uses it without carrying them.
 */
import type { Missing } from '~/recognition/completeness';
import type { CaseStatus, Confirmation, CriterionAnswer } from '~/recognition/proposal';
import type { CaseAction } from '~/recognition/states.data';

export interface OfferedAction {
  readonly action: CaseAction;
  readonly role: string;
  readonly missing: readonly Missing[];
}

/** What an action's own form asks for, in its order. */
export type ActionField =
  | 'note'
  | 'file'
  | 'proof'
  | 'meeting'
  | 'returnTo'
  | 'hearingFor'
  | 'corrections'
  | 'package';

export const ACTION_FIELDS: Readonly<Record<CaseAction, readonly ActionField[]>> = {
  submit: [],
  'start-completeness-check': [],
  'request-info': ['note'],
  'answer-info': ['note', 'file'],
  'begin-assessment': [],
  'hold-hearing': ['hearingFor', 'note'],
  'answer-hearing': ['note'],
  'lapse-hearing': [],
  'send-to-curator': [],
  'curator-approve': [],
  'curator-return': ['note'],
  'enter-committee-decision': ['meeting'],
  'studies-approve': [],
  'studies-return': ['returnTo', 'note'],
  notify: ['proof'],
  record: [],
  withdraw: ['note'],
  'accept-credit': ['package'],
  'decline-credit': ['package'],
  'open-appeal': ['note'],
  'confirm-decision': ['note'],
  'change-decision': ['note'],
  'order-decision': ['note'],
  rectify: ['corrections', 'note'],
  revoke: ['note'],
};

/** Notes of these actions are read by the learner; all others stay inside the office. */
export const NOTE_TO_LEARNER: ReadonlySet<CaseAction> = new Set([
  'request-info',
  'answer-info',
  'hold-hearing',
  'answer-hearing',
  'withdraw',
  'open-appeal',
  'confirm-decision',
  'change-decision',
  'order-decision',
  'rectify',
  'revoke',
]);

const OWN_FIELDS: ReadonlySet<string> = new Set([
  'note',
  'proof',
  'meetingDate',
  'minutesNumber',
  'packageId',
]);
/** What the form cannot mend: an appeal too late, or about nothing. */
const NOT_BY_NOTE: ReadonlySet<string> = new Set([
  'missing.appeal-nothing-decided',
  'missing.appeal-late',
  'missing.appeal-of-delay',
  'missing.appeal-of-decision',
]);

/** What must be mended elsewhere before the action can be taken; its own empty fields left out. */
export function openPoints({ action, missing }: OfferedAction, status: CaseStatus): Missing[] {
  // After the assessment a hearing can only be about a revocation, which its form says itself.
  if (action === 'hold-hearing' && status !== 'under-assessment') return [];
  return missing.filter((each) => !OWN_FIELDS.has(each.field) || NOT_BY_NOTE.has(each.code));
}

/** Nothing on the page can make this action possible now: it is not offered. */
export const isOutOfReach = ({ missing }: Pick<OfferedAction, 'missing'>): boolean =>
  missing.some((each) => NOT_BY_NOTE.has(each.code));

/** The order in which an action is the one to be taken next. */
const MAIN: readonly CaseAction[] = [
  'submit',
  'start-completeness-check',
  'begin-assessment',
  'answer-info',
  'answer-hearing',
  'enter-committee-decision',
  'curator-approve',
  'send-to-curator',
  'studies-approve',
  'notify',
  'record',
  'confirm-decision',
  'order-decision',
];

/** The one main action of whoever acts next; null where this person only reads or steps aside. */
export function mainActionOf(
  actions: readonly OfferedAction[],
  status: CaseStatus,
  whoActs: readonly string[],
): OfferedAction | null {
  const named = (action: CaseAction) => actions.find((each) => each.action === action) ?? null;
  const possible = (action: CaseAction) => {
    const found = named(action);
    return found && openPoints(found, status).length === 0 ? found : null;
  };
  if (status === 'hearing') return named('answer-hearing') ?? possible('lapse-hearing');
  if (status === 'appeal-open') return possible('confirm-decision') ?? possible('order-decision');
  const first = MAIN.map(named).find(
    (each) => each !== null && (status === 'draft' || whoActs.includes(each.role)),
  );
  if (!first) return null;
  const points = openPoints(first, status);
  const onlyHearing = points.length > 0 && points.every((each) => each.code === 'missing.hearing');
  return (onlyHearing && named('hold-hearing')) || first;
}

/** Steps back, out or sideways: never the main action, drawn with care. */
export const GRAVE: ReadonlySet<CaseAction> = new Set(['withdraw', 'revoke']);

/** The id of the element that mends a missing thing; null where nothing on the page does. */
export function anchorOf(missing: Missing, action: CaseAction): string | null {
  const { field } = missing;
  const inPackage = /^packages\.(\d+)\.(\w+)$/.exec(field);
  if (inPackage) return `package-${Number(inPackage[1]) + 1}-${inPackage[2]}`;
  if (field.startsWith('documents.')) return `document-${field.slice('documents.'.length)}`;
  if (NOT_BY_NOTE.has(missing.code)) return null;
  if (OWN_FIELDS.has(field)) return `act-${action}-${field}`;
  if (field === 'hearing') return LEADS_TO_HEARING.has(action) ? 'act-hold-hearing' : null;
  return PLACES[field] ?? null;
}

/** Where a hearing is missing, and the same people may open one. */
const LEADS_TO_HEARING: ReadonlySet<CaseAction> = new Set(['send-to-curator', 'revoke']);

const PLACES: Readonly<Record<string, string>> = {
  packages: 'packages',
  documents: 'documents',
  components: 'units',
  legalBasis: 'basis-legalBasis',
  regulationArticleId: 'basis-regulationArticleId',
};

/** Where a criterion stands in the list: first what is open, then what is met, then what nobody asks. */
export type CriterionGroup = 'open' | 'met' | 'not-asked';

export function groupOf(criterion: CriterionAnswer): CriterionGroup {
  if (NOT_ASKED.test(criterion.reason)) return 'not-asked';
  return criterion.answer === 'met' ? 'met' : 'open';
}

const NOT_ASKED = /^(?:settled\.by-clause|c4\.any-format|c17\.no-group|c\d+\.no-clause-asks)$/;

/** Criteria in the order they matter: not met, cannot tell, met. */
export const byWeight = (a: CriterionAnswer, b: CriterionAnswer): number =>
  WEIGHT[a.answer] - WEIGHT[b.answer];
const WEIGHT = { 'not-met': 0, unknown: 1, met: 2 } as const;

/** The fact that a person may confirm to turn this answer; null where only the file can change it. */
export function confirmableFact({
  code,
  answer,
  reason,
}: CriterionAnswer): Confirmation['fact'] | null {
  if (answer === 'met' || reason === 'c6.other-birth-date') return null;
  if (code === 'C6') return 'holder';
  if (answer === 'not-met') return null;
  return BY_REASON[reason] ?? (CONDITIONS.has(reason) ? 'condition' : null);
}

const BY_REASON: Readonly<Record<string, Confirmation['fact']>> = {
  'c5.name-only': 'awarding-body',
  'c5.identifiers-disagree': 'awarding-body',
  'c5.not-known': 'awarding-body',
  'c5.not-stated': 'awarding-body',
  'c7.date-from-issuance': 'award-date',
  'c7.no-award-date': 'award-date',
  'c9.date-from-issuance': 'award-date',
  'c7.start-unproven': 'learning-start',
  'c8.by-title': 'line',
  'c20.enrolment-unconfirmed': 'enrolment',
};

/** Answers only a person can give: the file is silent, or the clause leaves it to judgement. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'c2.holder-not-awarding-body',
  'c9.no-award-date',
  'c10.not-stated',
  'c11.not-stated',
  'c11.national-only',
  'c12.not-stated',
  'c12.no-scale',
  'c12.other-scale',
  'c12.cannot-compare',
  'c13.for-a-person',
  'c14.not-stated',
  'c14.supervision-unclear',
  'c15.for-a-person',
  'c16.for-a-person',
  'c18.for-a-person',
  'c18.together',
  'c19.also-in-other-case',
  'c19.twice-in-this-case',
  'c19.excluded-beside',
  'c19.excluded-by-title',
]);

/** The fact of column one that a criterion speaks of, by the key it has there. */
export const FACT_OF: Readonly<Record<CriterionAnswer['code'], string | null>> = {
  C1: 'file',
  C2: 'seal',
  C3: 'revocation',
  C4: 'file',
  C5: 'awardingBody',
  C6: 'holder',
  C7: 'awardingDate',
  C8: 'title',
  C9: 'awardingDate',
  C10: 'ects',
  C11: 'level',
  C12: 'grade',
  C13: 'assessment',
  C14: 'idVerification',
  C15: 'mode',
  C16: 'accreditations',
  C17: null,
  C18: null,
  C19: 'title',
  C20: null,
};
/** Facts about the document rather than about one unit of it. */
export const DOCUMENT_FACTS: ReadonlySet<string> = new Set([
  'file',
  'seal',
  'revocation',
  'holder',
]);
