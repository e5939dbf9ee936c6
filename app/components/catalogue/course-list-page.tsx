import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { courseQueryString } from '~/catalogue/finding';
import type { CourseList } from '~/catalogue/list-courses.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { CourseCard } from './course-card';
import { EmptyResult } from './empty-result';
import { ChosenFilters, Facets } from './facets';
import { SEARCH_FORM, SearchBar, useSearchForm } from './search-form';

/** The list of courses: words above, results, filters beside or below them. */
export function CourseListPage({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const handlers = useSearchForm();
  return (
    <>
      <PageHeading title={t('list.title')} lead={t('list.lead')} />
      <Form id={SEARCH_FORM} method="get" action={paths.courses()} {...handlers}>
        <SearchBar query={list.query} />
        {list.ignored.length > 0 ? (
          <Notice kind="warning" className="mt-6">
            <p>{t('list.ignored', { names: list.ignored.join(', ') })}</p>
          </Notice>
        ) : null}
        {list.searchDown ? (
          <Notice kind="warning" className="mt-6" title={t('list.searchDown')}>
            <p>{t('list.searchDownMore')}</p>
          </Notice>
        ) : null}
        <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <Results list={list} />
          {list.searchDown ? null : <Facets facets={list.facets} query={list.query} />}
        </div>
      </Form>
    </>
  );
}

function Results({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { query, total } = list;
  const count = { count: total, formatted: format.number(total) };
  return (
    <section aria-labelledby="results-title" className="grid content-start gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="results-title" className="text-lg" aria-live="polite">
          {query.text && !list.searchDown
            ? t('list.countFor', { ...count, text: query.text })
            : t('list.count', count)}
        </h2>
        {list.searchDown ? null : (
          <a href="#filters" className="py-1 text-sm lg:hidden" data-print="never">
            {t('list.toFilters')}
          </a>
        )}
      </div>
      <ChosenFilters facets={list.facets} query={query} />
      {total === 0 ? (
        <EmptyResult list={list} />
      ) : (
        <ul aria-label={t('list.resultsLabel')} className="grid gap-4">
          {list.courses.map((course) => (
            <CourseCard key={course.id} course={course} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('list.pagination')}
        page={query.page}
        pages={list.pages}
        hrefFor={(page) => paths.courses() + courseQueryString({ ...query, page })}
      />
    </section>
  );
}
