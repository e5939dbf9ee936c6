import { useTranslation } from 'react-i18next';
import type { Browsed } from '~/catalogue/browse-courses.server';
import type { CountedLink } from '~/catalogue/browse-pages.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { SectionHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { CourseCards } from './course-card';
import { LocalisedText } from './localised-text';

/** A page of courses under a field, a provider or a skill. */
export function BrowsedCourses({
  browsed,
  hrefFor,
}: {
  browsed: Browsed;
  hrefFor: (page: number) => string;
}) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { total, courses, page, pages, searchDown, listQuery } = browsed;
  if (searchDown)
    return (
      <Notice kind="warning" title={t('list.searchDown')}>
        <p>{t('browse.down')}</p>
      </Notice>
    );
  return (
    <section aria-labelledby="courses">
      <SectionHeading
        id="courses"
        actions={total > 0 ? <a href={paths.courses() + listQuery}>{t('browse.narrow')}</a> : null}
      >
        {t('list.count', { count: total, formatted: format.number(total) })}
      </SectionHeading>
      {total === 0 ? (
        <EmptyState
          icon="search"
          level={3}
          title={t('browse.none')}
          actions={
            <a className={buttonClass('secondary')} href={paths.courses()}>
              {t('empty.all')}
            </a>
          }
        >
          <p>{t('browse.noneMore')}</p>
        </EmptyState>
      ) : (
        <CourseCards courses={courses} label={t('list.resultsLabel')} />
      )}
      <Pagination label={t('list.pagination')} page={page} pages={pages} hrefFor={hrefFor} />
    </section>
  );
}

/** Ways on, each with how many courses it leads to. */
export function CountedLinks({ links, label }: { links: readonly CountedLink[]; label: string }) {
  const format = useFormat();
  return (
    <ul aria-label={label} className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {links.map((link) => (
        <li
          key={link.to}
          className="flex items-baseline justify-between gap-4 border-b border-line py-2"
        >
          <a href={link.to} className="min-w-0 py-0.5 [overflow-wrap:anywhere]">
            <LocalisedText value={link.label} />
          </a>
          <span className="tabular text-sm text-ink-soft">{format.number(link.count)}</span>
        </li>
      ))}
    </ul>
  );
}
