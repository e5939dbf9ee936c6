import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '~/catalogue/course-summary';
import { paths } from '~/platform/paths';
import { Card } from '../ui/card';
import { Icon, type IconName } from '../ui/icon';
import { useCourseWords } from './course-words';
import { LocalisedText } from './localised-text';
import { MicroCredentialMark } from './micro-credential-mark';

function Fact({ icon, label, children }: { icon: IconName; label: string; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <Icon name={icon} size="sm" className="text-ink-soft" />
      <span className="sr-only">{label}</span>
      {children}
    </li>
  );
}

type FactKey = `fact.${'ects' | 'level' | 'languages' | 'mode' | 'start'}`;

function Facts({ course }: { course: CourseSummary }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const words = useCourseWords();
  const colon = t('common:colon');
  const labelled = (key: FactKey) => `${t(key)}${colon} `;
  return (
    <ul className="tabular flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {course.ects !== null ? (
        <Fact icon="badge" label={labelled('fact.ects')}>
          {words.format.ects(course.ects)}
        </Fact>
      ) : null}
      {course.eqf !== null ? (
        <Fact icon="graduation" label={labelled('fact.level')}>
          {words.level(course.eqf)}
        </Fact>
      ) : null}
      {course.languageNames.length > 0 ? (
        <Fact icon="globe" label={labelled('fact.languages')}>
          {words.capitalised(course.languageNames)}
        </Fact>
      ) : null}
      {course.mode ? (
        <Fact icon="building" label={labelled('fact.mode')}>
          {words.mode(course.mode)}
        </Fact>
      ) : null}
      {course.startsOn ? (
        <Fact icon="calendar" label={labelled('fact.start')}>
          {words.format.date(course.startsOn, 'short')}
        </Fact>
      ) : null}
    </ul>
  );
}

/** A course in a list. `level` is the heading level its list stands under. */
export function CourseCard({ course, level = 3 }: { course: CourseSummary; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <Card as="li" className="grid gap-2.5">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Heading className="text-lg">
            <Link to={paths.course(course.id)}>
              <LocalisedText value={course.title} />
            </Link>
          </Heading>
          {course.microCredential ? <MicroCredentialMark /> : null}
        </div>
        <p className="text-sm text-ink-soft">
          <LocalisedText value={course.provider.name} />, {course.provider.country}
        </p>
      </div>
      <Facts course={course} />
      {course.description ? (
        <p className="max-w-measure text-sm text-ink-soft">
          <LocalisedText value={course.description} />
        </p>
      ) : null}
    </Card>
  );
}
