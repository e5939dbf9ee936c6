/** What pages and search ask of ESCO. Skills that were withdrawn are never suggested. */
import { findSkill, findSkillNames, listSkills, listSkillsAfter } from '#db/queries/esco';
import type { Read } from '#db/store';
import { foldText } from '~/elm/names';
import type { EscoSkill } from './skill';
import { orderForOutcome, orderTyped, tellingWords } from './suggest-skills';

const SUGGESTIONS = 10;
const PAGE = 500;

const languagesFor = (locale: string): string[] => [...new Set([locale.slice(0, 2), 'en'])];

/** Released skills for what a person has typed so far, in their language or English. */
export async function suggestSkills(
  read: Read,
  typed: string,
  locale: string,
  limit = SUGGESTIONS,
): Promise<EscoSkill[]> {
  const words = foldText(typed).split(' ').filter(Boolean).slice(0, 8);
  return orderTyped(await findSkillNames(read, words, languagesFor(locale)), typed, limit);
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

/** The skill with that IRI, obsolete or not. */
export const skillByIri = (read: Read, iri: string): Promise<EscoSkill | null> =>
  findSkill(read, iri);

/** Skills by their IRIs. */
export async function skillsByIri(
  read: Read,
  iris: readonly string[],
): Promise<ReadonlyMap<string, EscoSkill>> {
  const found = await listSkills(read, [...new Set(iris)]);
  return new Map(found.map((each) => [each.iri, each]));
}

/** Every skill with all of its names, page by page: alternative names are synonyms for search. */
export async function* allSkills(read: Read): AsyncGenerator<readonly EscoSkill[]> {
  let after = '';
  for (;;) {
    const page = await listSkillsAfter(read, after, PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.iri;
  }
}
