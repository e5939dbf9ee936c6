import { useTranslation } from 'react-i18next';
import type { FacetOption, Facets } from '~/catalogue/facet-options.server';
import {
  type CourseQuery,
  courseQueryString,
  FACETS,
  type FacetName,
  isFiltered,
  NOT_STATED,
  partsOf,
  type QueryPart,
  RANGES,
  toggled,
  widerValue,
  withoutPart,
} from '~/catalogue/finding';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { Icon } from '../ui/icon';
import { useLinks } from '../ui/use-links';

type Range = (typeof RANGES)[number];

interface Chosen {
  readonly label: string;
  readonly without: CourseQuery;
}

/** What is chosen, each with the way to take it away. */
export function ChosenFilters({ facets, query }: { facets: Facets; query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  const onClick = useLinks({ preventScrollReset: true });
  const bounds = useBounds(query);
  const labelOf = useValueLabel();
  if (!isFiltered(query)) return null;
  const values = FACETS.flatMap((facet) =>
    facets[facet].options
      .filter((option) => option.chosen)
      .map(
        (option): Chosen => ({
          label: labelOf(facet, option, facets),
          without: toggled(query, facet, option.value),
        }),
      ),
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <ul
      aria-label={t('list.chosen')}
      className="flex flex-wrap gap-2"
      data-print="never"
      onClick={onClick}
    >
      {[...values, ...bounds].map(({ label, without }) => (
        <li key={label}>
          <a
            href={paths.courses() + courseQueryString(without)}
            aria-label={t('list.remove', { label })}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-accent-line bg-accent-soft px-2.5 text-sm no-underline"
          >
            {label}
            <Icon name="close" size="sm" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The bounds of credits and start that are set. */
function useBounds(query: CourseQuery): Chosen[] {
  const labelOf = usePartLabel(query, null);
  return partsOf(query)
    .filter(isRange)
    .map((range) => ({ label: labelOf(range), without: withoutPart(query, range) }));
}

const isRange = (part: QueryPart): part is Range => (RANGES as readonly string[]).includes(part);

/** Facets whose values do not tell by themselves what is meant: who recognises, not who offers. */
const TOLD_APART: ReadonlySet<FacetName> = new Set([
  'recognisedBy',
  'recognisedByProgramme',
  'starts',
]);

/** A chosen value as it is understood away from its facet: "Level: not stated" rather than half of it. */
function useValueLabel() {
  const { t } = useTranslation('catalogue');
  return (facet: FacetName, { value, label }: FacetOption, facets: Facets): string => {
    if (value !== NOT_STATED && !TOLD_APART.has(facet)) return label;
    const wider = widerValue(facet, value);
    const within = facets[facet].options.find((option) => option.value === wider)?.label;
    return t('list.chosenRange', {
      label: t(`facet.${facet}` as 'facet.field'),
      value: within ? `${within} – ${label}` : label,
    });
  };
}

/** What one part of a query asks for, in words: the words, the values of a facet, a bound. */
export function usePartLabel(query: CourseQuery, facets: Facets | null) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const labelOf = useValueLabel();
  return (part: QueryPart): string => {
    if (part === 'words') return query.text;
    if (!isRange(part)) {
      if (!facets) return '';
      const chosen = facets[part].options.filter((option) => option.chosen);
      return chosen.map((option) => labelOf(part, option, facets)).join(', ');
    }
    const bound = query.ranges[part] ?? '';
    const value = typeof bound === 'number' ? format.ects(bound) : format.date(bound, 'short');
    return t('list.chosenRange', { label: t(`list.${part}`), value });
  };
}
