/** The second factor: setting one up, showing it, taking it off. */
import QRCode from 'qrcode';
import {
  findPerson,
  listRolesOf,
  type StoredPerson,
  takeTotpStep,
  updatePerson,
} from '#db/queries/people';
import { revokeSession, revokeSessions } from '#db/queries/sessions';
import type { Tx } from '#db/store';
import { isLocked } from '~/accounts/lock-out';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { needsSecondFactor } from '~/accounts/roles';
import { countFailure, freshCookie, noteAccount, noteSignIn } from '~/accounts/sign-in.server';
import {
  matchTotp,
  newTotpSecret,
  openTotpSecret,
  sealTotpSecret,
  totpUri,
} from '~/accounts/totp.server';
import type { Standing } from '~/accounts/viewer.server';
import { publicUrl } from '~/platform/env.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';

const ISSUER = 'Credit Clearinghouse';
const PURPOSE = 'totp-setup';
const SETUP_LIMIT = 30 * 60_000;

/** What the set-up page shows; the secret travels sealed in the form until a code confirms it. */
export interface FactorSetup {
  readonly setup: string;
  /** The secret in groups of four, for typing. */
  readonly secret: string;
  readonly qr: { readonly path: string; readonly size: number };
}

/** Begins a set-up, or goes on with the one in `sealed` so that a code already scanned stays good. */
export function beginFactorSetup(
  person: { id: string; email: string },
  sealed?: FormDataEntryValue | null,
): FactorSetup {
  const { secrets, clock } = services();
  const known = typeof sealed === 'string' ? openSetup(sealed, person.id) : null;
  const secret = known ?? newTotpSecret();
  const body = JSON.stringify({ personId: person.id, secret, at: clock() });
  const code = QRCode.create(totpUri(secret, person.email, ISSUER), { errorCorrectionLevel: 'M' });
  return {
    setup: secrets.seal(PURPOSE, Buffer.from(body)).toString('base64url'),
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    qr: { path: toPath(code.modules), size: code.modules.size },
  };
}

/** The dark squares of a code as one SVG path, a unit each. */
function toPath({ size, data }: { size: number; data: ArrayLike<number> }): string {
  let path = '';
  for (let at = 0; at < size * size; at++)
    if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  return path;
}

/** The secret of a set-up begun for this person less than half an hour ago, or null. */
function openSetup(sealed: string, personId: string): string | null {
  const { secrets, clock } = services();
  try {
    const clear = secrets.open(PURPOSE, Buffer.from(sealed, 'base64url')).toString();
    const found = JSON.parse(clear) as { personId: string; secret: string; at: number };
    const fresh = clock() - found.at < SETUP_LIMIT;
    return fresh && found.personId === personId ? found.secret : null;
  } catch {
    return null;
  }
}

export type FactorResult =
  | { ok: true; cookie: string }
  | { ok: false; reason: 'code-wrong' | 'setup-expired' | 'locked' };

type Pending = Extract<Standing, { kind: 'pending' }>;

/** The second step of signing in: shows a code, or confirms the set-up a role demands. */
export function passSecondFactor(
  request: Request,
  pending: Pending,
  given: { code: string; setup?: string | undefined },
): Promise<FactorResult> {
  const { store, clock } = services();
  return store.tx(async (tx) => {
    const person = await findPerson(tx, pending.person.id);
    if (!person || isLocked(person.lockedUntil, clock()))
      return { ok: false, reason: 'locked' } as const;
    const refused = pending.mustSetUp
      ? await setFactor(tx, person, given.code, given.setup ?? '')
      : await spendCode(tx, person, given.code);
    if (refused) return { ok: false, reason: refused } as const;
    await revokeSession(tx, person.id, pending.sessionId, clock());
    await noteSignIn(tx, person.id, true);
    return { ok: true, cookie: await freshCookie(tx, request, person.id, clock()) } as const;
  });
}

/** Checks a code of the person's authenticator and uses it up; a wrong one counts as a failure. */
export async function spendCode(
  tx: Tx,
  person: StoredPerson,
  code: string,
): Promise<'code-wrong' | null> {
  const { secrets, clock } = services();
  const step =
    person.totpSecret === null || person.totpConfirmedAt === null
      ? null
      : matchTotp(openTotpSecret(secrets, person.totpSecret), code, clock(), person.totpLastStep);
  if (step !== null && (await takeTotpStep(tx, person.id, step))) return null;
  await countFailure(tx, person, 'second-factor');
  return 'code-wrong';
}

/** Puts a new authenticator in place once a code proves that it works. */
export async function setFactor(
  tx: Tx,
  person: StoredPerson,
  code: string,
  sealed: string,
): Promise<'code-wrong' | 'setup-expired' | null> {
  const { env, secrets, clock } = services();
  const secret = openSetup(sealed, person.id);
  if (secret === null) return 'setup-expired';
  const step = matchTotp(secret, code, clock(), null);
  if (step === null) return 'code-wrong';
  await updatePerson(tx, person.id, {
    totpSecret: sealTotpSecret(secrets, secret),
    totpConfirmedAt: clock(),
    totpLastStep: step,
  });
  await noteAccount(tx, person.id, { type: 'account.second-factor-set' });
  await queueMail(tx, {
    recipient: person.email,
    locale: person.locale,
    template: 'second-factor-set',
    params: { link: `${publicUrl(env)}${paths.accountSecurity()}` },
  });
  return null;
}

/** Takes the authenticator off; not while a role demands one. Other sessions end. */
export async function removeFactor(
  tx: Tx,
  person: StoredPerson,
  sessionId: string,
): Promise<'factor-needed' | null> {
  const now = services().clock();
  if (needsSecondFactor(await listRolesOf(tx, person.id, now))) return 'factor-needed';
  await updatePerson(tx, person.id, {
    totpSecret: null,
    totpConfirmedAt: null,
    totpLastStep: null,
  });
  await noteAccount(tx, person.id, { type: 'account.second-factor-removed' });
  await revokeSessions(tx, person.id, now, sessionId);
  return null;
}
