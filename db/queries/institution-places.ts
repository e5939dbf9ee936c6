/** Where institutions are, as words that people look for. */
import { type Column, inArray, isNotNull, or, type SQL } from 'drizzle-orm';
import { countriesCalled } from '~/elm/country-words';
import { foldText } from '~/elm/names';
import { institution } from '../schema/institutions';
import type { Read } from '../store';

/** A word that is looked for, folded, and the places it may mean. */
export interface SoughtWord {
  readonly word: string;
  /** As they stand in the record. */
  readonly towns: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

/** A word that so many towns begin with says nothing of any of them. */
const MOST_TOWNS = 500;

/** Towns as they are compared; they are few and stay the same, so each is folded once. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

function foldedTown(town: string): string {
  const known = folded.get(town);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = ` ${foldText(town)} `;
  folded.set(town, made);
  return made;
}

/** Folded words with the towns on record and the countries that each may mean. */
export async function withPlaces(read: Read, words: readonly string[]): Promise<SoughtWord[]> {
  if (words.length === 0) return [];
  const rows = await read
    .selectDistinct({ town: institution.city })
    .from(institution)
    .where(isNotNull(institution.city));
  return words.map((word) => {
    // One letter begins a word of most towns; it is meant where it is the whole word: A Coruña.
    const wanted = word.length === 1 ? ` ${word} ` : ` ${word}`;
    const towns = rows.flatMap(({ town }) =>
      town !== null && foldedTown(town).includes(wanted) ? [town] : [],
    );
    return {
      word,
      towns: towns.length > MOST_TOWNS ? [] : towns,
      countries: countriesCalled(word),
    };
  });
}

/** That the institution of `id` is where a word says; undefined where it says no place. */
export function isIn(read: Read, id: Column, sought: SoughtWord): SQL | undefined {
  const { towns, countries } = sought;
  if (towns.length === 0 && countries.length === 0) return undefined;
  return inArray(
    id,
    read
      .select({ id: institution.id })
      .from(institution)
      .where(
        or(
          towns.length > 0 ? inArray(institution.city, [...towns]) : undefined,
          countries.length > 0 ? inArray(institution.country, [...countries]) : undefined,
        ),
      ),
  );
}
