import { ALPHA2_OF } from './countries.data';

const ALPHA2 = new Set(Object.values(ALPHA2_OF));

/** Two-letter codes in use that ISO 3166-1 does not have: EU usage for Greece and the UK. */
const EU_ALPHA2: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/**
 * ISO 3166-1 alpha-2, upper case, from an authority IRI (…/authority/country/IRL), an alpha-3 or
 * an alpha-2 code; null where it names no country.
 */
export function countryCode(text: string | null | undefined): string | null {
  if (!text) return null;
  const code = text
    .slice(text.lastIndexOf('/') + 1)
    .trim()
    .toUpperCase();
  if (code.length === 3) return Object.hasOwn(ALPHA2_OF, code) ? (ALPHA2_OF[code] ?? null) : null;
  if (code.length !== 2) return null;
  if (Object.hasOwn(EU_ALPHA2, code)) return EU_ALPHA2[code] ?? null;
  return ALPHA2.has(code) ? code : null;
}
