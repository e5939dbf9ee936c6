/** What the forms of accounts may hold. Messages are codes; `accounts:error.<code>` has their words. */
import { z } from 'zod';
import { INSTITUTION_ROLES } from '~/accounts/institution-roles';

const required = z.string({ error: 'required' });
const Email = required
  .trim()
  .min(1, 'required')
  .max(254, 'email')
  .pipe(z.email('email'))
  .transform((email) => email.toLowerCase());
const Name = required.trim().min(1, 'required').max(100, 'too-long-name');
/** Compared as typed; blanks are characters like any other. Rules that need the owner come later. */
const NewPassword = required.min(1, 'required').max(500, 'password-too-long');
const Code = required.trim().regex(/^\d{3}\s?\d{3}$/, 'code-format');
/** Hidden fields of our own pages. */
const Text = z.string({ error: 'setup-expired' }).max(4000, 'setup-expired');

/** `YYYY-MM-DD` of a day that exists, in the last 120 years as far as one can tell without a clock. */
const BirthDay = z
  .string()
  .regex(/^(19|20)\d{2}-\d{2}-\d{2}$/, 'date')
  .refine((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return Number.isFinite(at) && new Date(at).toISOString().startsWith(day);
  }, 'date');

export const SignInForm = z.object({
  email: required.trim().min(1, 'required').max(254, 'email'),
  password: required.min(1, 'required').max(500, 'password-too-long'),
});

export const SecondFactorForm = z.object({ code: Code, setup: Text.optional() });

export const RegisterForm = z.object({
  givenName: Name,
  familyName: Name,
  email: Email,
  password: NewPassword,
});

export const ForgotPasswordForm = z.object({ email: Email });
export const ResetPasswordForm = z.object({ token: Text, password: NewPassword });

export const AcceptInvitationForm = z.object({
  givenName: Name,
  familyName: Name,
  password: NewPassword,
});

export const ProfileForm = z.object({
  givenName: Name,
  familyName: Name,
  dateOfBirth: z.union([z.literal('').transform(() => null), BirthDay], { error: 'date' }),
  locale: z.enum(['en', 'fr'], { error: 'required' }),
});

export const ChangePasswordForm = z.object({
  currentPassword: required.min(1, 'required').max(500, 'password-too-long'),
  password: NewPassword,
});

export const SetFactorForm = z.object({
  currentPassword: required.min(1, 'required').max(500, 'password-too-long'),
  code: Code,
  setup: Text,
});
export const RemoveFactorForm = z.object({
  currentPassword: required.min(1, 'required').max(500, 'password-too-long'),
  code: Code,
});

/** The operator's form for a lost authenticator. */
export const LostFactorForm = z.object({ email: Email });

export const InviteForm = z.object({
  email: Email,
  role: z.enum(INSTITUTION_ROLES, { error: 'required' }),
  unitId: z.union([z.literal('').transform(() => null), z.string().max(80)], { error: 'unit' }),
});
