/**
 * Legal identifiers of organisations as certificates and credentials write them.
 * Source: ETSI EN 319 412-1 §5.1.4 (three letters, country, hyphen, number).
 */
import { countryCode } from './countries';

export interface LegalIdentifier {
  /** VAT, NTR, PSD, LEI, EID, … or null where the notation names none. */
  type: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** Letters and digits only, upper case. */
  number: string;
}

const ETSI = /^([A-Z]{3})([A-Z]{2})[-:](.+)$/;
const WITH_COUNTRY = /^([A-Z]{2})[-\s]?([A-Z]?\d.*)$/;

const bare = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * Takes `VATES-A00000000`, `NTREE-17207834`, `SE202100287401` or `17207834` apart. `country`
 * is the country stated beside the notation (dc:spatial), by any of its codes.
 */
export function parseLegalIdentifier(notation: string, country?: string | null): LegalIdentifier {
  const written = notation.trim().toUpperCase();
  const beside = countryCode(country);
  const etsi = ETSI.exec(written);
  if (etsi)
    return {
      type: etsi[1] ?? null,
      // XG and other codes outside ISO stand as they are written.
      country: countryCode(etsi[2]) ?? etsi[2] ?? null,
      number: bare(etsi[3] ?? ''),
    };
  const prefixed = WITH_COUNTRY.exec(written);
  const prefix = prefixed ? countryCode(prefixed[1]) : null;
  if (prefixed && prefix && (beside === null || beside === prefix))
    return { type: null, country: prefix, number: bare(prefixed[2] ?? '') };
  return { type: null, country: beside, number: bare(written) };
}

export type LegalComparison = 'same' | 'different' | 'unknown';

/** Same organisation? `unknown` where the numbers agree but one side names no country. */
export function compareLegalIdentifiers(
  left: LegalIdentifier,
  right: LegalIdentifier,
): LegalComparison {
  if (left.number === '' || left.number !== right.number) return 'different';
  if (left.type && right.type && left.type !== right.type) return 'different';
  if (!left.country || !right.country) return 'unknown';
  return left.country === right.country ? 'same' : 'different';
}
