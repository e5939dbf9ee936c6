import { useSubmit } from '@remix-run/react';
import { type ChangeEvent, type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CourseQuery, DEFAULT_SORT, SORTS } from '~/catalogue/finding';
import { Button } from '../ui/button';
import { Select, TextInput } from '../ui/inputs';

export const SEARCH_FORM = 'course-search';

/** How long typing must rest before it is searched, in milliseconds. */
const REST = 180;

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
 * What the search form does once script runs: it searches while one types, and a tick, a bound or
 * another order takes effect at once. Without script the browser sends the form itself.
 */
export function useSearchForm(query: CourseQuery) {
  const submit = useSubmit();
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useTextAsAsked(query.text);
  useEffect(() => () => clearTimeout(resting.current), []);
  const send = (form: HTMLFormElement, replace = false) => {
    clearTimeout(resting.current);
    submit(asked(form), { method: 'get', preventScrollReset: true, replace });
  };
  return {
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      send(event.currentTarget);
    },
    onChange: (event: ChangeEvent<HTMLFormElement>) => {
      const form = event.currentTarget;
      const { type } = event.target as unknown as HTMLInputElement;
      if (type === 'checkbox' || type === 'select-one') return send(form);
      clearTimeout(resting.current);
      resting.current = setTimeout(() => send(form, true), type === 'search' ? REST : 4 * REST);
    },
  };
}

/** Shows the words of the address, also after going back; never while somebody types. */
function useTextAsAsked(text: string): void {
  useEffect(() => {
    const input = document.getElementById('q');
    if (input instanceof HTMLInputElement && input !== document.activeElement) input.value = text;
  }, [text]);
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
