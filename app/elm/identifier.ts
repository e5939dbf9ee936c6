import { z } from 'zod';

/**
 * The schemes by which European institutions are known. `other` carries its own scheme name.
 * Sources: ETSI EN 319 412-1 §5.1.4 (vat, ntr, ...), ELM 3 Agent identifiers, EWP, ROR, ETER.
 */
export const IdentifierScheme = z.enum([
  'schac',
  'erasmus',
  'pic',
  'oid',
  'deqar',
  'eter',
  'ror',
  'vat',
  'ntr',
  'tax',
  'eidas',
  'did',
  'homepage',
  'other',
]);
export type IdentifierScheme = z.infer<typeof IdentifierScheme>;

/** One identifier of an organisation, as written in its source. */
export const OrganisationIdentifier = z.object({
  scheme: IdentifierScheme,
  value: z.string().min(1),
  /** ISO 3166-1 alpha-2, upper case, where the scheme is national. */
  country: z.string().length(2).optional(),
  /** The scheme's name as the source gives it, for `other`. */
  schemeName: z.string().optional(),
});
export type OrganisationIdentifier = z.infer<typeof OrganisationIdentifier>;

/** Names under which schemes appear in credentials, registers and exchange formats. */
const SCHEME_NAMES: readonly [RegExp, IdentifierScheme][] = [
  [/\bschac\b/i, 'schac'],
  // Before the Erasmus code: "Erasmus+ organisation identifier" is the OID.
  [/\boid\b|organisation id(?:entifier)?$/i, 'oid'],
  // The charter's number is that of an application, not of the institution.
  [/\berasmus\b(?!.*charter)/i, 'erasmus'],
  [/\bpic\b|participant identification/i, 'pic'],
  [/deqar/i, 'deqar'],
  // The whole name: SI-ETER.BAS.NATID is a number of Slovenia's own register.
  [/^eter(?:[ ._-]?id(?:entifier)?)?$/i, 'eter'],
  [/\bror\b/i, 'ror'],
  [/^vat\b/i, 'vat'],
  [/^did\b/i, 'did'],
];

/** The scheme a source's own name for it stands for; `other` where we know none. */
export function schemeNamed(name: string): IdentifierScheme {
  return SCHEME_NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'other';
}

/** Organisation identifiers without what differs only in writing, for comparison. */
export function normaliseIdentifier(scheme: IdentifierScheme, value: string): string {
  const trimmed = value.trim();
  if (scheme === 'schac' || scheme === 'ror' || scheme === 'homepage')
    return trimmed
      .toLowerCase()
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/+$/, '');
  if (scheme === 'did') return trimmed;
  return trimmed.toUpperCase().replace(/\s+/g, '');
}

/** The two name the same organisation: same scheme (and name of it, for `other`), same value. */
export function sameIdentifier(
  left: OrganisationIdentifier,
  right: OrganisationIdentifier,
): boolean {
  if (left.scheme !== right.scheme) return false;
  if (
    left.scheme === 'other' &&
    left.schemeName?.trim().toLowerCase() !== right.schemeName?.trim().toLowerCase()
  )
    return false;
  if (left.country && right.country && left.country !== right.country) return false;
  return (
    normaliseIdentifier(left.scheme, left.value) === normaliseIdentifier(right.scheme, right.value)
  );
}
