/** The forms of the people page, told apart by their `intent`. */
import { z } from 'zod';
import { type FormState, formState, parseForm } from '~/accounts/form-state';
import { InviteForm, LostFactorForm } from '~/accounts/forms';
import { invite, withdrawInvitation } from '~/accounts/invitations.server';
import { removeFactorByAddress, removeFactorOfStaff } from '~/accounts/lost-factor.server';
import { endStaffRole } from '~/accounts/manage-people.server';
import { type Authorized, authorize, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { Locale } from '~/platform/locales';

const PEOPLE_INTENTS = ['invite', 'end-role', 'withdraw', 'remove-factor'] as const;
export type PeopleIntent = (typeof PEOPLE_INTENTS)[number];

export type PeopleResult =
  | { ok: true; done: PeopleIntent }
  | { ok: false; intent: PeopleIntent; form: FormState };

/** Does what a form asks, at the institution acted for. Throws AppError `not-found`, `bad-input`. */
export async function changePeople(
  viewer: Viewer,
  form: FormData,
  locale: Locale,
): Promise<PeopleResult> {
  const operator = operatorProof(viewer);
  if (operator) return await removeFactor(operator, form);
  const { institutionId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'acting for no institution');
  const proof = authorize(viewer, 'people.manage', { institutionId });
  const intent = z.enum(PEOPLE_INTENTS).safeParse(form.get('intent'));
  if (!intent.success) throw new AppError('bad-input', 'no such form on the people page');
  switch (intent.data) {
    case 'invite': {
      const parsed = parseForm(InviteForm, form);
      if (!parsed.ok) return { ok: false, intent: 'invite', form: parsed.form };
      const sent = await invite(proof, parsed.value, locale);
      if (sent.ok) return { ok: true, done: 'invite' };
      const field = sent.reason === 'unit' ? 'unitId' : 'email';
      return { ok: false, intent: 'invite', form: formState(form, { [field]: [sent.reason] }) };
    }
    case 'end-role': {
      const ended = await endStaffRole(proof, String(form.get('assignment') ?? ''));
      if (ended === 'ended') return { ok: true, done: 'end-role' };
      return { ok: false, intent: 'end-role', form: formState(form, { '': [ended] }) };
    }
    case 'remove-factor': {
      const problem = await removeFactorOfStaff(proof, String(form.get('assignment') ?? ''));
      if (problem === null) return { ok: true, done: 'remove-factor' };
      return { ok: false, intent: 'remove-factor', form: formState(form, { '': [problem] }) };
    }
    case 'withdraw':
      await withdrawInvitation(proof, String(form.get('invitation') ?? ''));
      return { ok: true, done: 'withdraw' };
  }
}

/** The operator, who runs no institution but may take off a lost authenticator; null for others. */
export const operatorProof = (viewer: Viewer): Authorized<'factor.remove', null> | null =>
  tryAuthorize(viewer, 'factor.remove', { institutionId: null });

async function removeFactor(
  proof: Authorized<'factor.remove', null>,
  form: FormData,
): Promise<PeopleResult> {
  if (form.get('intent') !== 'remove-factor')
    throw new AppError('not-found', 'the operator runs no institution');
  const parsed = parseForm(LostFactorForm, form);
  if (!parsed.ok) return { ok: false, intent: 'remove-factor', form: parsed.form };
  const problem = await removeFactorByAddress(proof, parsed.value.email);
  if (problem === null) return { ok: true, done: 'remove-factor' };
  return { ok: false, intent: 'remove-factor', form: formState(form, { email: [problem] }) };
}
