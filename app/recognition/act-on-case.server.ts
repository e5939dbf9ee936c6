/** One form of the case screen, carried out: which use case it calls, and what the page says after. */
import { loadCase, type StoredCase } from '#db/queries/cases';
import { listModules } from '#db/queries/curriculum';
import type { Viewer } from '~/accounts/roles';
import type { RecognitionTarget } from '~/agreements/recognition-line';
import type { LanguageMap } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import type { Missing } from '~/recognition/completeness';
import {
  acceptFullMatches,
  addNote,
  asProposed,
  confirmFact,
  decidePackage,
  type Edited,
  setBasis,
} from '~/recognition/edit-case.server';
import { checkByHand, type Paper } from '~/recognition/file-paper.server';
import type { CaseForm, DecideForm, MoveForm } from '~/recognition/forms/case-forms';
import { moveCase } from '~/recognition/move-case.server';
import type { PackageDecision } from '~/recognition/proposal';
import type { TransitionRefusal } from '~/recognition/states';
import type { CaseAction } from '~/recognition/states.data';

/** What came of a form. `done` names it for the page's notice. */
export type CaseAnswer =
  | { readonly kind: 'done'; readonly done: CaseAction | Exclude<CaseForm['intent'], 'move'> }
  | { readonly kind: 'already' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'refused';
      readonly action: CaseAction;
      readonly reason: TransitionRefusal;
      readonly missing: readonly Missing[];
    };

/** Carries out a parsed form. Throws `not-found` for those who may not. */
export async function actOnCase(
  services: Services,
  viewer: Viewer,
  caseId: string,
  form: CaseForm,
  attachment: Paper | null = null,
): Promise<CaseAnswer> {
  switch (form.intent) {
    case 'move':
      return moved(services, viewer, caseId, form, attachment);
    case 'decide': {
      const decision = await toDecision(services, caseId, form);
      const { revision, packageId } = form;
      return edited(
        form.intent,
        await decidePackage(services, viewer, caseId, { revision, packageId, decision }),
      );
    }
    case 'accept':
      return edited(form.intent, await accept(services, viewer, caseId, form));
    case 'confirm': {
      const { intent, value, ...fact } = form;
      return edited(
        intent,
        await confirmFact(services, viewer, caseId, { ...fact, value: value || null }),
      );
    }
    case 'basis':
      return edited(form.intent, await setBasis(services, viewer, caseId, form));
    case 'note':
      await addNote(services, viewer, caseId, form);
      return { kind: 'done', done: form.intent };
    case 'check-paper':
      await checkByHand(services, viewer, caseId, form);
      return { kind: 'done', done: form.intent };
  }
}

const edited = (done: Exclude<CaseForm['intent'], 'move'>, result: Edited): CaseAnswer =>
  result.kind === 'saved' ? { kind: 'done', done } : result;

async function moved(
  services: Services,
  viewer: Viewer,
  caseId: string,
  form: MoveForm,
  attachment: Paper | null,
): Promise<CaseAnswer> {
  const { intent: _, acceptGrade, corrections, ...given } = form;
  const stated = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== ''),
  ) as Pick<MoveForm, 'action' | 'revision'>;
  const outcome = await moveCase(services, viewer, caseId, {
    ...stated,
    ...(acceptGrade ? { acceptGrade: acceptGrade === 'yes' } : {}),
    ...(attachment ? { attachment } : {}),
    corrections: corrections.map((each) => ({
      ...each,
      convertedGrade: each.convertedGrade || null,
    })),
  });
  switch (outcome.kind) {
    case 'moved':
      return { kind: 'done', done: form.action };
    case 'refused':
      return { ...outcome, action: form.action };
    default:
      return { kind: outcome.kind };
  }
}

async function accept(
  services: Services,
  viewer: Viewer,
  caseId: string,
  form: { revision: number; packageId?: string | undefined },
): Promise<Edited> {
  const { revision, packageId } = form;
  if (!packageId) return acceptFullMatches(services, viewer, caseId, revision);
  const stored = await loadCase(services.store.read, caseId);
  const proposal = stored?.packages.find((each) => each.id === packageId)?.proposal;
  if (!proposal) throw new AppError('not-found', 'no such package in this case');
  const decision = asProposed(proposal);
  return decidePackage(services, viewer, caseId, { revision, packageId, decision });
}

/** The decision a form states, its targets looked up in proposal and curriculum. */
async function toDecision(
  services: Services,
  caseId: string,
  form: DecideForm,
): Promise<PackageDecision> {
  const stored = await loadCase(services.store.read, caseId);
  const current = stored?.packages.find((each) => each.id === form.packageId);
  if (!stored || !current) throw new AppError('not-found', 'no such package in this case');
  const { grade } = current.proposal;
  const converted = form.convertedGrade || null;
  const gives = GIVES_CREDIT.has(form.outcome);
  const whole = form.outcome === 'full' || form.outcome === 'withdrawn';
  return {
    outcome: form.outcome,
    targets: gives ? await toTargets(services, stored, current, form.targets) : [],
    ectsCredited: gives ? form.ectsCredited : null,
    grade:
      grade && gives
        ? { ...grade, converted, note: converted === grade.converted ? grade.note : 'by-hand' }
        : grade,
    conditions: (form.outcome === 'conditional' ? form.conditions : [])
      .filter((each) => each.text)
      .map(({ text, dueOn }) => ({
        text,
        dueOn: dueOn ?? null,
        ...textsOf(text, [...(current.decision?.conditions ?? []), ...current.proposal.conditions]),
      })),
    reasons: (whole ? [] : form.reasons).flatMap(({ code, evidence }) =>
      code && evidence ? [{ code, evidence }] : [],
    ),
    laterWays: whole ? null : form.laterWays || null,
    departure: form.departure || null,
  };
}

/** A condition left as it was proposed, in whatever language it was read, keeps its translations. */
function textsOf(
  text: string,
  known: readonly { readonly text: string; readonly texts?: LanguageMap | undefined }[],
): { texts?: LanguageMap } {
  const same = known.find(
    (each) => each.text === text || Object.values(each.texts ?? {}).includes(text),
  );
  return same?.texts ? { texts: same.texts } : {};
}

/** What these give is stated; the others give nothing, whatever stands in the fields they hide. */
const GIVES_CREDIT: ReadonlySet<string> = new Set([
  'full',
  'partial',
  'alternative',
  'conditional',
]);

async function toTargets(
  services: Services,
  stored: StoredCase,
  current: StoredCase['packages'][number],
  chosen: readonly string[],
): Promise<RecognitionTarget[]> {
  const modules = stored.enrolment
    ? await listModules(services.store.read, stored.enrolment.row.regulationVersionId)
    : [];
  return [...new Set(chosen)].flatMap((choice): RecognitionTarget[] => {
    const [kind, rest = ''] = splitOnce(choice);
    if (kind === 'proposal') return current.proposal.targets.slice(Number(rest), Number(rest) + 1);
    if (kind === 'decision')
      return current.decision?.targets.slice(Number(rest), Number(rest) + 1) ?? [];
    if (kind === 'free-elective' || kind === 'supplement-note') return [placeless(kind, stored)];
    const found = modules.find((each) => kind === 'module' && each.id === rest);
    if (!found) return [];
    return [
      {
        kind: found.kind === 'elective-group' ? 'elective-in-group' : 'named-course',
        moduleId: found.id,
        programmeId: stored.enrolment?.row.programmeId ?? null,
        regulationVersionId: found.regulationVersionId,
        code: found.code,
        titles: found.titles,
        ects: found.kind === 'module' ? found.ects : null,
        countsTowardDegree: true,
        grading: found.grading,
      },
    ];
  });
}

const splitOnce = (choice: string): [string, string?] => {
  const at = choice.indexOf(':');
  return at < 0 ? [choice] : [choice.slice(0, at), choice.slice(at + 1)];
};

/** Credit that fills no module: a free elective, or a note in the diploma supplement only. */
const placeless = (
  kind: 'free-elective' | 'supplement-note',
  stored: StoredCase,
): RecognitionTarget => ({
  kind,
  moduleId: null,
  programmeId: kind === 'free-elective' ? (stored.enrolment?.row.programmeId ?? null) : null,
  regulationVersionId: stored.enrolment?.row.regulationVersionId ?? null,
  code: null,
  titles:
    kind === 'free-elective'
      ? { en: 'Free elective', fr: 'Option libre' }
      : { en: 'Note in the diploma supplement', fr: 'Mention au supplément au diplôme' },
  ects: null,
  countsTowardDegree: kind === 'free-elective',
  grading: 'pass-fail',
});
