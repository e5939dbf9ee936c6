import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '~/catalogue/course-view';
import { paths } from '~/platform/paths';
import type { CoursePage as CoursePageData } from '~/recognition/where-recognised.server';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { type Definition, KeyFacts } from '../ui/definition-list';
import { PageHeading } from '../ui/headings';
import { CourseAdmission } from './course-admission';
import { CourseDetails } from './course-details';
import { CourseAssessment, CourseCredential, CourseOutcomes } from './course-sections';
import { useCourseWords } from './course-words';
import { LocalisedProse, LocalisedText } from './localised-text';
import { MicroCredentialMark } from './micro-credential-mark';
import { WhereRecognisedSection } from './where-recognised';

/** A course: key facts, where it is recognised, and only then what it is about. */
export function CoursePage({ page }: { page: CoursePageData }) {
  const { t } = useTranslation('catalogue');
  const { course, where } = page;
  return (
    <article>
      <Breadcrumbs
        items={[{ label: t('course.crumbs'), to: paths.courses() }, { label: course.title.text }]}
      />
      <PageHeading
        eyebrow={
          <>
            <Link to={paths.institution(course.provider.slug)}>
              <LocalisedText value={course.provider.name} />
            </Link>
            , {course.provider.country} · {t('course.code', { code: course.code })}
          </>
        }
        title={<LocalisedText value={course.title} />}
        aside={course.microCredential ? <MicroCredentialMark /> : null}
      />
      <CourseFacts course={course} />
      <WhereRecognisedSection where={where} />
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-12">
          <CourseAbout course={course} />
          <CourseOutcomes course={course} />
          <CourseAssessment course={course} />
          <CourseCredential course={course} />
          <CourseDetails course={course} />
        </div>
        <CourseAdmission course={course} />
      </div>
    </article>
  );
}

function CourseFacts({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  const words = useCourseWords();
  const unknown = <span className="font-normal text-ink-soft">{t('fact.unknown')}</span>;
  const items: Definition[] = [
    {
      term: t('fact.ects'),
      value:
        course.ects === null
          ? course.hours === null
            ? unknown
            : words.format.hours(course.hours)
          : words.format.ects(course.ects),
    },
    { term: t('fact.level'), value: course.eqf === null ? unknown : words.level(course.eqf) },
    {
      term: course.languages.length > 1 ? t('fact.languages') : t('fact.language'),
      value: course.languageNames.length === 0 ? unknown : words.capitalised(course.languageNames),
    },
    { term: t('fact.mode'), value: course.mode === null ? unknown : words.mode(course.mode) },
    {
      term: t('fact.start'),
      value: course.startsOn === null ? unknown : words.format.date(course.startsOn, 'short'),
    },
    { term: t('fact.price'), value: course.price === null ? unknown : words.price(course.price) },
  ];
  return <KeyFacts items={items} />;
}

function CourseAbout({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  if (!course.fullDescription) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="mb-3 text-xl">
        {t('course.about')}
      </h2>
      <LocalisedProse value={course.fullDescription} />
    </section>
  );
}
