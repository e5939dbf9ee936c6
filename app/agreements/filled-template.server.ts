/** A template filled in Word as the document it would become: what was taken, and what was not. */
import { diffAgainst, type McraSuggestion } from '#templates/mcra/diff';
import { expectedOf, settled } from '#templates/mcra/expected';
import type { OutsideText } from '#templates/mcra/outside';
import { type CarriedModel, readMcra } from '#templates/mcra/read';
import type { WordFault } from '#templates/word/read/word-fault';
import { clausePlaceOf } from './terms/clause-place';
import { completenessOf } from './terms/completeness';
import { type AgreementPath, pathOf } from './terms/document';
import type { AgreementDocument } from './terms/terms';
import { placeOfTag, titleOfTag } from './written/place-of-tag.server';
import { takeSuggestions } from './written/take-suggestions.server';

/** Written in the file, but for a person to enter: nothing of it is dropped. */
export interface Leftover {
  /** Section and party or line, in the language of the file; '' at the beginning of the document. */
  readonly place: string;
  /** The field or clause it stands at, or the one it stands after. */
  readonly title: string;
  /** It stands outside every field, after the one that is named. */
  readonly outside: boolean;
  readonly text: string;
  /** Address of the field or clause; '' where it belongs to none. */
  readonly address: string;
}

export interface FilledTemplate {
  readonly document: AgreementDocument;
  readonly language: CarriedModel['language'];
  readonly path: AgreementPath;
  /** Fields and clauses taken from the text. */
  readonly taken: number;
  readonly left: readonly Leftover[];
  /** Mandatory fields: still to fill, and in all. */
  readonly missing: number;
  readonly mandatory: number;
}

export type FilledFault =
  | WordFault
  /** A clean copy, or a file of another make: it does not say which field is which. */
  | 'no-data';

export type FilledResult =
  | { readonly ok: true; readonly filled: FilledTemplate }
  | { readonly ok: false; readonly fault: FilledFault };

/** More than any agreement has, and than are read within a second or two. */
const MOST = { lines: 300, sources: 1_000, parties: 12, clauses: 500, differences: 5_000 } as const;

const isBeyond = ({ terms }: AgreementDocument): boolean =>
  terms.lines.length > MOST.lines ||
  terms.lines.flatMap((each) => each.sources).length > MOST.sources ||
  terms.parties.length > MOST.parties ||
  terms.clauses.length > MOST.clauses;

/** Reads a Word file that was made here and filled elsewhere. Where text and data disagree, the text counts. */
export function readFilledTemplate(bytes: Uint8Array): FilledResult {
  const read = readMcra(bytes);
  if (!read.ok) return read;
  const { carried } = read.reading;
  if (!carried) return { ok: false, fault: 'no-data' };
  if (isBeyond(carried.model.document)) return { ok: false, fault: 'too-large' };
  const { suggestions, outside } = diffAgainst(read.reading, carried.model);
  if (suggestions.length + outside.length > MOST.differences)
    return { ok: false, fault: 'too-large' };
  const { document, taken, left } = takeSuggestions(carried, suggestions);
  const { clauses, departed } = departures(carried, document, taken);
  const { language } = carried;
  return {
    ok: true,
    filled: summedUp({
      document: departed,
      language,
      taken: new Set([...taken.filter(isField), ...clauses].map((each) => each.tag)).size,
      left: [
        ...left.map((each) => leftOver(each, language)),
        ...outside.flatMap((each) => outsideText(each, language)),
      ],
    }),
  };
}

const isField = ({ address }: McraSuggestion): boolean => !address?.startsWith('clause:');

/** With what follows from the document itself. */
export function summedUp(
  read: Pick<FilledTemplate, 'document' | 'language' | 'taken' | 'left'>,
): FilledTemplate {
  const { missing, mandatory } = completenessOf(read.document);
  return {
    ...read,
    path: pathOf(read.document),
    missing: missing.length,
    mandatory,
  };
}

/** A clause that reads as the model wording does, now that names and values are known, departs from nothing. */
function departures(
  { model, language, bilingual }: CarriedModel,
  document: AgreementDocument,
  taken: readonly McraSuggestion[],
) {
  const clauses = taken.filter((each) => each.address?.startsWith('clause:'));
  if (clauses.length === 0) return { clauses, departed: document };
  const plain = {
    ...document,
    terms: { ...document.terms, clauses: model.document.terms.clauses },
  };
  const options = bilingual === null ? { language } : { language, bilingual };
  const { controls } = expectedOf({ ...model, document: plain }, options);
  const reads = (each: McraSuggestion): boolean =>
    [each.tag, each.tag.replace(/~[a-z-]+/, '')].some((tag) => {
      const text = controls.get(tag)?.text;
      return text !== undefined && settled(text) === settled(each.after);
    });
  const departed = clauses.filter((each) => !reads(each));
  const idOf = ({ address }: McraSuggestion) => clausePlaceOf(address ?? '')?.id;
  const own = new Set(departed.map(idOf));
  const same = new Set(clauses.map(idOf).filter((id) => !own.has(id)));
  const kept = document.terms.clauses.filter((each) => !same.has(each.id));
  return {
    clauses: departed,
    departed: { ...document, terms: { ...document.terms, clauses: kept } },
  };
}

function leftOver(each: McraSuggestion, language: CarriedModel['language']): Leftover {
  const { tag, title, kind, comment, author, before, after, address } = each;
  const remark = author ? `${author}: ${comment}` : comment;
  return {
    place: placeOfTag(tag, language),
    title,
    outside: false,
    text: kind === 'comment' ? (remark ?? '') : kind === 'removed' ? `– ${before}` : after,
    address: address ?? '',
  };
}

function outsideText(
  { kind, before, after, near, comment, author }: OutsideText,
  language: CarriedModel['language'],
): Leftover[] {
  const remark = author ? `${author}: ${comment}` : comment;
  const text = comment === undefined ? (kind === 'removed' ? `– ${before}` : after) : remark;
  if (text === undefined || text.trim() === '') return [];
  return [
    {
      place: near === null ? '' : placeOfTag(near, language),
      title: near === null ? '' : titleOfTag(near, language),
      outside: true,
      text,
      address: '',
    },
  ];
}
