import type { CaseStatus } from '~/recognition/proposal';

/** What the walking process was told is done. */
export type Acknowledged =
  | { readonly did: 'open'; readonly caseId: string }
  | { readonly did: 'move'; readonly caseId: string; readonly to: CaseStatus }
  | { readonly did: 'decide'; readonly caseId: string; readonly packageId: string }
  | { readonly did: 'basis'; readonly caseId: string };

/** Marks the requests of the walking process among those of the demonstration. */
export const MARK = 'Walked until killed';
