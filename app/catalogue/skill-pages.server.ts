/** The pages of skills: what ESCO says of one, and the courses that lead to it. */
import { findSkill, listSkills } from '#db/queries/esco';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { textIn } from '~/elm/text-in';
import { notFound } from '~/platform/http-cache.server';
import type { PageHead } from '~/platform/page-head';
import { queryOf, SkillParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import {
  type Browsed,
  browseCourses,
  countCourses,
  countsOf,
  pageAsked,
} from './browse-courses.server';
import { answerBrowsing, type CountedLink, headFor } from './browse-pages.server';
import type { EscoSkill } from './esco/skill';
import { searchSkills } from './esco/skills.server';

const SKILLS = 'http://data.europa.eu/esco/skill/';
const tailOf = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);

export interface SkillsPage {
  readonly head: PageHead;
  readonly text: string;
  readonly skills: readonly CountedLink[];
  /** There are more than are listed. */
  readonly cut: boolean;
}

/** /skills: those that most courses lead to, or those with a name that begins so. */
export const showSkills = (request: Request) =>
  answerBrowsing(request, async ({ t, locale }): Promise<SkillsPage> => {
    const { read } = services().store;
    const text = (queryOf(request).q ?? '').trim().slice(0, 200);
    const { counts, cut } = await browseCourses({}, { page: 1, locale });
    const found = countsOf(counts, 'skill');
    const skills =
      text === ''
        ? await listSkills(
            read,
            [...found.keys()].map((tail) => SKILLS + tail),
          )
        : await searchSkills(read, text, locale, 40);
    const links = await Promise.all(skills.map((skill) => toLink(skill, found, locale)));
    return {
      head: headFor(t('skillsPage.title'), t('skillsPage.lead'), paths.skills({ q: text })),
      text,
      skills: links.sort((a, b) => b.count - a.count),
      cut: text === '' && cut.includes('skill'),
    };
  });

/** `counts` holds the skills of most courses; others are counted one by one. */
async function toLink(
  skill: EscoSkill,
  counts: ReadonlyMap<string, number>,
  locale: string,
): Promise<CountedLink> {
  const tail = tailOf(skill.iri);
  return {
    label: localisedOr(skill.labels, locale, skill.iri),
    to: paths.skill(tail),
    count: counts.get(tail) ?? (await countCourses({ skill: [tail] })),
  };
}

export interface SkillPage {
  readonly head: PageHead;
  readonly name: Localised;
  readonly description: Localised | null;
  readonly kind: EscoSkill['kind'];
  readonly reuse: EscoSkill['reuse'];
  readonly obsolete: boolean;
  readonly otherNames: readonly string[];
  readonly broader: readonly { readonly label: Localised; readonly to: string }[];
  readonly esco: string;
  readonly browsed: Browsed;
}

/** /skills/:tail, the last part of the skill's IRI. 404 for skills not on record. */
export async function showSkill(request: Request, params: unknown) {
  const parsed = SkillParams.safeParse(params);
  const { read } = services().store;
  const skill = parsed.success ? await findSkill(read, SKILLS + parsed.data.skill) : null;
  if (!skill) throw notFound();
  const page = pageAsked(request);
  const tail = tailOf(skill.iri);
  return answerBrowsing(request, async ({ t, ...reader }): Promise<SkillPage> => {
    const { locale } = reader;
    const [{ browsed }, broader] = await Promise.all([
      browseCourses({ skill: [tail] }, { page, ...reader }),
      listSkills(read, skill.broader),
    ]);
    const name = localisedOr(skill.labels, locale, skill.iri);
    return {
      head: headFor(
        name.text,
        t('skillPage.lead', { skill: name.text }),
        paths.skill(tail, { page: browsed.page }),
      ),
      ...{ name, browsed, kind: skill.kind, reuse: skill.reuse, esco: skill.iri },
      description: localised(skill.description, locale),
      obsolete: skill.status === 'obsolete',
      otherNames: (skill.altLabels[locale] ?? skill.altLabels.en ?? []).slice(0, 12),
      broader: broader
        .filter((each) => each.kind !== 'group' && textIn(each.labels, locale) !== '')
        .map((each) => ({
          label: localisedOr(each.labels, locale, each.iri),
          to: paths.skill(tailOf(each.iri)),
        })),
    };
  });
}
