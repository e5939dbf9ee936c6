/** What registers and catalogues say of an institution, and how it is entered in the record. Pure. */
import { normaliseIdentifier, type OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/language-map';
import { foldText } from '~/elm/names';

export interface InstitutionFacts {
  readonly names: LanguageMap;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string | null;
  readonly address: readonly string[];
  readonly homepage: string | null;
  readonly identifiers: readonly OrganisationIdentifier[];
  /** On a list that says so: a charter in force. Null: the source does not know. */
  readonly recognised: boolean | null;
}

const MOST_SLUG = 60;

/** `Université de Rochefleur` → `universite-de-rochefleur`: the last part of its address here. */
export const slugFor = (names: LanguageMap): string =>
  foldText(textIn(names, 'en')).replaceAll(' ', '-').slice(0, MOST_SLUG).replace(/-+$/, '') ||
  'institution';

/** Its names as they are searched: each once. */
export const termsOf = (names: LanguageMap): string[] => [
  ...new Set(Object.values(names).map(foldText).filter(Boolean)),
];

/** Each identifier once, in compared form. */
export function identifierRows(identifiers: readonly OrganisationIdentifier[]) {
  const rows = new Map<string, { identifier: OrganisationIdentifier; normalised: string }>();
  for (const identifier of identifiers) {
    const normalised = normaliseIdentifier(identifier.scheme, identifier.value);
    if (normalised !== '')
      rows.set(`${identifier.scheme} ${normalised}`, { identifier, normalised });
  }
  return [...rows.values()];
}
