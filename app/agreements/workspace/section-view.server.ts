/** One section as the page shows it: its forms, clauses, comments and suggestions. */
import type { Control, McraTree, TreeSection } from '#templates/mcra/tree';
import { controlText } from '#templates/mcra/tree';
import { languageName } from '~/elm/display-names';
import { textIn } from '~/elm/text-in';
import {
  fromMarks,
  modelControls,
  valuesIn,
  valuesNotSaid,
  writtenText,
} from '../clause-words.server';
import { type PartForm, partForms, translationsOf } from '../forms/part-form';
import { isRemark } from '../terms/apply-change';
import type { FieldInstance } from '../terms/field-instances';
import { isFactsPart, type PartKey, parsePart } from '../terms/parts';
import { ANNEXES, type SectionId, sectionNumber } from '../terms/sections.data';
import { TEXT_FACT_PARTS } from '../terms/text-facts';
import { textDiff } from '../text-diff.server';
import { isFirstDraft } from '../version-context.server';
import { type Opened, openFor, openForms } from './cells.server';
import {
  clauseTitle,
  describeChange,
  institutionLabel,
  lineTitle,
  partyLabel,
  sectionOfAddress,
  type Teller,
} from './describe.server';
import { groupsOf, markOf, sourceTitle } from './field-view.server';
import type { ClauseView, LineDeparture, PartView, SuggestionText, ThreadText } from './page';
import type { Scene } from './scene';

/**
 * `lineId`: the line whose departures are set, in sections that hold for all lines. `opened`: the
 * card whose forms are drawn, in sections of cards.
 */
export const partViews = (
  scene: Scene,
  section: SectionId,
  lineId: string | null = null,
  opened: Opened | null = null,
): PartView[] => {
  const { document } = scene.workspace;
  const forms = openForms(partForms(document, section), section, opened).filter(
    ({ part }) => !holdsForAll(section) || !part.startsWith('line:') || part === `line:${lineId}`,
  );
  const known = new Set(forms.map((each) => each.part));
  const empty =
    section === 'signatories'
      ? document.terms.parties
          .map((each) => `signatories:${each.institutionId}`)
          .filter((part) => !known.has(part))
          .map((part): PartForm => ({ part, fields: [] }))
      : [];
  return [...forms, ...empty].map((form) => partView(scene, section, form));
};

function partView(scene: Scene, section: SectionId, { part, fields }: PartForm): PartView {
  const { workspace } = scene;
  const key = parsePart(part);
  const facts = key !== null && isFactsPart(key);
  const own = key?.id === workspace.own.institutionId;
  const inAnnex = key?.name === 'line' || key?.name === 'course-facts';
  const firstDraft = isFirstDraft(workspace);
  const signs = key?.name === 'signatories';
  const open =
    workspace.editable && (workspace.kind === 'whole' || inAnnex) && (!signs || own || firstDraft);
  const mayPropose =
    scene.maySuggest && open && (!facts || (signs && !scene.mayEdit)) && fields.length > 0;
  const afterwards =
    !workspace.editable && facts && own && workspace.status !== 'awaiting-signatures';
  return {
    part,
    title: partTitle(scene, section, part, fields),
    revision: workspace.revisions[part] ?? 0,
    groups: groupsOf(scene, fields, key?.name ?? ''),
    editable: scene.mayEdit && (open || afterwards),
    suggestible: mayPropose && !(scene.mayEdit && firstDraft),
    binding: bindsText(key, facts) && workspace.parties.some((each) => each.approved),
    removable:
      key?.name === 'line' && section === 'courses'
        ? 'remove-line'
        : key?.name === 'party' && !own
          ? 'remove-party'
          : null,
    addable: key?.name === 'signatories' ? 'add-signatory' : null,
  };
}

/** It is part of the terms, or of what they are read by. */
const bindsText = (key: PartKey | null, facts: boolean): boolean =>
  !facts || (key !== null && TEXT_FACT_PARTS.has(key.name));

function partTitle(
  { teller, own }: Scene,
  section: SectionId,
  part: string,
  [field]: readonly FieldInstance[],
): string | null {
  const { id, name } = parsePart(part) ?? { id: '', name: '' };
  if (name === 'line') return lineTitle(teller, id);
  if (name === 'party-facts') return `${partyLabel(teller, id)} – ${own.part('facts')}`;
  if (name === 'course-facts')
    return field ? `${sourceTitle(teller, field)} – ${own.part('facts')}` : null;
  if (id !== '') return partyLabel(teller, id);
  return section === 'process' ? own.part('both') : null;
}

/** Sections that hold for all lines unless one departs from them. */
export const holdsForAll = (section: SectionId): boolean =>
  section === 'conditions' || section === 'grades';

export function departuresOf(
  { workspace, teller }: Scene,
  section: SectionId,
  lineId: string | null,
): LineDeparture[] | null {
  if (!holdsForAll(section)) return null;
  const words = teller.ctx.words.values.gradeMethod;
  return workspace.document.terms.lines.map((line) => ({
    lineId: line.id,
    title: lineTitle(teller, line.id),
    courses: line.sources.map((each) => textIn(each.titles, teller.language)).join(', '),
    own: section === 'conditions' ? Object.keys(line.conditions).length : 0,
    waived: section === 'conditions' ? (line.waivedConditions ?? []).length : 0,
    method:
      section === 'grades' && line.gradeConversion ? words[line.gradeConversion.method] : null,
    open: line.id === lineId,
  }));
}

const CLAUSE_TAG = /^clause\.([a-z0-9-]+)/;

/** The clauses of a section in the words that hold, each once. */
export function clauseViews(scene: Scene, section: SectionId): ClauseView[] {
  const annex: string | undefined = ANNEXES.find((each) => each.section === section)?.letter;
  const drawn = new Map<string, { number: string; controls: Control[] }>();
  for (const block of sectionsOf(scene.tree, section, annex).flatMap((each) => each.blocks)) {
    const id = block.kind === 'clause' ? CLAUSE_TAG.exec(block.control.tag)?.[1] : undefined;
    if (block.kind !== 'clause' || id === undefined) continue;
    const known = drawn.get(id) ?? { number: block.number, controls: [] };
    known.controls.push(block.control);
    drawn.set(id, known);
  }
  return [...drawn].map(([id, { number, controls }]) => clauseView(scene, id, number, controls));
}

/** `controls`: the clause as it stands in the document, once for each party or variant it is read for. */
function clauseView(
  scene: Scene,
  id: string,
  number: string,
  controls: readonly Control[],
): ClauseView {
  const { workspace, teller } = scene;
  const { clauses, draftingLanguage } = workspace.document.terms;
  const change = clauses.find((each) => each.id === id);
  const state = change?.kind ?? 'model';
  const heading = change?.heading[draftingLanguage] ?? '';
  return {
    id,
    number,
    title: clauseTitle(teller, id),
    text: textOfControls(controls),
    written: state === 'removed' ? '' : writtenText(controls, draftingLanguage),
    heading: fromMarks(heading, draftingLanguage),
    translations: translationsOf(workspace.document).map((lang) => ({
      lang,
      language: languageName(lang, scene.locale),
      text: fromMarks(change?.text[lang] ?? '', lang),
      heading: fromMarks(change?.heading[lang] ?? '', lang),
    })),
    values: valuesIn(controls),
    notSaid:
      state === 'replaced' ? valuesNotSaid(modelControls(teller.drafting(), id), controls) : [],
    state,
    against: againstModel(scene, id, state, controls),
    revision: workspace.revisions[`clause:${id}`] ?? 0,
    changed: markOf(scene, `clause:${id}`),
  };
}

const textOfControls = (controls: readonly Control[]): string =>
  controls.map(controlText).join('\n');

function againstModel(
  { teller }: Scene,
  id: string,
  state: ClauseView['state'],
  controls: readonly Control[],
): ClauseView['against'] {
  if (state !== 'replaced' && state !== 'removed') return null;
  const model = textOfControls(modelControls(teller.drafting(), id));
  return model === ''
    ? null
    : textDiff(model, state === 'removed' ? '' : textOfControls(controls), '');
}

/** The section in the document and the annex that belongs to it. */
export const sectionsOf = (
  tree: McraTree,
  section: SectionId,
  annex: string | undefined,
): TreeSection[] =>
  tree.sections.filter((each) => each.id === section || each.id === `annex-${annex}`);

export const threadTexts = (scene: Scene): ThreadText[] =>
  scene.workspace.threads.map(({ comment, answers }) => ({
    id: comment.id,
    about: aboutOf(scene, comment.address),
    section: comment.address === '' ? null : sectionOfAddress(scene.teller, comment.address),
    resolved: comment.resolvedAt !== null,
    comments: [comment, ...answers].map((each) => ({
      id: each.id,
      author: each.authorName,
      institution: institutionLabel(scene.workspace, each.institutionId, scene.locale),
      at: each.at,
      text: each.text,
    })),
  }));

const aboutOf = ({ teller, own }: Scene, address: string): string =>
  address === ''
    ? own.part('whole')
    : describeChange(teller, { address, before: null, after: null, words: null, at: 0, by: '' })
        .label;

export const suggestionTexts = ({ workspace, teller, own, locale }: Scene): SuggestionText[] =>
  workspace.suggestions.map((each) => {
    const change = describeChange(teller, { ...each, by: each.authorName });
    return {
      ...change,
      label: change.label || own.part('outside'),
      id: each.id,
      source: each.source,
      note: each.note,
      state: each.state,
      applicable: each.applicable,
      remark: isRemark(each),
      open: openFor(workspace.document.terms, change.section, each.address),
      institution: institutionLabel(workspace, each.institutionId, locale),
      own: each.institutionId === workspace.own.institutionId,
      mine: each.mine,
      answered: each.answered && {
        name: each.answered.name,
        institution: each.answered.institutionId
          ? institutionLabel(workspace, each.answered.institutionId, locale)
          : '',
        at: each.answered.at,
        reason: each.answered.reason,
      },
    };
  });

export const sectionTitle = ({ ctx }: Teller, id: SectionId): string =>
  `${sectionNumber(id)}. ${ctx.words.sections[id]}`;
