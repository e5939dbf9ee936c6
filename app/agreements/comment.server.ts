import { insertComment, listComments, resolveThread } from '#db/queries/agreement-talk';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { type AgreementActor, auditVersion, inVersion, type Work } from './version-context.server';

export type CommentOutcome =
  | { readonly kind: 'done'; readonly commentId: string }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'too-long' | 'no-thread' };

const MOST = 5000;

/** Keeps words of the actor on a place of the document, on the whole where none is named. */
export async function keepComment(
  { tx, version, actor, now }: Work,
  text: string,
  { address = '', threadId = null }: { address?: string; threadId?: string | null } = {},
): Promise<string> {
  const id = newId();
  await insertComment(tx, {
    ...{ id, agreementVersionId: version.id, threadId, address, text, at: now },
    institutionId: actor.institutionId,
    authorId: actor.personId,
    authorName: actor.name,
  });
  return id;
}

/** Comments on a field, clause, line or ('') the whole, or answers in a thread. */
export function comment(
  services: Services,
  actor: AgreementActor,
  input: {
    readonly versionId: string;
    readonly address: string;
    readonly text: string;
    readonly threadId?: string | null;
  },
): Promise<CommentOutcome> {
  const text = input.text.trim();
  if (text === '') return Promise.resolve({ kind: 'refused', reason: 'empty' });
  if (text.length > MOST) return Promise.resolve({ kind: 'refused', reason: 'too-long' });
  return inVersion<CommentOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.comment',
    async (work) => {
      const { tx, version } = work;
      const threadId = input.threadId ?? null;
      const thread = (await listComments(tx, version.id)).find((each) => each.id === threadId);
      if (threadId !== null && (!thread || thread.threadId !== null))
        return { kind: 'refused', reason: 'no-thread' };
      const address = thread?.address ?? input.address.slice(0, 200);
      const commentId = await keepComment(work, text, { address, threadId });
      // An answer opens a thread that was closed.
      if (thread?.resolvedAt)
        await resolveThread(tx, thread.id, { resolvedAt: null, resolvedBy: null });
      await auditVersion(work, { type: 'agreement.commented', versionId: version.id, commentId });
      return { kind: 'done', commentId };
    },
  );
}

/** Closes a thread, or opens it again. A repeat changes nothing. */
export function resolveComment(
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly threadId: string; readonly resolved: boolean },
): Promise<CommentOutcome> {
  return inVersion<CommentOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.comment',
    async ({ tx, version, actor: by, now }) => {
      const all = await listComments(tx, version.id);
      const thread = all.find((each) => each.id === input.threadId && each.threadId === null);
      if (!thread) return { kind: 'refused', reason: 'no-thread' };
      await resolveThread(tx, thread.id, {
        resolvedAt: input.resolved ? now : null,
        resolvedBy: input.resolved ? by.readerId : null,
      });
      return { kind: 'done', commentId: thread.id };
    },
  );
}
