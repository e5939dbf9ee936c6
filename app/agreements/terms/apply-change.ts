/** One suggested change applied to a document: a field, a clause or a line, by its address. Pure. */
import { canonicalText } from './canonical';
import { withPlaces } from './document';
import { fieldInstances, withoutValueAt, withValueAt } from './field-instances';
import { parsePart, parsePartValue, partOfAddress, readPart, writePart } from './parts';
import type { SectionId } from './sections.data';
import type { AgreementDocument, ClauseChange } from './terms';

export type Applied =
  | { readonly ok: true; readonly document: AgreementDocument; readonly part: string }
  | { readonly ok: false };

const NOT: Applied = { ok: false };

/** What clause a suggestion may be about: those of the model wording and added ones. */
export type SectionOfClause = (clauseId: string) => SectionId | null;

/** Of a clause: the words of the model again; of one the parties added: without it. */
export const MODEL_WORDING = { kind: 'model' } as const;
export const isModelWording = (value: unknown): boolean =>
  canonicalText(value) === canonicalText(MODEL_WORDING);

/** Said about a place and asking for nothing: a comment of a Word file. */
export const isRemark = (said: { readonly before: unknown; readonly after: unknown }): boolean =>
  said.before !== null && canonicalText(said.before) === canonicalText(said.after);

/**
 * `value`: of a field its new value; of a clause its new text in the drafting language, '' or null
 * to leave it out, `MODEL_WORDING`; of a line the whole line, or null; of the method of converting grades the whole
 * conversion. What does not fit is not applied.
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
  const whole = field.def.key === 'grades.method' && typeof value !== 'string';
  const path = whole ? field.path.slice(0, -1) : field.path;
  try {
    const changed = withValueAt(document, path, value);
    const applied = kept(document, partKey, readPart(changed, key));
    // What may be left out altogether is taken out; elsewhere null is a value of its own.
    return applied.ok || value !== null
      ? applied
      : kept(document, partKey, readPart(withoutValueAt(document, path), key));
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
  if (!section) return NOT;
  if (isModelWording(value)) return kept(document, address, null);
  if (value !== null && typeof value !== 'string') return NOT;
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
