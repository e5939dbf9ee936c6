import { conceptTail } from '~/elm/concept-tail';
import type { LanguageMap } from '~/elm/language-map';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { isOnlySkill } from '~/elm/named-skills';
import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import { type CourseSummary, toCourseSummary } from './course-summary';
import type { LearningOpportunity } from './learning-opportunity';
import { listLabel } from './list-labels';

/** A course as its own page shows it: texts chosen for the reader, concepts by the last part of their IRI. */
export interface CourseView extends CourseSummary {
  readonly version: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly fullDescription: Localised | null;
  readonly cycle: LearningOpportunity['cycle'];
  /** ISCED-F codes. */
  readonly fields: readonly string[];
  /** The fields' names in the reader's language, in the same order. */
  readonly fieldNames: readonly string[];
  readonly type: string | null;
  /** The kind of credential in the reader's language; null where it is not stated. */
  readonly credential: string | null;
  readonly schedule: string | null;
  readonly setting: string | null;
  readonly endsOn: string | null;
  readonly applyBy: string | null;
  /** ISO 8601. */
  readonly duration: string | null;
  readonly place: Localised | null;
  readonly seats: number | null;
  readonly homepage: string | null;
  readonly enrolmentUrl: string | null;
  readonly contact: { readonly text: string; readonly href: string | null } | null;
  readonly outcomes: readonly OutcomeView[];
  readonly assessments: readonly AssessmentView[];
  readonly targetGroup: Localised | null;
  readonly prerequisites: Localised | null;
  readonly qualityAssurance: Localised | null;
  readonly accreditation: readonly { readonly title: Localised; readonly url: string | null }[];
  readonly stackability: Localised | null;
  readonly identifiers: LearningOpportunity['identifiers'];
}

export interface OutcomeView {
  readonly title: Localised;
  /** It states nothing but the name of its skill. */
  readonly onlySkill: boolean;
  readonly type: string | null;
  readonly skills: readonly { readonly label: Localised; readonly url: string | null }[];
}

export interface AssessmentView {
  readonly title: Localised | null;
  readonly type: string | null;
  readonly description: Localised | null;
  readonly idVerification: string | null;
  readonly gradingScheme: Localised | null;
}

interface Course {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly data: LearningOpportunity;
  readonly provider: {
    readonly slug: string;
    readonly names: LanguageMap;
    readonly country: string;
  };
}

/** An address we may link to: http or https, nothing that runs. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

const tail = (iri: string | null): string | null => (iri === null ? null : conceptTail(iri));

export function toCourseView(course: Course, locale: string): CourseView {
  const { data } = course;
  const text = (map: LanguageMap | null) => localised(map, locale, data.defaultLanguage);
  return {
    ...toCourseSummary(course, locale),
    version: course.version,
    updatedAt: course.updatedAt,
    fullDescription: text(data.description),
    cycle: data.cycle,
    fields: data.iscedF,
    fieldNames: data.iscedF.map((code) => iscedLabel(code, locale)),
    type: tail(data.type),
    credential:
      data.credentialType === null
        ? null
        : listLabel('credentialType', data.credentialType, locale),
    schedule: tail(data.schedule),
    setting: tail(data.setting),
    endsOn: data.endsOn,
    applyBy: data.applyBy,
    duration: data.duration,
    place: text(data.place),
    seats: data.seats,
    homepage: webAddress(data.homepage),
    enrolmentUrl: webAddress(data.enrolmentUrl),
    contact: contactOf(data.contact, text),
    outcomes: data.outcomes.map((outcome) => ({
      title: text(outcome.title) ?? { text: '' },
      onlySkill: isOnlySkill(outcome),
      type: outcome.type,
      skills: outcome.esco.map((skill) => ({
        label: localisedOr(skill.label, locale, skill.iri),
        url: webAddress(skill.iri),
      })),
    })),
    assessments: data.assessments.map((each) => ({
      title: text(each.title),
      type: tail(each.type),
      description: text(each.description),
      idVerification: tail(each.idVerification),
      gradingScheme: text(each.gradingScheme),
    })),
    targetGroup: text(data.targetGroup),
    prerequisites: text(data.prerequisites),
    qualityAssurance: text(data.qualityAssurance),
    accreditation: data.accreditation.map((each) => ({
      title: text(each.title) ?? { text: each.url ?? '' },
      url: webAddress(each.url),
    })),
    stackability: text(data.stackability),
    identifiers: data.identifiers,
  };
}

/** The shortest way to reach somebody: a form, else an address, else what is said about it. */
function contactOf(
  contact: LearningOpportunity['contact'],
  text: (map: LanguageMap | null) => Localised | null,
): CourseView['contact'] {
  if (contact === null) return null;
  const { form, email, phone, note } = contact;
  if (form !== null && webAddress(form) !== null) return { text: form, href: webAddress(form) };
  if (email !== null) return { text: email, href: `mailto:${email}` };
  const said = text(note)?.text ?? phone ?? contact.address.join(', ');
  return said === '' ? null : { text: said, href: null };
}
