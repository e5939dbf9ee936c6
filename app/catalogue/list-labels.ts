/** Labels of the catalogue's own closed lists. */
import { LIST_LABELS } from './list-labels.data';

export type CourseListName = keyof typeof LIST_LABELS;
export type CourseListValue<List extends CourseListName> = keyof (typeof LIST_LABELS)[List];

/** The label of a value of one of the lists; the value itself where the list has none. */
export function listLabel(list: CourseListName, value: string, locale: string): string {
  const labels = listLabels(list, value);
  return labels === null ? value : locale.startsWith('fr') ? labels.fr : labels.en;
}

/** In both languages; null where the list has no such value. */
export function listLabels(list: CourseListName, value: string): { en: string; fr: string } | null {
  const table: Readonly<Record<string, readonly [string, string]>> = LIST_LABELS[list];
  const found = Object.hasOwn(table, value) ? table[value] : undefined;
  return found ? { en: found[0], fr: found[1] } : null;
}

/** A list for a picker, in its own order. */
export const listOptions = (
  list: CourseListName,
  locale: string,
): { value: string; label: string }[] =>
  Object.keys(LIST_LABELS[list]).map((value) => ({ value, label: listLabel(list, value, locale) }));
