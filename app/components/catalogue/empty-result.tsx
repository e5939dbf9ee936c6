import { useTranslation } from 'react-i18next';
import { courseQueryString, isFiltered, unfiltered } from '~/catalogue/finding';
import type { CourseList } from '~/catalogue/list-courses.server';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** Nothing found: why, and the ways on. */
export function EmptyResult({ list }: { list: CourseList }) {
  const { t } = useTranslation('catalogue');
  const { query, withoutFilters } = list;
  const filtered = isFiltered(query) && !list.searchDown;
  const text = list.searchDown ? '' : query.text;
  const hasWords = /[\p{L}\p{N}]/u.test(text);
  return (
    <EmptyState
      icon="search"
      title={text || filtered ? t('empty.title') : t('empty.none')}
      actions={
        <>
          {filtered && withoutFilters ? (
            <LinkButton to={paths.courses() + courseQueryString(unfiltered(query))}>
              {t('empty.clear')}
            </LinkButton>
          ) : null}
          {text || filtered ? (
            <LinkButton look="secondary" to={paths.courses()}>
              {t('empty.all')}
            </LinkButton>
          ) : null}
          <LinkButton look="quiet" to={paths.newRequest()}>
            {t('empty.askAction')}
          </LinkButton>
        </>
      }
    >
      {filtered && withoutFilters ? (
        <p>
          {t('empty.filteredNone')} {t('empty.filtered', { count: withoutFilters })}
        </p>
      ) : null}
      {text && !hasWords ? <p>{t('empty.noLetters')}</p> : null}
      {hasWords && !withoutFilters ? <p>{t('empty.wordsOnly', { text })}</p> : null}
      <p className="mt-2">{t('empty.ask')}</p>
    </EmptyState>
  );
}
