/** The clauses of a section: model text in the variants that apply, and what parties made of it. */

import { controlTag } from '#templates/word/control-names';
import { fillMark, pieces } from '#templates/wording/mcra/compose';
import {
  CLAUSE_FACTS,
  type ClauseFacts,
  type McraClause,
  type McraField,
  type McraSwitch,
} from '#templates/wording/mcra/structure.data';
import { clausePieces } from '~/agreements/terms/clause-marks';
import { recognisers } from '~/agreements/terms/document';
import type { ClauseChange } from '~/agreements/terms/terms';
import { type Localised, localisedOr } from '~/elm/localised';
import { inlineField, instancesOf, partyName, promptFor } from './context';
import type { McraContext } from './context-type';
import { joined } from './joined';
import { isOpen } from './model';
import { type ClausePlace, hasValue, switchValues } from './switches';
import { type Block, type Control, type ControlPart, controlText, partText } from './tree';
import { wordsNamed } from './word-for';

type ClauseBlock = Extract<Block, { kind: 'clause' }>;
/** A clause before it is numbered. */
type Drawn = Omit<ClauseBlock, 'kind' | 'number'>;

/** Sections whose clauses carry their title, since each is a matter of its own. */
const TITLED = new Set(['protections']);

const CLAUSE_IDS = Object.keys(CLAUSE_FACTS) as McraClause[];

/** Whether a section holds model text that a legal department should review. */
export const needsReview = (ctx: McraContext, section: string): boolean =>
  isOpen(ctx.model) &&
  CLAUSE_IDS.some((id) => CLAUSE_FACTS[id].section === section && CLAUSE_FACTS[id].check);

/** All clauses of a section, numbered `5.1`, `5.2` … */
export function clauseBlocks(ctx: McraContext, section: string, number: number): ClauseBlock[] {
  const changes = ctx.terms.clauses.filter((each) => each.section === section);
  const model = CLAUSE_IDS.filter((id) => CLAUSE_FACTS[id].section === section).flatMap((id) => {
    const change = changes.find((each) => each.id === id);
    return change ? changedClause(ctx, id, change) : modelClause(ctx, id);
  });
  const added = changes
    .filter((each) => each.kind === 'added')
    .map((each) => addedClause(ctx, each));
  return [...model, ...added].map((drawn, index) => ({
    kind: 'clause',
    number: `${number}.${index + 1}`,
    ...drawn,
  }));
}

function modelClause(ctx: McraContext, id: McraClause): Drawn[] {
  const facts = CLAUSE_FACTS[id];
  if (!applies(ctx, facts)) return [];
  return placesOf(ctx, facts).flatMap((place) => {
    const instances = facts.ifField ? instancesOf(ctx, facts.ifField, place) : [];
    if (facts.ifField && !ctx.template && !hasValue(instances)) return [];
    if (!holds(ctx, facts, place)) return [];
    return variantsOf(ctx, id, facts, place).map(({ text, suffix, lead }) => ({
      heading: headingOf(ctx, id),
      control: {
        tag: controlTag(`clause.${id}${place.ordinal ? `/${place.ordinal}` : ''}${suffix}`),
        title: ctx.words.clauseTitles[id],
        state: 'filled' as const,
        parts: [...lead, ...partsOf(ctx, text, place)],
      },
      notes: [],
    }));
  });
}

const headingOf = (ctx: McraContext, id: McraClause): Drawn['heading'] =>
  TITLED.has(CLAUSE_FACTS[id].section)
    ? { kind: 'static', text: ctx.words.clauseTitles[id] }
    : null;

const applies = (ctx: McraContext, { ifBasis }: ClauseFacts): boolean =>
  ifBasis === undefined || ctx.terms.recitals.legalBases.includes(ifBasis);

/** Conditions on switches hold; while nothing is chosen a template keeps the clause. */
const holds = (ctx: McraContext, { when }: ClauseFacts, place: ClausePlace): boolean =>
  Object.entries(when ?? {}).every(([name, wanted]) => {
    const values = switchValues(ctx, name as McraSwitch, place);
    return values.length === 0 ? ctx.template : values.includes(wanted);
  });

function placesOf(ctx: McraContext, { per }: ClauseFacts): ClausePlace[] {
  if (per === undefined) return [{}];
  const ids = ctx.terms.parties.map((each) => each.institutionId);
  const wanted = per === 'party' ? ids : recognisers(ctx.terms);
  return wanted.map((institutionId) => ({
    institutionId,
    ordinal: String(ids.indexOf(institutionId) + 1),
  }));
}

interface Variant {
  readonly text: string;
  readonly suffix: string;
  /** Names the variant while it is still to be chosen. */
  readonly lead: readonly ControlPart[];
}

/** The text that holds; several or all of them, each named, while the choice is open. */
function variantsOf(
  ctx: McraContext,
  id: McraClause,
  facts: ClauseFacts,
  place: ClausePlace,
): Variant[] {
  const text: string | Readonly<Record<string, string>> = ctx.words.clauses[id];
  if (typeof text === 'string') return [{ text, suffix: '', lead: [] }];
  const { by } = facts;
  const values = by ? switchValues(ctx, by, place) : [];
  const [only, ...more] = values;
  if (only !== undefined && more.length === 0)
    return [{ text: text[only] ?? '', suffix: '', lead: [] }];
  const open = values.length === 0;
  return (open ? Object.keys(text) : values).map((value) => ({
    text: text[value] ?? '',
    suffix: `~${value}`,
    lead: open ? [{ prompt: `[${variantName(ctx, by, value)}] ` }] : [],
  }));
}

/** Word tables of the wording that name the values of a switch. */
const NAMES: Partial<Record<McraSwitch, string>> = {
  grades: 'gradeMethod',
  signature: 'signatureKind',
};

function variantName(ctx: McraContext, by: McraSwitch | undefined, value: string): string {
  const words = by ? wordsNamed(ctx.words.values, NAMES[by] ?? by) : {};
  return words[value] ?? ctx.words.marks.optional;
}

/** A clause's text with its fields put in, each a field of its own. */
const partsOf = (ctx: McraContext, text: string, place: ClausePlace): ControlPart[] =>
  withOneStop(
    pieces(text).flatMap((piece) =>
      piece.kind === 'text' ? [piece.text] : fieldParts(ctx, piece.field, place),
    ),
  );

/** A value that ends its own sentence gives up its full stop to the sentence that goes on or ends. */
const withOneStop = (parts: readonly ControlPart[]): ControlPart[] =>
  parts.map((part, index) => {
    const next = parts[index + 1];
    const after = next === undefined ? '' : partText(next);
    if (typeof part === 'string' || !('tag' in part) || !/^[.;,]/.test(after)) return part;
    return part.state === 'filled' && /[^.]\.$/.test(part.text)
      ? { ...part, text: part.text.slice(0, -1) }
      : part;
  });

/** `at`: what follows the key in the tag of the one instance that is meant. */
function fieldParts(ctx: McraContext, key: McraField, place: ClausePlace, at = ''): ControlPart[] {
  if (key === 'line.issuing' || key === 'line.recognising') return [lineParties(ctx, key, place)];
  const instances = instancesOf(ctx, key, { institutionId: place.institutionId });
  const found = instances.length > 0 ? instances : instancesOf(ctx, key);
  const shown = at === '' ? found : found.filter((each) => each.tag === `${key}/${at}`);
  if (shown.length === 0) return [{ prompt: promptFor(ctx, key) }];
  return shown.flatMap((each, index) => [
    ...(index > 0 ? [ctx.words.colon.replace(':', ';')] : []),
    inlineField(ctx, each),
  ]);
}

/** The parties that issue or recognise, by their lines; a clause for one party means that one. */
function lineParties(
  ctx: McraContext,
  key: 'line.issuing' | 'line.recognising',
  place: ClausePlace,
): ControlPart {
  if (place.institutionId !== undefined) return partyName(ctx, place.institutionId);
  const side = key === 'line.issuing' ? 'issuingInstitutionId' : 'recognisingInstitutionId';
  const ids = [...new Set(ctx.terms.lines.map((line) => line[side]))].filter(Boolean);
  if (ids.length === 0) return { prompt: promptFor(ctx, key) };
  return joined(
    ctx,
    ids.map((id) => partyName(ctx, id)),
  );
}

function changedClause(ctx: McraContext, id: McraClause, change: ClauseChange): Drawn[] {
  const { marks, clauseTitles } = ctx.words;
  if (change.kind === 'removed') {
    const note = `${clauseTitles[id]}${ctx.words.colon}${marks.removed}`;
    return isOpen(ctx.model)
      ? [{ heading: null, control: removedControl(ctx, id), notes: [note, ...modelReads(ctx, id)] }]
      : [];
  }
  return [
    {
      heading: headingOf(ctx, id),
      control: ownWords(ctx, id, change, clauseTitles[id]),
      notes: isOpen(ctx.model) ? [marks.departure, ...modelReads(ctx, id)] : [],
    },
  ];
}

/** What the parties departed from, for whoever reviews it; none where the model has nothing to say here. */
function modelReads(ctx: McraContext, id: McraClause): string[] {
  // Fields that stand only in these words are still to be placed.
  const drawn = modelClause({ ...ctx, placed: new Set() }, id);
  const text = drawn.map(({ control }) => controlText(control)).join(' ');
  return text === '' ? [] : [fillMark(ctx.words.marks.modelReads, { text })];
}

/** A place where the clause can be put back. */
const removedControl = (ctx: McraContext, id: McraClause): Control => ({
  tag: controlTag(`clause.${id}`),
  title: ctx.words.clauseTitles[id],
  state: 'optional',
  parts: ['–'],
});

const ownWords = (ctx: McraContext, id: string, change: ClauseChange, title: string): Control => ({
  tag: controlTag(`clause.${id}`),
  title,
  state: 'filled',
  parts: markedParts(ctx, localisedOr(change.text, ctx.language, '')),
});

/** The parties' own words with the fields they name put in; words of another language say so. */
const markedParts = (ctx: McraContext, { text, lang }: Localised): ControlPart[] =>
  withOneStop(
    clausePieces(text).flatMap((piece): ControlPart[] => {
      if (piece.kind !== 'text') return fieldParts(ctx, piece.field, {}, piece.place);
      return [lang ? { text: piece.text, lang } : piece.text];
    }),
  );

function addedClause(ctx: McraContext, change: ClauseChange): Drawn {
  const { text: heading, lang } = localisedOr(change.heading, ctx.language, '');
  const title = heading || ctx.words.marks.added;
  return {
    heading: heading
      ? {
          kind: 'control',
          control: {
            tag: controlTag(`heading.${change.id}`),
            title,
            state: 'filled',
            parts: [lang ? { text: heading, lang } : heading],
          },
        }
      : null,
    control: ownWords(ctx, change.id, change, title),
    notes: isOpen(ctx.model) ? [ctx.words.marks.added] : [],
  };
}
