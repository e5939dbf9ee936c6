/** Remarks of the steering committee on fields, and the editors' word that they dealt with them. */

import { newId } from '#db/ids';
import { appendAudit } from '#db/queries/audit';
import { closeComment, insertComment } from '#db/queries/course-editing';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import { openEntry } from './entry.server';
import { FIELD_KEYS } from './field-keys.data';

type Needs = Pick<Services, 'store' | 'clock'>;
export type CommentOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'wrong-state' };

const MOST = 4000;

/** A remark on a field (by its key), or on the entry as a whole (null), while it is under review. */
export function commentOnCourse(
  services: Needs,
  viewer: Viewer,
  { id, field, text }: { id: string; field: string | null; text: string },
): Promise<CommentOutcome> {
  return services.store.tx(async (tx): Promise<CommentOutcome> => {
    const entry = await openEntry(tx, viewer, id, 'catalogue.review');
    if (entry.state !== 'in-review') return { kind: 'refused', reason: 'wrong-state' };
    if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
    const [commentId, at] = [newId(), services.clock()];
    await insertComment(tx, {
      id: commentId,
      opportunityId: id,
      field: (FIELD_KEYS as readonly (string | null)[]).includes(field) ? field : null,
      text: text.trim().slice(0, MOST),
      authorId: viewer.personId,
      createdAt: at,
    });
    await appendAudit(tx, {
      at,
      institutionId: entry.row.entry.providerId,
      actorId: viewer.personId,
      subjectType: 'course',
      subjectId: id,
      event: { type: 'catalogue.commented', commentId },
    });
    return { kind: 'done' };
  });
}

/** The editors have dealt with a remark, with or without a word to it. A repeat changes nothing. */
export function settleComment(
  services: Needs,
  viewer: Viewer,
  { id, commentId, answer }: { id: string; commentId: string; answer: string },
): Promise<CommentOutcome> {
  return services.store.tx(async (tx): Promise<CommentOutcome> => {
    const entry = await openEntry(tx, viewer, id, 'catalogue.edit');
    const [at, actorId] = [services.clock(), viewer.personId];
    const said = answer.trim().slice(0, MOST);
    if (await closeComment(tx, id, commentId, { at, actorId, answer: said || null }))
      await appendAudit(tx, {
        at,
        institutionId: entry.row.entry.providerId,
        actorId,
        subjectType: 'course',
        subjectId: id,
        event: { type: 'catalogue.comment-done', commentId },
      });
    return { kind: 'done' };
  });
}
