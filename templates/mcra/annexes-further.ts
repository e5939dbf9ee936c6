/** Annexes C (process), D (contacts), E (data sharing), F (change log), G (grading tables). */
import { fillMark } from '#templates/wording/mcra/compose';
import type { McraField } from '#templates/wording/mcra/structure.data';
import { recognisers } from '~/agreements/terms/document';
import { CONTACT_ROLES } from '~/agreements/terms/party';
import { formatDate } from '~/platform/format';
import { annexSection } from './annexes';
import { fieldLine, instancesOf, isShown, labelOf, partyName } from './context';
import type { McraContext } from './context-type';
import { cell, label, tableOf } from './sections';
import type { Block, TreeCell, TreeSection } from './tree';
import { wordFor } from './word-for';

export const furtherAnnexes = (ctx: McraContext): TreeSection[] => [
  annexSection(ctx, 'C', processBlocks(ctx)),
  annexSection(ctx, 'D', contactBlocks(ctx)),
  annexSection(ctx, 'E', dataBlocks(ctx)),
  annexSection(ctx, 'F', changeBlocks(ctx)),
  annexSection(ctx, 'G', gradeBlocks(ctx)),
];

const shownFields = (ctx: McraContext, key: McraField, institutionId?: string) =>
  instancesOf(ctx, key, { institutionId }).filter((each) => isShown(ctx, each));

/** Who acts and how long it may take, for each party that recognises. */
function processBlocks(ctx: McraContext): Block[] {
  const { step, steps: names, responsible, time, asLawProvides } = ctx.words.tables;
  const own = (key: McraField, id: string) =>
    shownFields(ctx, key, id).map((each) => fieldLine(ctx, each));
  const common = (key: McraField) => shownFields(ctx, key).map((each) => fieldLine(ctx, each));
  const steps: readonly (readonly [string, McraField, McraField])[] = [
    [names.completeness, 'process.receiver', 'process.completenessWorkingDays'],
    [names.decision, 'process.decider', 'process.decisionDays'],
    [names.appeal, 'process.appealBody', 'process.appealDays'],
  ];
  return recognisers(ctx.terms).flatMap((id): Block[] => {
    const name = partyName(ctx, id);
    const rows: TreeCell[][] = steps.map(([title, who, when]) => {
      const times = when === 'process.appealDays' ? own(when, id) : common(when);
      const none = { kind: 'static', text: asLawProvides } as const;
      return [
        cell(label(title)),
        cell(...own(who, id)),
        cell(...(times.length > 0 ? times : [none])),
      ];
    });
    return [
      { kind: 'heading', text: name },
      {
        kind: 'table',
        table: { caption: name, head: [step, responsible, time], widths: [3, 5, 2], rows },
      },
    ];
  });
}

function contactBlocks(ctx: McraContext): Block[] {
  const keys = ['contact.name', 'contact.email', 'contact.phone'] as const;
  const left: Block[] = ctx.head.withheld ? [{ kind: 'text', text: ctx.words.marks.withheld }] : [];
  const named = ctx.terms.parties.flatMap(({ institutionId }): Block[] => {
    const name = partyName(ctx, institutionId);
    const rows = CONTACT_ROLES.flatMap((role): TreeCell[][] => {
      const fields = keys.map((key) =>
        instancesOf(ctx, key, { institutionId }).find((each) => each.tag.endsWith(`.${role}`)),
      );
      if (!fields.some((each) => each && isShown(ctx, each))) return [];
      return [
        [
          cell(label(ctx.words.values.contactKind[role])),
          ...fields.map((each) =>
            each && isShown(ctx, each)
              ? cell(fieldLine(ctx, each))
              : cell({ kind: 'static', text: '–' }),
          ),
        ],
      ];
    });
    if (rows.length === 0) return [];
    const head = [labelOf(ctx, 'contact.kind'), ...keys.map((key) => labelOf(ctx, key))];
    return [
      { kind: 'heading', text: name },
      { kind: 'table', table: { caption: name, head, widths: [23, 21, 40, 16], rows } },
    ];
  });
  return [...left, ...named];
}

const DATA_FIELDS: readonly McraField[] = [
  'dataProtection.controllers',
  'dataProtection.informs',
  'dataProtection.answers',
  'dataProtection.contactPoint',
  'dataProtection.purposes',
  'dataProtection.categories',
  'dataProtection.legalBasis',
  'dataProtection.channel',
  'dataProtection.retention',
  'dataProtection.breachHours',
  'dataProtection.transfers',
  'dataProtection.safeguards',
];

const dataBlocks = (ctx: McraContext): Block[] =>
  tableOf(
    ctx,
    ctx.words.annexes.E.title,
    DATA_FIELDS.flatMap((key) => shownFields(ctx, key)),
  );

function changeBlocks(ctx: McraContext): Block[] {
  const { changes } = ctx.head;
  const { version, date, change } = ctx.words.tables;
  if (changes.length === 0) return [{ kind: 'text', text: ctx.words.marks.none }];
  const rows = changes.map((each) =>
    [each.version, formatDate(each.day, ctx.language), changedText(ctx, each.addresses)].map(
      (text) => cell({ kind: 'static', text }),
    ),
  );
  const caption = ctx.words.annexes.F.title;
  return [
    { kind: 'table', table: { caption, head: [version, date, change], widths: [2, 3, 7], rows } },
  ];
}

/** What was changed, by the names of fields and clauses. */
function changedText(ctx: McraContext, addresses: readonly string[]): string {
  const { clauseTitles, fields } = ctx.words;
  const names = addresses.map((address) => {
    const [key = ''] = address.split('@');
    const clause = /^clause:(.*)$/.exec(address)?.[1];
    if (clause !== undefined) return wordFor(clauseTitles, clause);
    if (address.startsWith('line:')) return lineName(ctx, address.slice('line:'.length));
    return Object.hasOwn(fields, key) ? fields[key as McraField].label : key;
  });
  return [...new Set(names)].join(ctx.words.list.comma) || '–';
}

const lineName = (ctx: McraContext, id: string): string => {
  const line = ctx.terms.lines.find((each) => each.id === id);
  return fillMark(ctx.words.tables.lineNumber, { n: line?.number ?? '' }).trim();
};

const GRADE_FIELDS: readonly McraField[] = [
  'grades.best',
  'grades.lowestPass',
  'grades.localBest',
  'grades.localPass',
  'grades.table',
  'grades.policy',
  'grades.tables',
];

/** Figures, and tables with a grade a line: each a field, so that what is changed in Word comes back. */
function gradeBlocks(ctx: McraContext): Block[] {
  const { annexes, marks, tables } = ctx.words;
  const rows = GRADE_FIELDS.flatMap((key) => shownFields(ctx, key)).map((each): TreeCell[] => [
    each.def.key === 'grades.table'
      ? cell(
          label(labelOf(ctx, each.def.key)),
          label(`${tables.originalGrade} → ${tables.convertedGrade}`),
        )
      : cell(label(labelOf(ctx, each.def.key))),
    cell(fieldLine(ctx, each)),
  ]);
  if (rows.length === 0) return [{ kind: 'text', text: marks.none }];
  const caption = annexes.G.title;
  const head = [tables.field, tables.value];
  return [{ kind: 'table', table: { caption, head, widths: [3, 7], rows } }];
}
