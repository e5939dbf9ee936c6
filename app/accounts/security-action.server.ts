/** The forms of the security page, told apart by their `intent`. */
import { z } from 'zod';
import { type FormState, formState, parseForm } from '~/accounts/form-state';
import { ChangePasswordForm, RemoveFactorForm, SetFactorForm } from '~/accounts/forms';
import {
  changePassword,
  endOtherSessions,
  endOwnSession,
  removeOwnFactor,
  setOwnFactor,
} from '~/accounts/own-account.server';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';

const SECURITY_INTENTS = [
  'change-password',
  'set-factor',
  'remove-factor',
  'end-session',
  'end-others',
] as const;
export type SecurityIntent = (typeof SECURITY_INTENTS)[number];

export type SecurityResult =
  | { ok: true; done: SecurityIntent }
  | { ok: false; intent: SecurityIntent; form: FormState };

/** What the codes of refusals are tied to. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'password-wrong': 'currentPassword',
  'code-wrong': 'code',
  'setup-expired': 'code',
  locked: '',
  'factor-needed': '',
};

/** Does what a form asks. Throws AppError `bad-input` for a form that is none of ours. */
export async function changeSecurity(viewer: Viewer, form: FormData): Promise<SecurityResult> {
  const intent = z.enum(SECURITY_INTENTS).safeParse(form.get('intent'));
  if (!intent.success) throw new AppError('bad-input', 'no such form on the security page');
  const name = intent.data;
  switch (name) {
    case 'change-password':
      return await run(name, ChangePasswordForm, form, (given) => changePassword(viewer, given));
    case 'set-factor':
      return await run(name, SetFactorForm, form, (given) => setOwnFactor(viewer, given));
    case 'remove-factor':
      return await run(name, RemoveFactorForm, form, (given) => removeOwnFactor(viewer, given));
    case 'end-session':
      await endOwnSession(viewer, String(form.get('session') ?? ''));
      return { ok: true, done: name };
    case 'end-others':
      await endOtherSessions(viewer);
      return { ok: true, done: name };
  }
}

async function run<T>(
  intent: SecurityIntent,
  schema: z.ZodType<T>,
  form: FormData,
  work: (given: T) => Promise<string | null>,
): Promise<SecurityResult> {
  const parsed = parseForm(schema, form);
  if (!parsed.ok) return { ok: false, intent, form: parsed.form };
  const problem = await work(parsed.value);
  if (problem === null) return { ok: true, done: intent };
  const field = FIELD_OF[problem] ?? 'password';
  return { ok: false, intent, form: formState(form, { [field]: [problem] }) };
}
