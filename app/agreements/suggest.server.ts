/** Changes somebody proposes instead of making them: from the workspace, or out of a Word file. */
import {
  answerSuggestionRow,
  insertSuggestion,
  type SuggestionRow,
} from '#db/queries/agreement-talk';
import { isMcraLanguage } from '#templates/mcra/words';
import { MCRA_CLAUSES, MCRA_SECTIONS } from '#templates/wording/mcra/structure.data';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { applySuggestion } from './apply-suggestion.server';
import { clauseModelOf } from './clause-model.server';
import { toMarks } from './clause-words.server';
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
import { clauseAddressOf, clausePlaceOf } from './terms/clause-place';
import { conversionOf } from './terms/diff';
import { type FieldInstance, fieldInstances } from './terms/field-instances';
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
import { writtenOrChosen } from './written/written-value.server';

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

/** One difference found in a Word file that came back. */
export interface WordSuggestion {
  /** Tag of the content control; '' for text outside every control. */
  readonly tag: string;
  readonly before: string;
  readonly after: string;
  /** The value of the entry of a list that was chosen. */
  readonly choice?: string | undefined;
  /** Of the text; the drafting language where nothing is said. */
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  readonly comment?: string | undefined;
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
      for (const each of input.suggestions)
        suggestionIds.push(await keepSuggestion(work, fromWord(work, each, fields)));
      await tellWhoIsNext(work);
      return { kind: 'done', suggestionIds };
    },
  );
}

function fromWord(
  { document, actor }: Work,
  each: WordSuggestion,
  fields: ReadonlyMap<string, FieldInstance>,
): NewSuggestion {
  const common = {
    source: 'word' as const,
    note: each.comment?.trim() || null,
    authorName: each.author?.trim() || actor.name,
  };
  const line = document.terms.lines.find(({ id }) => each.tag === `line:${id}`);
  if (line && each.after === '') return { ...common, address: each.tag, before: line, after: null };
  // In a document in two languages the second one's controls carry it in their tags.
  const { draftingLanguage } = document.terms;
  const [tag = '', voice = each.language ?? draftingLanguage] = each.tag.split('@');
  const language = isMcraLanguage(voice) ? voice : 'en';
  const field = fields.get(tag);
  // A comment asks for nothing: what it is about stays as it is.
  const remark = each.before === each.after;
  if (field && remark) {
    const held = field.value ?? '';
    return { ...common, address: field.address, before: held, after: held };
  }
  const value = field && writtenOrChosen(field, each, { language, terms: document.terms });
  if (field && value !== undefined)
    return { ...common, address: field.address, before: field.value ?? null, after: value };
  const said = clauseAddressOf(tag);
  const id = said === null ? '' : clausePlaceOf(said)?.id;
  const isClause =
    id && (sectionOfClause(id) !== null || document.terms.clauses.some((known) => known.id === id));
  const inVoice = voice === draftingLanguage ? '' : `@${voice}`;
  const address = isClause ? `${said}${inVoice}` : `word:${each.tag}`.slice(0, 200);
  const words = (text: string) => (isClause ? toMarks(text, voice) : text);
  return { ...common, address, before: words(each.before), after: words(each.after) };
}

type NewSuggestion = Pick<
  Parameters<typeof insertSuggestion>[1],
  'address' | 'before' | 'after' | 'note' | 'source' | 'authorName'
>;

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
