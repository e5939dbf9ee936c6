import { useTranslation } from 'react-i18next';
import type { CourseView } from '~/catalogue/course-view';
import { useFormat } from '~/components/shell/use-format';
import { buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import type { Definition } from '../ui/definition-list';
import { Icon } from '../ui/icon';
import { LocalisedText } from './localised-text';

function Contact({ contact }: { contact: NonNullable<CourseView['contact']> }) {
  return contact.href ? <a href={contact.href}>{contact.text}</a> : contact.text;
}

function useAdmissionFacts(course: CourseView): Definition[] {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const day = (date: string | null) => (date === null ? null : format.date(date));
  const items: Definition[] = [
    {
      term: t('course.targetGroup'),
      value: course.targetGroup && <LocalisedText value={course.targetGroup} />,
    },
    {
      term: t('course.prerequisites'),
      value: course.prerequisites ? (
        <LocalisedText value={course.prerequisites} />
      ) : (
        t('course.noPrerequisites')
      ),
    },
    { term: t('course.applyBy'), value: day(course.applyBy) },
    { term: t('course.starts'), value: day(course.startsOn) },
    { term: t('course.ends'), value: day(course.endsOn) },
    { term: t('course.seats'), value: course.seats === null ? null : format.number(course.seats) },
    { term: t('course.contact'), value: course.contact && <Contact contact={course.contact} /> },
  ];
  return items.filter((item) => item.value);
}

/** Who may take part, until when, and the way to the provider. */
export function CourseAdmission({ course }: { course: CourseView }) {
  const { t } = useTranslation('catalogue');
  const facts = useAdmissionFacts(course);
  return (
    <Card as="aside" labelledBy="admission" className="grid h-fit gap-4 lg:sticky lg:top-6">
      <h2 id="admission" className="text-xl">
        {t('course.admission')}
      </h2>
      <dl className="grid gap-3">
        {facts.map((fact) => (
          <div key={String(fact.term)}>
            <dt className="text-sm text-ink-soft">{fact.term}</dt>
            <dd className="[overflow-wrap:anywhere]">{fact.value}</dd>
          </div>
        ))}
      </dl>
      {course.enrolmentUrl ? (
        <p className="grid gap-1.5" data-print="never">
          <a href={course.enrolmentUrl} rel="noreferrer external" className={buttonClass()}>
            {t('course.enrol')}
            <Icon name="external-link" size="sm" />
          </a>
          <span className="text-sm text-ink-soft">{t('course.leaves')}</span>
        </p>
      ) : null}
      {course.homepage ? (
        <p>
          <a
            href={course.homepage}
            rel="noreferrer external"
            className="inline-flex items-center gap-1.5"
          >
            {t('course.homepage')}
            <Icon name="external-link" size="sm" />
          </a>
        </p>
      ) : null}
    </Card>
  );
}
