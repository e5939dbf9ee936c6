import { useTranslation } from 'react-i18next';
import type { CourseView } from '~/catalogue/course-view';
import { paths } from '~/platform/paths';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';
import { useCourseWords } from './course-words';
import { LocalisedText } from './localised-text';

/** The rest, for those who need it: field, rhythm, identifiers, version. */
export function CourseDetails({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  const { code, format, duration } = useCourseWords();
  const fields = course.fields.map((field, index) => `${course.fieldNames[index]} (${field})`);
  const level = [course.cycle && t(`cycles.${course.cycle}`)].filter(Boolean).join(', ');
  const items: Definition[] = [
    { term: t('course.field'), value: fields.join(', ') },
    { term: t('course.type'), value: course.type && code('types', course.type) },
    { term: t('fact.level'), value: level },
    {
      term: t('course.workload'),
      value: course.hours === null ? null : format.hours(course.hours),
    },
    { term: t('course.duration'), value: course.duration && duration(course.duration) },
    { term: t('course.schedule'), value: course.schedule && code('schedules', course.schedule) },
    { term: t('course.setting'), value: course.setting && code('settings', course.setting) },
    { term: t('course.place'), value: course.place && <LocalisedText value={course.place} /> },
    {
      term: t('course.identifiers'),
      value: course.identifiers.map((each) => each.value).join(', '),
    },
    {
      term: t('course.data'),
      value: (
        <>
          <a href={paths.courseData(course.id, 'jsonld')}>JSON-LD</a>
          {' · '}
          <a href={paths.courseData(course.id, 'ttl')}>Turtle</a>
        </>
      ),
    },
    {
      term: t('course.version'),
      value: t('course.versionOf', {
        version: course.version,
        date: format.date(course.updatedAt),
      }),
    },
  ];
  return (
    <section aria-labelledby="details">
      <SectionHeading id="details">{t('course.details')}</SectionHeading>
      <DefinitionList
        dense
        items={items.filter((item) => item.value)}
        className="border-y border-line"
      />
    </section>
  );
}
