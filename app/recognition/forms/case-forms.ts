/** The forms of the case screen, parsed once at the edge. Names are what the inputs are called. */
import { z } from 'zod';
import { Confirmation, LegalBasis, Outcome, ReasonCode } from '~/recognition/proposal';
import { CASE_ACTIONS } from '~/recognition/states.data';

const text = (max: number) => z.string().trim().max(max).optional().default('');
const Revision = z.coerce.number().int().min(0);
const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A decimal as people write it: `2.5` or `2,5`; empty is null. */
const Decimal = z
  .string()
  .trim()
  .optional()
  .transform((written, context) => {
    if (!written) return null;
    const value = Number(written.replace(',', '.'));
    if (Number.isFinite(value) && value >= 0 && value <= 400) return value;
    context.addIssue({ code: 'custom', message: 'number' });
    return z.NEVER;
  });

export const MoveForm = z.object({
  intent: z.literal('move'),
  revision: Revision,
  action: z.enum(CASE_ACTIONS),
  note: text(10_000),
  meetingDate: CalendarDate.optional(),
  minutesNumber: z.string().trim().max(80).optional(),
  proof: z.enum(['portal', 'e-mail-receipt', 'post-receipt', 'handed-over']).optional(),
  returnTo: z.enum(['second-step', 'faculty']).optional(),
  packageId: z.string().max(80).optional(),
  acceptGrade: z.enum(['yes', 'no']).optional(),
  hearingFor: z.enum(['refusal', 'revocation']).optional(),
  corrections: z
    .array(z.object({ packageId: z.string(), ectsCredited: Decimal, convertedGrade: text(80) }))
    .max(200)
    .default([]),
});
export type MoveForm = z.infer<typeof MoveForm>;

export const DecideForm = z.object({
  intent: z.literal('decide'),
  revision: Revision,
  packageId: z.string().max(80),
  outcome: Outcome,
  /** `proposal:0`, `decision:0`, `module:<id>`, `free-elective` or `supplement-note`. */
  targets: z.array(z.string().max(120)).max(40).default([]),
  ectsCredited: Decimal,
  convertedGrade: text(80),
  conditions: z
    .array(
      z
        .object({ text: text(2_000), dueOn: CalendarDate.optional() })
        .refine(({ text, dueOn }) => text !== '' || !dueOn, {
          path: ['text'],
          message: 'condition-text',
        }),
    )
    .max(20)
    .default([]),
  reasons: z
    .array(
      z
        .object({ code: ReasonCode.optional(), evidence: text(4_000) })
        .refine(({ code, evidence }) => !code || evidence !== '', {
          path: ['evidence'],
          message: 'reason-evidence',
        })
        .refine(({ code, evidence }) => code || evidence === '', {
          path: ['code'],
          message: 'reason-code',
        }),
    )
    .max(18)
    .default([]),
  laterWays: text(4_000),
  departure: text(4_000),
});
export type DecideForm = z.infer<typeof DecideForm>;

export const AcceptForm = z.object({
  intent: z.literal('accept'),
  revision: Revision,
  /** One package taken over as proposed; absent: every full match. */
  packageId: z.string().max(80).optional(),
});

export const ConfirmForm = z.object({
  intent: z.literal('confirm'),
  revision: Revision,
  fact: Confirmation.shape.fact,
  subject: z.string().min(1).max(400),
  value: text(400),
  reason: z.string().trim().min(1, 'required').max(2_000),
});

export const BasisForm = z.object({
  intent: z.literal('basis'),
  revision: Revision,
  legalBasis: LegalBasis,
  regulationArticleId: z.string().min(1, 'required').max(80),
});

export const NoteForm = z.object({
  intent: z.literal('note'),
  audience: z.enum(['internal', 'learner']),
  text: z.string().trim().min(1, 'required').max(10_000),
});

export const CheckPaperForm = z.object({
  intent: z.literal('check-paper'),
  documentId: z.string().max(80),
  method: z.enum(['issuer-site', 'issuer-mail', 'original-seen', 'register', 'none']),
  result: z.enum(['authentic', 'doubtful', 'not-authentic']),
  note: text(2_000),
});

/** Every form the case screen posts; `intent` says which. */
export const CaseForm = z.discriminatedUnion('intent', [
  MoveForm,
  DecideForm,
  AcceptForm,
  ConfirmForm,
  BasisForm,
  NoteForm,
  CheckPaperForm,
]);
export type CaseForm = z.infer<typeof CaseForm>;
