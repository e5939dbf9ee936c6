/** The decision letter as a Word file: made anew from the record each time it is asked for. */
import { findIssuedDecision } from '#db/queries/decisions';
import {
  decisionLetter,
  type LetterLanguage,
  letterFileName,
  letterLanguage,
} from '#templates/decision/letter';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { publicUrl } from '~/platform/env.server';
import { AppError } from '~/platform/errors';
import { serverPaths } from '~/platform/server-paths';
import type { Services } from '~/platform/services.server';
import { isTold } from '~/recognition/learner-case';
import { noteOnCase } from '~/recognition/note-on-case.server';

export interface Letter {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly language: LetterLanguage;
}

/**
 * The letter of one decision, in `wanted` (BCP 47) or in the language of the request. Throws
 * `not-found` for those who may not read it, and for the learner until it was notified.
 */
export async function downloadLetter(
  services: Services,
  viewer: Viewer,
  decisionId: string,
  wanted: string | null,
): Promise<Letter> {
  const found = await findIssuedDecision(services.store.read, decisionId);
  if (!found) throw new AppError('not-found', `there is no decision ${decisionId}`);
  const { record, recordHash, place } = found;
  authorize(viewer, 'decision.download-letter', place);
  if (viewer.personId === place.learnerId && !isTold(place))
    throw new AppError('not-found', 'not notified yet');
  const token = services.secrets
    .open('share-link', Buffer.from(found.sealedToken, 'base64'))
    .toString('utf8');
  const language = letterLanguage(wanted ?? place.locale);
  const url = `${publicUrl(services.env)}${serverPaths.verifyDecision(token)}`;
  const bytes = await decisionLetter(record, language, { url, recordHash });
  await services.store.tx((tx) =>
    noteOnCase(tx, place, viewer, services.clock(), {
      type: 'decision.letter-downloaded',
      decisionId,
      language,
    }),
  );
  return { bytes, fileName: letterFileName(record), language };
}
