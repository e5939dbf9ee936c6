/** The forms of the people page, told apart by their `intent`. */
import { z } from 'zod';
import { type FormState, formState, parseForm } from '~/accounts/form-state';
import { InviteForm } from '~/accounts/forms';
import { invite, withdrawInvitation } from '~/accounts/invitations.server';
import { endStaffRole } from '~/accounts/manage-people.server';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { Locale } from '~/platform/locales';

export const PEOPLE_INTENTS = ['invite', 'end-role', 'withdraw'] as const;
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
    case 'withdraw':
      await withdrawInvitation(proof, String(form.get('invitation') ?? ''));
      return { ok: true, done: 'withdraw' };
  }
}
