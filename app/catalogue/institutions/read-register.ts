/**
 * Rows of the two registers of institutions we read: the Erasmus charter (ECHE) list, and the
 * charter list joined with the Research Organization Registry (ROR). Pure.
 */
import { isCalendarDate } from '~/elm/calendar';
import { countryCode } from '~/elm/countries';
import type { IdentifierScheme, OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';
import { languageOf } from '../import/values';
import type { InstitutionFacts } from './institution-facts';

export type RegisterRow = Readonly<Record<string, string>>;

export interface RegisterFault {
  readonly row: number;
  readonly code: 'no-name' | 'no-country' | 'no-identifier';
}

export interface RegisterEntry {
  readonly row: number;
  readonly facts: InstitutionFacts;
}

/** Columns that say which register it is; null for a table that is neither. */
export function registerOf(header: readonly string[]): 'charter' | 'merged' | null {
  if (!header.includes('erasmus_code') || !header.includes('legal_name')) return null;
  if (header.includes('eche_end')) return 'charter';
  return header.includes('ror') ? 'merged' : null;
}

/**
 * Every row as an institution. `today` ('YYYY-MM-DD') tells whose charter is in force. An identifier
 * that several rows of the register have tells nobody apart and is left out, and so are the names
 * that came with it.
 */
export function readRegister(
  rows: readonly RegisterRow[],
  today: string,
): { entries: RegisterEntry[]; faults: RegisterFault[] } {
  const shared = sharedValues(rows);
  const entries: RegisterEntry[] = [];
  const faults: RegisterFault[] = [];
  for (const [index, row] of rows.entries()) {
    const number = index + 2;
    const names = namesOf(row, shared);
    const country = countryCode(row.country);
    const identifiers = identifiersOf(row, shared);
    if (Object.keys(names).length === 0) faults.push({ row: number, code: 'no-name' });
    else if (country === null) faults.push({ row: number, code: 'no-country' });
    else if (identifiers.every(({ scheme }) => scheme === 'homepage'))
      faults.push({ row: number, code: 'no-identifier' });
    else
      entries.push({
        row: number,
        facts: {
          names,
          country,
          city: city(row.city),
          address: [row.street, [row.postcode, row.city].filter(Boolean).join(' ')].filter(
            (each) => each !== undefined && each !== '' && row.street !== undefined,
          ) as string[],
          homepage: homepageOf(row.website),
          identifiers,
          recognised: inForce(row, today),
        },
      });
  }
  return { entries, faults };
}

/** Column, scheme. The charter list gives the domain of the website, which SCHAC codes are made of. */
const COLUMNS: readonly (readonly [string, IdentifierScheme])[] = [
  ['erasmus_code', 'erasmus'],
  ['pic', 'pic'],
  ['oid', 'oid'],
  ['ror', 'ror'],
  ['schac_domain_guess', 'schac'],
  ['domain', 'schac'],
];

function sharedValues(rows: readonly RegisterRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const row of rows)
    for (const [column] of COLUMNS) {
      const value = row[column];
      if (!value) continue;
      const key = `${column} ${value}`;
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  return shared;
}

function identifiersOf(row: RegisterRow, shared: ReadonlySet<string>): OrganisationIdentifier[] {
  const found = COLUMNS.flatMap(([column, scheme]): OrganisationIdentifier[] => {
    const value = row[column]?.trim();
    if (!value || shared.has(`${column} ${row[column]}`)) return [];
    return [{ scheme, value }];
  });
  const homepage = homepageOf(row.website);
  return homepage === null ? found : [...found, { scheme: 'homepage', value: homepage }];
}

/** A charter in force makes a recognised institution; a table without charters does not know. */
function inForce({ eche_start: start, eche_end: end }: RegisterRow, today: string): boolean | null {
  if (end === undefined) return null;
  return (
    isCalendarDate(end) && end >= today && (!start || !isCalendarDate(start) || start <= today)
  );
}

/**
 * What the Research Organization Registry calls it, and the legal name. Where several rows were
 * joined with one organisation of the registry, its names are those of at most one of them.
 */
function namesOf(row: RegisterRow, shared: ReadonlySet<string>): LanguageMap {
  const names: Record<string, string> = {};
  const add = (tag: string, name: string | undefined) => {
    const text = name?.trim();
    if (text && !names[tag]) names[tag] = text;
  };
  if (!shared.has(`ror ${row.ror}`)) {
    for (const [tag, label] of Object.entries(labelsIn(row.ror_labels)))
      add(languageOf(tag) ?? 'und', label);
    const ror = row.ror_name?.trim();
    if (ror && !Object.values(names).some((each) => foldText(each) === foldText(ror)))
      add('en', ror);
  }
  add('und', row.legal_name);
  return names;
}

function labelsIn(text: string | undefined): Record<string, string> {
  if (!text) return {};
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null
      ? Object.fromEntries(Object.entries(read).map(([tag, label]) => [tag, String(label)]))
      : {};
  } catch {
    return {};
  }
}

/** Some lists shout. */
const city = (text: string | undefined): string | null => {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  if (written !== written.toUpperCase()) return written;
  return written
    .toLowerCase()
    .replace(
      /(^|[\s\-'’(/])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
};

function homepageOf(text: string | undefined): string | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const whole = /^https?:\/\//i.test(written) ? written : `https://${written}`;
  return URL.canParse(whole) ? whole : null;
}
