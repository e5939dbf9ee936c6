/** What the forms of the curriculum pages ask for, each form read as a table of one row. */
import {
  listAllArticles,
  listCurriculum,
  saveArticle,
  saveProgramme,
} from '#db/queries/curriculum-writes';
import { confirmEnrolment, findEnrolment } from '#db/queries/enrolments';
import { listUnits } from '#db/queries/institutions';
import type { Authorized } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { isCalendarDate } from '~/elm/calendar';
import { AppError } from '~/platform/errors';
import { newId } from '~/platform/ids.server';
import { services } from '~/platform/services.server';
import {
  changeDraft,
  type DraftAnswer,
  draftVersion,
  endPublished,
  publishDraft,
  removeDraft,
  removeDraftModule,
  saveDraftModule,
} from './change-draft.server';
import type { VersionEntry } from './curriculum';
import { toArticleEntry, toProgrammeEntry } from './curriculum-file.server';
import type { CameBack } from './curriculum-view';
import { readEntryForm } from './entry-form';
import { noteOnCurriculum } from './note-on-curriculum.server';
import { planArticles } from './plan/plan-articles';
import { planProgrammes } from './plan/plan-programmes';
import { confirmProof, editProof } from './show-curriculum.server';
import type { Names } from './table/read-table';

export type Changed = { readonly done: string; readonly id: string } | { readonly came: CameBack };

/** Proof that the viewer may change the curriculum. Throws AppError `not-found` otherwise. */
export function mustEdit(viewer: Viewer): Authorized<'curriculum.edit'> {
  const proof = editProof(viewer);
  if (!proof) throw new AppError('not-found', 'this role changes no curriculum');
  return proof;
}

export const valuesOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

async function namesAt(institutionId: string): Promise<Names> {
  const units = await listUnits(services().store.read, institutionId);
  return { unit: (id) => units.find((each) => each.id === id)?.id ?? null };
}

/** Adds a programme, or changes the one named. */
export async function saveProgrammeForm(
  viewer: Viewer,
  programmeId: string | null,
  form: FormData,
): Promise<Changed> {
  const proof = mustEdit(viewer);
  const made = services();
  const { institutionId } = proof;
  const values = valuesOf(form);
  const read = readEntryForm('programmes', values, await namesAt(institutionId));
  if (!read.ok) return { came: { form: 'programme', state: read.state } };
  return made.store.tx(async (tx): Promise<Changed> => {
    const known = (await listCurriculum(tx, institutionId)).map((row) => ({
      id: row.id,
      entry: toProgrammeEntry(row),
    }));
    const stored = known.find(({ id }) => id === programmeId);
    if (programmeId !== null && !stored) throw new AppError('not-found', 'no such programme');
    const named = known.find(({ entry }) => entry.code === read.entry.code);
    if (named && named.id !== programmeId)
      return { came: { form: 'programme', state: { values, faults: { code: 'twice' } } } };
    const others = stored ? [{ ...stored, entry: { ...stored.entry, code: read.entry.code } }] : [];
    const plan = planProgrammes([{ row: 1, entry: read.entry }], others, proof.unitId);
    const [fault] = plan.faults;
    if (fault)
      return { came: { form: 'programme', state: { values, faults: { unit: fault.fault } } } };
    const id = programmeId ?? newId();
    const { unit, ...facts } = read.entry;
    await saveProgramme(tx, { id, institutionId, unitId: unit, ...facts });
    await noteOnCurriculum(tx, made, proof, {
      type: 'curriculum.programme-saved',
      programmeId: id,
    });
    return { done: 'programme', id };
  });
}

/** Label and days of a version, as typed. */
function readSpan(values: Record<string, string>): VersionEntry | Record<string, string> {
  const label = (values.label ?? '').trim();
  const [from, until] = [values.valid_from ?? '', values.valid_until ?? ''];
  const faults: Record<string, string> = {};
  if (label === '') faults.label = 'missing';
  else if (label.length > 60) faults.label = 'too-long';
  if (!isCalendarDate(from)) faults.valid_from = from === '' ? 'missing' : 'date';
  if (until !== '' && !isCalendarDate(until)) faults.valid_until = 'date';
  else if (until !== '' && until < from) faults.valid_until = 'dates-crossed';
  return Object.keys(faults).length > 0
    ? faults
    : { label, validFrom: from, validUntil: until === '' ? null : until };
}

const isSpan = (read: VersionEntry | Record<string, string>): read is VersionEntry =>
  'validFrom' in read;

/** A new draft of a programme's regulations. */
export async function draftVersionForm(
  viewer: Viewer,
  programmeId: string,
  form: FormData,
): Promise<Changed> {
  const proof = mustEdit(viewer);
  const values = valuesOf(form);
  const span = readSpan(values);
  if (!isSpan(span)) return { came: { form: 'draft', state: { values, faults: span } } };
  const copyOf = values.copy_of ? values.copy_of : null;
  const answer = await draftVersion(services(), proof, programmeId, { ...span, copyOf });
  return toChanged('draft', answer, values, 'label');
}

/** What the forms of a version ask for, told apart by their `intent`. */
export async function changeVersionForm(
  viewer: Viewer,
  versionId: string,
  form: FormData,
): Promise<Changed> {
  const proof = mustEdit(viewer);
  const values = valuesOf(form);
  const made = services();
  switch (values.intent) {
    case 'span': {
      const span = readSpan(values);
      if (!isSpan(span)) return { came: { form: 'span', state: { values, faults: span } } };
      return toChanged('span', await changeDraft(made, proof, versionId, span), values, 'label');
    }
    case 'module': {
      const given = { programme: '-', version: '-' };
      const names = await namesAt(proof.institutionId);
      const read = readEntryForm('modules', values, names, given);
      if (!read.ok) return { came: { form: 'module', state: read.state } };
      const moduleId = values.module ? values.module : null;
      const answer = await saveDraftModule(made, proof, versionId, moduleId, read.entry.module);
      const field = answer.kind === 'unknown-group' ? 'group' : 'code';
      return toChanged('module', answer, values, field);
    }
    case 'remove-module':
      return toChanged(
        'module-removed',
        await removeDraftModule(made, proof, versionId, values.module ?? ''),
      );
    case 'publish':
      return toChanged('published', await publishDraft(made, proof, versionId));
    case 'remove':
      return toChanged('removed', await removeDraft(made, proof, versionId));
    case 'end': {
      const day = values.valid_until ?? '';
      if (!isCalendarDate(day))
        return { came: { form: 'end', state: { values, faults: { valid_until: 'date' } } } };
      return toChanged('ended', await endPublished(made, proof, versionId, day));
    }
    default:
      throw new AppError('bad-input', 'no such form on the page of a version');
  }
}

function toChanged(
  form: string,
  answer: DraftAnswer,
  values: Record<string, string> = {},
  field = '',
): Changed {
  switch (answer.kind) {
    case 'done':
      return { done: form, id: answer.id };
    case 'blocked':
      return { came: { form, problem: 'blocked', findings: answer.findings } };
    case 'published':
    case 'moved':
      return { came: { form, problem: answer.kind } };
    case 'taken':
      return { came: { form, state: { values, faults: { [field]: 'twice' } } } };
    case 'unknown-group':
      return { came: { form, state: { values, faults: { [field]: 'unknown-group' } } } };
  }
}

/** Adds an article to the register, or sets its last day; what it says is never overwritten. */
export async function saveArticleForm(viewer: Viewer, form: FormData): Promise<Changed> {
  const proof = mustEdit(viewer);
  if (proof.unitId !== null) throw new AppError('not-found', 'the register is the institution’s');
  const made = services();
  const { institutionId } = proof;
  const values = valuesOf(form);
  return made.store.tx(async (tx): Promise<Changed> => {
    const known = (await listAllArticles(tx, institutionId)).map((row) => ({
      id: row.id,
      entry: toArticleEntry(row),
    }));
    const ending = known.find(({ id }) => id === values.article_id);
    const read = ending
      ? endOf(ending.entry, values)
      : readEntryForm('regulations', values, { unit: () => null });
    const back = ending ? `end-${ending.id}` : 'article';
    if (!read.ok) return { came: { form: back, state: read.state } };
    const plan = planArticles([{ row: 1, entry: read.entry }], known);
    const [fault] = plan.faults;
    if (fault) return { came: { form: back, state: { values, faults: { article: 'twice' } } } };
    const [change] = [...plan.create, ...plan.change];
    const id = change?.id ?? ending?.id ?? newId();
    if (change) {
      await saveArticle(tx, { id, institutionId, ...change.entry });
      await noteOnCurriculum(tx, made, proof, { type: 'curriculum.article-saved', articleId: id });
    }
    return { done: ending ? 'article-ended' : 'article', id };
  });
}

function endOf(entry: ReturnType<typeof toArticleEntry>, values: Record<string, string>) {
  const day = values.valid_until ?? '';
  const fault = !isCalendarDate(day) ? 'date' : day < entry.validFrom ? 'dates-crossed' : null;
  return fault === null
    ? ({ ok: true, entry: { ...entry, validUntil: day } } as const)
    : ({ ok: false, state: { values, faults: { valid_until: fault } } } as const);
}

/** The office says that a student is enrolled as they stated. Throws AppError `not-found`. */
export function confirmStudent(viewer: Viewer, enrolmentId: string): Promise<Changed> {
  const proof = confirmProof(viewer);
  if (!proof) throw new AppError('not-found', 'this role confirms no enrolment');
  const made = services();
  return made.store.tx(async (tx) => {
    const found = await findEnrolment(tx, enrolmentId);
    const mine =
      found?.row.institutionId === proof.institutionId &&
      (proof.unitId === null || found.programme.unitId === proof.unitId);
    if (!mine) throw new AppError('not-found', 'no such enrolment at this institution');
    if (found.row.confirmedAt === null) {
      await confirmEnrolment(tx, enrolmentId, { by: proof.actorId, at: made.clock() });
      await noteOnCurriculum(tx, made, proof, {
        type: 'curriculum.enrolment-confirmed',
        enrolmentId,
      });
    }
    return { done: 'confirmed', id: enrolmentId };
  });
}
