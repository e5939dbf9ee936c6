import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import type { CourseView } from './course-view';

/** schema.org courseMode knows three; ours that fit none of them are left out. */
const COURSE_MODES: Readonly<Record<string, string>> = {
  online: 'online',
  'on-site': 'onsite',
  blended: 'blended',
  hybrid: 'blended',
};

/** The course as schema.org `Course`; keys whose value is unknown are left out. `addresses` are full. */
export function toCourseJsonLd(
  course: CourseView,
  addresses: { page: string; provider: string },
): Record<string, unknown> {
  return pruned({
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': addresses.page,
    url: addresses.page,
    sameAs: course.homepage,
    name: course.title.text,
    description: course.fullDescription?.text,
    courseCode: course.code,
    identifier: course.identifiers.map(({ scheme, value }) => ({
      '@type': 'PropertyValue',
      propertyID: scheme,
      value,
    })),
    about: fieldsOf(course),
    audience: course.targetGroup && {
      '@type': 'EducationalAudience',
      audienceType: course.targetGroup.text,
    },
    educationalCredentialAwarded: credentialOf(course),
    isAccessibleForFree: course.price === null ? null : course.price.amount === 0,
    inLanguage: course.languages,
    provider: {
      '@type': 'CollegeOrUniversity',
      name: course.provider.name.text,
      url: addresses.provider,
    },
    educationalLevel: course.eqf === null ? null : `EQF ${course.eqf}`,
    numberOfCredits:
      course.ects === null
        ? null
        : { '@type': 'StructuredValue', value: course.ects, unitText: 'ECTS' },
    timeRequired: course.hours === null ? null : `PT${course.hours}H`,
    teaches: [
      ...course.outcomes.flatMap(({ title, onlySkill }) => (onlySkill ? [] : title.text)),
      ...skillsOf(course),
    ],
    coursePrerequisites: course.prerequisites?.text,
    offers:
      course.price === null
        ? null
        : {
            '@type': 'Offer',
            price: course.price.amount,
            priceCurrency: course.price.currency,
            category: course.price.amount === 0 ? 'Free' : 'Paid',
          },
    hasCourseInstance: instanceOf(course),
  });
}

const credentialOf = ({
  microCredential,
  credential,
}: CourseView): Record<string, unknown> | null => {
  const category = microCredential ? 'Micro-credential' : credential;
  return category === null
    ? null
    : { '@type': 'EducationalOccupationalCredential', credentialCategory: category };
};

const fieldsOf = (course: CourseView): Record<string, unknown>[] =>
  course.fields.map((code) => ({
    '@type': 'DefinedTerm',
    termCode: code,
    name: iscedLabel(code, 'en'),
    inDefinedTermSet: 'http://data.europa.eu/snb/isced-f/25831c2',
  }));

const instanceOf = (course: CourseView): Record<string, unknown> =>
  pruned({
    '@type': 'CourseInstance',
    courseMode: course.mode === null ? null : COURSE_MODES[course.mode],
    startDate: course.startsOn,
    endDate: course.endsOn,
    courseWorkload: course.hours === null ? null : `PT${course.hours}H`,
    location: course.place?.text,
  });

/** Skills of ESCO, each once. */
function skillsOf(course: CourseView): Record<string, unknown>[] {
  const skills = course.outcomes.flatMap((outcome) => outcome.skills);
  const known = new Map(skills.flatMap((each) => (each.url ? [[each.url, each] as const] : [])));
  return [...known].map(([url, { label }]) => ({
    '@type': 'DefinedTerm',
    '@id': url,
    name: label.text,
    inDefinedTermSet: 'http://data.europa.eu/esco/concept-scheme/skills',
  }));
}

const pruned = (node: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
