import { useTranslation } from 'react-i18next';
import type { Facets } from '~/catalogue/facet-options.server';
import {
  type CourseQuery,
  courseQueryString,
  FACETS,
  isFiltered,
  RANGES,
  toggled,
} from '~/catalogue/finding';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { Icon } from '../ui/icon';
import { useLinks } from '../ui/use-links';

interface Chosen {
  readonly label: string;
  readonly without: CourseQuery;
}

/** What is chosen, each with the way to take it away. */
export function ChosenFilters({ facets, query }: { facets: Facets; query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  const onClick = useLinks({ preventScrollReset: true });
  const bounds = useBounds(query);
  if (!isFiltered(query)) return null;
  const values = FACETS.flatMap((facet) =>
    facets[facet].options
      .filter((option) => option.chosen)
      .map(({ value, label }): Chosen => ({ label, without: toggled(query, facet, value) })),
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
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return RANGES.flatMap((range) => {
    const bound = query.ranges[range];
    if (bound === null) return [];
    const value = typeof bound === 'number' ? format.ects(bound) : format.date(bound, 'short');
    const label = t('list.chosenRange', { label: t(`list.${range}`), value });
    return [{ label, without: { ...query, page: 1, ranges: { ...query.ranges, [range]: null } } }];
  });
}
