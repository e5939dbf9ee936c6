/** Countries by what people call them, in the languages of Europe. */
import { ALPHA2_OF } from './countries.data';
import { countryName } from './display-names';
import { foldText } from './names';

/** Official languages of the Union and of its neighbours (ISO 639-1). */
const LANGUAGES =
  'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv is nb tr uk mk sr sq bs';

/** Shorter beginnings are begun by too many. */
const SHORTEST = 3;

let table: readonly (readonly [word: string, code: string])[] | null = null;

/** Every word of every name with its country; made once, when somebody looks for one. */
function countryWords() {
  table ??= [...new Set(Object.values(ALPHA2_OF))].flatMap((code) => {
    const names = LANGUAGES.split(' ').map((language) => foldText(countryName(code, language)));
    return [...new Set(names.flatMap((name) => name.split(' ')))].map(
      (word) => [word, code] as const,
    );
  });
  return table;
}

/**
 * The countries (ISO 3166-1 alpha-2) that a word, as `foldText` leaves it, may mean: their code, or
 * the beginning of a word of their name in any of the languages.
 */
export function countriesCalled(word: string): string[] {
  if (word.length < SHORTEST) {
    const code = word.toUpperCase();
    return countryWords().some(([, each]) => each === code) ? [code] : [];
  }
  const called = countryWords().filter(([each]) => each.startsWith(word));
  return [...new Set(called.map(([, code]) => code))];
}
