import { useTranslation } from 'react-i18next';
import {
  type CourseQuery,
  courseQueryString,
  isFiltered,
  unfiltered,
  withoutPart,
} from '~/catalogue/finding';
import type { CourseList } from '~/catalogue/list-courses.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { mayStartRequest } from '../shell/navigation';
import { useRootData } from '../shell/root-data';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { usePartLabel } from './chosen-filters';
import { NearestLink } from './nearest-link';

/** Nothing found: why, and the ways on. */
export function EmptyResult({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const { query, waysOut } = list;
  const filtered = isFiltered(query) && !list.searchDown;
  const text = list.searchDown ? '' : query.text;
  const hasWords = /[\p{L}\p{N}]/u.test(text);
  const counted = useCounted();
  const others = waysOut?.withoutFilters ?? 0;
  return (
    <EmptyState
      icon="search"
      title={text || filtered ? t('empty.title') : t('empty.none')}
      actions={<Actions list={list} />}
    >
      {filtered && others > 0 ? (
        <p>
          {t('empty.filteredNone')} {t('empty.filtered', counted(others))}
        </p>
      ) : null}
      {text && !hasWords ? <p>{t('empty.noLetters')}</p> : null}
      {hasWords && others === 0 ? <p>{t('empty.wordsOnly', { text })}</p> : null}
      <Otherwise list={list} />
      <p className="mt-3">{t('empty.ask')}</p>
      <Elsewhere />
    </EmptyState>
  );
}

/** A number for a text that depends on it. */
function useCounted() {
  const format = useFormat();
  return (count: number) => ({ count, formatted: format.number(count) });
}

const hrefOf = (query: CourseQuery) => paths.courses() + courseQueryString(query);

/** The same search with a little less asked, or spelt otherwise: each with what it finds. */
function Otherwise({ list }: { list: CourseList }) {
  const { query, waysOut, facets, nearest } = list;
  const { t } = useTranslation('catalogue');
  const counted = useCounted();
  const labelOf = usePartLabel(query, facets);
  if (!waysOut) return null;
  const links = waysOut.without.map(({ part, count }) => ({
    to: hrefOf(withoutPart(query, part)),
    says: t('empty.without', { ...counted(count), what: labelOf(part) }),
  }));
  if (links.length === 0 && !nearest) return null;
  return (
    <ul className="mt-3 grid gap-1" aria-label={t('empty.otherwise')}>
      {nearest ? (
        <li>
          <NearestLink list={list} />
        </li>
      ) : null}
      {links.map(({ to, says }) => (
        <li key={to}>
          <a href={to} className="inline-block py-1 [overflow-wrap:anywhere]">
            {says}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Actions({ list: { query, waysOut, searchDown } }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const filtered = isFiltered(query) && !searchDown;
  return (
    <>
      {filtered && query.text && waysOut?.withoutFilters ? (
        <LinkButton to={hrefOf(unfiltered(query))}>{t('empty.clear')}</LinkButton>
      ) : null}
      {query.text || filtered ? (
        <LinkButton look="secondary" to={paths.courses()}>
          {t('empty.all')}
        </LinkButton>
      ) : null}
    </>
  );
}

/** For those whose course is not listed. */
function Elsewhere() {
  const { t } = useTranslation('catalogue');
  const asks = mayStartRequest(useRootData()?.viewer ?? null);
  return (
    <p className="mt-1 flex flex-wrap justify-center gap-x-5">
      <a href={paths.network()} className="py-1">
        {t('empty.university')}
      </a>
      <a href={paths.explorer()} className="py-1">
        {t('empty.explorer')}
      </a>
      {asks ? (
        <a href={paths.newRequest()} className="py-1">
          {t('empty.askAction')}
        </a>
      ) : null}
    </p>
  );
}
