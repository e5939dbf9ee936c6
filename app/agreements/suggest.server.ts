/** Changes somebody proposes instead of making them: from the workspace, or out of a Word file. */
import {
  answerSuggestionRow,
  insertSuggestion,
  type SuggestionRow,
} from '#db/queries/agreement-talk';
import { MCRA_CLAUSES, MCRA_SECTIONS } from '#templates/wording/mcra/structure.data';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { applySuggestion } from './apply-suggestion.server';
import { clauseModelOf } from './clause-model.server';
import {
  fromWord,
  type NewSuggestion,
  type WordSuggestion,
  wordsOfSuggestion,
} from './from-word.server';
import { keepDocument } from './keep-document.server';
import { EDITABLE } from './life/transitions.data';
import { tellWhoIsNext } from './move-version.server';
import {
  linked,
  nextDocument,
  promptLeft,
  refusalOf,
  type SaveRefusal,
} from './save-section.server';
import { applyChange, isRemark } from './terms/apply-change';
import { conversionOf } from './terms/diff';
import { fieldInstances } from './terms/field-instances';
import { parsePart, readPart } from './terms/parts';
import { SECTION_IDS, SECTIONS, type SectionId } from './terms/sections.data';
import type { ClauseChange } from './terms/terms';
import {
  type AgreementActor,
  auditVersion,
  inVersion,
  type PartyActor,
  type Work,
} from './version-context.server';

export type SuggestOutcome =
  | { readonly kind: 'done'; readonly suggestionIds: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'frozen' | 'does-not-fit' };

const SECTION_BY_NAME = new Map(
  MCRA_SECTIONS.map((name, number) => [name, SECTIONS[number]?.id] as const),
);

/** The section of a clause of the model wording, or null where there is none of that id. */
export function sectionOfClause(clauseId: string): SectionId | null {
  if (!Object.hasOwn(MCRA_CLAUSES, clauseId)) return null;
  const { section } = MCRA_CLAUSES[clauseId as keyof typeof MCRA_CLAUSES];
  return SECTION_BY_NAME.get(section) ?? SECTION_IDS[0];
}

/** Proposes another value of a field, another text of a clause, another line. */
export function suggest(
  services: Services,
  actor: AgreementActor,
  input: {
    readonly versionId: string;
    readonly address: string;
    /** As `applyChange` takes it. */
    readonly value: unknown;
    readonly note?: string;
  },
): Promise<SuggestOutcome> {
  return inVersion<SuggestOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.comment',
    async (work) => {
      if (!EDITABLE.includes(work.version.status)) return { kind: 'refused', reason: 'frozen' };
      if (!applyChange(work.document, input.address, input.value, sectionOfClause).ok)
        return { kind: 'refused', reason: 'does-not-fit' };
      const id = await keepSuggestion(work, {
        address: input.address,
        before: currentValue(work, input.address),
        after: input.value,
        note: input.note?.trim() || null,
        source: 'portal',
        authorName: work.actor.name,
      });
      await tellWhoIsNext(work);
      return { kind: 'done', suggestionIds: [id] };
    },
  );
}

/** Every difference becomes a suggestion, also those only people can act on: nothing is dropped. */
export function suggestFromWord(
  services: Services,
  actor: AgreementActor,
  input: { readonly versionId: string; readonly suggestions: readonly WordSuggestion[] },
): Promise<SuggestOutcome> {
  return inVersion<SuggestOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.comment',
    async (work) => {
      if (!EDITABLE.includes(work.version.status)) return { kind: 'refused', reason: 'frozen' };
      const fields = new Map(fieldInstances(work.document).map((each) => [each.tag, each]));
      const suggestionIds: string[] = [];
      // Handed in again, a file says nothing new.
      const known = new Set(
        work.suggestions.filter(({ state }) => state === 'open').map(wordsOfSuggestion),
      );
      for (const each of input.suggestions) {
        const found = fromWord(work, each, { fields, sectionOf: sectionOfClause });
        if (known.has(wordsOfSuggestion(found))) continue;
        suggestionIds.push(await keepSuggestion(work, found));
      }
      if (suggestionIds.length > 0) await tellWhoIsNext(work);
      return { kind: 'done', suggestionIds };
    },
  );
}

async function keepSuggestion(work: Work, suggestion: NewSuggestion): Promise<string> {
  const { tx, version, actor, now } = work;
  const id = newId();
  await insertSuggestion(tx, {
    ...suggestion,
    id,
    agreementVersionId: version.id,
    institutionId: actor.institutionId,
    authorId: actor.personId,
    at: now,
    state: 'open',
  });
  await auditVersion(work, {
    type: 'agreement.suggested',
    versionId: version.id,
    suggestionId: id,
  });
  return id;
}

function currentValue({ document }: Work, address: string): unknown {
  if (address.startsWith('clause:')) {
    const known = document.terms.clauses.find((each) => `clause:${each.id}` === address);
    return known?.text[document.terms.draftingLanguage] ?? null;
  }
  if (address.startsWith('line:'))
    return document.terms.lines.find((each) => `line:${each.id}` === address) ?? null;
  const field = fieldInstances(document).find((each) => each.address === address);
  if (field?.def.key === 'grades.method') return conversionOf(document, field.lineId);
  return field?.value ?? null;
}

export type AnswerOutcome =
  | { readonly kind: 'accepted'; readonly termsHash: string; readonly voided: boolean }
  | { readonly kind: 'declined' }
  | { readonly kind: 'already'; readonly state: 'accepted' | 'declined' | 'withdrawn' }
  | {
      readonly kind: 'refused';
      /** `own-suggestion`: whoever proposed it in the portal takes it back; others answer it. */
      readonly reason: SaveRefusal | 'no-suggestion' | 'does-not-fit' | 'own-suggestion';
    };

/** Accepting applies the change; declining keeps it on record. Of two answers the first counts. */
export function answerSuggestion(
  services: Services,
  actor: AgreementActor,
  input: {
    readonly versionId: string;
    readonly suggestionId: string;
    readonly accept: boolean;
    /** Why it is declined; may be left out. */
    readonly note?: string;
  },
): Promise<AnswerOutcome> {
  return inVersion<AnswerOutcome>(
    services,
    actor,
    input.versionId,
    'agreement.edit',
    async (work) => {
      const row = work.suggestions.find((each) => each.id === input.suggestionId);
      if (!row) return { kind: 'refused', reason: 'no-suggestion' };
      if (row.state !== 'open') return { kind: 'already', state: row.state };
      if (!EDITABLE.includes(work.version.status)) return { kind: 'refused', reason: 'frozen' };
      if (isOwnIdea(row, work.actor)) return { kind: 'refused', reason: 'own-suggestion' };
      return input.accept ? accept(work, row) : decline(work, row.id, input.note ?? '');
    },
  );
}

/**
 * The reader proposed it in the portal in person. A colleague of the same party is another pair of
 * eyes; what came in by Word is somebody else's text, whoever handed the file in.
 */
export const isOwnIdea = (
  row: Pick<SuggestionRow, 'institutionId' | 'authorId' | 'source'>,
  reader: Pick<PartyActor, 'institutionId' | 'personId'>,
): boolean =>
  row.source === 'portal' &&
  row.institutionId === reader.institutionId &&
  row.authorId === reader.personId;

async function accept(
  work: Work,
  row: {
    readonly id: string;
    readonly address: string;
    readonly before: unknown;
    readonly after: unknown;
    readonly institutionId: string;
  },
): Promise<AnswerOutcome> {
  if (isRemark(row)) return { kind: 'refused', reason: 'does-not-fit' };
  const applied = applySuggestion(clauseModelOf(work), row, sectionOfClause);
  const key = applied.ok ? parsePart(applied.part) : null;
  if (!applied.ok || !key) return { kind: 'refused', reason: 'does-not-fit' };
  const written = readPart(applied.document, key);
  const refusal =
    refusalOf(work, key, row.institutionId) ??
    (key.name === 'clause' && written !== null ? promptLeft(written as ClauseChange) : null);
  if (refusal) return { kind: 'refused', reason: refusal };
  await answered(work, row.id, true);
  const next = nextDocument(work, key, await linked(work, key, written));
  const { termsHash, voided } = await keepDocument(work, next, applied.part);
  return { kind: 'accepted', termsHash, voided };
}

async function decline(work: Work, id: string, note: string): Promise<AnswerOutcome> {
  await answered(work, id, false, note.trim());
  await tellWhoIsNext(work);
  return { kind: 'declined' };
}

async function answered(work: Work, id: string, accepted: boolean, note = ''): Promise<void> {
  const { tx, actor, now, version } = work;
  await answerSuggestionRow(tx, id, {
    state: accepted ? 'accepted' : 'declined',
    answeredAt: now,
    answeredBy: actor.readerId,
    answeredByName: actor.name,
    answeredFor: actor.institutionId,
    answer: note === '' ? null : note,
  });
  await auditVersion(work, {
    type: 'agreement.suggestion-answered',
    versionId: version.id,
    suggestionId: id,
    accepted,
    ...(note === '' ? {} : { note }),
  });
}
