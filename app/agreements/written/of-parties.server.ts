/** What is written with the name of a party beside it: grading tables, coordinators; and parties alone. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { foldText } from '~/elm/names';
import type { Coordinator, GradingTable, Terms } from '../terms/terms';
import { numberIn } from './amounts.server';
import { linesIn } from './read-list';

/** Everything a party is called: its names, and its number as documents count them. */
const namesOf = ({ body }: Terms['parties'][number], index: number): string[] => [
  ...Object.values(body.name),
  ...MCRA_LANGUAGES.map((each) =>
    MCRA_WORDING[each].tables.partyNumber.replace('{n}', String(index + 1)),
  ),
  String(index + 1),
];

/** The id of the party a text names; undefined for none, or for more than one. */
export function writtenParty(text: string, { parties }: Terms): string | undefined {
  const says = foldText(text);
  const found = parties.filter((each, index) =>
    namesOf(each, index).some((name) => foldText(name) === says && says !== ''),
  );
  return found.length === 1 ? found[0]?.institutionId : undefined;
}

interface Named {
  readonly institutionId: string;
  readonly rest: string;
}

/** A text that begins with a party's name, which may hold commas itself, and what follows it. */
function beginningWithParty(text: string, terms: Terms): Named | undefined {
  const cuts = [...text.matchAll(/\s*[,:–·](?:\s+|$)/gu)].map((each) => ({
    end: each.index,
    next: each.index + each[0].length,
  }));
  for (const { end, next } of [{ end: text.length, next: text.length }, ...cuts.reverse()]) {
    const institutionId = writtenParty(text.slice(0, end), terms);
    if (institutionId !== undefined) return { institutionId, rest: text.slice(next).trim() };
  }
  return undefined;
}

/** `Ada Ćwik, Dean (Politechnika Łódzka)`, or the party before or behind the person. */
function withParty(text: string, terms: Terms): Named | undefined {
  const [, before = '', inside = ''] =
    /^(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/su.exec(text) ?? [];
  const bracketed = inside === '' ? undefined : writtenParty(inside, terms);
  if (bracketed !== undefined) return { institutionId: bracketed, rest: before };
  for (const cut of text.matchAll(/,\s+/g)) {
    const institutionId = writtenParty(text.slice(cut.index + cut[0].length), terms);
    if (institutionId !== undefined) return { institutionId, rest: text.slice(0, cut.index) };
  }
  return beginningWithParty(text, terms);
}

/**
 * People one a line or apart by semicolons, each with the party it stands for. A person already named
 * for that party stays the same account. Undefined where one names no party: nobody is put on a side.
 */
export function writtenCoordinators(
  text: string,
  terms: Terms,
  known: readonly Coordinator[],
): Coordinator[] | undefined {
  const found = linesIn(text.replace(/;\s*/g, '\n')).map((line): Coordinator | null => {
    const named = withParty(line, terms);
    if (!named || named.rest === '') return null;
    const { institutionId } = named;
    const [name = '', ...position] = named.rest.split(/,\s+/);
    const same = known.find((each) => each.institutionId === institutionId && each.name === name);
    return { institutionId, personId: same?.personId ?? null, name, position: position.join(', ') };
  });
  return found.every((each) => each !== null) ? found : undefined;
}

/** `A 10 %`, `A = 10`, `10: 12,5 %`. */
function shareIn(entry: string, language: McraLanguage): GradingTable['rows'][number] | null {
  const [, grade = '', sign = '', digits = '', percent = ''] =
    /^(\S.{0,20}?)\s*([:=→]|->)?\s*(?<=[\s:=→>])(\d{1,3}(?:[.,]\d+)?)\s*(%?)$/su.exec(
      entry.trim(),
    ) ?? [];
  const share = digits === '' ? undefined : numberIn(digits, language);
  if (share === undefined || share > 100 || (sign === '' && percent === '')) return null;
  return { grade, percent: share };
}

/** The shares of a line; null where it is a heading. */
function sharesIn(line: string, language: McraLanguage): GradingTable['rows'] | null {
  const shares = line
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .split(/,\s+|;\s*|(?<=%)\s*,/)
    .map((each) => shareIn(each, language));
  return shares.every((each) => each !== null) ? shares : null;
}

const YEARS = /\b(?:19|20)\d\d\b/;

/** `Party, reference group, years`; the last two may be missing. */
function headingOf(line: string, terms: Terms): GradingTable | null {
  const named = beginningWithParty(line.replace(/:$/, ''), terms);
  if (!named) return null;
  const parts = named.rest.split(/,\s+/).filter((each) => each !== '');
  const years = parts.length > 0 && YEARS.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : '';
  return {
    institutionId: named.institutionId,
    referenceGroup: parts.join(', '),
    years,
    rows: [],
  };
}

/** A table a heading with its shares below. Undefined where a line is neither, or a party has two. */
export function writtenGradingTables(
  text: string,
  terms: Terms,
  language: McraLanguage,
): GradingTable[] | undefined {
  const tables: GradingTable[] = [];
  for (const line of linesIn(text)) {
    const shares = sharesIn(line, language);
    const last = tables.at(-1);
    if (shares && !last) return undefined;
    if (shares) last?.rows.push(...shares);
    else {
      const heading = headingOf(line, terms);
      if (!heading) return undefined;
      tables.push(heading);
    }
  }
  const parties = new Set(tables.map((each) => each.institutionId));
  const whole = parties.size === tables.length && tables.every((each) => each.rows.length > 0);
  return whole && tables.length > 0 ? tables : undefined;
}
