/**
 * A form sent after the session had ended is not lost: it waits here, in memory, until the same
 * person has signed in again in the same browser, and is then offered for sending once more.
 */
import { randomBytes } from 'node:crypto';
import { findSession } from '#db/queries/sessions';
import { sessionTokenHash } from '~/accounts/sessions.server';
import { publicUrl } from '~/platform/env.server';
import { isMultipart } from '~/platform/http.server';
import { readCookie } from '~/platform/preferences';
import { services } from '~/platform/services.server';

export interface UnsentForm {
  readonly personId: string;
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly expiresAt: number;
}

const COOKIE = 'unsent';
const LIFETIME = 30 * 60_000;
const MAX_FORMS = 200;
/** In bytes. */
const MAX_BODY = 200_000;
const URL_ENCODED = /^application\/x-www-form-urlencoded\b/i;

const RESUME_PATH = '/sign-in/resume';

/** By token; the oldest go first when there are too many. */
const waiting = new Map<string, UnsentForm>();

const cookie = (value: string, seconds: number): string => {
  const secure = publicUrl(services().env).startsWith('https://') ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
};

/**
 * Keeps the form a request carries and answers the cookie that finds it again. Null when there is
 * nothing to keep: no form, one with files, one too large, or nobody whose session just ended.
 */
export async function keepUnsent(request: Request): Promise<string | null> {
  const { env, store, clock } = services();
  const type = request.headers.get('Content-Type') ?? '';
  const isForm = isMultipart(request) || URL_ENCODED.test(type);
  if (request.method !== 'POST' || !isForm || request.bodyUsed) return null;
  const tokenHash = sessionTokenHash(env, request);
  const ended = tokenHash && (await findSession(store.read, tokenHash));
  if (!ended) return null;
  const fields = await fieldsOf(request.clone(), type);
  if (!fields) return null;
  const url = new URL(request.url);
  const token = randomBytes(24).toString('base64url');
  waiting.set(token, {
    personId: ended.person.id,
    action: url.pathname.replace(/\.data$/, '') + url.search,
    fields,
    expiresAt: clock() + LIFETIME,
  });
  for (const oldest of waiting.keys()) {
    if (waiting.size <= MAX_FORMS) break;
    waiting.delete(oldest);
  }
  return cookie(token, LIFETIME / 1000);
}

/** What it says; null where it is too large, carries a file, or cannot be read. */
async function fieldsOf(request: Request, type: string): Promise<UnsentForm['fields'] | null> {
  const body = await bytesUpTo(request, MAX_BODY);
  if (body === null) return null;
  if (!isMultipart(request)) return [...new URLSearchParams(new TextDecoder().decode(body))];
  try {
    const form = await new Response(body as BodyInit, {
      headers: { 'Content-Type': type },
    }).formData();
    const fields: (readonly [string, string])[] = [];
    for (const [name, value] of form) {
      if (typeof value === 'string') fields.push([name, value]);
      else if (value.size > 0) return null;
    }
    return fields;
  } catch {
    return null;
  }
}

/** A body read no further than a limit in bytes; null where it is larger. */
async function bytesUpTo(request: Request, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      // Of a copy: it would be over only once the other one is left as well.
      reader.cancel().catch(() => undefined);
      return null;
    }
    pieces.push(value);
  }
  return Buffer.concat(pieces);
}

const tokenOf = (request: Request): string | null =>
  readCookie(request.headers.get('Cookie'), COOKIE);

/** Where to go after signing in: to the form that waits, if one does, else to `to`. */
export function resumePath(request: Request, to: string): string {
  const token = tokenOf(request);
  if (token === null || !waiting.has(token)) return to;
  return `${RESUME_PATH}?${new URLSearchParams({ to })}`;
}

/** The form that waits for this person in this browser, or null. It waits no longer. */
export function takeUnsent(request: Request, personId: string): UnsentForm | null {
  const token = tokenOf(request);
  const form = token === null ? undefined : waiting.get(token);
  if (token !== null) waiting.delete(token);
  if (!form || form.personId !== personId || form.expiresAt <= services().clock()) return null;
  return form;
}

/** Takes the cookie away. */
export const forgetUnsent = (): string => cookie('', 0);
