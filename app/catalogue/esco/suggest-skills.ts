/** Putting skills in order for a person who types, or for an outcome that looks for its skills. */
import { foldText } from '~/elm/names';
import type { EscoSkill } from './skill';

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
    'with from that into what when which appliquer connaitre etre capable comprendre analyser ' +
    'utiliser dans avec pour leur leurs differents principaux une des les'
  ).split(' '),
);

/** Words of an outcome worth looking for, folded and cut so that inflected forms meet. */
export function tellingWords(outcome: string, most = 8): string[] {
  const words = foldText(outcome)
    .split(' ')
    .filter((word) => word.length >= 3 && !EMPTY_WORDS.has(word));
  return [...new Set(words.map(stem))].slice(0, most);
}

/** The longer a word, the more of its end may be inflection. */
const stem = (word: string): string =>
  word.length <= 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.75)));

/** Best name first, each skill once: the exact name, one that begins so, a preferred one, a short one. */
export function orderTyped(hits: readonly Hit[], typed: string, most: number): EscoSkill[] {
  const wanted = foldText(typed);
  const rank = ({ term, preferred }: Hit): number =>
    (term === wanted ? 0 : term.startsWith(wanted) ? 2 : 4) + (preferred ? 0 : 1);
  return firstOfEach(
    [...hits].sort((a, b) => rank(a) - rank(b) || a.term.length - b.term.length || compare(a, b)),
    most,
  );
}

/**
 * Skills for an outcome, best first: by the share of the skill's own words that the outcome has
 * (and of the outcome's that the skill has). Below half of them it is no suggestion.
 */
export function orderForOutcome(hits: readonly Hit[], outcome: string, most: number): EscoSkill[] {
  const wanted = tellingWords(outcome, Number.POSITIVE_INFINITY);
  const scored = hits
    .map((hit) => ({ hit, score: overlap(hit.term, wanted) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || compare(a.hit, b.hit));
  return firstOfEach(
    scored.map(({ hit }) => hit),
    most,
  );
}

function overlap(term: string, wanted: readonly string[]): number {
  const own = tellingWords(term, Number.POSITIVE_INFINITY);
  const met = own.filter((word) => wanted.some((each) => sameStem(each, word))).length;
  if (met === 0) return 0;
  // Two words that agree say more than one that does, and a short word alone says nothing.
  if (met === 1 && own.every((word) => word.length < 6)) return 0;
  return met / own.length - 0.5 / (met + 1) + (0.5 * met) / Math.max(wanted.length, 1);
}

/** One begins with the other and is not much longer. */
function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && short.length >= long.length * 0.6;
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
