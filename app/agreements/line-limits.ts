/** The cap and the exclusions of a line (MCRA §8), and the clause that each is cited by. */
import { foldText } from '~/elm/names';
import type { RecognitionLine } from './recognition-line';

type Limited = Pick<RecognitionLine, 'number' | 'clauses' | 'capEcts' | 'exclusions'>;

export interface Exclusion {
  /** What cannot be counted together with the line, as the parties wrote it. */
  readonly text: string;
  /** `§8 L3 (2)`: several of one line are told apart by their number. */
  readonly clause: string;
}

/** Where something of a line stands, `§7 L3`; a place that names the line already does so once. */
export const placeOfLine = (place: string, number: string): string =>
  place.endsWith(` ${number}`) ? place : `${place} ${number}`;

/** Where a line states its cap, e.g. `§8 L3`. */
export const capClause = ({ clauses, number }: Limited): string =>
  placeOfLine(clauses.target, number);

/** The most ECTS one learner receives by the line, with its clause; null: no cap. */
export const capOf = (line: Limited): { value: number; clause: string } | null =>
  line.capEcts == null ? null : { value: line.capEcts, clause: capClause(line) };

export const exclusionsOf = (line: Limited): Exclusion[] =>
  (line.exclusions ?? []).flatMap((written, index) => {
    const text = written.trim();
    return text === '' ? [] : [{ text, clause: `${capClause(line)} (${index + 1})` }];
  });

/** A course or module as some record names it. */
export interface NamedModule {
  readonly codes: readonly string[];
  readonly titles: readonly string[];
}

/**
 * Whether what parties wrote, `STAT-101` or `Introduction to Statistics (STAT-101)`, is this module:
 * by its code, or by its title alone; null: it names another.
 */
export function namedBy(written: string, module: NamedModule): 'code' | 'title' | null {
  const bracketed = [...written.matchAll(/\(([^()]+)\)/g)].map((each) => each[1] ?? '');
  const bare = written.replace(/\([^()]*\)/g, ' ');
  const names = new Set([written, bare, ...bracketed].map(foldText).filter(Boolean));
  const has = (each: string) => names.has(foldText(each));
  if (module.codes.some(has)) return 'code';
  return module.titles.some(has) ? 'title' : null;
}
