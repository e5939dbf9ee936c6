/** Single-use links: the token goes out by mail, the record keeps its SHA-256. */
import { findOpenLink, insertLink, type StoredLink, takeLink } from '#db/queries/links';
import { normaliseEmail } from '#db/queries/people';
import type { Read, Tx } from '#db/store';
import { newId, newToken, sha256 } from '~/platform/ids.server';
import { services } from '~/platform/services.server';

const HOUR = 3_600_000;

/** How long each kind is good for, in milliseconds. */
const LINK_LIFETIME = {
  'verify-email': 24 * HOUR,
  'password-reset': HOUR,
  invitation: 7 * 24 * HOUR,
} as const;
export type LinkKind = keyof typeof LINK_LIFETIME;

const isToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[A-Za-z0-9_-]{20,100}$/.test(token);

/** Writes a link and answers its token, which exists nowhere else. */
export async function makeLink(
  tx: Tx,
  purpose: LinkKind,
  facts: { email: string; personId?: string | null; payload?: Record<string, string | null> },
): Promise<string> {
  const token = newToken();
  const now = services().clock();
  await insertLink(tx, {
    id: newId(),
    tokenHash: sha256(token),
    purpose,
    personId: facts.personId ?? null,
    email: normaliseEmail(facts.email),
    payload: facts.payload ?? {},
    createdAt: now,
    expiresAt: now + LINK_LIFETIME[purpose],
  });
  return token;
}

/** The open link of a token, for showing what it is about; it stays usable. */
export async function peekLink(
  read: Read,
  purpose: LinkKind,
  token: unknown,
): Promise<StoredLink | null> {
  return isToken(token)
    ? await findOpenLink(read, purpose, sha256(token), services().clock())
    : null;
}

/** Uses a link; null when it is unknown, used, expired or of another kind. */
export async function redeemLink(
  tx: Tx,
  purpose: LinkKind,
  token: unknown,
): Promise<StoredLink | null> {
  return isToken(token) ? await takeLink(tx, purpose, sha256(token), services().clock()) : null;
}
