/** What was said about a version, and what others changed since its reader last looked. */
import { listComments, listGuests } from '#db/queries/agreement-talk';
import { findSeen, listChanges } from '#db/queries/agreement-work';
import type { Services } from '~/platform/services.server';
import { applySuggestion } from './apply-suggestion.server';
import { toChangeViews } from './change-view.server';
import { clauseModelOf } from './clause-model.server';
import { newsSince } from './seen.server';
import { isOwnIdea, sectionOfClause } from './suggest.server';
import { isRemark } from './terms/apply-change';
import { type TextPiece, textDiff } from './text-diff.server';
import type { PartyActor, StoredVersion } from './version-context.server';

export interface SuggestionView {
  readonly id: string;
  readonly address: string;
  readonly institutionId: string;
  readonly authorName: string;
  readonly at: number;
  readonly source: 'portal' | 'word';
  readonly before: unknown;
  readonly after: unknown;
  readonly words: readonly TextPiece[] | null;
  readonly note: string | null;
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  /** The reader made it here in person: taken back, not answered. */
  readonly mine: boolean;
  /** Who answered or took it back, for which party, when, and why; null while it is open. */
  readonly answered: {
    readonly name: string;
    readonly institutionId: string | null;
    readonly at: number;
    readonly reason: string;
  } | null;
  /** Accepting it would change the document; else it can only be discussed. */
  readonly applicable: boolean;
}

export async function talkOf({ store }: Services, stored: StoredVersion, own: PartyActor) {
  const { id } = stored.version;
  const [comments, guests, seen] = await Promise.all([
    listComments(store.read, id),
    listGuests(store.read, id),
    findSeen(store.read, id, own.readerId),
  ]);
  const changes = await listChanges(store.read, id, seen?.changeNumber ?? 0);
  const others = changes.filter((each) => each.actorId !== own.personId || own.personId === null);
  const language = stored.document.terms.draftingLanguage;
  return {
    threads: comments
      .filter((each) => each.threadId === null)
      .map((comment) => ({
        comment,
        answers: comments.filter((each) => each.threadId === comment.id),
      })),
    suggestions: stored.suggestions.map((each) => toSuggestionView(stored, each, own, language)),
    news: {
      since: newsSince(seen, stored.version),
      changes: toChangeViews(others, language),
    },
    guests: guests.map((each) => ({
      id: each.id,
      name: each.name,
      institutionId: each.institutionId,
      opened: each.sessionHash !== null,
      byLink: each.linkHash !== null || each.sessionHash !== null,
      endedAt: each.endedAt,
    })),
  };
}

function toSuggestionView(
  stored: StoredVersion,
  row: StoredVersion['suggestions'][number],
  own: PartyActor,
  language: string,
): SuggestionView {
  const { id, address, institutionId, authorName, at, source, before, after, note, state } = row;
  const applicable =
    state === 'open' &&
    !isRemark(row) &&
    applySuggestion(clauseModelOf(stored), row, sectionOfClause).ok;
  const words = textDiff(before, after, language);
  return {
    id,
    address,
    institutionId,
    authorName,
    at,
    source,
    before,
    after,
    note,
    state,
    words,
    applicable,
    mine: isOwnIdea(row, own),
    answered:
      row.answeredAt === null
        ? null
        : {
            name: row.answeredByName ?? '',
            institutionId: row.answeredFor,
            at: row.answeredAt,
            reason: row.answer ?? '',
          },
  };
}
