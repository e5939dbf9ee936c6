import { describe, expect, it } from 'vitest';
import type { FacetOption, Facets } from '~/catalogue/facet-options.server';
import {
  type CourseQuery,
  FACETS,
  type FacetName,
  NO_FILTERS,
  NO_RANGES,
} from '~/catalogue/finding';
import { ChosenFilters } from '~/components/catalogue/chosen-filters';
import type { Locale } from '~/platform/locales';
import { render } from '../render';

const option = (value: string, label: string, chosen = true): FacetOption => ({
  ...{ value, label, count: 0 },
  ...(chosen ? { chosen } : {}),
});

function chips(shown: Partial<Record<FacetName, readonly FacetOption[]>>, locale: Locale = 'en') {
  const facets = Object.fromEntries(
    FACETS.map((facet) => [facet, { options: shown[facet] ?? [], hidden: 0 }]),
  ) as unknown as Facets;
  const filters = { ...NO_FILTERS };
  for (const facet of FACETS)
    filters[facet] = (shown[facet] ?? []).flatMap(({ value, chosen }) => (chosen ? value : []));
  const query: CourseQuery = {
    text: '',
    filters,
    ranges: { ...NO_RANGES, ectsMin: 4 },
    sort: 'relevance',
    page: 1,
  };
  const html = render(<ChosenFilters facets={facets} query={query} />, locale);
  return [...html.matchAll(/<a [^>]*>([^<]*)</g)].map((match) => match[1]);
}

describe('what is chosen', () => {
  it('is named by its value, and by its facet where the value alone says too little', () => {
    expect(
      chips({
        language: [option('fr', 'French')],
        mode: [option('none', 'Not stated')],
        eqf: [option('none', 'Not stated')],
        recognisedBy: [option('b', 'Beta', false), option('b:covered', 'Covered by agreement')],
        provider: [option('b', 'Beta')],
      }),
    ).toEqual([
      'Recognised by: Beta – Covered by agreement',
      'French',
      'Mode: Not stated',
      'Level: Not stated',
      'Beta',
      'At least: 4\u00a0ECTS',
    ]);
  });

  it('says so in French', () => {
    expect(chips({ starts: [option('2027-01', 'Janvier 2027')] }, 'fr')).toEqual([
      'Début\u00a0: Janvier 2027',
      'Au moins\u00a0: 4\u00a0ECTS',
    ]);
  });
});
