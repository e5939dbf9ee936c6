import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CourseQuery,
  courseQueryString,
  FACETS,
  type FacetName,
  isFiltered,
  NO_FILTERS,
  toggled,
} from '~/catalogue/finding';
import type { FacetOption } from '~/catalogue/list-courses.server';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** A facet's value in words. */
export function useFacetWords() {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  return (facet: FacetName, value: string, label?: string): string => {
    if (label !== undefined) return label.charAt(0).toLocaleUpperCase() + label.slice(1);
    if (facet === 'eqf') return t('eqfLevel', { level: value });
    const groups = { field: 'fields', mode: 'modes', ects: 'ectsRanges' } as const;
    return facet in groups ? code(groups[facet as keyof typeof groups], value) : value;
  };
}

function Option({ facet, option }: { facet: FacetName; option: FacetOption }) {
  const words = useFacetWords();
  const format = useFormat();
  const box = useRef<HTMLInputElement>(null);
  // The address decides what is ticked, also after going back; the box is never drawn anew, so that focus stays.
  useEffect(() => {
    if (box.current) box.current.checked = option.chosen;
  }, [option.chosen]);
  return (
    <li>
      <label className="flex min-h-7 items-start gap-2.5 rounded-md py-1 text-sm hover:text-accent-strong">
        <input
          ref={box}
          type="checkbox"
          name={facet}
          value={option.value}
          defaultChecked={option.chosen}
          className="mt-0.5 size-4.5 flex-none accent-accent"
        />
        <span className="min-w-0 flex-1">{words(facet, option.value, option.label)}</span>
        <span className="tabular text-ink-soft">{format.number(option.count)}</span>
      </label>
    </li>
  );
}

/** Facets beside the results: native boxes in the search form, so they work without script. */
export function Facets({
  facets,
  query,
}: {
  facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
  query: CourseQuery;
}) {
  const { t } = useTranslation('catalogue');
  return (
    <aside id="filters" aria-labelledby="filters-title" className="scroll-mt-6" data-print="never">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="filters-title" className="text-lg">
          {t('list.filters')}
        </h2>
        {isFiltered(query) ? (
          <Link
            to={paths.courses() + courseQueryString({ ...query, page: 1, filters: NO_FILTERS })}
            className="py-1 text-sm"
            preventScrollReset
          >
            {t('list.clear')}
          </Link>
        ) : null}
      </div>
      <div className="mt-1 divide-y divide-line border-y border-line">
        {FACETS.filter((facet) => facets[facet].length > 0).map((facet) => (
          <fieldset key={facet} className="py-4">
            <legend className="float-left mb-1.5 font-semibold">{t(`facet.${facet}`)}</legend>
            <ul className="clear-both">
              {facets[facet].map((option) => (
                <Option key={option.value} facet={facet} option={option} />
              ))}
            </ul>
          </fieldset>
        ))}
      </div>
      <Button look="secondary" className="mt-4 w-full">
        {t('list.apply')}
      </Button>
    </aside>
  );
}

/** What is chosen, each with the way to take it away. */
export function ChosenFilters({
  facets,
  query,
}: {
  facets: Readonly<Record<FacetName, readonly FacetOption[]>>;
  query: CourseQuery;
}) {
  const { t } = useTranslation('catalogue');
  const words = useFacetWords();
  if (!isFiltered(query)) return null;
  const chosen = FACETS.flatMap((facet) =>
    facets[facet].filter((option) => option.chosen).map((option) => ({ facet, option })),
  );
  return (
    <ul aria-label={t('list.chosen')} className="flex flex-wrap gap-2" data-print="never">
      {chosen.map(({ facet, option }) => {
        const label = words(facet, option.value, option.label);
        return (
          <li key={`${facet}-${option.value}`}>
            <Link
              to={paths.courses() + courseQueryString(toggled(query, facet, option.value))}
              preventScrollReset
              aria-label={t('list.remove', { label })}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-accent-line bg-accent-soft px-2.5 text-sm no-underline"
            >
              {label}
              <Icon name="close" size="sm" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
