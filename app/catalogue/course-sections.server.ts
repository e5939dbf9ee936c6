/** A course's own page as data: what is offered, learned, assessed and awarded, in words. */
import { conceptTail } from '~/elm/concept-tail';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { bareSkills, statedOutcomes } from '~/elm/named-skills';
import { paths } from '~/platform/paths';
import { credentialFacts, detailFacts } from './course-award-facts.server';
import {
  activityFacts,
  admissionFacts,
  assessmentFacts,
  type CatalogueT,
  type Fact,
  relatedHref,
  type Wording,
} from './course-facts.server';
import { webAddress } from './course-view';
import type { LearningOpportunity } from './learning-opportunity';

export interface FactGroup {
  readonly title: Localised | null;
  readonly facts: readonly Fact[];
}

export interface OutcomeOnPage {
  readonly title: Localised;
  /** Kind and reusability, in words. */
  readonly kind: string;
  readonly note: Localised | null;
  readonly skills: readonly {
    readonly label: Localised;
    /** Our page of the skill; null for skills of other frameworks. */
    readonly to: string | null;
    readonly esco: string | null;
  }[];
}

export interface CourseSections {
  readonly outcomes: readonly OutcomeOnPage[];
  /** Skills named without an outcome. */
  readonly skills: OutcomeOnPage['skills'];
  /** Who named them; null where the entry was written here. */
  readonly skillsFrom: string | null;
  readonly outcomesSummary: Localised | null;
  readonly activities: readonly FactGroup[];
  readonly assessments: readonly FactGroup[];
  readonly credential: readonly Fact[];
  readonly admission: readonly Fact[];
  readonly details: readonly Fact[];
  readonly related: readonly {
    readonly relation: string;
    readonly title: Localised;
    readonly href: string | null;
  }[];
  readonly banner: { readonly src: string; readonly alt: string } | null;
}

/** `data` in words of `locale`. */
export function toCourseSections(
  data: LearningOpportunity,
  { t, locale }: { t: CatalogueT; locale: string },
): CourseSections {
  const wording: Wording = { t, locale, data };
  const text = (map: Parameters<typeof localised>[0]) =>
    localised(map, locale, data.defaultLanguage);
  return {
    outcomes: statedOutcomes(data.outcomes).map((each) => toOutcome(each, wording)),
    skills: bareSkills(data.outcomes).flatMap((each) => toOutcome(each, wording).skills),
    skillsFrom: data.source?.name ?? null,
    outcomesSummary: text(data.outcomesSummary),
    activities: data.activities.map((each) => ({
      title: text(each.title),
      facts: activityFacts(wording, each),
    })),
    assessments: data.assessments
      .map((each) => ({ title: text(each.title), facts: assessmentFacts(wording, each) }))
      .filter((each) => each.title !== null || each.facts.length > 0),
    credential: credentialFacts(wording),
    admission: admissionFacts(wording),
    details: detailFacts(wording),
    related: data.related.map((each) => ({
      relation: t(`relations.${each.relation}`),
      title: localisedOr(each.title, locale, each.url ?? each.opportunityId ?? ''),
      href: relatedHref(each),
    })),
    banner: data.banner && {
      src: `data:${data.banner.mediaType};base64,${data.banner.content}`,
      alt: text(data.banner.alt)?.text ?? '',
    },
  };
}

function toOutcome(
  outcome: LearningOpportunity['outcomes'][number],
  { t, locale, data }: Wording,
): OutcomeOnPage {
  const label = (map: typeof outcome.title, iri: string) => localisedOr(map, locale, iri);
  return {
    title: localised(outcome.title, locale, data.defaultLanguage) ?? { text: '' },
    kind: [
      outcome.type ? t(`outcomeTypes.${outcome.type}`) : null,
      outcome.reusability ? t(`reusability.${outcome.reusability}`) : null,
    ]
      .filter(Boolean)
      .join(' · '),
    note: localised(outcome.note, locale, data.defaultLanguage),
    skills: [
      ...outcome.esco.map((each) => ({
        label: label(each.label, each.iri),
        to: paths.skill(conceptTail(each.iri)),
        esco: webAddress(each.iri),
      })),
      ...outcome.skills.map((each) => ({
        label: label(each.label, each.iri),
        to: null,
        esco: webAddress(each.iri),
      })),
    ],
  };
}
