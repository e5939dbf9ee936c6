import { useSubmit } from '@remix-run/react';
import type { ChangeEvent, FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type CourseQuery, DEFAULT_SORT, SORTS } from '~/catalogue/finding';
import { Button } from '../ui/button';
import { Select, TextInput } from '../ui/inputs';

export const SEARCH_FORM = 'course-search';

/** The form's values without what is empty or the default, so that addresses stay short. */
function asked(form: HTMLFormElement): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (
      typeof value === 'string' &&
      value.trim() !== '' &&
      !(name === 'sort' && value === DEFAULT_SORT)
    )
      search.append(name, value);
  return search;
}

/**
 * What the search form does once script runs: a tick or another order takes effect at once; words
 * wait for the button or Enter. Without script the browser sends the form itself.
 */
export function useSearchForm() {
  const submit = useSubmit();
  const send = (form: HTMLFormElement) =>
    submit(asked(form), { method: 'get', preventScrollReset: true });
  return {
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      send(event.currentTarget);
    },
    onChange: (event: ChangeEvent<HTMLFormElement>) => {
      const { type } = event.target as unknown as HTMLInputElement;
      if (type === 'checkbox' || type === 'select-one') send(event.currentTarget);
    },
  };
}

export function SearchBar({ query }: { query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  const sorts = SORTS.map((sort) => ({
    value: sort,
    label:
      sort === 'relevance' && query.text === '' ? t('list.sort.recent') : t(`list.sort.${sort}`),
  }));
  return (
    <search
      className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_auto_13rem]"
      data-print="never"
    >
      <TextInput
        key={`q-${query.text}`}
        id="q"
        name="q"
        type="search"
        label={t('list.searchLabel')}
        defaultValue={query.text}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button icon="search">{t('list.submit')}</Button>
      <Select
        key={`sort-${query.sort}`}
        id="sort"
        name="sort"
        label={t('list.sortLabel')}
        options={sorts}
        defaultValue={query.sort}
        className="sm:col-span-2 lg:col-span-1"
      />
    </search>
  );
}
