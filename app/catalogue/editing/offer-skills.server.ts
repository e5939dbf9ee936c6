/** Skills of ESCO that an editor may choose: those an outcome speaks of, and those one looks for. */
import type { Read } from '#db/store';
import { authorizeList, mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { localisedOr } from '~/elm/localised';
import { createRateLimit, rateLimitHeaders } from '~/platform/rate-limit.server';
import { services } from '~/platform/services.server';
import { skillsForOutcome, suggestSkills } from '../esco/skills.server';
import type { LearningOpportunity } from '../learning-opportunity';
import type { SkillChoice } from './field-view';

/** Skills that an outcome without any is offered. */
const MOST_SUGGESTED = 3;
const MOST_OUTCOMES = 30;
/** Skills that a search answers. */
const MOST_FOUND = 20;
const LONGEST = 200;

/** More than anybody types; a program that reads all of ESCO here is told to take its files. */
const limit = createRateLimit({ points: 240, seconds: 60 });

/** A skill named in `language`, or in the language it has a name in. */
export function toChoice(
  { iri, labels }: { iri: string; labels: Record<string, string> },
  language: string,
): SkillChoice {
  const { text, lang } = localisedOr(labels, language, iri);
  return { iri, label: text, lang: lang ?? language };
}

/**
 * `/editor/skills?q=&lang=`: at most 20 released skills for what has been typed so far, named in
 * the course's language. For people who edit courses, curricula or agreements; throws AppError
 * `not-found` for others.
 */
export async function answerSkills(request: Request, viewer: Viewer): Promise<Response> {
  if (!mayEver(viewer, 'curriculum.edit') && !mayEver(viewer, 'agreement.edit'))
    authorizeList(viewer, 'catalogue.edit');
  const taken = await limit.take(viewer.personId);
  const headers = { ...rateLimitHeaders(taken), 'Cache-Control': 'no-store' };
  if (!taken.allowed) return Response.json({ skills: [] }, { status: 429, headers });
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim().slice(0, LONGEST);
  const language = /^[a-z]{2,3}$/.exec(asked.get('lang') ?? '')?.[0] ?? 'en';
  const found = q === '' ? [] : await suggestSkills(services().store.read, q, language, MOST_FOUND);
  return Response.json({ skills: found.map((each) => toChoice(each, language)) }, { headers });
}
export interface SkillsAnswer {
  readonly skills: readonly SkillChoice[];
}

/** An outcome as skills are offered for it; `open`: it has room for more. */
interface AskingOutcome {
  readonly name: string;
  readonly text: string;
  readonly language: string;
  readonly open: boolean;
}
type Looked = { readonly name: string | null; readonly q: string };

/** By the name of each outcome's field; `looked` is what was looked for beside one of them. */
export const skillsToOffer = (
  read: Read,
  { outcomes, defaultLanguage: language }: LearningOpportunity,
  looked: Looked,
) =>
  findSkillsToOffer(
    read,
    outcomes.map(({ title, esco }, index) => ({
      name: `outcomes.${index}.esco`,
      text: textIn(title, language),
      language,
      open: esco.length < MOST_SUGGESTED,
    })),
    looked,
  );

/** The same for the outcomes of a module, which has no language of its own. */
export async function findSkillsToOffer(
  read: Read,
  outcomes: readonly AskingOutcome[],
  looked: Looked,
): Promise<ReadonlyMap<string, readonly SkillChoice[]>> {
  const offered = await Promise.all(
    outcomes.slice(0, MOST_OUTCOMES).map(async ({ name, text, language, open }) => {
      const q = looked.name === name ? looked.q.slice(0, LONGEST) : '';
      const skills = q
        ? await suggestSkills(read, q, language, MOST_FOUND)
        : open
          ? await skillsForOutcome(read, text, language, MOST_SUGGESTED)
          : [];
      return [name, skills.map((each) => toChoice(each, language))] as const;
    }),
  );
  return new Map(offered);
}
