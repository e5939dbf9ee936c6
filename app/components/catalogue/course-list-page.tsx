import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { courseQueryString } from '~/catalogue/finding';
import type { CourseList } from '~/catalogue/list-courses.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { ChosenFilters } from './chosen-filters';
import { CourseCards } from './course-card';
import { EmptyResult } from './empty-result';
import { Facets } from './facets';
import { NearestLink } from './nearest-link';
import { SEARCH_FORM, SearchBar, useSearchForm } from './search-form';
import { WaysToLook } from './ways-to-look';

/** The list of courses: words above, results, filters beside or below them. */
export function CourseListPage({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const form = useSearchForm(list.query);
  return (
    <>
      <PageHeading title={t('list.title')} lead={t('list.lead')} />
      <WaysToLook query={list.query} />
      <Form id={SEARCH_FORM} method="get" action={paths.courses()} {...form}>
        <SearchBar query={list.query} />
        <Notices list={list} />
        <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
          <Results list={list} />
          {list.facets ? (
            <Facets
              facets={list.facets}
              query={list.query}
              more={list.more}
              skillName={list.skillName}
            />
          ) : null}
        </div>
      </Form>
    </>
  );
}

/** Something was found, but far more is with another spelling. */
const isNearMiss = ({ total, nearest }: CourseList): boolean => total > 0 && nearest !== null;

/** What the reader must know about how the answer came about. */
function Notices({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <>
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
      {list.byReserve ? (
        <Notice kind="info" className="mt-6" title={t('list.byReserve')}>
          <p>{t('list.byReserveMore')}</p>
        </Notice>
      ) : null}
      {list.respelt.length > 0 || list.leftOut.length > 0 || isNearMiss(list) ? (
        <Notice kind="info" className="mt-6">
          {isNearMiss(list) ? <NearestLink list={list} /> : null}
          {list.respelt.map((each) => (
            <p key={each.typed}>{t('list.respelt', each)}</p>
          ))}
          {list.leftOut.length > 0 ? (
            <p>{t('list.leftOut', { words: format.list(list.leftOut) })}</p>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

function Results({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const { query, total } = list;
  return (
    <section aria-labelledby="results-title" className="grid content-start gap-4">
      <ResultsTitle list={list} />
      {list.facets ? <ChosenFilters facets={list.facets} query={query} /> : null}
      {total === 0 ? (
        <EmptyResult list={list} />
      ) : (
        <CourseCards courses={list.courses} label={t('list.resultsLabel')} />
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

/** How many there are: announced whenever it changes, also while somebody types. */
function ResultsTitle({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const busy = useNavigation().state === 'loading';
  const { query, total, searchDown } = list;
  const count = { count: total, formatted: format.number(total) };
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <h2 id="results-title" className="text-lg" aria-live="polite" aria-busy={busy}>
        {query.text && !searchDown
          ? t('list.countFor', { ...count, text: query.text })
          : t('list.count', count)}
      </h2>
      {searchDown ? null : (
        <a href="#filters" className="py-1 text-sm lg:hidden" data-print="never">
          {t('list.toFilters')}
        </a>
      )}
    </div>
  );
}
