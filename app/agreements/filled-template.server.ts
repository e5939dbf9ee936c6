/** A template filled in Word as the document it would become: what was taken, and what was not. */
import { diffAgainst, type McraSuggestion, type OutsideText } from '#templates/mcra/diff';
import { type CarriedModel, readMcra } from '#templates/mcra/read';
import type { WordFault } from '#templates/word/read/open-package';
import { sectionOfClause } from './suggest.server';
import { applyChange } from './terms/apply-change';
import { completenessOf } from './terms/completeness';
import { type AgreementPath, pathOf } from './terms/document';
import { fieldInstances } from './terms/field-instances';
import type { AgreementDocument } from './terms/terms';
import { writtenValue } from './written-value.server';

/** Written in the file, but for a person to enter: nothing of it is dropped. */
export interface Leftover {
  /** The field or clause it stands at; '' for text outside both. */
  readonly title: string;
  readonly text: string;
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

/** Reads a Word file that was made here and filled elsewhere. Where text and data disagree, the text counts. */
export function readFilledTemplate(bytes: Uint8Array): FilledResult {
  const read = readMcra(bytes);
  if (!read.ok) return read;
  const { carried } = read.reading;
  if (!carried) return { ok: false, fault: 'no-data' };
  const { suggestions, outside } = diffAgainst(read.reading, carried.model);
  const { document, taken, left } = applied(carried, suggestions);
  const { missing, mandatory } = completenessOf(document);
  return {
    ok: true,
    filled: {
      document,
      language: carried.language,
      path: pathOf(document),
      taken,
      left: [...left, ...outside.flatMap(outsideText)],
      missing: missing.length,
      mandatory,
    },
  };
}

function applied(carried: CarriedModel, suggestions: readonly McraSuggestion[]) {
  let { document } = carried.model;
  let taken = 0;
  const left: Leftover[] = [];
  for (const each of suggestions) {
    const next = each.kind === 'comment' ? null : applyOne(document, each);
    if (next) {
      document = next;
      taken += 1;
    } else left.push({ title: each.title, text: each.comment ?? each.after });
  }
  return { document, taken, left };
}

function applyOne(document: AgreementDocument, each: McraSuggestion): AgreementDocument | null {
  const { address, after, language } = each;
  if (address === null) return null;
  const field = fieldInstances(document).find((known) => known.address === address);
  const value = field ? writtenValue(field, after, language) : after;
  if (value === undefined) return null;
  const result = applyChange(document, address, value, sectionOfClause);
  return result.ok ? result.document : null;
}

const outsideText = ({ kind, before, after, comment }: OutsideText): Leftover[] => {
  const text = comment ?? (kind === 'removed' ? `– ${before}` : after);
  return text.trim() === '' ? [] : [{ title: '', text }];
};
