/** What the editor's and the reviewer's forms ask for, one use case each. */
import { data, redirect } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { skillsByIri } from '../esco/skills.server';
import { LearningOpportunityFields } from '../learning-opportunity';
import { commentOnCourse, settleComment } from './comment-course.server';
import type { Reader } from './describe-course.server';
import { readEditorForm, type SentForm } from './editor-form.server';
import { openEntry } from './entry.server';
import { newRowId, toId } from './field-id';
import { SECTIONS } from './fields.data';
import type { FormContext } from './form-context';
import { LIFE_ACTIONS, type LifeAction } from './life';
import { linkUnit } from './link-unit.server';
import { moveCourse } from './move-course.server';
import { languageReader, optionCheck } from './options.server';
import { readSection } from './read-form';
import { readerFor } from './reader.server';
import { recordsNamed } from './records.server';
import { createCourse, type SaveOutcome, saveCourse } from './save-course.server';
import { type EditorData, showEditor, viewOf } from './show-editor.server';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** `/editor/:id`: saves a section, takes a step, or settles a remark. */
export async function actOnCourse(request: Request, viewer: Viewer, id: string) {
  const sent = await readEditorForm(request);
  const form = sent.fields;
  const move = LIFE_ACTIONS.find((each) => each === form.get('do'));
  if (move) return moveFrom(viewer, id, move, form, 'editor');
  if (form.get('do') === 'link-unit') {
    await linkUnit(services(), viewer, { id, unitId: form.get('unit') || null });
    throw redirect(backTo(request, id, { said: 'linked' }), 303);
  }
  const commentId = form.get('settle');
  if (commentId) {
    const answer = form.get('answer') ?? '';
    await settleComment(services(), viewer, { id, commentId, answer });
    throw redirect(`${backTo(request, id, {})}#remarks`, 303);
  }
  return form.get('intent') === 'take-back'
    ? takeBack(request, viewer, id, sent)
    : save(request, viewer, id, sent);
}

/** Where the same section is, with the second language as it is. */
function backTo(request: Request, id: string, more: Record<string, string>): string {
  const asked = new URL(request.url).searchParams;
  const at = Object.fromEntries(
    ['section', 'second'].flatMap((name) => {
      const value = asked.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  return paths.editCourse(id, { ...at, ...more });
}

/** Keeps what was sent; the lists it may choose from are the reader's. */
async function keep(request: Request, viewer: Viewer, id: string, sent: SentForm, auto: boolean) {
  const { store } = services();
  const entry = await openEntry(store.read, viewer, id, 'catalogue.edit');
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const { fields: form, picture } = sent;
  return saveCourse(services(), viewer, { id, form, auto, lists: listsFor(reader), picture });
}

const listsFor = ({ options, locale }: Reader) => ({
  isOption: optionCheck(options),
  languageNamed: languageReader(locale),
});

async function save(request: Request, viewer: Viewer, id: string, sent: SentForm) {
  const outcome = await keep(request, viewer, id, sent, false);
  if (outcome.kind !== 'saved') {
    const typed = await typedView(request, viewer, id, sent);
    return data({ outcome, typed }, { status: 409, headers: NO_STORE });
  }
  throw redirect(afterSaving(request, id, sent.fields), 303);
}

export type TypedView = Awaited<ReturnType<typeof typedView>>;
export interface SaveAnswer {
  readonly outcome: SaveOutcome | { readonly kind: 'taken-back'; readonly revision: number };
  readonly typed: TypedView | null;
}

/** What a browser kept while nothing could be saved, shown again to be looked at and saved. */
async function takeBack(request: Request, viewer: Viewer, id: string, sent: SentForm) {
  const typed = await typedView(request, viewer, id, sent);
  const outcome = { kind: 'taken-back' as const, revision: typed.revision };
  return data({ outcome, typed }, { headers: NO_STORE });
}

/** `/editor/:id/autosave`: what came of it, and the page as it is with what was saved. */
export async function autosaveCourse(
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<Response> {
  const outcome = await keep(request, viewer, id, await readEditorForm(request), true);
  const editor = outcome.kind === 'saved' ? await showEditor(request, viewer, id) : null;
  const status = outcome.kind === 'saved' ? 200 : 409;
  return Response.json({ outcome, editor }, { status, headers: NO_STORE });
}
export interface AutosaveAnswer {
  readonly outcome: SaveOutcome;
  readonly editor: EditorData | null;
}

/** What was typed over what is stored now: nothing is lost while one decides. */
async function typedView(request: Request, viewer: Viewer, id: string, sent: SentForm) {
  const entry = await openEntry(services().store.read, viewer, id, 'catalogue.edit');
  const { fields: form, picture } = sent;
  const section = SECTIONS.find((each) => each.name === form.get('section')) ?? SECTIONS[0];
  const iris = [...form].flatMap(([name, value]) => (name.endsWith('.esco') ? [value] : []));
  const skills = await skillsByIri(services().store.read, iris);
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const context: FormContext = {
    ...{ skills, picture, auto: false },
    ...listsFor(reader),
    records: await recordsNamed(services(), form),
  };
  const read = readSection(section, form, entry.data, context);
  const merged = LearningOpportunityFields.parse({ ...entry.data, ...read.data });
  const view = await viewOf(request, viewer, entry, section, { data: merged, unread: read.unread });
  return { ...view, revision: entry.revision };
}

function afterSaving(request: Request, id: string, form: URLSearchParams): string {
  const [intent, name = ''] = (form.get('intent') ?? '').split(':');
  const at = SECTIONS.findIndex((each) => each.name === form.get('section'));
  const next = SECTIONS[at + 1];
  if (intent === 'next' && next)
    return `${backTo(request, id, { section: next.name, said: 'saved' })}#section-title`;
  if (intent === 'look' || intent === 'skills') {
    const q = (form.get(`${name}._look`) ?? '').trim();
    return `${backTo(request, id, q ? { look: name, q } : {})}#${toId(name)}`;
  }
  const places: Partial<Record<string, string>> = {
    ...{ up: toId(name), take: toId(name) },
    add: newRowId(name),
  };
  const place = places[intent ?? ''];
  return backTo(request, id, { said: 'saved' }) + (place ? `#${place}` : '');
}

async function moveFrom(
  viewer: Viewer,
  id: string,
  action: LifeAction,
  form: URLSearchParams,
  from: 'editor' | 'review',
) {
  const written = form.get('revision');
  const outcome = await moveCourse(services(), viewer, {
    id,
    action,
    note: form.get('note') ?? '',
    revision: written === null ? null : Number(written),
  });
  if (outcome.kind === 'refused')
    return data({ refused: outcome.reason, action }, { status: 409, headers: NO_STORE });
  throw redirect(
    from === 'editor'
      ? paths.editCourse(id, { said: action })
      : paths.reviewCourse(id, { said: action }),
    303,
  );
}

/** `/review/:id`: a remark, or a step of the committee. */
export async function actOnReview(request: Request, viewer: Viewer, id: string) {
  const { fields: form } = await readEditorForm(request);
  const move = LIFE_ACTIONS.find((each) => each === form.get('do'));
  if (move) return moveFrom(viewer, id, move, form, 'review');
  const field = form.get('field') || null;
  const text = form.get('text') ?? '';
  const outcome = await commentOnCourse(services(), viewer, { id, field, text });
  if (outcome.kind === 'refused')
    return data(
      { refused: outcome.reason, action: 'comment' as const },
      { status: 409, headers: NO_STORE },
    );
  throw redirect(`${paths.reviewCourse(id, { said: 'comment' })}#${field ?? 'remarks'}`, 303);
}

/** `/editor/new`: a new entry, then its first section. */
export async function actOnNewCourse(request: Request, viewer: Viewer) {
  const { fields: form } = await readEditorForm(request);
  const typed = {
    code: form.get('code') ?? '',
    title: form.get('title') ?? '',
    unitId: form.get('unit') || null,
    language: /^[a-z]{2}$/.test(form.get('language') ?? '') ? (form.get('language') ?? 'en') : 'en',
  };
  const outcome = await createCourse(services(), viewer, typed);
  if (outcome.kind === 'refused')
    return data({ refused: outcome.reason, typed }, { status: 400, headers: NO_STORE });
  throw redirect(paths.editCourse(outcome.id, { said: 'created' }), 303);
}
