/** The JSON-LD contexts our exports name, at addresses that stay: anyone may read and keep them. */
import { AppError } from '~/platform/errors';
import { answerData } from './data-answer.server';
import { contextOf, PROFILES } from './profile';

/** `/contexts/:name.jsonld`. Throws AppError `not-found` for a name that is no profile's. */
export async function answerContext(request: Request, name: string | undefined): Promise<Response> {
  const profile = PROFILES.find((each) => each === name);
  if (!profile) throw new AppError('not-found', 'no such context');
  const text = `${JSON.stringify({ '@context': contextOf(profile) }, null, 2)}\n`;
  const version = { content: text, changedAt: null, mediaType: 'application/ld+json' };
  return answerData(request, version, () => text);
}
