/** The register's address: names of its form, and the address of a page of it. Pure. */
import { paths } from '~/platform/paths';

/** Names in the address, and what the filter calls them. */
export const FILTER_NAMES = {
  q: 'q',
  institution: 'institution',
  country: 'country',
  phase: 'phase',
  status: 'status',
  field: 'iscedF',
  year: 'academicYear',
  programme: 'programme',
  expiring: 'expiring',
} as const;
export type FilterName = keyof typeof FILTER_NAMES;

/** Every name with its value, '' where nothing is asked for. */
export type ListFilter = Readonly<Record<FilterName, string>>;

/** Those that the form folds away: open where one of them is used. */
export const FURTHER_FILTERS: readonly FilterName[] = [
  'country',
  'status',
  'field',
  'year',
  'programme',
  'expiring',
];

/** States that what is published can be in. */
export const PUBLIC_STATES = [
  'signed',
  'in-force',
  'expiring',
  'notice-given',
  'suspended',
  'expired',
  'terminated',
  'superseded',
] as const;

/** Days before the end that the form offers. */
export const ENDING_WITHIN = ['30', '90', '180', '365'] as const;

export const isFiltered = (filter: ListFilter): boolean =>
  Object.values(filter).some((value) => value !== '');

/** The address of a page; `page` counts from 1. */
export function registerAddress(filter: ListFilter, page: number): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== '') search.set(name, value);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `${paths.agreements()}?${search}` : paths.agreements();
}
