import { languageCode } from '~/elm/vocabularies/authority';
import { isUnfinished } from './clause-marks';
import type { DocumentFault, PartyRules } from './document-fault';
import { faultsOf } from './faults';
import { type FieldInstance, fieldInstances } from './field-instances';
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
    ...mandatory.filter((each) => each.missing).map(toMissing),
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

/** What parties agree in words, without the names of institutions: those are as they are. */
function untranslatedOf(
  { terms, factsheet }: AgreementDocument,
  fields: readonly FieldInstance[],
): Untranslated[] {
  const wanted = [...new Set(factsheet.translations.flatMap((each) => languageCode(each) ?? []))];
  if (wanted.length === 0) return [];
  const all = [...new Set([terms.draftingLanguage, ...wanted])];
  return fields
    .filter(({ def, starred, missing }) => starred && !missing && IN_LANGUAGES.has(def.kind))
    .filter(({ def }) => def.key !== 'party.legalName')
    .flatMap((field) => {
      const texts = proseTexts(field.value as Prose, terms.draftingLanguage);
      const languages = all.filter((each) => (texts[each] ?? '').trim() === '');
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
