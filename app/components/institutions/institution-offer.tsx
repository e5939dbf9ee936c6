import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { courseQueryString, DEFAULT_SORT, NO_FILTERS, NO_RANGES } from '~/catalogue/finding';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import type { InstitutionPage } from '~/recognition/how-we-decide.server';
import { CourseCards } from '../catalogue/course-card';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { ExternalLink } from '../ui/external-link';
import { SectionHeading } from '../ui/headings';

const coursesOf = (slug: string): string =>
  paths.courses() +
  courseQueryString({
    text: '',
    filters: { ...NO_FILTERS, provider: [slug] },
    ranges: NO_RANGES,
    sort: DEFAULT_SORT,
    page: 1,
  });

/** A few of its courses, and the way to all of them. */
export function InstitutionCourses({ page }: { page: InstitutionPage }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <section aria-labelledby="courses">
      <SectionHeading
        id="courses"
        actions={
          page.courseCount > 0 ? (
            <Link to={coursesOf(page.slug)}>
              {t('institution.coursesAll', {
                count: page.courseCount,
                number: format.number(page.courseCount),
              })}
            </Link>
          ) : null
        }
      >
        {t('institution.courses')}
      </SectionHeading>
      {page.courses.length > 0 ? (
        <CourseCards courses={page.courses} />
      ) : (
        <p className="text-ink-soft">{t('institution.noCourses')}</p>
      )}
    </section>
  );
}

/** Who it is: website, agreements in force, identifiers. */
export function InstitutionAside({ page }: { page: InstitutionPage }) {
  const { t } = useTranslation('agreements');
  const text = useCodeText('agreements');
  return (
    <Card as="aside" labelledBy="aside-agreements" className="grid h-fit gap-6">
      <div className="grid gap-2">
        <h2 id="aside-agreements" className="text-lg">
          {t('institution.agreements')}
        </h2>
        {page.agreementsInForce.length > 0 ? (
          <ul className="grid gap-2">
            {page.agreementsInForce.map((each) => (
              <li key={each.code}>
                <Link to={paths.agreement(each.code)}>
                  <LocalisedText value={each.title} />
                </Link>
                <span className="block text-sm text-ink-soft">{each.code}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t('institution.noAgreements')}</p>
        )}
      </div>
      {page.homepage ? (
        <p>
          <ExternalLink href={page.homepage}>{t('institution.homepage')}</ExternalLink>
        </p>
      ) : null}
      {page.identifiers.length > 0 ? (
        <div className="grid gap-2">
          <h2 className="text-lg">{t('institution.identifiers')}</h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {page.identifiers.map((each) => (
              <div key={`${each.scheme}-${each.value}`} className="contents">
                <dt className="text-ink-soft">{text('schemes', each.scheme)}</dt>
                <dd className="min-w-0 [overflow-wrap:anywhere]">{each.value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </Card>
  );
}
