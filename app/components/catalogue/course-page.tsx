import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { CoursePage as CoursePageData } from '~/recognition/show-course.server';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { PageHeading } from '../ui/headings';
import { useLinks } from '../ui/use-links';
import { CourseAdmission } from './course-admission';
import { CourseKeyFacts } from './course-key-facts';
import {
  CourseActivities,
  CourseAssessment,
  CourseCredential,
  CourseDetails,
  CourseOutcomes,
  CourseRelated,
} from './course-sections';
import { FoldedProse } from './folded';
import { LocalisedText } from './localised-text';
import { MicroCredentialMark } from './micro-credential-mark';
import { NoLongerOffered } from './no-longer-offered';
import { WhereRecognisedSection } from './where-recognised';

/** A course: key facts, where it is recognised, and only then what it is about. */
export function CoursePage({ page }: { page: CoursePageData }) {
  const { course, sections } = page;
  const onClick = useLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <article onClick={onClick}>
      <CourseTop page={page} />
      <CourseKeyFacts course={course} />
      <WhereRecognisedSection page={page} />
      <div className="mt-12 grid grid-cols-1 gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid grid-cols-1 content-start gap-12">
          <CourseAbout course={course} />
          <CourseOutcomes sections={sections} />
          <CourseActivities sections={sections} />
          <CourseAssessment sections={sections} />
          <CourseCredential course={course} sections={sections} />
          <CourseDetails course={course} sections={sections} draft={page.draft} />
          <CourseRelated sections={sections} />
        </div>
        <CourseAdmission course={course} facts={sections.admission} />
      </div>
    </article>
  );
}

function CourseTop({ page: { course, sections, draft, goneAt } }: { page: CoursePageData }) {
  const { t } = useTranslation('catalogue');
  const { provider } = course;
  return (
    <>
      {draft && goneAt === undefined ? null : (
        <Breadcrumbs
          items={[{ label: t('course.crumbs'), to: paths.courses() }, { label: course.title.text }]}
        />
      )}
      {sections.banner ? (
        <img
          src={sections.banner.src}
          alt={sections.banner.alt}
          className="mb-6 max-h-56 w-full rounded-lg object-cover"
        />
      ) : null}
      <PageHeading
        eyebrow={
          <>
            <a href={paths.provider(provider.slug)}>
              <LocalisedText value={provider.name} />
            </a>
            , {provider.country} · {t('course.code', { code: course.code })}
          </>
        }
        title={<LocalisedText value={course.title} />}
        aside={course.microCredential ? <MicroCredentialMark /> : null}
      />
      {draft ? null : <CourseTools id={course.id} />}
      {goneAt === undefined ? null : <NoLongerOffered id={course.id} since={goneAt} versions />}
    </>
  );
}

function CourseTools({ id }: { id: string }) {
  const { t } = useTranslation('catalogue');
  return (
    <p className="-mt-4 mb-6 flex flex-wrap gap-x-5 gap-y-1 text-sm" data-print="never">
      {toolLink(paths.compareCourses([id]), t('course.compare'))}
      {toolLink(paths.courseDossier(id), t('course.dossier'))}
      {toolLink(paths.courseVersions(id), t('course.versions'))}
    </p>
  );
}

const toolLink = (href: string, text: string): ReactNode => (
  <a href={href} className="inline-flex min-h-6 items-center">
    {text}
  </a>
);

function CourseAbout({ course }: { course: CoursePageData['course'] }) {
  const { t } = useTranslation('catalogue');
  if (!course.about) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="mb-3 text-xl">
        {t('course.about')}
      </h2>
      <FoldedProse value={course.about} />
    </section>
  );
}
