/** What pages and search ask of ESCO. Skills that were withdrawn are never suggested. */
import { findSkillNames, listSkills } from '#db/queries/esco';
import type { Read } from '#db/store';
import { foldText } from '~/elm/names';
import type { EscoSkill } from './skill';
import { orderForOutcome, orderTyped, tellingWords } from './suggest-skills';

const SUGGESTIONS = 10;

const languagesFor = (locale: string): string[] => [...new Set([locale.slice(0, 2), 'en'])];

const wordsOf = (typed: string): string[] => foldText(typed).split(' ').filter(Boolean).slice(0, 8);

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
  const options = { any: true, preferredOnly: true };
  const hits = await findSkillNames(read, words, languagesFor(language), options);
  return orderForOutcome(hits, outcome, limit);
}

/** Skills by their IRIs. */
export async function skillsByIri(
  read: Read,
  iris: readonly string[],
): Promise<ReadonlyMap<string, EscoSkill>> {
  const found = await listSkills(read, [...new Set(iris)]);
  return new Map(found.map((each) => [each.iri, each]));
}
