/** Grades and scales as they are written. Nothing is converted here; what is unclear stays null. */
import { foldText } from './names';

export type ParsedGrade =
  /** A number, with the label it was written beside and the maximum it was given out of. */
  | { kind: 'number'; value: number; label: string | null; outOf: number | null }
  /** A letter of an A-to-F scale, upper case with its sign. */
  | { kind: 'letter'; value: string }
  | { kind: 'pass' }
  | { kind: 'fail' }
  | { kind: 'label'; value: string };

const PASS = new Set(
  'pass|passed|p|bestanden|mit erfolg teilgenommen|reussi|valide|validee|acquis|admis|apto|apta|aprobado|superato|idoneo|approvato|voldaan|geslaagd|iskaityta|islaikyta|godkand|godkjent|bestatt|zaliczono|zal|completed'.split(
    '|',
  ),
);
const FAIL = new Set(
  'fail|failed|not passed|nicht bestanden|echoue|ajourne|non valide|non acquis|no apto|no apta|suspenso|non superato|respinto|onvoldoende|niet voldaan|neiskaityta|underkand|ikke bestatt|niezaliczono'.split(
    '|',
  ),
);
const NUMBER =
  /^(\d{1,4}(?:[.,]\d{1,3})?)(?:\s*(?:\/|von|of|out of|sur|su)\s*(\d{1,4}(?:[.,]\d{1,2})?)|\s*(%))?$/i;

const toNumber = (text: string): number => Number(text.replace(',', '.'));

/** `7,0` → 7; `Excellent (5)` → 5 labelled; `12.5/20` → 12.5 of 20; `B+`; `Bestanden` → pass. */
export function parseGrade(written: string): ParsedGrade | null {
  const text = written.trim();
  if (text === '') return null;
  const bare = foldText(text);
  if (PASS.has(bare)) return { kind: 'pass' };
  if (FAIL.has(bare)) return { kind: 'fail' };
  const labelled = /^(\p{L}[^()\d]*?)\s*\(\s*([\d.,/ %]+?)\s*\)$/u.exec(text);
  const reversed = /^([\d.,]+)\s*\(\s*(\p{L}[^()]*?)\s*\)$/u.exec(text);
  const [figure, label] = labelled
    ? [labelled[2] ?? '', labelled[1] ?? null]
    : reversed
      ? [reversed[1] ?? '', reversed[2] ?? null]
      : [text, null];
  const number = NUMBER.exec(figure.trim());
  if (number?.[1])
    return {
      kind: 'number',
      value: toNumber(number[1]),
      label,
      outOf: number[2] ? toNumber(number[2]) : number[3] ? 100 : null,
    };
  if (/^(?:[A-F][+-]?|FX)$/i.test(text)) return { kind: 'letter', value: text.toUpperCase() };
  return { kind: 'label', value: text };
}

export type GradeScale =
  | { kind: 'pass-fail' }
  /** Letters from best to worst. */
  | { kind: 'letters'; order: readonly string[] }
  /** `best` is null where the range alone does not tell which end is better. */
  | { kind: 'numbers'; low: number; high: number; best: 'low' | 'high' | null };

const ECTS_LETTERS = ['A', 'B', 'C', 'D', 'E', 'FX', 'F'];
const LETTERS = 'A+ A A- B+ B B- C+ C C- D+ D D- E+ E E- F'.split(' ');

/** The scale a text names (`0-20`, `100–0 %`, `A+–F`, `ECTS scale`, `pass/fail`), else null. */
export function scaleNamed(text: string): GradeScale | null {
  const lower = text.toLowerCase();
  if (/pass\s*[/–-]?\s*(?:or\s*)?fail|bestanden|réussi|pass only/.test(lower))
    return { kind: 'pass-fail' };
  if (/\bects\b/.test(lower)) return { kind: 'letters', order: ECTS_LETTERS };
  if (/\ba\+?\s*(?:[-–—]|to|bis|à)\s*f\b/i.test(lower)) return { kind: 'letters', order: LETTERS };
  const range = /(\d+(?:[.,]\d+)?)\s*%?\s*(?:[-–—]|to|bis|à)\s*(\d+(?:[.,]\d+)?)/.exec(lower);
  if (range?.[1] && range[2]) {
    const ends = [toNumber(range[1]), toNumber(range[2])].sort((a, b) => a - b);
    const [low = 0, high = 0] = ends;
    return { kind: 'numbers', low, high, best: bestEnd(low, high, lower) };
  }
  if (/%|percent/.test(lower)) return { kind: 'numbers', low: 0, high: 100, best: 'high' };
  return null;
}

/** Scales from 0 or reaching 10 and more grow better upwards; from 1 to 5 or 6 countries differ. */
function bestEnd(low: number, high: number, text: string): 'low' | 'high' | null {
  if (/german|deutsch|österreich|austria|1\s*(?:=|is|ist)\s*(?:best|sehr gut|very good)/.test(text))
    return 'low';
  if (/swiss|schweiz|suisse|\b[56]\s*(?:=|is)\s*(?:best|excellent)/.test(text)) return 'high';
  return low === 0 || high >= 10 ? 'high' : null;
}

/** Two scale texts that mean the same: the same words, or the same range read the same way. */
export function sameScale(left: string, right: string): boolean {
  if (foldText(left) === foldText(right)) return true;
  const a = scaleNamed(left);
  const b = scaleNamed(right);
  if (a === null || b === null || a.kind !== b.kind) return false;
  if (a.kind === 'letters' && b.kind === 'letters') return a.order === b.order;
  if (a.kind === 'numbers' && b.kind === 'numbers')
    return a.low === b.low && a.high === b.high && a.best === b.best && a.best !== null;
  return true;
}

/**
 * Whether a grade reaches a minimum on the same scale; null where that cannot be told.
 * `best` overrides a range that does not tell its better end.
 */
export function reaches(
  grade: ParsedGrade,
  minimum: ParsedGrade,
  scale: GradeScale | null,
  best: 'low' | 'high' | null,
): boolean | null {
  if (grade.kind === 'fail') return false;
  if (minimum.kind === 'pass') return grade.kind === 'pass' ? true : null;
  if (grade.kind === 'letter' && minimum.kind === 'letter') {
    const order = scale?.kind === 'letters' ? scale.order : LETTERS;
    const [has, asked] = [order.indexOf(grade.value), order.indexOf(minimum.value)];
    return has === -1 || asked === -1 ? null : has <= asked;
  }
  if (grade.kind !== 'number' || minimum.kind !== 'number') return null;
  const end = best ?? (scale?.kind === 'numbers' ? scale.best : null);
  if (end === null) return null;
  if (scale?.kind === 'numbers' && (grade.value < scale.low || grade.value > scale.high))
    return null;
  return end === 'high' ? grade.value >= minimum.value : grade.value <= minimum.value;
}
