/** One move under way: what was asked, on which file, by whom, in which transaction. */
import type { StoredCase } from '#db/queries/cases';
import type { Tx } from '#db/store';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import type { ActionInput } from '~/recognition/case-facts';
import type { Paper } from '~/recognition/file-paper.server';
import type { CaseStatus } from '~/recognition/proposal';
import type { CaseAction } from '~/recognition/states.data';

/** A clerical correction that a rectification makes to one package. */
export interface Correction {
  readonly packageId: string;
  readonly ectsCredited: number | null;
  readonly convertedGrade: string | null;
}

/** What a person asks for: the action, what it needs, and the revision of the file they saw. */
export interface Move extends Omit<ActionInput, 'now'> {
  readonly action: CaseAction;
  readonly revision: number;
  readonly corrections?: readonly Correction[];
  /** A file handed in with an answer; kept with the move or not at all. */
  readonly attachment?: Paper;
}

export interface MoveContext {
  readonly services: Services;
  readonly tx: Tx;
  readonly stored: StoredCase;
  readonly viewer: Viewer;
  readonly move: Move;
  readonly now: number;
  readonly role: string;
  readonly next: CaseStatus;
}
