import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SavedSearches } from '~/catalogue/saved-searches.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button, buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { TextInput } from '../ui/inputs';

/** A person's own searches: run again, taken away, or a new one named. */
export function SavedSearchesPage({ page, error }: { page: SavedSearches; error: string | null }) {
  const { t } = useTranslation('explorer');
  return (
    <>
      <PageHeading title={t('saved.title')} lead={t('saved.lead')} />
      {page.toSave ? <SaveForm toSave={page.toSave} error={error} /> : null}
      {page.searches.length === 0 && !page.toSave ? (
        <EmptyState
          icon="search"
          title={t('saved.none')}
          actions={
            <a className={buttonClass('secondary')} href={paths.courses()}>
              {t('toCourses')}
            </a>
          }
        >
          <p>{t('saved.noneMore')}</p>
        </EmptyState>
      ) : null}
      {page.searches.length > 0 ? <SearchList page={page} /> : null}
    </>
  );
}

function SaveForm({
  toSave,
  error,
}: {
  toSave: NonNullable<SavedSearches['toSave']>;
  error: string | null;
}) {
  const { t } = useTranslation('explorer');
  const message = error === 'too-many' ? t('saved.tooMany') : error ? t('saved.nameMissing') : null;
  return (
    <Card as="section" labelledBy="save" className="mb-10 grid gap-4">
      <h2 id="save" className="text-xl">
        {t('saved.new')}
      </h2>
      {message ? (
        <FormErrors errors={[{ fieldId: error === 'name' ? 'name' : null, message }]} />
      ) : null}
      {toSave.count === null ? null : <p>{t('saved.finds', { count: toSave.count })}</p>}
      <Form
        method="post"
        action={paths.savedSearches({ query: toSave.query })}
        className="grid gap-4"
      >
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="query" value={toSave.query} />
        <TextInput
          id="name"
          name="name"
          label={t('saved.name')}
          help={t('saved.nameHelp')}
          defaultValue={toSave.name}
          maxLength={80}
          width="md"
          {...(error === 'name' ? { errors: [t('saved.nameMissing')] } : {})}
        />
        <p className="flex flex-wrap gap-3">
          <Button>{t('saved.save')}</Button>
          <a
            className={buttonClass('quiet')}
            href={`${paths.courses()}${toSave.query ? `?${toSave.query}` : ''}`}
          >
            {t('saved.back')}
          </a>
        </p>
      </Form>
    </Card>
  );
}

function SearchList({ page }: { page: SavedSearches }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  return (
    <ul className="grid max-w-3xl divide-y divide-line border-y border-line">
      {page.searches.map((search) => (
        <li key={search.id} className="flex flex-wrap items-center justify-between gap-4 py-3">
          <span className="grid min-w-0">
            <a href={search.to} className="font-semibold [overflow-wrap:anywhere]">
              {search.name}
            </a>
            <span className="text-sm text-ink-soft">
              {search.count === null ? '' : `${t('saved.finds', { count: search.count })} · `}
              {t('saved.since', { date: format.date(search.createdAt) })}
            </span>
          </span>
          <Form method="post" action={paths.savedSearches()}>
            <input type="hidden" name="intent" value="delete" />
            <input type="hidden" name="id" value={search.id} />
            <Button look="quiet" size="sm" aria-label={t('saved.deleteOne', { name: search.name })}>
              {t('saved.delete')}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
