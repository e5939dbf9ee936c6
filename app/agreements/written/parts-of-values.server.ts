/** Values of several parts as people write them, one a line: bodies, identifiers, outcomes, rules. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { IdentifierScheme, type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import type { Body, CourseSnapshot, MappingRule } from '../recognition-line';
import { numberIn } from './amounts.server';
import { findChoice, findCountry } from './find-code.server';
import { linesIn } from './read-list';

/** `PIC: 999999999`, `Code Erasmus : F PARIS001`, `https://ror.org/02feahw73`. */
function identifierIn(line: string, language: McraLanguage): OrganisationIdentifier | null {
  if (/^https?:\/\/(?:www\.)?ror\.org\//i.test(line)) return { scheme: 'ror', value: line };
  if (/^did:\w+:/.test(line)) return { scheme: 'did', value: line };
  const [, name = '', value = ''] = /^([^:]{1,60}?)\s*:\s*(.+)$/su.exec(line) ?? [];
  if (value === '' || /^https?$/i.test(name)) return null;
  const code = findChoice('identifierScheme', language)(name) ?? name.toLowerCase();
  const exact = IdentifierScheme.safeParse(code);
  const scheme = exact.success ? exact.data : schemeNamed(name);
  return { scheme, value, ...(scheme === 'other' ? { schemeName: name } : {}) };
}

/** One a line, or apart by semicolons; undefined where a line names no scheme. */
export function writtenIdentifiers(
  text: string,
  language: McraLanguage,
): OrganisationIdentifier[] | undefined {
  const found = linesIn(text.replace(/;\s*/g, '\n')).map((line) => identifierIn(line, language));
  return found.length > 0 && found.every((each) => each !== null) ? found : undefined;
}

/** `isbn: 978-3-16-148410-0`, one a line; the scheme is free text. */
export function writtenCourseIdentifiers(text: string): CourseSnapshot['identifiers'] | undefined {
  const found = linesIn(text).map((line) => {
    const [, scheme = '', value = ''] = /^([^:]{1,60}?)\s*:\s*(.+)$/su.exec(line) ?? [];
    return value === '' ? null : { scheme, value };
  });
  return found.every((each) => each !== null) ? found : undefined;
}

/** `Name (Country)`, then its identifiers. What stands in brackets and is no country is its name. */
export function writtenBody(text: string, language: McraLanguage): Body | undefined {
  const [first = '', ...lines] = linesIn(text);
  if (first === '') return undefined;
  const identifiers = lines.length === 0 ? [] : writtenIdentifiers(lines.join('\n'), language);
  if (!identifiers) return undefined;
  const [, name = first, where = ''] = /^(.+?)\s*\(([^()]+)\)$/su.exec(first) ?? [];
  const country = where === '' ? undefined : findCountry(language)(where);
  return {
    name: { [language]: country ? name : first },
    identifiers,
    country: country ?? null,
  };
}

const ESCO = /\s*\(([^()]*https?:\/\/data\.europa\.eu\/esco\/[^()]*)\)$/;

/** One outcome a line; skills as IRIs in brackets behind it. */
export const writtenOutcomes = (text: string): CourseSnapshot['outcomes'] =>
  linesIn(text).map((line) => ({
    title: line.replace(ESCO, ''),
    esco: ESCO.exec(line)?.[1]?.match(/https?:\/\/data\.europa\.eu\/esco\/[^\s,;()]+/g) ?? [],
  }));

/** `3 UCTS`. */
export function writtenCredit(text: string, language: McraLanguage) {
  const [, digits = '', system = ''] = /^(\d[\d.,]*)\s*(\D.*)$/su.exec(text.trim()) ?? [];
  const value = digits === '' ? undefined : numberIn(digits, language);
  return value === undefined ? undefined : { value, system: system.trim() };
}

/** A title, its address or both, one a line. */
export const writtenAccreditation = (text: string, language: McraLanguage) =>
  linesIn(text).map((line) => {
    const url = /https?:\/\/[^\s|·<>()]+/.exec(line)?.[0] ?? null;
    const title = (url ? line.replace(url, '') : line).replace(/^[\s|·(]+|[\s|·()]+$/g, '');
    return { title: title === '' ? {} : { [language]: title }, url };
  });

/** In the words of any language; `{n}` of the third is a number. */
export function writtenRule(text: string, language: McraLanguage): MappingRule | undefined {
  const kind = findChoice('rule', language)(text);
  if (kind === 'and' || kind === 'or') return { kind };
  const n = Number(/\d+/.exec(text)?.[0] ?? '');
  const words = MCRA_LANGUAGES.map((each) => MCRA_WORDING[each].values.rule['n-of-m']);
  const says = foldText(text);
  return n >= 1 && words.some((each) => foldText(each.replace('{n}', String(n))) === says)
    ? { kind: 'n-of-m', n }
    : undefined;
}

/** `A → 1,3`, one a line or apart by semicolons. */
export function writtenGradeRows(text: string): { from: string; to: string }[] | undefined {
  const rows = linesIn(text.replace(/;\s*/g, '\n'))
    .flatMap((line) => ((line.match(/→/g)?.length ?? 0) > 1 ? line.split(/,\s+/) : [line]))
    .map((line) => {
      const [, from = '', to = ''] = /^(.+?)\s*(?:→|=|->|:)\s*(.+)$/su.exec(line) ?? [];
      return from === '' || to === '' ? null : { from, to };
    });
  return rows.length > 0 && rows.every((each) => each !== null) ? rows : undefined;
}
