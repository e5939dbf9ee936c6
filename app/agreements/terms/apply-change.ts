/** One suggested change applied to a document: a field, a clause or a line, by its address. Pure. */
import { withPlaces } from './document';
import { fieldInstances, withValueAt } from './field-instances';
import { parsePart, parsePartValue, partOfAddress, readPart, writePart } from './parts';
import type { SectionId } from './sections.data';
import type { AgreementDocument, ClauseChange } from './terms';

export type Applied =
  | { readonly ok: true; readonly document: AgreementDocument; readonly part: string }
  | { readonly ok: false };

const NOT: Applied = { ok: false };

/** What clause a suggestion may be about: those of the model wording and added ones. */
export type SectionOfClause = (clauseId: string) => SectionId | null;

/**
 * `value`: of a field its new value; of a clause its new text in the drafting language, '' or null
 * to leave it out; of a line the whole line, or null. What does not fit is not applied.
 */
export function applyChange(
  given: AgreementDocument,
  address: string,
  value: unknown,
  sectionOf: SectionOfClause,
): Applied {
  const document = withPlaces(given);
  if (address.startsWith('clause:')) return applyToClause(document, address, value, sectionOf);
  const partKey = partOfAddress(address);
  const key = partKey === null ? null : parsePart(partKey);
  if (!key || partKey === null) return NOT;
  if (address.startsWith('line:')) return kept(document, partKey, value);
  const field = fieldInstances(document).find((each) => each.address === address);
  if (!field?.path) return NOT;
  try {
    const changed = withValueAt(document, field.path, value);
    return kept(document, partKey, readPart(changed, key));
  } catch (error) {
    if (error instanceof TypeError) return NOT;
    throw error;
  }
}

function kept(document: AgreementDocument, part: string, value: unknown): Applied {
  const key = parsePart(part);
  const parsed = key && parsePartValue(key, value);
  if (!key || !parsed?.ok) return NOT;
  return { ok: true, document: writePart(document, key, parsed.value), part };
}

function applyToClause(
  document: AgreementDocument,
  address: string,
  value: unknown,
  sectionOf: SectionOfClause,
): Applied {
  const id = address.slice('clause:'.length);
  const known = document.terms.clauses.find((each) => each.id === id);
  const section = known?.section ?? sectionOf(id);
  if (!section || (value !== null && typeof value !== 'string')) return NOT;
  const text = value?.trim() ?? '';
  const change: ClauseChange = {
    id,
    section,
    heading: known?.heading ?? {},
    ...(text === ''
      ? { kind: 'removed' as const, text: {} }
      : {
          kind: known?.kind === 'added' ? ('added' as const) : ('replaced' as const),
          text: { ...known?.text, [document.terms.draftingLanguage]: text },
        }),
  };
  const gone = known?.kind === 'added' && text === '';
  return kept(document, address, gone ? null : change);
}

/** What a field's text in a Word file stands for; undefined where text alone cannot say. */
export function valueFromText(
  kind: string,
  text: string,
  before: unknown,
  language: string,
): unknown {
  const written = text.trim();
  switch (kind) {
    case 'text':
    case 'long-text':
      return written;
    case 'words':
    case 'long-words':
      return { ...(typeof before === 'object' ? before : {}), [language]: written };
    case 'number': {
      const number = Number(written.replace(',', '.'));
      return written !== '' && Number.isFinite(number) ? number : undefined;
    }
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : undefined;
    default:
      return undefined;
  }
}
