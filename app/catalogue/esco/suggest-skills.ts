/** Putting skills in order for a person who types, or for an outcome that looks for its skills. */
import { type EscoSkill, foldLabel } from './skill';

interface Hit {
  readonly skill: EscoSkill;
  /** Folded. */
  readonly term: string;
  readonly preferred: boolean;
}

/** Words that stand in every outcome and say nothing about it. */
const EMPTY_WORDS = new Set(
  (
    'and the for are its has have how not all able ability apply analyse basic common different explain identify know knowledge learner ' +
    'learners methods recognise skill skills student students their these this understand use using ' +
    'with from that into what when which carry out given clear over under between about discuss describe ' +
    'non own setting settings context contexts contexte contextes various several within across through appliquer connaitre etre capable comprendre analyser ' +
    'expliquer discuter decrire realiser utiliser dans avec pour leur leurs differents principaux une ' +
    'des les aux par sur son ses sont est que qui comment entre ainsi ayant'
  ).split(' '),
);

/** Words of an outcome worth looking for, folded and cut so that inflected forms meet. */
export function tellingWords(outcome: string, most = 8): string[] {
  const words = foldLabel(outcome)
    .split(' ')
    .filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word));
  return [...new Set(words.map(stem))].slice(0, most);
}

/** The longer a word, the more of its end may be inflection; of a short one only a plural's. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  if (word.length <= 5) return word.replace(/s$/, '');
  return word.slice(0, Math.ceil(word.length * 0.75));
}

/** ESCO has some 14,000 names in a language. */
const NAMES = 14_000;

/** What a word says of a skill: the fewer names hold it, the more. */
export const wordWeight = (names: number): number => Math.log(1 + NAMES / (1 + names));

/**
 * Best name first, each skill once: the name itself; names that begin with what is typed, other
 * names that are just that, names that hold it; the same as the beginning of a longer word; then
 * what is only called so otherwise. Among equals the shorter, and what serves in more fields.
 */
export function orderTyped(hits: readonly Hit[], typed: string, most: number): EscoSkill[] {
  const wanted = foldLabel(typed);
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit, wanted) }));
  ranked.sort(
    (a, b) => a.rank - b.rank || remoteness(a.hit) - remoteness(b.hit) || compare(a.hit, b.hit),
  );
  return firstOfEach(
    ranked.map(({ hit }) => hit),
    most,
  );
}

function rankOf({ term, preferred }: Hit, wanted: string): number {
  if (term === wanted) return preferred ? 0 : 2;
  const place = placeOf(term, wanted);
  return preferred ? ([1, 3, 4, 5][place] ?? 5) : 6 + place;
}

/** Where a name holds the words: at its beginning, within, as the beginning of a word there; else 3. */
function placeOf(term: string, wanted: string): number {
  if (`${term} `.startsWith(`${wanted} `)) return 0;
  if (` ${term} `.includes(` ${wanted} `)) return 1;
  return term.startsWith(wanted) ? 2 : 3;
}

/** What serves in one sector or one occupation only weighs like so many letters more. */
const NARROW = { 'sector-specific': 6, 'occupation-specific': 12 } as const;

const remoteness = ({ term, skill: { reuse } }: Hit): number =>
  term.length +
  (reuse === 'sector-specific' || reuse === 'occupation-specific' ? NARROW[reuse] : 0);

/** A word of a name that the outcome does not have, as one that some 150 names hold. */
const OTHER_WORD = 4.5;
/** A name that has less in common with the outcome is no suggestion. */
const LEAST = 0.5;

/**
 * Skills for an outcome, best first: by how much of the skill's name the outcome has, and of the
 * outcome the name, each word counted by what it says.
 */
export function orderForOutcome(
  hits: readonly Hit[],
  outcome: string,
  { most, weightOf = () => OTHER_WORD }: { most: number; weightOf?: (word: string) => number },
): EscoSkill[] {
  const wanted = tellingWords(outcome, Number.POSITIVE_INFINITY);
  const scored = hits
    .map((hit) => ({ hit, score: overlap(hit.term, wanted, weightOf) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || compare(a.hit, b.hit));
  return firstOfEach(
    scored.map(({ hit }) => hit),
    most,
  );
}

function overlap(
  term: string,
  wanted: readonly string[],
  weightOf: (word: string) => number,
): number {
  const own = tellingWords(term, Number.POSITIVE_INFINITY);
  let [met, whole, count] = [0, 0, 0];
  for (const word of own) {
    const asked = wanted.find((each) => sameStem(each, word));
    const weight = asked === undefined ? OTHER_WORD : weightOf(asked);
    whole += weight;
    if (asked === undefined) continue;
    met += weight;
    count += 1;
  }
  // A short word alone says nothing.
  if (count === 0 || (count === 1 && own.every((word) => word.length < 6))) return 0;
  const asked = wanted.reduce((sum, word) => sum + weightOf(word), 0);
  // Two words that agree say more than one that does.
  return met / whole - 0.5 / (count + 1) + (0.75 * met) / Math.max(asked, 1);
}

/** One begins with the other and is not much longer. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && short.length >= long.length * 0.7;
}

const compare = (a: Hit, b: Hit): number =>
  a.term < b.term ? -1 : a.term > b.term ? 1 : a.skill.iri < b.skill.iri ? -1 : 1;

function firstOfEach(hits: readonly Hit[], most: number): EscoSkill[] {
  const found = new Map<string, EscoSkill>();
  for (const { skill } of hits) {
    if (found.size >= most) break;
    if (!found.has(skill.iri)) found.set(skill.iri, skill);
  }
  return [...found.values()];
}
