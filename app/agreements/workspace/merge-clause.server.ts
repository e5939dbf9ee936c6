/** Two people at one clause: each of its languages is somebody's own. */
import { listChangesAt } from '#db/queries/agreement-changes';
import { mergeTexts } from '../forms/merge-fields';
import type { ClauseChange } from '../terms/terms';
import { textOf } from './answers';
import type { Sent } from './read-form.server';

/**
 * Both texts as one, where each was changed in languages of its own since the form was drawn; null
 * where the same words were changed, or where it cannot be told.
 */
export async function mergeClause(
  { services, workspace, form }: Sent,
  mine: ClauseChange | null,
  theirs: ClauseChange | null,
): Promise<ClauseChange | null> {
  const since = textOf(form, 'since');
  if (!mine || theirs?.kind !== mine.kind || !/^\d{1,9}$/.test(since)) return null;
  const { read } = services.store;
  const changes = await listChangesAt(read, workspace.versionId, [`clause:${mine.id}`]);
  const first = changes.find((each) => each.number > Number(since));
  const before = first?.before as ClauseChange | null | undefined;
  if (before?.kind !== mine.kind) return null;
  const text = mergeTexts({ before: before.text, after: mine.text }, theirs.text);
  const heading = mergeTexts({ before: before.heading, after: mine.heading }, theirs.heading);
  return text && heading ? { ...theirs, text, heading } : null;
}
