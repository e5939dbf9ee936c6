/** Forms on clauses: other words, a clause of the parties' own, none where the model has one. */
import { newId } from '~/platform/ids.server';
import { clauseAsWritten, clauseFault, fromMarks, toMarks } from '../clause-words.server';
import { takeEarlierClause } from '../earlier-clause.server';
import { translationsOf } from '../forms/part-form';
import { loadWorkspace } from '../load-workspace.server';
import { type SaveOutcome, saveSection } from '../save-section.server';
import { sectionOfClause, suggest } from '../suggest.server';
import { SECTION_IDS, type SectionId } from '../terms/sections.data';
import { type ClauseChange, MOST_TEXT } from '../terms/terms';
import { type Answer, refused, textOf, typedIn } from './answers';
import { institutionLabel } from './describe.server';
import { workspaceModel } from './document.server';
import { mergeClause } from './merge-clause.server';
import type { Sent } from './save-form.server';

type Done = Answer | null;

const MOST_HEADING = 300;

/** The words that were typed, with marks for fields; a string: why they cannot be taken. */
function wordsOf({ form, workspace }: Sent): { text: string; heading: string } | string {
  const { draftingLanguage } = workspace.document.terms;
  const marked = (name: string) =>
    toMarks(textOf(form, name).replace(/\r\n?/g, '\n'), draftingLanguage);
  const [text, heading] = [marked('text'), marked('heading')];
  if (text.length > MOST_TEXT || heading.length > MOST_HEADING) return 'clause-long';
  return clauseFault(text) ?? clauseFault(heading) ?? { text, heading };
}

/**
 * A text of a clause in all its languages: `typed` in the drafting one, those of the form in theirs;
 * what the form does not hold stays. A string: why they cannot be taken.
 */
function inLanguages(
  { form, workspace }: Sent,
  name: 'text' | 'heading',
  typed: string,
  held: ClauseChange['text'],
): ClauseChange['text'] | string {
  const most = name === 'text' ? MOST_TEXT : MOST_HEADING;
  const all: Record<string, string> = { ...held };
  for (const language of translationsOf(workspace.document)) {
    if (!form.has(`${name}:${language}`)) continue;
    const words = toMarks(textOf(form, `${name}:${language}`).replace(/\r\n?/g, '\n'), language);
    const fault = words.length > most ? 'clause-long' : clauseFault(words);
    if (fault) return fault;
    if (words === '') delete all[language];
    else all[language] = words;
  }
  return typed === '' ? all : { ...all, [workspace.document.terms.draftingLanguage]: typed };
}

const sectionOf = ({ form }: Sent): SectionId | undefined =>
  SECTION_IDS.find((each) => each === textOf(form, 'section'));

function knownClause({ workspace }: Sent, id: string): ClauseChange | undefined {
  return workspace.document.terms.clauses.find((each) => each.id === id);
}

/**
 * Saves from the revision the writer had before them. Of two at once the second one's languages join
 * the first one's; where both wrote in the same one the second gets both texts.
 */
async function keepClause(sent: Sent, id: string, value: ClauseChange | null): Promise<Done> {
  const { services, actor, workspace, form } = sent;
  const { versionId } = workspace;
  const save = (from: number, words: ClauseChange | null) =>
    saveSection(services, actor, { versionId, part: `clause:${id}`, revision: from, value: words });
  const outcome = await save(Number(textOf(form, 'revision')) || 0, value);
  if (outcome.kind === 'saved') return null;
  if (outcome.kind !== 'conflict')
    return refused(form, outcome.kind === 'refused' ? outcome.reason : outcome.kind);
  const merged = await mergeClause(sent, value, outcome.theirs as ClauseChange | null);
  const again = merged && (await save(outcome.revision, merged));
  if (again?.kind === 'saved') return { kind: 'told', said: 'clause-merged' };
  return conflictOf(sent, id, again?.kind === 'conflict' ? again : outcome);
}

async function conflictOf(
  { services, actor, workspace, form, locale }: Sent,
  id: string,
  { revision, savedByInstitution, savedAt }: Extract<SaveOutcome, { kind: 'conflict' }>,
): Promise<Answer> {
  const { code, versionId } = workspace;
  const now = await loadWorkspace(services, actor, { code, versionId });
  const { terms } = now.document;
  const theirs = terms.clauses.find((each) => each.id === id);
  const section = theirs?.section ?? sectionOfClause(id);
  const model = await workspaceModel(services, now);
  const heading = theirs?.heading[terms.draftingLanguage] ?? '';
  return {
    kind: 'conflict',
    part: `clause:${id}`,
    revision,
    theirs: {
      text: [section ? clauseAsWritten(model, section, id) : ''],
      heading: [fromMarks(heading, terms.draftingLanguage)],
      ...Object.fromEntries(
        translationsOf(now.document).map((language) => [
          `text:${language}`,
          [fromMarks(theirs?.text[language] ?? '', language)],
        ]),
      ),
    },
    by: institutionLabel(workspace, savedByInstitution, locale),
    at: savedAt,
    typed: typedIn(form),
  };
}

/** What it says in other languages, kept from before marks were. */
const markedTexts = (known: ClauseChange | undefined): ClauseChange['text'] =>
  Object.fromEntries(
    Object.entries(known?.text ?? {}).map(([language, words]) => [
      language,
      toMarks(words, language),
    ]),
  );

const newClauseId = (): string =>
  `added-${newId()
    .slice(0, 13)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`;

export async function changeClause(sent: Sent): Promise<Done> {
  const { form } = sent;
  const section = sectionOf(sent);
  const asked = textOf(form, 'clause');
  if (!section) return refused(form, 'unknown-part');
  if (textOf(form, 'text') === '') return refused(form, 'empty');
  const words = wordsOf(sent);
  if (typeof words === 'string') return refused(form, words);
  const id = asked === '' ? newClauseId() : asked;
  const known = knownClause(sent, id);
  const text = inLanguages(sent, 'text', words.text, markedTexts(known));
  const heading = inLanguages(sent, 'heading', words.heading, known?.heading ?? {});
  if (typeof text === 'string') return refused(form, text);
  if (typeof heading === 'string') return refused(form, heading);
  return keepClause(sent, id, {
    id,
    section,
    kind: asked === '' || known?.kind === 'added' ? 'added' : 'replaced',
    heading,
    text,
  });
}

export async function leaveOutClause(sent: Sent): Promise<Done> {
  const section = sectionOf(sent);
  const id = textOf(sent.form, 'clause');
  if (!section || id === '') return refused(sent.form, 'unknown-part');
  return keepClause(sent, id, { id, section, kind: 'removed', heading: {}, text: {} });
}

/** Back to the model wording; a clause of the parties' own is gone. */
export const restoreClause = (sent: Sent): Promise<Done> =>
  keepClause(sent, textOf(sent.form, 'clause'), null);

export async function suggestClause(sent: Sent): Promise<Done> {
  const { services, actor, workspace, form } = sent;
  const words = wordsOf(sent);
  if (typeof words === 'string') return refused(form, words);
  const note = textOf(form, 'note');
  const outcome = await suggest(services, actor, {
    versionId: workspace.versionId,
    address: `clause:${textOf(form, 'clause')}`,
    value: words.text,
    ...(note === '' ? {} : { note }),
  });
  return outcome.kind === 'refused' ? refused(form, outcome.reason) : null;
}

/** The clause on earlier versions, which the model text had not yet when this one was drafted. */
export async function earlierClauseForm(sent: Sent): Promise<Done> {
  const { services, actor, workspace, form } = sent;
  const outcome = await takeEarlierClause(services, actor, workspace.versionId);
  return outcome === 'taken' ? null : refused(form, outcome);
}
