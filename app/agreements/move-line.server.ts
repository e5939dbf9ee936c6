/** One line is suspended by a party, resumed, or ended once every party has asked for it. */
import {
  enqueueCoursesOf,
  findLine,
  type LineRow,
  moveLineRow,
  noteLineWish,
} from '#db/queries/agreement-lines';
import type { LineWish } from '#db/schema/agreements';
import { queueMail } from '~/accounts/mail/queue-mail.server';
import { AppError } from '~/platform/errors';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import {
  type AgreedState,
  type LineAction,
  type LineFacts,
  lineStep,
  stateOfLine,
} from './life/line-life';
import { readersAt } from './party-readers.server';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  type StoredVersion,
  saveVersion,
  type Work,
} from './version-context.server';

export type LineOutcome =
  | { readonly kind: 'done'; readonly state: 'active' | 'suspended' | 'ended' }
  | { readonly kind: 'consent-noted'; readonly waitingFor: readonly string[] }
  | { readonly kind: 'taken-back' }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly reason: 'wrong-status' | 'reason' | 'other-wish' };

export interface LineInput {
  readonly versionId: string;
  /** `L3`. */
  readonly number: string;
  readonly action: LineAction | 'take-back';
  /** Asked of the party that asks first. */
  readonly reason: string;
}

/** Throws AppError `not-found` for a line there is not, and for who may not end agreements there. */
export function moveLine(
  services: Services,
  actor: AgreementActor,
  input: LineInput,
): Promise<LineOutcome> {
  return inVersion<LineOutcome>(services, actor, input.versionId, 'agreement.end', async (work) => {
    const row = await findLine(work.tx, input.versionId, input.number);
    if (!row) throw new AppError('not-found', `no line ${input.number}`);
    return input.action === 'take-back'
      ? takeBack(work, row)
      : take(work, row, input.action, input.reason);
  });
}

export const lineFacts = (
  row: Pick<LineRow, 'agreedState' | 'wish' | 'suspension'>,
  { version, parties }: Pick<StoredVersion, 'version' | 'parties'>,
): LineFacts => ({
  agreedState: row.agreedState,
  wish: row.wish,
  suspendedBy: row.suspension?.institutionId ?? null,
  status: version.status,
  parties: parties.map((each) => each.institutionId),
});

async function take(
  work: Work,
  row: LineRow,
  action: LineAction,
  reason: string,
): Promise<LineOutcome> {
  const { tx, actor, now } = work;
  const step = lineStep(lineFacts(row, work), action, actor.institutionId, reason);
  if (step.kind === 'refused' || step.kind === 'already') return step;
  const wish: LineWish = {
    action,
    reason: row.wish?.reason ?? reason.trim(),
    at: row.wish?.at ?? now,
    consents: step.consents,
  };
  if (step.kind === 'waits') {
    await noteLineWish(tx, row.id, wish);
    await audit(work, row, `ask-${action}`, row.agreedState);
    await tellParties(work, row.number);
    const parties = work.parties.map((each) => each.institutionId);
    const waitingFor = parties.filter((id) => !step.consents.includes(id));
    return { kind: 'consent-noted', waitingFor };
  }
  const state = stateOfLine(step.to, stateOfAgreement(work));
  const by = { institutionId: actor.institutionId, reason: reason.trim(), at: now };
  await moveLineRow(tx, row, {
    agreedState: step.to,
    state,
    suspension: action === 'suspend' ? by : null,
    agreementSuspendedAt: suspendedAtOf(work),
    // Stopping a line for now answers nothing that was asked about its end.
    wish: row.wish?.action === 'end' && action !== 'end' ? row.wish : null,
  });
  // The version counts the change: pages and caches know by it.
  await saveVersion(work, {});
  await enqueueCoursesOf(tx, now, work.version.id);
  await audit(work, row, action, step.to);
  await tellParties(work, row.number);
  return { kind: 'done', state };
}

/** The wish of either party is taken back by either: the line stays as it is. */
async function takeBack(work: Work, row: LineRow): Promise<LineOutcome> {
  if (!row.wish) return { kind: 'already' };
  await noteLineWish(work.tx, row.id, null);
  await audit(work, row, `take-back-${row.wish.action}`, row.agreedState);
  await tellParties(work, row.number);
  return { kind: 'taken-back' };
}

const stateOfAgreement = ({ version }: Pick<Work, 'version'>) =>
  version.status === 'suspended' ? 'suspended' : 'active';

/** Since when the agreement is suspended as a whole, in milliseconds; null: it is not. */
const suspendedAtOf = ({ version: { status, ending } }: Pick<Work, 'version'>): number | null =>
  status === 'suspended' && ending?.kind === 'suspension' ? ending.at : null;

const audit = (work: Work, row: LineRow, action: string, to: AgreedState): Promise<void> =>
  auditVersion(work, {
    type: 'agreement.line-moved',
    versionId: work.version.id,
    line: row.number,
    action,
    from: row.agreedState ?? 'active',
    to: to ?? 'active',
  });

async function tellParties(work: Work, line: string): Promise<void> {
  const { tx, parties, agreement, actor } = work;
  const { code } = agreement;
  const others = parties.filter((each) => each.institutionId !== actor.institutionId);
  const to = { roles: ['signatory'], path: paths.agreement(code) } as const;
  for (const { link, ...reader } of await readersAt(work, work, others, to))
    await queueMail(tx, { ...reader, template: 'agreement-line', params: { code, line, ...link } });
}
