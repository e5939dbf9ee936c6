import { languageCode } from '~/elm/vocabularies/authority';
import { hasPrompt, isUnfinished } from './clause-marks';
import { languagesOf } from './document';
import type { DocumentFault, PartyRules } from './document-fault';
import { faultsOf } from './faults';
import { type FieldInstance, fieldInstances, isBlank } from './field-instances';
import { type Prose, proseTexts } from './prose';
import type { SectionId } from './sections.data';
import type { AgreementDocument, Terms } from './terms';
import { type DocumentWarning, warningsOf } from './warnings';

/** A mandatory field left empty, a part that must be there at all, or a clause that still asks. */
export interface MissingField {
  /** A field's address, `lines`, `parties`, `signatories@…`, `line.targets@…`, or `clause:<id>`. */
  readonly address: string;
  /** The field whose label names it; '' of a clause. */
  readonly key: string;
  readonly section: SectionId;
  readonly institutionId: string | null;
  readonly lineId: string | null;
}

/** A text that a language of the document still lacks. */
export interface Untranslated extends MissingField {
  readonly languages: readonly string[];
}

export interface Completeness {
  /** Of an agreement in several languages; no obstacle: its prevailing language decides. */
  readonly untranslated: readonly Untranslated[];
  readonly missing: readonly MissingField[];
  /** Filled, but it cannot hold. */
  readonly faults: readonly DocumentFault[];
  readonly warnings: readonly DocumentWarning[];
  readonly complete: boolean;
  /** Mandatory fields in all, for "7 of 62". */
  readonly mandatory: number;
}

/**
 * What is left to fill and to put right before submitting, in the order of the document. `today`:
 * 'YYYY-MM-DD'; without one no day is past. `rules`: without them no party's law or scale stands against it.
 */
export function completenessOf(
  document: AgreementDocument,
  today?: string,
  rules?: PartyRules,
): Completeness {
  const fields = fieldInstances(document);
  const mandatory = fields.filter((each) => each.mandatory);
  const missing = [
    ...missingParts(document),
    ...fields.filter((each) => isLeft(each, document)).map(toMissing),
    ...unfinishedClauses(document, fields),
  ];
  const faults = faultsOf(document, fields, today, rules);
  return {
    untranslated: untranslatedOf(document, fields),
    missing,
    faults,
    warnings: warningsOf(document),
    complete: missing.length === 0 && faults.length === 0,
    mandatory: mandatory.length,
  };
}

/** A mandatory field that holds nothing, and any that still asks or lacks the words that prevail. */
const isLeft = (field: FieldInstance, document: AgreementDocument): boolean =>
  (field.mandatory && (field.missing || saysNothing(field))) ||
  textsOf(field.value).some(hasPrompt) ||
  lacksPrevailing(field, document);

/** "…", "____", "[ ]": signs that stand for words to come. */
const saysNothing = ({ def, value }: FieldInstance): boolean => {
  const texts = textsOf(value).filter((each) => !isBlank(each));
  return (
    WRITTEN.has(def.kind) && texts.length > 0 && texts.every((each) => !/[\p{L}\p{N}]/u.test(each))
  );
};

/** Every text within a value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/**
 * The language that prevails is one of the document's, and what the parties wrote is written in it;
 * courses and their targets are called as their institutions call them.
 */
function lacksPrevailing(field: FieldInstance, document: AgreementDocument): boolean {
  const { draftingLanguage: drafting, prevailingLanguage } = document.terms;
  const prevailing = languageCode(prevailingLanguage ?? '');
  if (prevailing === null || prevailing === languageCode(drafting)) return false;
  const { def, value, missing } = field;
  if (def.key === 'document.prevailingLanguage')
    return !languagesOf(document).some((each) => languageCode(each) === prevailing);
  if (missing || !isTranslated(field) || NAMED_BY_OTHERS.has(def.scope)) return false;
  return isBlank(proseTexts(value as Prose, drafting)[prevailing] ?? '');
}

const NAMED_BY_OTHERS: ReadonlySet<string> = new Set(['source', 'target']);

/** Clauses in the parties' own words that would be read with a prompt in them. */
const unfinishedClauses = (
  { terms }: AgreementDocument,
  fields: readonly FieldInstance[],
): MissingField[] =>
  terms.clauses
    .filter((each) => isUnfinished(each, fields))
    .map(({ id, section }) => ({
      address: `clause:${id}`,
      key: '',
      section,
      institutionId: null,
      lineId: null,
    }));

const toMissing = (field: FieldInstance): MissingField => ({
  address: field.address,
  key: field.def.key,
  section: field.def.section,
  institutionId: field.institutionId,
  lineId: field.lineId,
});

const IN_LANGUAGES: ReadonlySet<string> = new Set(['words', 'long-words', 'prose', 'long-prose']);
const WRITTEN: ReadonlySet<string> = new Set([...IN_LANGUAGES, 'text', 'long-text']);

/** Agreed in words; the names of institutions are as they are. */
const isTranslated = ({ def, starred }: FieldInstance): boolean =>
  starred && IN_LANGUAGES.has(def.kind) && def.key !== 'party.legalName';

/** What parties agree in words, without the names of institutions: those are as they are. */
function untranslatedOf(
  { terms, factsheet }: AgreementDocument,
  fields: readonly FieldInstance[],
): Untranslated[] {
  const wanted = [...new Set(factsheet.translations.flatMap((each) => languageCode(each) ?? []))];
  if (wanted.length === 0) return [];
  const all = [...new Set([terms.draftingLanguage, ...wanted])];
  return fields
    .filter((each) => !each.missing && isTranslated(each))
    .flatMap((field) => {
      const texts = proseTexts(field.value as Prose, terms.draftingLanguage);
      const languages = all.filter((each) => isBlank(texts[each] ?? ''));
      return languages.length > 0 ? [{ ...toMissing(field), languages }] : [];
    });
}

/** Parts that fields are repeated for: without them no field would be missing. */
function missingParts({ terms, factsheet }: AgreementDocument): MissingField[] {
  const nowhere = { institutionId: null, lineId: null };
  const parts: MissingField[] = [];
  if (terms.parties.length < 2)
    parts.push({ address: 'parties', key: 'party.legalName', section: 'parties', ...nowhere });
  for (const { institutionId } of terms.parties) {
    const facts = factsheet.parties.find((each) => each.institutionId === institutionId);
    if (!facts || facts.signatories.length === 0)
      parts.push({
        address: `signatory.name@${institutionId}`,
        key: 'signatory.name',
        section: 'signatories',
        institutionId,
        lineId: null,
      });
  }
  parts.push(...missingCoordinators(terms));
  if (terms.lines.length === 0)
    parts.push({ address: 'lines', key: 'line.sources', section: 'courses', ...nowhere });
  for (const line of terms.lines)
    if (line.targets.length === 0)
      parts.push({
        address: `target.kind@${line.id}`,
        key: 'target.kind',
        section: 'targets',
        institutionId: null,
        lineId: line.id,
      });
  return parts;
}

/** Who is asked for by party; none at all: the field itself is empty. */
const missingCoordinators = ({ amendment, parties }: Terms): MissingField[] => {
  const { kind, coordinators } = amendment;
  if (kind !== 'delegated' || coordinators.length === 0) return [];
  return parties
    .map((each) => each.institutionId)
    .filter((id) => !coordinators.some((each) => each.institutionId === id))
    .map((institutionId) => ({
      address: `${COORDINATORS}@${institutionId}`,
      key: COORDINATORS,
      section: 'amendment',
      institutionId,
      lineId: null,
    }));
};

const COORDINATORS = 'amendment.coordinators';

/** Of what is missing, what only another party than this one can fill: who speaks for it. */
export const isTheirs = ({ key, institutionId }: MissingField, own: string | null): boolean =>
  key === COORDINATORS && institutionId !== null && institutionId !== own;

/** Nothing is left that this party could fill itself: enough to show the text to the others. */
export const completeFor = ({ missing, faults }: Completeness, own: string | null): boolean =>
  faults.length === 0 && missing.every((each) => isTheirs(each, own));
