import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseListData } from '~/catalogue/editing/show-editor.server';
import { useLocale } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/empty-state';
import { FindForm } from '../ui/find-form';
import { PageHeading } from '../ui/headings';
import { Pagination } from '../ui/pagination';
import { EntryTable } from './entry-table';

/** The entries of one's institution. */
export function CourseListPage({ list }: { list: CourseListData }) {
  const { t } = useTranslation('editor');
  const { q, state, page, pages } = list;
  return (
    <>
      <PageHeading
        title={t('list.title')}
        lead={t('list.lead')}
        actions={<ListLinks list={list} />}
      />
      <div className="grid gap-6">
        <StateLinks list={list} />
        <FindForm q={q} label={t('list.search')} find={t('list.find')}>
          {state ? <input type="hidden" name="state" value={state} /> : null}
        </FindForm>
        {list.entries.length === 0 ? (
          <EmptyState icon="book" title={t('list.emptyTitle')}>
            {t('list.empty')}
          </EmptyState>
        ) : (
          <EntryTable
            caption={t('list.caption')}
            entries={list.entries}
            hrefOf={(id) => paths.editCourse(id)}
          />
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefFor={(wanted) => paths.editor({ q, page: wanted, ...(state ? { state } : {}) })}
        />
      </div>
    </>
  );
}

function ListLinks({ list }: { list: CourseListData }) {
  const { t } = useTranslation('editor');
  const lang = useLocale();
  return (
    <>
      {list.mayEdit ? (
        <LinkButton to={paths.newCourse()} icon="plus">
          {t('list.new')}
        </LinkButton>
      ) : null}
      <LinkButton to={paths.blankDescription(lang)} reloadDocument look="secondary" icon="download">
        {t('list.blank')}
      </LinkButton>
    </>
  );
}

function StateLinks({ list }: { list: CourseListData }) {
  const { t } = useTranslation('editor');
  const all = list.counts.reduce((sum, each) => sum + each.entries, 0);
  const links = [
    { state: null, entries: all },
    ...list.counts.filter(({ entries, state }) => entries > 0 || state === list.state),
  ];
  return (
    <nav aria-label={t('list.filter')}>
      <ul className="flex flex-wrap gap-2">
        {links.map(({ state, entries }) => (
          <li key={state ?? 'all'}>
            <Link
              to={paths.editor({ q: list.q, ...(state ? { state } : {}) })}
              {...(state === list.state ? { 'aria-current': 'true' as const } : {})}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-md border px-3 no-underline',
                state === list.state ? 'border-accent bg-accent-soft font-semibold' : 'border-edge',
              )}
            >
              {state ? t(`state.${state}`) : t('list.all')}
              <span className="tabular">({entries})</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
