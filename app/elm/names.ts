/** Names of people and titles of courses in one spelling, for comparison only: never for display. */

/** Letters that do not fall apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Lower case, no diacritics, only letters and digits, single spaces: `Ðorđević-Łuk` → `dordevic luk`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłħıŋ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Müller` and `Mueller` are one name in two spellings. */
const umlauts = (text: string): string => text.replace(/([aou])e/g, '$1');

const words = (text: string): string[] => foldText(text).split(' ').filter(Boolean).sort();

export type NameComparison = 'same' | 'similar' | 'different';

/**
 * Two names of a person. `same`: the same words in any order; `similar`: one lacks some of the
 * other's names, shortens them to initials, or spells an umlaut out. Similar is for a person to judge.
 */
export function compareNames(left: string, right: string): NameComparison {
  const a = words(left);
  const b = words(right);
  if (a.length === 0 || b.length === 0) return 'different';
  if (a.join(' ') === b.join(' ')) return 'same';
  if (a.map(umlauts).sort().join(' ') === b.map(umlauts).sort().join(' ')) return 'similar';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && covers(short, long) ? 'similar' : 'different';
}

/** Every word of `short` is a word of `long` or stands for one by its initial; one at least is whole. */
function covers(short: readonly string[], long: readonly string[]): boolean {
  const rest = [...long];
  let whole = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const exact = rest.indexOf(word);
    const at = exact === -1 ? rest.findIndex((each) => isInitialOf(word, each)) : exact;
    if (at === -1) return false;
    if (exact !== -1 && word.length > 1) whole += 1;
    rest.splice(at, 1);
  }
  return whole >= 1;
}

const isInitialOf = (a: string, b: string): boolean =>
  (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** Words that say nothing about what a course is, in the languages of our partners. */
const STOP_WORDS = new Set(
  'a an and the of to in for on with und der die das des dem den ein eine zu im et le la les l de du des un une en y el los las e il lo gli i di del della ir een het van voor met'.split(
    ' ',
  ),
);

/** A course title's telling words, each once, sorted: equal for titles that differ in little words. */
export function titleKey(title: string): string {
  const folded = foldText(title).split(' ').filter(Boolean);
  const telling = folded.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : folded)].sort().join(' ');
}

/** Share of telling words that two titles, reduced by `titleKey`, have in common: 0 to 1 (Dice). */
export function keySimilarity(left: string, right: string): number {
  if (left === '' && right === '') return 0;
  if (left === right) return 1;
  const a = left.split(' ');
  const b = right.split(' ');
  const common = a.filter((word) => b.includes(word)).length;
  return (2 * common) / (a.length + b.length);
}
