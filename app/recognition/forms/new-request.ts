/** The forms that open a request, parsed once at the edge; messages are codes of `cases:requests.error`. */
import { z } from 'zod';
import type { RequestValues } from './request-state';

const text = (max: number) => z.string().trim().max(max, 'too-long').optional().default('');

const Common = z.object({
  institutionId: z.string().trim().min(1, 'institution-required').max(80, 'institution-unknown'),
  /** Student number or e-mail address; asked of offices only. */
  forLearner: text(254),
  /** What is asked, in the learner's words. */
  request: text(4_000),
});

export const CredentialRequestForm = Common;

const CHECK_METHODS = ['issuer-site', 'issuer-mail', 'original-seen', 'register'] as const;
const CHECK_RESULTS = ['authentic', 'doubtful', 'not-authentic'] as const;

/** How an office checked a paper; nothing chosen: it will be checked later. */
export const PaperRequestForm = Common.extend({
  checkMethod: z.enum(['', ...CHECK_METHODS], 'check-method').default(''),
  checkResult: z.enum(['', ...CHECK_RESULTS], 'check-result').default(''),
  checkNote: text(2_000),
}).superRefine(({ checkMethod, checkResult }, context) => {
  if (checkMethod !== '' && checkResult === '')
    context.addIssue({ code: 'custom', path: ['checkResult'], message: 'check-result' });
  if (checkMethod === '' && checkResult !== '')
    context.addIssue({ code: 'custom', path: ['checkMethod'], message: 'check-method' });
});
export type PaperRequestForm = z.infer<typeof PaperRequestForm>;

export type ParsedRequest<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: Record<string, string[]> };

/** Reads the fields of a request; of each field the first fault. */
export function parseRequest<T>(schema: z.ZodType<T>, fields: URLSearchParams): ParsedRequest<T> {
  const parsed = schema.safeParse(Object.fromEntries(fields));
  if (parsed.success) return { ok: true, value: parsed.data };
  const errors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? '')] ??= [issue.message];
  return { ok: false, errors };
}

/** What was typed, to be shown again. */
export const typedValues = (fields: URLSearchParams): RequestValues =>
  Object.fromEntries(
    [...fields]
      .filter(([name]) => name !== 'held')
      .map(([name, value]) => [name, value.slice(0, 10_000)]),
  );
