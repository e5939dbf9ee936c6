import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CourseListData } from '~/catalogue/editing/show-editor.server';
import { useLocale } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { Button, LinkButton } from '../ui/button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/empty-state';
import { PageHeading } from '../ui/headings';
import { TextInput } from '../ui/inputs';
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
        <search>
          <Form method="get" className="grid max-w-2xl items-end gap-3 sm:grid-cols-[1fr_auto]">
            {state ? <input type="hidden" name="state" value={state} /> : null}
            <TextInput
              key={q}
              id="q"
              name="q"
              type="search"
              label={t('list.search')}
              defaultValue={q}
              maxLength={200}
            />
            <Button look="secondary" icon="search">
              {t('list.find')}
            </Button>
          </Form>
        </search>
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
