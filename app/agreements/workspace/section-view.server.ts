/** One section as the page shows it: its forms, clauses, comments and suggestions. */
import { isOverride } from '#templates/mcra/context';
import type { McraTree, TreeSection } from '#templates/mcra/tree';
import { controlText } from '#templates/mcra/tree';
import { valueText } from '#templates/mcra/values';
import { textIn } from '~/elm/text-in';
import { inputsOf, type PartForm, partForms } from '../forms/part-form';
import type { FieldInstance } from '../terms/field-instances';
import { isFactsPart, parsePart } from '../terms/parts';
import { ANNEXES, type SectionId, sectionNumber } from '../terms/sections.data';
import {
  clauseTitle,
  describeChange,
  fieldId,
  fieldLabel,
  institutionLabel,
  partyLabel,
  sectionOfAddress,
  type Teller,
} from './describe.server';
import { inputView } from './input-view.server';
import type {
  ClauseView,
  FieldGroup,
  FieldView,
  LineDeparture,
  PartView,
  SuggestionText,
  ThreadText,
} from './page';
import type { Scene } from './scene';

/** `lineId`: the line whose departures are set, in sections that hold for all lines. */
export const partViews = (
  scene: Scene,
  section: SectionId,
  lineId: string | null = null,
): PartView[] => {
  const { document } = scene.workspace;
  const forms = partForms(document, section).filter(
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
  const open = workspace.editable && (workspace.kind === 'whole' || inAnnex);
  const afterwards =
    !workspace.editable && facts && own && workspace.status !== 'awaiting-signatures';
  return {
    part,
    title: partTitle(scene, section, part, fields),
    revision: workspace.revisions[part] ?? 0,
    groups: groupsOf(scene, fields, key?.name ?? ''),
    editable: scene.mayEdit && (open || afterwards),
    suggestible: scene.maySuggest && open && !facts && fields.length > 0,
    removable:
      key?.name === 'line' && section === 'courses'
        ? 'remove-line'
        : key?.name === 'party' && !own
          ? 'remove-party'
          : null,
    addable: key?.name === 'signatories' ? 'add-signatory' : null,
  };
}

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

function lineTitle(teller: Teller, lineId: string): string {
  const line = teller.ctx.terms.lines.find((each) => each.id === lineId);
  if (!line) return lineId;
  const [from, to] = [line.issuingInstitutionId, line.recognisingInstitutionId];
  return `${line.number}. ${partyLabel(teller, from)} → ${partyLabel(teller, to)}`;
}

function sourceTitle(teller: Teller, { address }: FieldInstance): string {
  const sourceId = address.split('/')[1] ?? '';
  const source = teller.ctx.terms.lines
    .flatMap((each) => each.sources)
    .find((each) => each.id === sourceId);
  return [source?.code, textIn(source?.titles, teller.language)].filter(Boolean).join(' · ');
}

/** Fields of one course, target, signatory or contact stand together; of grades, those of one method. */
function groupsOf(scene: Scene, fields: readonly FieldInstance[], part: string): FieldGroup[] {
  const groups = new Map<string, FieldInstance[]>();
  for (const field of fields) {
    if (field.def.key === 'line.waived' && nothingToWaive(scene, field)) continue;
    const at =
      field.def.section === 'grades'
        ? `grades ${GRADE_GROUPS[field.def.key] ?? ''}`
        : placeKey(field);
    groups.set(at, [...(groups.get(at) ?? []), field]);
  }
  return [...groups].map(([key, list]) => {
    const [scope = '', id = ''] = key.split(' ');
    const fixed = part === 'course-facts' || !scene.mayEdit;
    return {
      key,
      title: groupTitle(scene, scope, id, list),
      fields: list.map((field) => fieldView(scene, field)),
      removable: id === '' || fixed ? null : removalOf(scope, list[0]?.lineId ?? '', id),
    };
  });
}

const placeKey = ({ address, def }: FieldInstance): string =>
  `${def.scope === 'agreement' ? '' : def.scope} ${address.split('@')[1]?.split('/')[1] ?? ''}`;

const nothingToWaive = ({ workspace }: Scene, field: FieldInstance): boolean =>
  inputsOf(field, workspace.document).every(
    ({ options }) => options?.kind === 'fields' && options.fields.length === 0,
  );

/** Which of the fields of §11 count together, by the name of their part of the page. */
const GRADE_GROUPS: Readonly<Record<string, string>> = {
  'grades.best': 'scales',
  'grades.lowestPass': 'scales',
  'grades.localBest': 'scales',
  'grades.localPass': 'scales',
  'grades.table': 'fixedTable',
  'grades.policy': 'ectsTables',
  'grades.tables': 'ectsTables',
};

function removalOf(scope: string, lineId: string, id: string): FieldGroup['removable'] {
  if (scope === 'source') return { intent: 'remove-course', id: `${lineId}/${id}` };
  if (scope === 'target') return { intent: 'remove-target', id: `${lineId}/${id}` };
  return scope === 'signatory' ? { intent: 'remove-signatory', id } : null;
}

function groupTitle(
  { teller, own }: Scene,
  scope: string,
  id: string,
  [field]: readonly FieldInstance[],
): string | null {
  if (!field || id === '') return null;
  if (scope === 'source') return sourceTitle(teller, field);
  if (scope === 'contact') return own.contact(id);
  if (scope === 'grades') return own.part(id);
  const { targetNumber, signatoryNumber } = {
    targetNumber: `${own.part('target')} ${id}`,
    signatoryNumber: own.part('signatory'),
  };
  return scope === 'target' ? targetNumber : scope === 'signatory' ? signatoryNumber : null;
}

function fieldView(scene: Scene, field: FieldInstance): FieldView {
  const { teller, workspace } = scene;
  const texts = teller.ctx.words.fields;
  const { key } = field.def;
  const wording = Object.hasOwn(texts, key) ? texts[key] : null;
  const id = fieldId(field.address);
  return {
    address: field.address,
    id,
    label: fieldLabel(teller, key),
    help: overrideHelp(scene, field) ?? wording?.help ?? '',
    example: wording?.example ?? '',
    mandatory: field.mandatory,
    missing: field.mandatory && field.missing,
    starred: field.starred,
    inputs: inputsOf(field, workspace.document).map((input, index) =>
      inputView(scene, input, index === 0 ? id : `${id}-${index}`),
    ),
    changed: scene.news.find((each) => each.address === field.address) ?? null,
  };
}

/** Of a line's own value: what holds for all lines. */
function overrideHelp({ teller, own }: Scene, field: FieldInstance): string | null {
  const { key, section } = field.def;
  if (!isOverride(field) || key === 'line.waived') return null;
  if (section === 'grades' && key !== 'grades.method') return null;
  const common = teller.fields.get(key);
  return own.inherited(common && !common.missing ? valueText(teller.ctx, common) : null);
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
export function clauseViews({ tree, workspace, teller }: Scene, section: SectionId): ClauseView[] {
  const annex: string | undefined = ANNEXES.find((each) => each.section === section)?.letter;
  const views = new Map<string, ClauseView>();
  const blocks = sectionsOf(tree, section, annex).flatMap((each) => each.blocks);
  for (const block of blocks) {
    const id = block.kind === 'clause' ? CLAUSE_TAG.exec(block.control.tag)?.[1] : undefined;
    if (block.kind !== 'clause' || id === undefined || views.has(id)) continue;
    const change = workspace.document.terms.clauses.find((each) => each.id === id);
    views.set(id, {
      id,
      number: block.number,
      title: clauseTitle(teller, id),
      text: controlText(block.control),
      state: change?.kind ?? 'model',
      revision: workspace.revisions[`clause:${id}`] ?? 0,
    });
  }
  return [...views.values()];
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

export const suggestionTexts = ({ workspace, teller, own }: Scene): SuggestionText[] =>
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
      own: each.institutionId === workspace.own.institutionId,
    };
  });

export const sectionTitle = ({ ctx }: Teller, id: SectionId): string =>
  `${sectionNumber(id)}. ${ctx.words.sections[id]}`;
