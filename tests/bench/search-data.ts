/** 200,000 courses: the shared catalogue twelve times over, a sixth of the words exchanged, seeded. */
import { readRealCourses, realDocuments } from '#tests/support/real-courses';
import type { CourseDocument } from '~/catalogue/course-document';
import { type CourseFilters, NO_FILTERS } from '~/catalogue/finding';

/** BENCH_COURSES sets another size, for a smaller machine. */
export const COURSES = Number(process.env.BENCH_COURSES ?? 200_000);
const SEED = 42;
const EXCHANGED = 1 / 6;

/** Repeatable numbers from 0 up to, not including, 1 (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The first `courses` of them. */
export function manyDocuments(courses = COURSES): CourseDocument[] {
  const real = realDocuments(readRealCourses());
  const random = generator(SEED);
  const pool = real.map((each) => pick(`${each.description} ${each.title}`.split(' '), random));
  const altered = (text: string) =>
    text
      .split(' ')
      .map((word) => (random() < EXCHANGED ? pick(pool, random) : word))
      .join(' ');
  return Array.from({ length: courses }, (_, at): CourseDocument => {
    const source = real[at % real.length] as CourseDocument;
    const copy = Math.floor(at / real.length);
    if (copy === 0) return source;
    const title = altered(source.title);
    return {
      ...source,
      id: `${source.id}~${copy}`,
      title,
      sortTitle: title,
      outcomes: altered(source.outcomes),
      description: altered(source.description),
    };
  });
}

const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)] as T;

export const KINDS = [
  'rare term',
  'mid term',
  'very common term',
  '3-letter prefix',
  'two terms and a prefix',
  'typo',
  'mid term, facets chosen',
  'very common term, facets chosen',
] as const;
export type Kind = (typeof KINDS)[number];

export interface BenchQuery {
  readonly kind: Kind;
  /** Folded; without a trailing space its last word is a beginning. */
  readonly text: string;
  /** The words are misspelt. */
  readonly typo: boolean;
  readonly filters: CourseFilters;
}

/** What every contender answers to every question. */
export interface BenchAnswer {
  /** The first page. */
  readonly ids: readonly string[];
  /** How many courses fit words and filters. */
  readonly total: number;
  /** Counts of the languages, its own choice left out: what contenders are held against each other by. */
  readonly languages: Readonly<Record<string, number>>;
}

const OF_EACH = 12;
/** In how many courses a word stands, by kind. */
const RARE = [3, 20] as const;
const MID = [1000, 4000] as const;
const VERY_COMMON = [10_000, 150_000] as const;

/** Twelve questions of each kind, drawn from the words of the courses. */
export function questions(documents: readonly CourseDocument[]): BenchQuery[] {
  const random = generator(SEED + 1);
  const counts = wordCounts(documents);
  const between = ([least, most]: readonly [number, number], letters = 3) =>
    [...counts].flatMap(([word, count]) =>
      count >= least && count <= most && word.length >= letters ? [word] : [],
    );
  const some = (words: readonly string[]) =>
    Array.from({ length: OF_EACH }, () => pick(words, random));
  const [rare, mid, common] = [between(RARE, 5), between(MID), between(VERY_COMMON)];
  const [mids, commons] = [some(mid), some(common)];
  const titles = documents.filter(
    (each) =>
      words(each.title)[2] !== undefined &&
      words(each.title)
        .slice(0, 3)
        .every((word) => word.length >= 3),
  );
  const plain = (kind: Kind, texts: readonly string[], more: Partial<BenchQuery> = {}) =>
    texts.map((text): BenchQuery => ({ kind, text, typo: false, filters: NO_FILTERS, ...more }));
  const whole = (texts: readonly string[]) => texts.map((text) => `${text} `);
  return [
    ...plain('rare term', whole(some(rare))),
    ...plain('mid term', whole(mids)),
    ...plain('very common term', whole(commons)),
    ...plain(
      '3-letter prefix',
      some([...mid, ...common].filter((word) => word.length > 4)).map((word) => word.slice(0, 3)),
    ),
    ...plain('two terms and a prefix', some(titles.map((each) => beginningOf(each.title)))),
    ...plain('typo', whole(some(between(MID, 7)).map((word) => misspelt(word, random, counts))), {
      typo: true,
    }),
    ...mids.map((word) => chosen('mid term, facets chosen', word, documents)),
    ...commons.map((word) => chosen('very common term, facets chosen', word, documents)),
  ];
}

/** The language and the broad field of the first course that has the word, chosen beside it. */
function chosen(kind: Kind, word: string, documents: readonly CourseDocument[]): BenchQuery {
  const having = documents.find((each) =>
    words(`${each.title} ${each.description}`).includes(word),
  );
  const { language = [], field = [] } = having?.facets ?? {};
  const filters = { ...NO_FILTERS, language: language.slice(0, 1), field: field.slice(0, 1) };
  return { kind, text: `${word} `, typo: false, filters };
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function beginningOf(title: string): string {
  const [first = '', second = '', third = ''] = words(title);
  return `${first} ${second} ${third.slice(0, 3)}`;
}

/** Two neighbouring letters exchanged, or one left out; never another word of the courses. */
function misspelt(word: string, random: () => number, counts: ReadonlyMap<string, number>): string {
  for (;;) {
    const at = 1 + Math.floor(random() * (word.length - 3));
    const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    const made = random() < 0.5 ? swapped : word.slice(0, at) + word.slice(at + 1);
    if (made !== word && !counts.has(made)) return made;
  }
}

function wordCounts(documents: readonly CourseDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of documents)
    for (const word of new Set(words(`${each.title} ${each.outcomes} ${each.description}`)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
