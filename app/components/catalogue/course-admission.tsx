import { useTranslation } from 'react-i18next';
import type { Fact } from '~/catalogue/course-facts.server';
import type { CourseHead } from '~/recognition/show-course.server';
import { buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import { ExternalLink } from '../ui/external-link';
import { FactList } from './fact-list';

/** Who may take part, until when, and the way to the provider. */
export function CourseAdmission({ course, facts }: { course: CourseHead; facts: readonly Fact[] }) {
  const { t } = useTranslation('catalogue');
  return (
    <Card as="aside" labelledBy="admission" className="grid h-fit gap-4 lg:sticky lg:top-6">
      <h2 id="admission" className="text-xl">
        {t('course.admission')}
      </h2>
      <FactList facts={facts} stacked />
      {course.enrolmentUrl ? (
        <p className="grid gap-1.5" data-print="never">
          <ExternalLink href={course.enrolmentUrl} className={buttonClass()}>
            {t('course.enrol')}
          </ExternalLink>
          <span className="text-sm text-ink-soft">{t('course.leaves')}</span>
        </p>
      ) : null}
      {course.homepage ? (
        <p>
          <ExternalLink href={course.homepage}>{t('course.homepage')}</ExternalLink>
        </p>
      ) : null}
    </Card>
  );
}
