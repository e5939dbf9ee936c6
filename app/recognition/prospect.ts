/**
 * A question before enrolling: "if I take this course, will you recognise it?" The university
 * answers with an approval that holds until a day, or says no with its reasons. Pure.
 */
import { z } from 'zod';
import { PROSPECT_REASONS } from './prospect-reasons.data';

export const PROSPECT_STATUSES = ['asked', 'approved', 'declined', 'withdrawn'] as const;
export type ProspectStatus = (typeof PROSPECT_STATUSES)[number];

export const ProspectAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approved'),
    /** What it would count as, in words. */
    target: z.string().trim().min(1).max(200),
    /** The place in the learner's curriculum, where it was chosen. */
    moduleId: z.string().nullable().optional(),
    ects: z.number().min(0).max(300).nullable(),
    conditions: z.string().trim().max(2000),
  }),
  z.object({
    kind: z.literal('declined'),
    reasons: z.array(z.enum(PROSPECT_REASONS)).min(1),
    /** What the reasons mean in this case, and what would help. */
    explanation: z.string().trim().min(1).max(2000),
  }),
]);
export type ProspectAnswer = z.infer<typeof ProspectAnswer>;

/** What may become of a question; nothing follows once it is answered or withdrawn. */
export const PROSPECT_MOVES = {
  approve: { from: 'asked', to: 'approved' },
  decline: { from: 'asked', to: 'declined' },
  withdraw: { from: 'asked', to: 'withdrawn' },
} as const satisfies Record<string, { from: ProspectStatus; to: ProspectStatus }>;
export type ProspectMove = keyof typeof PROSPECT_MOVES;

/** Whether an approval can still be relied on, on `day` ('YYYY-MM-DD', the last day counts). */
export const approvalHolds = (
  prospect: { readonly status: ProspectStatus; readonly validUntil: string | null },
  day: string,
): boolean =>
  prospect.status === 'approved' && (prospect.validUntil === null || day <= prospect.validUntil);
