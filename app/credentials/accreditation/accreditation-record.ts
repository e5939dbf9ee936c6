/**
 * accreditation/ — registers of who is accredited for what, imported by an operator, and how an
 * achievement is held against them. This file: a register's entry in our one form. Pure.
 */
import { z } from 'zod';
import { OrganisationIdentifier } from '~/elm/identifier';
import { LanguageMap } from '~/elm/language-map';
import { parseLegalIdentifier } from '~/elm/legal-identifier';

/** ELM accreditations, DEQAR reports, or the operator's own table of trusted issuers. */
const ACCREDITATION_SOURCES = ['elm', 'deqar', 'table'] as const;
export const AccreditationSource = z.enum(ACCREDITATION_SOURCES);
export type AccreditationSource = z.infer<typeof AccreditationSource>;

/** What an accreditation may be limited to (ELM 3, Accreditation). */
export const LIMITS = ['validity', 'field', 'eqf', 'jurisdiction', 'type', 'programme'] as const;
export type Limit = (typeof LIMITS)[number];

/** `none`: the register states no result, or one whose meaning we do not know. */
export const Decision = z.enum(['positive', 'conditional', 'negative', 'none']);
export type Decision = z.infer<typeof Decision>;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const AccreditationRecord = z.object({
  source: AccreditationSource,
  /** Unique within the source, the same in every edition of it. */
  key: z.string().min(1).max(400),
  title: z.string().max(500),
  body: z.object({
    name: LanguageMap,
    identifiers: z.array(OrganisationIdentifier).min(1),
    /** ISO 3166-1 alpha-2. */
    country: z.string().nullable(),
  }),
  /** Who accredited. */
  agent: z.string().max(500).nullable(),
  decision: Decision,
  /** First and last day, both included; null: open. */
  validFrom: Day.nullable(),
  validUntil: Day.nullable(),
  /** Empty: no such limit. ISCED-F 2013 codes, EQF levels, ISO 3166-1 alpha-2, concept IRIs. */
  fields: z.array(z.string()),
  eqf: z.array(z.number().int().min(1).max(8)),
  jurisdictions: z.array(z.string()),
  credentialTypes: z.array(z.string()),
  /** Set: of one programme alone. */
  programme: z
    .object({
      title: z.string(),
      identifiers: z.array(z.string()),
      /** Its names in other languages. */
      otherTitles: z.array(z.string()).optional(),
    })
    .nullable(),
  /** Limits that are stated in a way we cannot read: they can never be called met. */
  unread: z.array(z.enum(LIMITS)),
  /** Where the register shows it; https. */
  page: z.string().nullable(),
});
export type AccreditationRecord = z.infer<typeof AccreditationRecord>;

const DEQAR_PAGE =
  /^https?:\/\/(?:data|www)\.(?:deqar|eqar)\.eu\/(?:institution|[\w/-]*institutions?)\/(\d+)\/?$/i;
const DEQAR_ID = /^(?:DEQARINST)?0*(\d+)$/i;

/** One spelling of a DEQAR institution, which is known by a number, an id and an address. */
export function plainIdentifier(identifier: OrganisationIdentifier): OrganisationIdentifier {
  const page = DEQAR_PAGE.exec(identifier.value.trim());
  const own = identifier.scheme === 'deqar' ? DEQAR_ID.exec(identifier.value.trim()) : null;
  const number = page?.[1] ?? own?.[1];
  if (!number) return identifier;
  return { scheme: 'deqar', value: `DEQARINST${number.replace(/^0+/, '').padStart(4, '0')}` };
}

const LEGAL: readonly string[] = ['eidas', 'vat', 'ntr', 'tax'];

/**
 * The key under which records of an identifier are looked up; null for what identifies nobody (a
 * homepage, a number of no named scheme). Equal keys are candidates, not yet the same body.
 */
function lookupKey(written: OrganisationIdentifier): string | null {
  const { scheme, value, country, schemeName } = plainIdentifier(written);
  if (scheme === 'homepage') return null;
  if (LEGAL.includes(scheme)) {
    const { number } = parseLegalIdentifier(value, country ?? null);
    return number === '' ? null : `legal:${number}`;
  }
  const name = schemeName?.trim().toLowerCase() ?? '';
  if (scheme === 'other') return name === '' ? null : `other:${name}:${fold(value)}`;
  return `${scheme}:${fold(value)}`;
}

const fold = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '')
    .replace(/\s+/g, '');

export const lookupKeys = (identifiers: readonly OrganisationIdentifier[]): string[] => [
  ...new Set(identifiers.flatMap((each) => lookupKey(each) ?? [])),
];
