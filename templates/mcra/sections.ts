/** The numbered sections 1 to 23: clauses, then the fields no clause holds. */
import type { McraSection } from '#templates/wording/mcra/structure.data';
import { partyFacts } from '~/agreements/terms/document';
import type { FieldInstance } from '~/agreements/terms/field-instances';
import { SECTIONS } from '~/agreements/terms/sections.data';
import { formatDate, formatDateTime } from '~/platform/format';
import { clauseBlocks, needsReview } from './clauses';
import { byPlace, fieldLine, instancesOf, isShown, labelOf, partyName } from './context';
import type { McraContext } from './context-type';
import type { McraSignature } from './model';
import type { Block, SignatureCell, TreeCell, TreeLine, TreeSection, TreeTable } from './tree';

const said = (text: string): TreeLine => ({ kind: 'static', text });
export const label = (text: string): TreeLine => ({ kind: 'static', text, label: true });
export const cell = (...lines: TreeLine[]): TreeCell => ({ lines });

/** Sections 1 to 23; courses and targets stand in Annexes A and B. */
export const bodySections = (ctx: McraContext): TreeSection[] =>
  SECTIONS.filter((each) => each.number > 0).map(({ id, number }) => ({
    id,
    number: String(number),
    annex: false,
    title: ctx.words.sections[id satisfies McraSection],
    wide: false,
    blocks: [
      ...(needsReview(ctx, id) ? [{ kind: 'note' as const, text: ctx.words.marks.modelText }] : []),
      ...clauseBlocks(ctx, id, number),
      ...ownBlocks(ctx, id),
    ],
  }));

function ownBlocks(ctx: McraContext, id: McraSection): Block[] {
  switch (id) {
    case 'parties':
      return ctx.terms.parties.flatMap((each) => partyBlocks(ctx, each.institutionId));
    case 'signatories':
      return ctx.terms.parties.flatMap((each) => signatoryBlocks(ctx, each.institutionId));
    case 'quality':
      return [...statements(ctx), ...fieldBlocks(ctx, id)];
    case 'signatures':
      return [
        ctx.isSigned
          ? { kind: 'signatures', rows: signatureRows(ctx) }
          : { kind: 'text', text: ctx.words.marks.forInformation },
      ];
    case 'contacts':
    case 'courses':
    case 'targets':
      return [];
    default:
      return fieldBlocks(ctx, id);
  }
}

/** Fields of the whole agreement that stand in a section and in no clause of it. */
function fieldBlocks(ctx: McraContext, id: McraSection): Block[] {
  const fields = ctx.general.filter(
    (each) =>
      each.def.section === id &&
      each.def.scope === 'agreement' &&
      !each.def.key.startsWith('grades.') &&
      !ctx.placed.has(each.tag) &&
      isShown(ctx, each),
  );
  const grades = id === 'grades' ? instancesOf(ctx, 'grades.method') : [];
  return tableOf(ctx, ctx.words.sections[id], [...fields, ...grades]);
}

/** A table of fields and their values; none where there is nothing to show. */
export function tableOf(
  ctx: McraContext,
  caption: string,
  fields: readonly FieldInstance[],
): Block[] {
  if (fields.length === 0) return [];
  const { field, value } = ctx.words.tables;
  const table: TreeTable = {
    caption,
    head: [field, value],
    widths: [3, 7],
    rows: fields.map((each) => [
      cell(label(labelOf(ctx, each.def.key))),
      cell(fieldLine(ctx, each)),
    ]),
  };
  return [{ kind: 'table', table }];
}

function partyBlocks(ctx: McraContext, institutionId: string): Block[] {
  const fields = ctx.general.filter(
    (each) =>
      each.def.section === 'parties' &&
      each.institutionId === institutionId &&
      !ctx.placed.has(each.tag) &&
      isShown(ctx, each),
  );
  const name = partyName(ctx, institutionId);
  const table = tableOf(ctx, name, fields);
  return table.length === 0 ? [] : [{ kind: 'heading', text: name }, ...table];
}

/** Fields of each signatory of a party; prompts for one where none is named. */
function signatoryBlocks(ctx: McraContext, institutionId: string): Block[] {
  const name = partyName(ctx, institutionId);
  const fields = ctx.general.filter(
    (each) =>
      each.def.scope === 'signatory' && each.institutionId === institutionId && isShown(ctx, each),
  );
  const people = byPlace(fields);
  return [
    { kind: 'heading', text: name },
    ...(people.size === 0 ? noSignatory(ctx, name, institutionId) : []),
    ...[...people.values()].flatMap((person) => tableOf(ctx, name, bySignatoryOrder(person))),
  ];
}

const SIGNATORY_KEYS = [
  'signatory.name',
  'signatory.position',
  'signatory.mandate',
  'signatory.email',
  'signatory.kind',
  'signatory.order',
] as const;

const bySignatoryOrder = (fields: readonly FieldInstance[]): FieldInstance[] =>
  SIGNATORY_KEYS.flatMap((key) => fields.find((each) => each.def.key === key) ?? []);

/** The tag under which the first signatory of a party will stand. */
function noSignatory(ctx: McraContext, caption: string, institutionId: string): Block[] {
  const { field, value } = ctx.words.tables;
  const ordinal = ctx.terms.parties.findIndex((each) => each.institutionId === institutionId) + 1;
  const rows = SIGNATORY_KEYS.filter((key) => key !== 'signatory.order').map((key) => [
    cell(label(labelOf(ctx, key))),
    cell(emptyLine(ctx, `${key}/${ordinal}.1`, key)),
  ]);
  return [{ kind: 'table', table: { caption, head: [field, value], widths: [3, 7], rows } }];
}

/** A prompt for a field whose place does not exist yet. */
export function emptyLine(
  ctx: McraContext,
  tag: string,
  key: Parameters<typeof labelOf>[1],
): TreeLine {
  const title = labelOf(ctx, key);
  const prompt = ctx.words.marks.toBeCompleted.replace('{field}', () => title);
  return {
    kind: 'control',
    control: { tag, title, state: 'to-complete', parts: [prompt] },
  };
}

function statements(ctx: McraContext): Block[] {
  const fields = instancesOf(ctx, 'quality.statement');
  if (fields.length === 0) return [];
  const { party, statement } = ctx.words.tables;
  const rows = fields.map((each) => [
    cell(label(partyName(ctx, each.institutionId ?? ''))),
    cell(fieldLine(ctx, each)),
  ]);
  return [
    {
      kind: 'table',
      table: { caption: statement, head: [party, statement], widths: [3, 7], rows },
    },
  ];
}

/** One row a signatory of each party, the parties side by side. */
function signatureRows(ctx: McraContext): SignatureCell[][] {
  const columns = ctx.terms.parties.map((each) => signatureCells(ctx, each.institutionId));
  const height = Math.max(0, ...columns.map((each) => each.length));
  return Array.from({ length: height }, (_, row) =>
    columns.map((column) => column[row] ?? { lines: [], blanks: [] }),
  );
}

function signatureCells(ctx: McraContext, institutionId: string): SignatureCell[] {
  const { signedFor, signature } = ctx.words.tables;
  const heading = label(`${signedFor} ${partyName(ctx, institutionId)}`);
  const [place, date] = [labelOf(ctx, 'signatory.place'), labelOf(ctx, 'signatory.date')];
  const blanks = [place, date, signature];
  const people = partyFacts(ctx.document.factsheet, institutionId).signatories;
  const names = instancesOf(ctx, 'signatory.name', { institutionId });
  const positions = instancesOf(ctx, 'signatory.position', { institutionId });
  if (names.length === 0) return [{ lines: [heading], blanks }];
  return names.map((name, index) => {
    const position = positions[index];
    const lines = [heading, fieldLine(ctx, name), ...(position ? [fieldLine(ctx, position)] : [])];
    const signed = ctx.head.signed?.find((each) => each.signatoryId === people[index]?.id);
    if (!signed) return { lines, blanks };
    const where = signed.place ? [label(place), said(signed.place)] : [];
    const when = [label(date), said(formatDate(signed.day, ctx.language))];
    const how = [label(signature), said(evidenceOf(ctx, signed))];
    return { lines: [...lines, ...where, ...when, ...how], blanks: [] };
  });
}

/** What stands for the signature: the confirmation, or the copy that bears it. */
function evidenceOf({ words, head, language }: McraContext, { at, copy }: McraSignature): string {
  const { confirmed, signedCopy } = words.tables;
  if (copy !== null) return signedCopy.replace('{hash}', copy);
  const moment = formatDateTime(at, language, 'UTC');
  return confirmed.replace('{at}', moment).replace('{hash}', head.termsHash);
}
