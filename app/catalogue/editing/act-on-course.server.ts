/** What the editor's and the reviewer's forms ask for, one use case each. */
import { data, redirect } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { skillsByIri } from '../esco/skills.server';
import { LearningOpportunityFields } from '../learning-opportunity';
import { commentOnCourse, settleComment } from './comment-course.server';
import { openEntry } from './entry.server';
import { toId } from './field-id';
import { SECTIONS } from './fields.data';
import { LIFE_ACTIONS, type LifeAction } from './life';
import { moveCourse } from './move-course.server';
import { optionCheck } from './options.server';
import { readSection } from './read-form';
import { readerFor } from './reader.server';
import { createCourse, type SaveOutcome, saveCourse } from './save-course.server';
import { viewOf } from './show-editor.server';

const NO_STORE = { 'Cache-Control': 'no-store' };

/** Bytes a section may have: long texts in two languages, and no more. */
const MOST_BYTES = 2_000_000;

async function readForm(request: Request): Promise<URLSearchParams> {
  const text = await request.text();
  if (text.length > MOST_BYTES) throw new AppError('too-large', 'a form beyond all measure');
  return new URLSearchParams(text);
}

/** `/editor/:id`: saves a section, takes a step, or settles a remark. */
export async function actOnCourse(request: Request, viewer: Viewer, id: string) {
  const form = await readForm(request);
  const move = LIFE_ACTIONS.find((each) => each === form.get('do'));
  if (move) return moveFrom(viewer, id, move, form, 'editor');
  const commentId = form.get('settle');
  if (commentId) {
    await settleComment(services(), viewer, { id, commentId });
    throw redirect(`${backTo(request, id, {})}#remarks`, 303);
  }
  return save(request, viewer, id, form);
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

async function save(request: Request, viewer: Viewer, id: string, form: URLSearchParams) {
  const { store } = services();
  const entry = await openEntry(store.read, viewer, id, 'catalogue.edit');
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const isOption = optionCheck(reader.options);
  const auto = form.get('intent') === 'autosave';
  const outcome = await saveCourse(services(), viewer, { id, form, auto, isOption });
  if (outcome.kind !== 'saved') {
    const typed = auto ? null : await typedView(request, viewer, id, form, isOption);
    return data({ outcome, typed }, { status: 409, headers: NO_STORE });
  }
  if (auto) return data({ outcome, typed: null }, { headers: NO_STORE });
  throw redirect(afterSaving(request, id, form), 303);
}

export type SaveAnswer = {
  readonly outcome: SaveOutcome;
  readonly typed: Awaited<ReturnType<typeof typedView>> | null;
};

/** What was typed over what another person saved since: nothing is lost while one decides. */
async function typedView(
  request: Request,
  viewer: Viewer,
  id: string,
  form: URLSearchParams,
  isOption: (from: string, value: string) => boolean,
) {
  const entry = await openEntry(services().store.read, viewer, id, 'catalogue.edit');
  const section = SECTIONS.find((each) => each.name === form.get('section')) ?? SECTIONS[0];
  const iris = [...form].flatMap(([name, value]) => (name.endsWith('.esco') ? [value] : []));
  const skills = await skillsByIri(services().store.read, iris);
  const read = readSection(section, form, entry.data, { skills, isOption, auto: false });
  const merged = LearningOpportunityFields.parse({ ...entry.data, ...read.data });
  return viewOf(request, viewer, entry, section, { data: merged, unread: read.unread });
}

function afterSaving(request: Request, id: string, form: URLSearchParams): string {
  const [intent, name = ''] = (form.get('intent') ?? '').split(':');
  const at = SECTIONS.findIndex((each) => each.name === form.get('section'));
  const next = SECTIONS[at + 1];
  if (intent === 'next' && next) return backTo(request, id, { section: next.name, said: 'saved' });
  if (intent === 'skills') {
    const q = (form.get(`${name}._look`) ?? '').trim();
    return `${backTo(request, id, q ? { look: name, q } : {})}#${toId(name)}`;
  }
  const place = intent === 'up' || intent === 'add' ? `#${toId(name)}` : '';
  return backTo(request, id, { said: 'saved' }) + place;
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
  const form = await readForm(request);
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
  const form = await readForm(request);
  const typed = {
    code: form.get('code') ?? '',
    title: form.get('title') ?? '',
    language: /^[a-z]{2}$/.test(form.get('language') ?? '') ? (form.get('language') ?? 'en') : 'en',
  };
  const outcome = await createCourse(services(), viewer, typed);
  if (outcome.kind === 'refused')
    return data({ refused: outcome.reason, typed }, { status: 400, headers: NO_STORE });
  throw redirect(paths.editCourse(outcome.id, { said: 'created' }), 303);
}
