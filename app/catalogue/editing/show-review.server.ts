/** Pages for those who read: history with differences, and an entry before the committee. */
import { findVersion, listSteps, listVersionNumbers } from '#db/queries/course-editing';
import type { Viewer } from '~/accounts/roles';
import { services } from '~/platform/services.server';
import type { LearningOpportunity } from '../learning-opportunity';
import { type Change, changesBetween, type Stretch, wordChanges } from './compare';
import { describeCourse, type Fact, type Reader } from './describe-course.server';
import { type Entry, lifeFacts, openEntry } from './entry.server';
import { actionsFor, isNews, LIFE_ACTIONS } from './life';
import { readerFor } from './reader.server';
import { remarksOn } from './remarks.server';
import { headOf, measured } from './show-editor.server';

/** What the page may say was just done. */
const SAID = ['comment', ...LIFE_ACTIONS] as const;

export interface ShownChange extends Change {
  /** Where both sides are one text: what went and what came in it. */
  readonly words: readonly Stretch[] | null;
}

const oneText = (fact: Fact): string | null =>
  fact.rows.length === 0 && fact.texts.length === 1 ? (fact.texts[0]?.text ?? null) : null;

function shownChanges(before: LearningOpportunity, after: LearningOpportunity, reader: Reader) {
  const changes = changesBetween(describeCourse(before, reader), describeCourse(after, reader));
  return changes.map((each): ShownChange => {
    const [old, now] = [oneText(each.before), oneText(each.after)];
    const words = old !== null && now !== null ? wordChanges(old, now) : [];
    // Where nothing stayed, both beside each other are easier to read than one over the other.
    return { ...each, words: words.some(({ kind }) => kind === 'same') ? words : null };
  });
}

/** Versions, steps, and what differs between two of them; `draft` is what is being written. */
export async function showHistory(request: Request, viewer: Viewer, id: string) {
  const { read } = services().store;
  const entry = await openEntry(read, viewer, id, 'catalogue.read-draft');
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const [versions, steps] = await Promise.all([listVersionNumbers(read, id), listSteps(read, id)]);
  const names = [
    ...(entry.row.draft ? ['draft'] : []),
    ...versions.map(({ version }) => String(version)),
  ];
  const asked = new URL(request.url).searchParams;
  const to = names.find((each) => each === asked.get('to')) ?? names[0] ?? null;
  const from = names.find((each) => each === asked.get('from')) ?? names[1] ?? null;
  const [before, after] = await Promise.all([dataOf(entry, from), dataOf(entry, to)]);
  return {
    entry: headOf(entry, reader.locale),
    versions,
    names,
    ...{ from, to },
    changes: before && after && from !== to ? shownChanges(before, after, reader) : null,
    steps: steps.map(({ id: stepId, action, toState, version, note, actorName, at }) => ({
      ...{ id: stepId, action, toState, version, note, actorName, at },
    })),
  };
}
export type HistoryData = Awaited<ReturnType<typeof showHistory>>;

async function dataOf(entry: Entry, name: string | null): Promise<LearningOpportunity | null> {
  if (name === null) return null;
  if (name === 'draft') return entry.data;
  const found = await findVersion(services().store.read, entry.id, Number(name));
  return found?.data ?? null;
}

/** An entry as the committee reads it. */
export async function showReview(request: Request, viewer: Viewer, id: string) {
  const { read } = services().store;
  const entry = await openEntry(read, viewer, id, 'catalogue.review');
  const reader = readerFor(request, viewer, entry.row.provider.country);
  const facts = await lifeFacts(read, entry, viewer);
  const { publishedVersion } = entry.row.entry;
  const published =
    publishedVersion === null ? null : await dataOf(entry, String(publishedVersion));
  const said = new URL(request.url).searchParams.get('said');
  return {
    entry: headOf(entry, reader.locale),
    sections: describeCourse(entry.data, reader),
    changes: published && entry.row.draft ? shownChanges(published, entry.data, reader) : null,
    comments: await remarksOn(read, id),
    actions: actionsFor(facts, 'reviewer'),
    mayComment: entry.state === 'in-review',
    complete: facts.complete,
    otherPerson: facts.otherPerson,
    ...measured(entry.data),
    said: SAID.find((each) => each === said && isNews(each, entry.state)) ?? null,
  };
}
export type ReviewData = Awaited<ReturnType<typeof showReview>>;
