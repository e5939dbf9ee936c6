/** Why it is the reader's turn: changes that were asked for, an approval that a change made void. */
import { firstVoiding, lastMove, latestMove } from '#db/queries/agreement-acts';
import { listComments } from '#db/queries/agreement-talk';
import { listChanges } from '#db/queries/agreement-work';
import type { Read } from '#db/store';
import { STANDING_STATUSES } from './agreement-state';
import { type ChangeView, toChangeViews } from './change-view.server';
import type { StoredVersion } from './version-context.server';

export interface AskedChanges {
  readonly note: string;
  /** The person's name; '' where it is not on record. */
  readonly by: string;
  readonly institutionId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the reader of the text asked the writer to change; null: nothing is asked now. */
export async function askedChanges(
  read: Read,
  { agreement, version }: Pick<StoredVersion, 'agreement' | 'version'>,
): Promise<AskedChanges | null> {
  const institutionId = version.changesRequestedBy;
  if (version.status !== 'changes-requested' || institutionId === null) return null;
  const of = { agreementId: agreement.id, versionId: version.id };
  const act = await lastMove(read, of, 'request-changes', institutionId);
  if (act?.event.type !== 'agreement.moved') return null;
  // The note was kept as a comment of the same moment, with the name of who wrote it.
  const said = (await listComments(read, version.id)).find(
    (each) => each.at === act.at && each.institutionId === institutionId,
  );
  const note = act.event.note ?? said?.text ?? '';
  return { note, by: said?.authorName ?? '', institutionId, at: act.at };
}

/** A party said no to the wish of another, and nothing has come of it since. */
export interface DeclinedWish {
  readonly what: 'resume' | 'end';
  /** Who said no. */
  readonly institutionId: string;
  readonly at: number;
  readonly reason: string;
}

const DECLINED: Readonly<Record<string, DeclinedWish['what']>> = {
  'decline-resume': 'resume',
  'decline-end': 'end',
};
/** What is done about standing still and ending: the latest of these tells how it stands. */
const ABOUT_ITS_END = [
  ...Object.keys(DECLINED),
  'suspend',
  'resume',
  'ask-resume',
  'take-resume-wish-back',
  'give-notice',
  'take-notice-back',
  'consent-to-end',
  'take-consent-back',
  'terminate',
  'terminate-for-breach',
];

/** The answer to the latest wish, where it was no; null: none was, or it is over. */
export async function declinedWish(
  read: Read,
  { agreement, version }: Pick<StoredVersion, 'agreement' | 'version'>,
): Promise<DeclinedWish | null> {
  if (!STANDING_STATUSES.some((each) => each === version.status)) return null;
  const of = { agreementId: agreement.id, versionId: version.id };
  const act = await latestMove(read, of, ABOUT_ITS_END);
  if (act?.event.type !== 'agreement.moved' || act.institutionId === null) return null;
  const what = DECLINED[act.event.action];
  return what === undefined
    ? null
    : { what, institutionId: act.institutionId, at: act.at, reason: act.event.note ?? '' };
}

export interface FallenApproval {
  readonly approvedAt: number;
  /** When it fell, by whose change. */
  readonly at: number;
  readonly by: string;
  readonly institutionId: string;
  /** What of the terms changed since, by anybody. */
  readonly changes: readonly ChangeView[];
}

/** The approval a party gave that a later change of the terms made void; null: none did. */
export async function fallenApproval(
  read: Read,
  stored: StoredVersion,
  institutionId: string,
): Promise<FallenApproval | null> {
  const { agreement, version, parties, document } = stored;
  const party = parties.find((each) => each.institutionId === institutionId);
  const open = version.status === 'in-review' || version.status === 'changes-requested';
  if (!open || !version.everApproved || !party || party.approvedHash !== null) return null;
  const of = { agreementId: agreement.id, versionId: version.id };
  const approved = await lastMove(read, of, 'approve', institutionId);
  if (!approved) return null;
  const takenBack = await lastMove(read, of, 'take-approval-back', institutionId);
  const fell = await firstVoiding(read, of, approved.seq);
  if (!fell || (takenBack && takenBack.seq > approved.seq && takenBack.seq < fell.seq)) return null;
  const changes = (await listChanges(read, version.id)).filter(
    (each) => each.starred && each.at >= fell.at,
  );
  return {
    approvedAt: approved.at,
    at: fell.at,
    by: changes[0]?.actorName ?? '',
    institutionId: fell.institutionId ?? '',
    changes: toChangeViews(changes, document.terms.draftingLanguage),
  };
}
