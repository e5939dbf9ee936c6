/** Annexes A (courses) and B (targets): the wide tables, on landscape pages. */

import { fillMark } from '#templates/wording/mcra/compose';
import type { McraAnnex, McraField } from '#templates/wording/mcra/structure.data';
import type { DraftLine } from '~/agreements/terms/courses';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import { byPlace, fieldLine, instancesOf, isOverride, isShown, labelOf } from './context';
import type { McraContext } from './context-type';
import { cell, label } from './sections';
import type { Block, TreeCell, TreeLine, TreeSection } from './tree';

export const annexSection = (
  ctx: McraContext,
  letter: McraAnnex,
  blocks: readonly Block[],
  wide = false,
): TreeSection => {
  const { title, intro } = ctx.words.annexes[letter];
  return {
    id: `annex-${letter}`,
    number: letter,
    annex: true,
    title,
    wide,
    blocks: [{ kind: 'text', text: intro }, ...blocks],
  };
};

/** What the overview of courses shows, with the share of its column; figures stand at the edge. */
const OVERVIEW: readonly (readonly [McraField, number, boolean?])[] = [
  ['course.code', 12],
  ['course.title', 30],
  ['course.awardingBody', 27],
  ['course.iscedF', 16],
  ['course.languages', 19],
  ['course.ects', 16, true],
  ['course.workloadHours', 15, true],
];
/** A letter after a hyphen stays with its name: ISCED-F, but ECTS-Leistungspunkte may part. */
const unbroken = (label: string): string =>
  label.replace(/(?<=\p{Lu})-(?=\p{Lu}(?!\p{L}))/gu, '\u2011');
const IN_OVERVIEW = new Set<string>(OVERVIEW.map(([key]) => key));

/** Courses by where they stand: `L3.1` is the first source of line L3. */
const coursesOf = (ctx: McraContext): [string, FieldInstance[]][] => [
  ...byPlace(ctx.fields.filter((each) => each.def.scope === 'source')),
];

/** The head of a column of line numbers; where the number comes first, its word is in small letters. */
const lineWord = (ctx: McraContext): string => {
  const word = fillMark(ctx.words.tables.lineNumber, { n: '' }).trim();
  return word.charAt(0).toLocaleUpperCase(ctx.language) + word.slice(1);
};

export function coursesAnnex(ctx: McraContext): TreeSection {
  const courses = coursesOf(ctx);
  const number = lineWord(ctx);
  const overview: Block = {
    kind: 'table',
    table: {
      caption: ctx.words.annexes.A.title,
      head: [number, ...OVERVIEW.map(([key]) => unbroken(labelOf(ctx, key)))],
      widths: [7, ...OVERVIEW.map(([, share]) => share)],
      rows: courses.map(([ordinal, fields]) => [
        cell({ kind: 'static', text: ordinal }),
        ...OVERVIEW.map(([key, , numeric]) => overviewCell(ctx, fields, key, numeric === true)),
      ]),
    },
  };
  const sheets = courses.flatMap(([ordinal, fields], index) => sheet(ctx, ordinal, index, fields));
  return annexSection(ctx, 'A', courses.length === 0 ? [] : [overview, ...sheets], true);
}

/** A field's cell; a dash where it has no value and needs none. */
function overviewCell(
  ctx: McraContext,
  fields: readonly FieldInstance[],
  key: McraField,
  numeric: boolean,
): TreeCell {
  const found = fields.find((each) => each.def.key === key);
  return found && isShown(ctx, found)
    ? cell(fieldLine(ctx, found, numeric))
    : cell({ kind: 'static', text: '–' });
}

/** Up to this many characters a value stands beside another one. */
const SHORT = 60;

/** The rest of a course's description: short values in pairs, long ones across. */
function sheet(
  ctx: McraContext,
  ordinal: string,
  index: number,
  all: readonly FieldInstance[],
): Block[] {
  const fields = all.filter((each) => !IN_OVERVIEW.has(each.def.key) && isShown(ctx, each));
  if (fields.length === 0) return [];
  const heading = `${fillMark(ctx.words.tables.courseNumber, { n: String(index + 1) })} (${ordinal})`;
  const rows: TreeCell[][] = [];
  let waiting: TreeCell[] | null = null;
  for (const each of fields) {
    const pair = [cell(label(labelOf(ctx, each.def.key))), cell(fieldLine(ctx, each))];
    const [name, value] = pair;
    if (!name || !value) continue;
    if (isLong(each)) rows.push([name, { ...value, span: 3 }]);
    else if (waiting) {
      rows.push([...waiting, ...pair]);
      waiting = null;
    } else waiting = pair;
  }
  if (waiting) rows.push([...waiting, cell(), cell()]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', table: { caption: heading, head: [], widths: [18, 32, 18, 32], rows } },
  ];
}

const LONG_KINDS: ReadonlySet<string> = new Set([
  'long-words',
  'long-text',
  'long-prose',
  'structure',
  'body',
]);

const isLong = ({ def, value }: FieldInstance): boolean =>
  LONG_KINDS.has(def.kind) || (typeof value === 'string' && value.length > SHORT);

export function targetsAnnex(ctx: McraContext): TreeSection {
  const { tables } = ctx.words;
  const number = lineWord(ctx);
  const table: Block = {
    kind: 'table',
    table: {
      caption: ctx.words.annexes.B.title,
      head: [
        number,
        `${labelOf(ctx, 'line.issuing')} → ${labelOf(ctx, 'line.recognising')}`,
        tables.courses,
        tables.recognisedAs,
        labelOf(ctx, 'line.ectsGranted'),
        tables.conditions,
      ],
      widths: [6, 18, 23, 29, 19, 22],
      rows: ctx.terms.lines.map((line) => lineRow(ctx, line)),
    },
  };
  return annexSection(ctx, 'B', ctx.terms.lines.length === 0 ? [] : [...earlier(ctx), table], true);
}

/** Where the annexes alone are another version, the body stays as it was signed: they say it. */
const earlier = ({ terms, words }: McraContext): Block[] =>
  terms.continues === 'annexes' ? [{ kind: 'text', text: words.clauses['earlier-versions'] }] : [];

function lineRow(ctx: McraContext, line: DraftLine): TreeCell[] {
  const at = (key: McraField) => instancesOf(ctx, key, { lineId: line.id });
  const shown = (key: McraField) => at(key).filter((each) => isShown(ctx, each));
  const plain = (key: McraField): TreeLine[] => shown(key).map((each) => fieldLine(ctx, each));
  const named = (key: McraField): TreeLine[] =>
    shown(key).flatMap((each) => [label(labelOf(ctx, key)), fieldLine(ctx, each)]);
  const targets = targetsOf(ctx, line);
  // Details of several targets stay with each of them.
  const apart = targets.length <= 1;
  return [
    cell(...plain('line.number')),
    cell(
      ...plain('line.issuing'),
      { kind: 'static', text: '→' },
      ...plain('line.recognising'),
      ...plain('course.learningType'),
    ),
    cell(
      ...plain('line.sources'),
      ...(line.sources.length > 1 || ctx.template ? plain('line.rule') : []),
    ),
    cell(...targets.flatMap((each) => targetLines(ctx, each, apart ? TARGET_NAMED : TARGET_ALL))),
    cell(
      ...plain('line.ectsGranted'),
      ...(apart ? targets.flatMap((each) => detailLines(ctx, each, TARGET_DETAILS)) : []),
    ),
    cell(
      ...ownConditions(ctx, line),
      ...named('target.cap'),
      ...named('target.exclusions'),
      ...named('target.justification'),
    ),
  ];
}

const TARGET_NAMED: readonly McraField[] = [
  'target.code',
  'target.programme',
  'target.degree',
  'target.regulationVersion',
];
const TARGET_DETAILS: readonly McraField[] = [
  'target.ects',
  'target.cycle',
  'target.countsTowardDegree',
  'target.grading',
];
const TARGET_ALL = [...TARGET_NAMED, ...TARGET_DETAILS];

const fieldsOf = (ctx: McraContext, line: DraftLine): readonly FieldInstance[] =>
  ctx.byLine.get(line.id) ?? [];

/** Fields of each target of a line. */
const targetsOf = (ctx: McraContext, line: DraftLine): FieldInstance[][] => [
  ...byPlace(
    fieldsOf(ctx, line).filter((each) => each.def.scope === 'target' && isShown(ctx, each)),
  ).values(),
];

const targetLines = (
  ctx: McraContext,
  target: readonly FieldInstance[],
  keys: readonly McraField[],
): TreeLine[] => [
  ...target.filter((each) => each.def.key === 'target.kind').map((each) => fieldLine(ctx, each)),
  ...target.filter((each) => each.def.key === 'target.course').map((each) => fieldLine(ctx, each)),
  ...detailLines(ctx, target, keys),
];

const detailLines = (
  ctx: McraContext,
  target: readonly FieldInstance[],
  keys: readonly McraField[],
): TreeLine[] =>
  keys.flatMap((key) =>
    target
      .filter((each) => each.def.key === key)
      .flatMap((each) => [label(labelOf(ctx, key)), fieldLine(ctx, each)]),
  );

/** What a line asks or converts otherwise than the agreement, or does without; a dash where nothing. */
function ownConditions(ctx: McraContext, line: DraftLine): TreeLine[] {
  const all = fieldsOf(ctx, line).filter(isOverride);
  const own = [...all.filter((each) => !each.missing), ...pointsAssessed(ctx, line)];
  // A template has one place for whatever a line asks of its own.
  const place = all.find((each) => each.def.key === 'conditions.other');
  if (ctx.template && place && own.length === 0) return [fieldLine(ctx, place)];
  if (own.length === 0) return [{ kind: 'static', text: '–' }];
  return own.flatMap((each) => [label(labelOf(ctx, each.def.key)), fieldLine(ctx, each)]);
}

/** What a simplified assessment is limited to, where it is agreed for all lines: Annex B states it. */
function pointsAssessed(ctx: McraContext, line: DraftLine): FieldInstance[] {
  const { terms } = ctx;
  const { conditions, waivedConditions = [] } = line;
  const inherits =
    terms.strength === 'simplified-assessment' &&
    conditions.residualAssessment === undefined &&
    !waivedConditions.includes('residualAssessment');
  if (!inherits || ctx.template) return [];
  return instancesOf(ctx, 'conditions.residualAssessment').filter(
    (each) => each.lineId === null && !each.missing,
  );
}
