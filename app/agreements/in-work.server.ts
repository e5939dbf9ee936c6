/** What an institution prepares or has to answer: whose turn it is, to do what, and why. */
import type { AgreementSummary } from '#db/queries/agreements';
import type { Localised } from '~/elm/localised';
import { agreementStateOn, phaseOf } from './agreement-state';
import { asksToResume, isOfSignatories, wishOf } from './asked-for';
import { isReplaced } from './is-replaced.server';
import { askedChanges } from './last-acts.server';
import { isTurnOf, type Task, whoseTurn } from './life/turn';
import { isCoordinator } from './move-version.server';
import { type MyAgreement, nameOf, type OwnSide, toMine } from './own-side.server';
import { loadVersion, type StoredVersion, toLifeFacts } from './version-context.server';

export interface InWork extends MyAgreement {
  readonly task: Task | null;
  /** It is the viewer's institution's turn. */
  readonly own: boolean;
  /** Only a signatory of the institution can see to it, and the viewer is none. */
  readonly signatory: boolean;
  readonly next: readonly Localised[];
  /** What a party asks to have changed, the beginning of it; null: nothing is asked now. */
  readonly requested: {
    readonly by: Localised;
    readonly own: boolean;
    readonly note: string;
  } | null;
}

/** Statuses of a text that is not signed yet. */
export const IN_WORK: ReadonlySet<string> = new Set([
  'draft',
  'in-review',
  'changes-requested',
  'terms-agreed',
  'awaiting-signatures',
]);

/** Signed, and not in the register yet. */
const waitsInPrivate = ({ version }: AgreementSummary, today: string): boolean =>
  version.publishedAt === null &&
  !IN_WORK.has(version.status) &&
  phaseOf(agreementStateOn(version, today)) !== 'ended';

/** Characters of a reason that a list shows; the workspace has the whole of it. */
const NOTE_SHOWN = 240;

const beginningOf = (note: string): string =>
  note.length > NOTE_SHOWN ? `${note.slice(0, NOTE_SHOWN).trimEnd()} …` : note;

async function requestedOf(ctx: OwnSide, stored: StoredVersion): Promise<InWork['requested']> {
  const asked = await askedChanges(ctx.read, stored);
  const party = stored.parties.find((each) => each.institutionId === asked?.institutionId);
  if (!asked || !party) return null;
  return {
    by: nameOf(party, ctx.locale),
    own: asked.institutionId === ctx.institutionId,
    note: beginningOf(asked.note),
  };
}

/** What is being prepared, and what waits for a publication, a decision on renewal or a suspension; the viewer's own turn first. */
export async function workOf(ctx: OwnSide, all: readonly AgreementSummary[]): Promise<InWork[]> {
  const found: InWork[] = [];
  for (const each of all) {
    const ending = agreementStateOn(each.version, ctx.today) === 'expiring';
    const asked =
      asksToResume(each.version) ||
      wishOf(each.version, agreementStateOn(each.version, ctx.today), ctx.institutionId)?.what ===
        'end';
    const unpublished = waitsInPrivate(each, ctx.today);
    if (!IN_WORK.has(each.version.status) && !ending && !asked && !unpublished) continue;
    const stored = await loadVersion(ctx.read, each.version.id);
    if (!stored) continue;
    const facts = toLifeFacts(stored, ctx.today);
    const turn = whoseTurn(ending ? { ...facts, status: 'expiring' } : facts, ctx.institutionId);
    const nothingToDecide = turn.institutionIds.length === 0;
    if ((ending || (unpublished && !asked)) && nothingToDecide) continue;
    if (ending && (await isReplaced(ctx.read, stored))) continue;
    found.push({
      ...toMine(ctx, each),
      task: turn.task,
      signatory: !ctx.signs && isOfSignatories(turn.task),
      own: isTurnOf(turn, stored.version.kind, {
        institutionId: ctx.institutionId,
        coordinator: isCoordinator({ document: stored.document, actor: ctx }),
      }),
      next: stored.parties
        .filter((party) => turn.institutionIds.includes(party.institutionId))
        .map((party) => nameOf(party, ctx.locale)),
      requested: await requestedOf(ctx, stored),
    });
  }
  return found.sort((a, b) => Number(b.own) - Number(a.own));
}
