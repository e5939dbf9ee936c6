/** What pages and search ask of ESCO. Skills that were withdrawn are never suggested. */
import { countNamesWith, findSkillNames, listSkills } from '#db/queries/esco';
import type { Read } from '#db/store';
import { type EscoSkill, foldLabel } from './skill';
import { orderForOutcome, orderTyped, tellingWords, wordWeight } from './suggest-skills';

const SUGGESTIONS = 10;

const languagesFor = (locale: string): string[] => [...new Set([locale.slice(0, 2), 'en'])];

const wordsOf = (typed: string): string[] =>
  foldLabel(typed).split(' ').filter(Boolean).slice(0, 8);

/** Released skills for what a person has typed so far, in their language or English. */
export async function suggestSkills(
  read: Read,
  typed: string,
  locale: string,
  limit = SUGGESTIONS,
): Promise<EscoSkill[]> {
  const words = wordsOf(typed);
  return orderTyped(await findSkillNames(read, words, languagesFor(locale)), typed, limit);
}

/** Skills on record, of whatever status, for what a person has typed: where courses are looked for. */
export async function searchSkills(
  read: Read,
  typed: string,
  locale: string,
  limit: number,
): Promise<EscoSkill[]> {
  const words = wordsOf(typed);
  const hits = await findSkillNames(read, words, languagesFor(locale), { whatever: true });
  return orderTyped(hits, typed, limit);
}

/** One to three released skills that the text of an outcome speaks of; none where none fits. */
export async function skillsForOutcome(
  read: Read,
  outcome: string,
  language: string,
  limit = 3,
): Promise<EscoSkill[]> {
  const words = tellingWords(outcome);
  const languages = languagesFor(language);
  const counts = await countNamesWith(read, words, languages);
  const weights = new Map(words.map((word, at) => [word, wordWeight(counts[at] ?? 0)]));
  const weightOf = (word: string) => weights.get(word) ?? 1;
  const options = { any: true, preferredOnly: true, weightOf };
  const hits = await findSkillNames(read, words, languages, options);
  return orderForOutcome(hits, outcome, { most: limit, weightOf });
}

/** Skills by their IRIs. */
export async function skillsByIri(
  read: Read,
  iris: readonly string[],
): Promise<ReadonlyMap<string, EscoSkill>> {
  const found = await listSkills(read, [...new Set(iris)]);
  return new Map(found.map((each) => [each.iri, each]));
}
