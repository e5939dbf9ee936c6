import type { CourseView } from './course-view';

/** schema.org courseMode knows three; ours that fit none of them are left out. */
const COURSE_MODES: Readonly<Record<string, string>> = {
  online: 'online',
  'on-site': 'onsite',
  blended: 'blended',
  hybrid: 'blended',
};

/** The course as schema.org `Course`. Keys whose value is unknown are left out. `origin` is ours. */
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
    teaches: course.outcomes.map((outcome) => outcome.title.text),
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
    hasCourseInstance: pruned({
      '@type': 'CourseInstance',
      courseMode: course.mode === null ? null : COURSE_MODES[course.mode],
      startDate: course.startsOn,
      endDate: course.endsOn,
      courseWorkload: course.hours === null ? null : `PT${course.hours}H`,
      location: course.place?.text,
    }),
  });
}

const pruned = (node: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
