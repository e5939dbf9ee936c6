/** Verifying a decision by the short link its letter carries. */
import { countAccess, findDecisionByTokenHash, type LinkedDecision } from '#db/queries/decisions';
import { isAppError } from '~/platform/errors';
import { canonicalHash, sha256 } from '~/platform/ids.server';
import { TokenParams } from '~/platform/path-params.server';
import { addressOf, createRateLimit, rateLimitHeaders } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';
import { type DecisionProof, toDecisionProof } from '~/recognition/decision-proof';

/** Tokens of 192 bits cannot be guessed; this keeps one address from reading on and on. */
const lookups = createRateLimit({ points: 60, seconds: 60 });

export type Verification =
  | { readonly kind: 'proof'; readonly proof: DecisionProof; readonly verifiedAt: number }
  /** No such link, or it has expired or been revoked: the answer does not tell which. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'busy'; readonly seconds: number };

export interface VerificationAnswer {
  readonly verification: Verification;
  readonly status: 200 | 404 | 429;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nobody keeps, indexes or passes on this address: it is the key to one person's decision. */
const PRIVATE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
};

/** Answers GET /d/:token; every outcome is a page. A found decision counts as one access. */
export async function verifyDecision(
  request: Request,
  token: string | undefined,
): Promise<VerificationAnswer> {
  const rate = await lookups.take(addressOf(request));
  const headers = { ...PRIVATE, ...rateLimitHeaders(rate) };
  if (!rate.allowed)
    return { verification: { kind: 'busy', seconds: rate.resetSeconds }, status: 429, headers };
  const now = services().clock();
  const found = await findLive(token, now);
  if (!found) return { verification: { kind: 'unknown' }, status: 404, headers };
  if (request.method === 'GET') await count(found.linkId, now);
  const { record, latest, recordHash } = found;
  const intact = canonicalHash(record) === recordHash;
  if (!intact)
    services().log.error({ decisionId: record.id }, 'a decision does not match its hash');
  const proof = toDecisionProof(record, latest, { recordHash, intact });
  return { verification: { kind: 'proof', proof, verifiedAt: now }, status: 200, headers };
}

async function findLive(token: string | undefined, now: number): Promise<LinkedDecision | null> {
  const params = TokenParams.safeParse({ token });
  if (!params.success) return null;
  const found = await findDecisionByTokenHash(services().store.read, sha256(params.data.token));
  return found && found.revokedAt === null && found.expiresAt > now ? found : null;
}

/** A disk that takes no writes must not keep anyone from verifying: then the look goes uncounted. */
async function count(linkId: string, now: number): Promise<void> {
  try {
    await services().store.tx((tx) => countAccess(tx, linkId, now));
  } catch (error) {
    if (!isAppError(error)) throw error;
    services().log.warn({ linkId, code: error.code }, 'an access was not counted');
  }
}
