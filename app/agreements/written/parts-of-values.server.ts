/** Values of several parts as people write them, one a line: bodies, identifiers, outcomes, rules. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { conceptTail } from '~/elm/concept-tail';
import { IdentifierScheme, type OrganisationIdentifier, schemeNamed } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { type Outcome, outcomesOfLines } from '../outcome-lines';
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

const ESCO_IRI = /https?:\/\/data\.europa\.eu\/esco\/[^\s,;()]+/g;
/** The last part of a skill's IRI, which stands for one whose name is not known. */
const ESCO_TAIL = /(?<![\w/-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/gi;
const ESCO_SKILL = 'http://data.europa.eu/esco/skill/';

/** Where the skills behind an outcome begin: the word for them in any language, or their first IRI. */
const SKILLS_BEGIN = new RegExp(
  `\\s*\\((?=(?:${MCRA_LANGUAGES.map((each) => MCRA_WORDING[each].tables.escoSkills).join('|')})\\s*:|https?://data\\.europa\\.eu/esco/)`,
  'iu',
);

/** One outcome a line; its skills in brackets behind it, as IRIs or as those held before were called. */
export function writtenOutcomes(
  text: string,
  language: McraLanguage,
  held: readonly Outcome[] = [],
): Outcome[] {
  const lines = linesIn(text).map((line) => {
    const [title = '', ...behind] = line.split(SKILLS_BEGIN);
    return { title, skills: behind.join(' (') };
  });
  const outcomes = outcomesOfLines(
    lines.map((each) => each.title),
    held,
    language,
  );
  return outcomes.map((outcome, index) => withSkills(outcome, lines[index]?.skills ?? '', held));
}

/** An outcome with the skills that stand behind it; labels are found among those held before. */
function withSkills(outcome: Outcome, said: string, held: readonly Outcome[]): Outcome {
  const called = new Map(held.flatMap((each) => Object.entries(each.skills ?? {})));
  const known = [...new Set([...outcome.esco, ...held.flatMap((each) => each.esco)])];
  const folded = ` ${foldText(said)} `;
  const named = known.filter((iri) =>
    [conceptTail(iri), ...Object.values(called.get(iri) ?? {})].some(
      (name) => name !== '' && folded.includes(` ${foldText(name)} `),
    ),
  );
  const tails = (said.match(ESCO_TAIL) ?? []).filter(
    (tail) => !named.some((iri) => conceptTail(iri) === tail),
  );
  const written = [...(said.match(ESCO_IRI) ?? []), ...tails.map((tail) => ESCO_SKILL + tail)];
  const esco = [...new Set([...named, ...written])];
  const { skills: _, ...rest } = outcome;
  const skills = esco.flatMap((iri) => {
    const names = called.get(iri);
    return names ? [[iri, names] as const] : [];
  });
  return { ...rest, esco, ...(skills.length > 0 ? { skills: Object.fromEntries(skills) } : {}) };
}

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

/**
 * `DL-204 · Data literacy`, one a line for each course that stands there. It completes what is still
 * blank; undefined where it says otherwise than the courses themselves, which Annex A describes.
 */
export function writtenSources(
  text: string,
  language: McraLanguage,
  sources: readonly CourseSnapshot[],
): CourseSnapshot[] | undefined {
  const lines = linesIn(text);
  if (lines.length !== sources.length) return undefined;
  const found = sources.map((source, index) => {
    const [one = '', ...rest] = (lines[index] ?? '').split(/\s*·\s*/);
    const title = rest.join(' · ');
    if (title === '') return saysOf(source, one, language) ? source : null;
    const known = source.titles[language] ?? '';
    const fits =
      (source.code === '' || foldText(source.code) === foldText(one)) &&
      (known === '' || foldText(known) === foldText(title));
    if (!fits) return null;
    return {
      ...source,
      code: source.code || one,
      titles: { ...source.titles, [language]: known || title },
    };
  });
  return found.every((each) => each !== null) ? found : undefined;
}

const saysOf = ({ code, titles }: CourseSnapshot, text: string, language: McraLanguage): boolean =>
  [code, titles[language] ?? ''].some((each) => each !== '' && foldText(each) === foldText(text));
