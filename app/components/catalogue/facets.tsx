import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet, FacetOption, Facets as FacetsShown } from '~/catalogue/facet-options.server';
import {
  type CourseQuery,
  courseQueryString,
  FACETS,
  type FacetName,
  isFiltered,
  unfiltered,
} from '~/catalogue/finding';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { useLinks } from '../ui/use-links';
import { FIELD, RangeFields } from './range-fields';

const DEPTHS = ['facet-option', 'facet-option ps-5', 'facet-option ps-10'];

/** A native box of the search form, as elements: some sixty of them are drawn on every page. */
const optionOf = (facet: FacetName, option: FacetOption, count: string | null) => (
  <label key={option.value} className={DEPTHS[option.depth ?? 0]}>
    <input type="checkbox" name={facet} value={option.value} defaultChecked={option.chosen} />
    {option.label}
    {count === null ? null : <span>{count}</span>}
  </label>
);

const moreHref = (query: CourseQuery, more: readonly FacetName[]): string => {
  const written = courseQueryString(query);
  const added = more.map((facet) => `more=${facet}`).join('&');
  const joined = written === '' || added === '' ? written : `${written}&`;
  return `${paths.courses()}${joined === '' && added ? '?' : joined}${added}#filters`;
};

interface Asked {
  readonly query: CourseQuery;
  /** Facets shown in full. */
  readonly more: readonly FacetName[];
  /** Part of a skill's name. */
  readonly skillName: string;
}

/** Facets beside the results: native boxes in the search form, so they work without script. */
export function Facets({ facets, ...asked }: { facets: FacetsShown } & Asked) {
  const { t } = useTranslation('catalogue');
  const { query, more } = asked;
  const onClick = useLinks({ preventScrollReset: true });
  const box = useTickedAsAsked(query);
  const parts = FACETS.map((facet) => (
    <FacetGroup key={facet} facet={facet} shown={facets[facet]} {...asked} />
  ));
  return (
    <aside
      id="filters"
      ref={box}
      aria-labelledby="filters-title"
      className="scroll-mt-6"
      data-print="never"
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls */}
      <div onClick={onClick}>
        <FacetsTitle query={query} />
        <div className="mt-1 divide-y divide-line border-y border-line">{parts}</div>
        <RangeFields query={query} />
      </div>
      {more.map((facet) => (
        <input key={facet} type="hidden" name="more" value={facet} />
      ))}
      <Button look="secondary" className="mt-4 w-full">
        {t('list.apply')}
      </Button>
    </aside>
  );
}

/** One facet: its values, the way to more of them, and for skills the way to one by its name. */
function FacetGroup({ facet, shown, ...asked }: { facet: FacetName; shown: Facet } & Asked) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { options, hidden, folds, cut } = shown;
  const named = facet === 'skill' && (cut || asked.skillName !== '');
  if (options.length + hidden === 0 && !named) return null;
  return (
    <fieldset className="py-4">
      <legend className="float-left mb-1.5 font-semibold">
        {t(`facet.${facet}` as 'facet.field')}
      </legend>
      <div className="clear-both">
        {options.map((option) =>
          optionOf(facet, option, option.count === null ? null : format.number(option.count)),
        )}
        {hidden > 0 || folds ? <MoreLink facet={facet} shown={shown} {...asked} /> : null}
        {named ? <SkillByName name={asked.skillName} found={options.length > 0} /> : null}
      </div>
    </fieldset>
  );
}

/** The address decides what is ticked, also after going back; boxes are kept, so that focus stays. */
function useTickedAsAsked(query: CourseQuery) {
  const box = useRef<HTMLElement>(null);
  const written = courseQueryString(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another address is shown
  useEffect(() => {
    for (const input of box.current?.querySelectorAll('input') ?? [])
      if (input.type === 'checkbox') input.checked = input.defaultChecked;
      else if (input.type !== 'hidden' && input !== document.activeElement)
        input.value = input.defaultValue;
  }, [written]);
  return box;
}

function FacetsTitle({ query }: { query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  return (
    <div className="flex items-baseline justify-between gap-4">
      <h2 id="filters-title" className="text-lg">
        {t('list.filters')}
      </h2>
      {isFiltered(query) ? (
        <a href={paths.courses() + courseQueryString(unfiltered(query))} className="py-1 text-sm">
          {t('list.clear')}
        </a>
      ) : null}
    </div>
  );
}

/** Opens the rest of a facet's values, or closes it again; an address of its own. */
function MoreLink({ facet, shown, query, more }: { facet: FacetName; shown: Facet } & Asked) {
  const { t } = useTranslation('catalogue');
  const { folds, hidden, options, cut } = shown;
  const next = folds ? more.filter((each) => each !== facet) : [...more, facet];
  const opens = options.length === 0 ? 'from-none' : 'from-few';
  const says = folds ?? (cut ? `${opens}-cut` : opens);
  // As many as it says; of what is folded away, no number is said.
  const count = folds ? 2 : hidden;
  const values = t(`facetValues.${facet}` as 'facetValues.field', { count });
  return (
    <>
      {folds && cut ? (
        <p className="py-1 text-ink-soft text-sm">{t('list.cut', { values })}</p>
      ) : null}
      <a href={moreHref(query, next)} className="inline-block py-1 text-sm">
        {t(`list.fold.${says}`, { count, values })}
      </a>
    </>
  );
}

/** Finds skills by name where there are too many to be listed: those it finds stand above it, counted. */
function SkillByName({ name, found }: { name: string; found: boolean }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <label className="mt-1 grid gap-1 text-sm">
        {t('list.skillByName')}
        <input
          name="skillName"
          defaultValue={name}
          maxLength={200}
          autoComplete="off"
          className={FIELD}
        />
      </label>
      {name !== '' && !found ? (
        <p className="py-1 text-sm" aria-live="polite">
          {t('list.skillNone', { name })}
        </p>
      ) : null}
    </>
  );
}
