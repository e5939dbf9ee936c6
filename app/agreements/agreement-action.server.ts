/** The forms of an agreement's public page: join or clone it, suspend or end one of its lines. */
import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireViewer } from '~/accounts/viewer.server';
import { AppError } from '~/platform/errors';
import { AgreementParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import {
  cloneAgreement,
  type JoinOutcome,
  type JoinRefusal,
  joinAgreement,
} from './join-agreement.server';
import { LINE_ACTIONS } from './life/line-life';
import { type LineOutcome, moveLine } from './move-line.server';

const Intent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('join'), partner: z.string().min(1).max(80) }),
  z.object({ intent: z.literal('clone') }),
  z.object({
    intent: z.literal('line'),
    versionId: z.string().min(1).max(80),
    number: z.string().regex(/^L\d{1,4}$/),
    act: z.enum([...LINE_ACTIONS, 'take-back']),
    reason: z.string().trim().max(2000).default(''),
  }),
]);

/** What the page says after a form; a draft that was made is gone to instead. */
export type AgreementActionAnswer =
  | { readonly intent: 'join'; readonly refused: JoinRefusal }
  | {
      readonly intent: 'line';
      readonly number: string;
      readonly outcome:
        | Exclude<LineOutcome['kind'], 'refused'>
        | `refused-${Extract<LineOutcome, { kind: 'refused' }>['reason']}`;
    };

/** Throws a redirect to a draft that was made; AppError for what the viewer may not do. */
export async function actOnAgreement(
  request: Request,
  params: unknown,
): Promise<AgreementActionAnswer> {
  const viewer = await requireViewer(request);
  const { code } = AgreementParams.parse(params);
  const parsed = Intent.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new AppError('bad-input', 'a form the page does not have');
  const form = parsed.data;
  if (form.intent === 'line') {
    const { versionId, number, act, reason } = form;
    const outcome = await moveLine(
      services(),
      { kind: 'person', viewer },
      { versionId, number, action: act, reason },
    );
    return {
      intent: 'line',
      number,
      outcome: outcome.kind === 'refused' ? `refused-${outcome.reason}` : outcome.kind,
    };
  }
  const made =
    form.intent === 'join'
      ? await joinAgreement(services(), viewer, { code, partnerInstitutionId: form.partner })
      : await cloneAgreement(services(), viewer, { code, partnerInstitutionId: null });
  return toDraft(made);
}

function toDraft(made: JoinOutcome): AgreementActionAnswer {
  if (made.kind === 'refused') return { intent: 'join', refused: made.reason };
  throw redirect(paths.agreementWorkspace(made.code, { said: 'joined' }), {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}
