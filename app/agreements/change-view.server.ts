/** Kept changes as they are read: one for each place, from what was to what is. */
import type { listChanges } from '#db/queries/agreement-work';
import { mergeChanges } from './terms/diff';
import { type TextPiece, textDiff } from './text-diff.server';

/** A change as it is read: what was, what is, and for texts which words came and went. */
export interface ChangeView {
  readonly address: string;
  readonly section: string;
  readonly starred: boolean;
  readonly before: unknown;
  readonly after: unknown;
  /** Null for what is no text. */
  readonly words: readonly TextPiece[] | null;
  readonly at: number;
  readonly by: string;
  readonly institutionId: string;
}

export const toChangeViews = (
  changes: Awaited<ReturnType<typeof listChanges>>,
  language: string,
): ChangeView[] =>
  mergeChanges(changes.map((each) => ({ ...each, key: null }))).map((each) => ({
    address: each.address,
    section: each.section,
    starred: each.starred,
    before: each.before,
    after: each.after,
    words: textDiff(each.before, each.after, language),
    at: each.at,
    by: each.actorName,
    institutionId: each.institutionId,
  }));
