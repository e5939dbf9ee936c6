/** The fields of a part as the page shows them: grouped, with inputs, help and what was changed. */
import { isOverride } from '#templates/mcra/context';
import { valueText } from '#templates/mcra/values';
import { isMcraLanguage, wordingOf } from '#templates/mcra/words';
import { localisedOr } from '~/elm/localised';
import { foldText } from '~/elm/names';
import { textIn } from '~/elm/text-in';
import { serverPaths } from '~/platform/server-paths';
import { earlierText } from '../earlier-text';
import type { FieldInput } from '../forms/field-input';
import { inputsOf } from '../forms/part-form';
import type { Outcome } from '../outcome-lines';
import { sectionOfClause } from '../suggest.server';
import type { FieldInstance } from '../terms/field-instances';
import { type Prose, proseTexts } from '../terms/prose';
import { fieldId, fieldLabel, type Teller } from './describe.server';
import { inputView } from './input-view.server';
import type { FieldGroup, FieldView, MarkedChange, SkillsBeside } from './page';
import type { Scene } from './scene';

export function sourceTitle(teller: Teller, { address }: FieldInstance): string {
  const sourceId = address.split('/')[1] ?? '';
  const source = teller.ctx.terms.lines
    .flatMap((each) => each.sources)
    .find((each) => each.id === sourceId);
  return [source?.code, textIn(source?.titles, teller.language)].filter(Boolean).join(' · ');
}

/** Fields of one course, target, signatory or contact stand together; of grades, those of one method. */
export function groupsOf(
  scene: Scene,
  fields: readonly FieldInstance[],
  part: string,
): FieldGroup[] {
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
  const inputs = inputsOf(field, workspace.document);
  const help = [wording?.help, unitHelp(scene, field), linesHelp(scene, field, inputs)];
  return {
    address: field.address,
    id,
    label: fieldLabel(teller, key),
    help: overrideHelp(scene, field) ?? help.filter(Boolean).join(' '),
    example: wording?.example ?? '',
    mandatory: field.mandatory,
    missing: field.mandatory && field.missing,
    starred: field.starred,
    inputs: inputs
      .filter((input) => hasChoices(scene, input))
      .map((input) => fromModel(scene, field, input))
      .map((input, index) => inputView(scene, input, index === 0 ? id : `${id}-${index}`)),
    ...(key === 'course.outcomes' ? { skills: skillsBeside(scene, field) } : {}),
    changed: markOf(scene, field.address),
  };
}

function skillsBeside({ workspace, mayEdit, locale }: Scene, field: FieldInstance): SkillsBeside {
  const outcomes = (field.value ?? []) as readonly Outcome[];
  const named = outcomes.flatMap(({ esco, skills }) =>
    esco.map((iri) => [iri, localisedOr(skills?.[iri], locale, iri)] as const),
  );
  const [line = '', course = ''] = field.address.split('@')[1]?.split('/') ?? [];
  const { code, versionId, editable } = workspace;
  const open = mayEdit && editable && outcomes.length > 0;
  return {
    chosen: [...new Map(named)].map(([iri, label]) => ({ iri, label })),
    href: open ? serverPaths.agreementSkills(code, { line, course, version: versionId }) : null,
  };
}

/** Of a list in several languages: what translates what. */
const linesHelp = (
  { own }: Scene,
  { def }: FieldInstance,
  inputs: readonly FieldInput[],
): string => (inputs.length > 1 && IN_LINES.has(def.key) ? own.part('sameLine') : '');

const IN_LINES: ReadonlySet<string> = new Set(['recitals.further', 'conditions.other']);

/** A translation still to be written, where the drafting language has the words of the model. */
function fromModel({ workspace }: Scene, { def, value }: FieldInstance, input: FieldInput) {
  const { draftingLanguage } = workspace.document.terms;
  const { lang } = input;
  const wanted = lang !== undefined && lang !== draftingLanguage && input.value === '';
  if (!wanted || !isMcraLanguage(lang) || !isMcraLanguage(draftingLanguage)) return input;
  if (!def.kind.endsWith('prose') && !def.kind.endsWith('words')) return input;
  const own = proseTexts(value as Prose | null, draftingLanguage)[draftingLanguage] ?? '';
  const model = wordingOf(draftingLanguage).fields[def.key].example;
  const same = own !== '' && foldText(own) === foldText(model);
  return same ? { ...input, value: wordingOf(lang).fields[def.key].example } : input;
}

/** An institution without units on record has none to choose from. */
const hasChoices = ({ units }: Scene, { options, value }: FieldInput): boolean =>
  options?.kind !== 'units' || value !== '' || (units.get(options.institutionId)?.length ?? 0) > 0;

/** Whose rights go by the faculty that is named. */
function unitHelp({ own, workspace, units }: Scene, { def, institutionId }: FieldInstance): string {
  if (def.key !== 'party.unit' || !units.has(institutionId ?? '')) return '';
  return own.part(institutionId === workspace.own.institutionId ? 'unitOwn' : 'unitOther');
}

/** What the partner changed at an address since the reader last looked. */
export function markOf(
  { news, workspace, maySuggest }: Scene,
  address: string,
): MarkedChange | null {
  const told = news.find((each) => each.address === address);
  const change = workspace.news.changes.find((each) => each.address === address);
  if (!told || !change) return null;
  const { document, editable } = workspace;
  const open = editable && maySuggest;
  return {
    ...told,
    earlier: open ? earlierText(document, change, workspace, sectionOfClause) : null,
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
