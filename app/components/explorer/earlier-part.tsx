import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { EarlierCourse } from '~/recognition/explore-earlier.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';

/** Courses that only earlier decisions speak of: clearly apart from what is agreed. */
export function EarlierPart({
  courses,
  fewest,
  programme,
}: {
  courses: readonly EarlierCourse[];
  /** Nothing is told of fewer people. */
  fewest: number;
  programme: string | null;
}) {
  const { t } = useTranslation('explorer');
  if (courses.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="grid gap-4 border-t border-line pt-8">
      <SectionHeading id="earlier" className="mb-0" lead={t('earlier.lead', { fewest })}>
        {t('earlier.title')}
      </SectionHeading>
      <ul className="grid gap-3 lg:grid-cols-2">
        {courses.map((course) => (
          <li key={course.key}>
            <EarlierCard course={course} programme={programme} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EarlierCard({ course, programme }: { course: EarlierCourse; programme: string | null }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { courseId, title, code, ects, people, latestYear, inProgramme } = course;
  const facts = [code, ects === null ? null : format.ects(ects)].filter(Boolean).join(' · ');
  const place = inProgramme ? 'earlier.inProgramme' : 'earlier.inUniversity';
  return (
    <Card as="article" className="grid h-full content-start gap-3">
      <p>
        <StatusBadge tone="progress" icon="info" size="sm">
          {t('earlier.badge')}
        </StatusBadge>
      </p>
      <h3 className="text-base">
        {courseId === null ? (
          <LocalisedText value={title} />
        ) : (
          <a href={paths.course(courseId)}>
            <LocalisedText value={title} />
          </a>
        )}{' '}
        <span className="block text-sm font-normal text-ink-soft">{facts}</span>
      </h3>
      <Provider course={course} />
      <p className="text-sm">
        {t('earlier.restsOn', { count: people, year: String(latestYear) })}{' '}
        {programme === null ? null : t(place, { programme })}
      </p>
      {programme === null || inProgramme ? <CountedAs course={course} /> : null}
      {courseId === null ? (
        <p className="text-sm text-ink-soft">{t('earlier.gone')}</p>
      ) : (
        <p className="text-sm" data-print="never">
          <a href={paths.askAbout(courseId)}>{t('earlier.ask')}</a>
        </p>
      )}
    </Card>
  );
}

function Provider({ course: { provider, country } }: { course: EarlierCourse }) {
  const name = <LocalisedText value={provider.name} />;
  return (
    <p className="text-sm">
      {provider.slug === null ? name : <a href={paths.provider(provider.slug)}>{name}</a>}
      {country === null ? null : `, ${country}`}
    </p>
  );
}

function CountedAs({ course: { targets } }: { course: EarlierCourse }) {
  const { t } = useTranslation('explorer');
  const { t: agreements } = useTranslation('agreements');
  if (targets.length === 0) return <p className="text-sm">{t('earlier.countedAsUnknown')}</p>;
  return (
    <div className="text-sm">
      <h4 className="font-semibold">{t('earlier.countedAs')}</h4>
      <ul className="grid gap-1">
        {targets.map((target) => (
          <li key={target.key}>
            {target.title.text ? (
              <>
                <LocalisedText value={target.title} />{' '}
              </>
            ) : null}
            <span className="text-ink-soft">{agreements(`targetKinds.${target.kind}`)}</span>
            {target.programme ? (
              <>
                {' · '}
                <LocalisedText value={target.programme} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
