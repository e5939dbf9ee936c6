/** What runs long in descriptions of others: its beginning in sight, the rest folded below it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localised } from '~/elm/localised';
import { Disclosure } from '../ui/disclosure';
import { LocalisedProse } from './localised-text';
import { splitLong } from './split-long';

/** `atOnce`: letters in sight; as many as of a description unless it says fewer. */
export function FoldedProse({ value, atOnce }: { value: Localised; atOnce?: number }) {
  const { t } = useTranslation('catalogue');
  const [shown, rest] = splitLong(value.text, atOnce);
  if (rest === null) return <LocalisedProse value={value} />;
  return (
    <div className="grid grid-cols-1 gap-3">
      <LocalisedProse value={{ ...value, text: shown }} />
      <Disclosure plain summary={t('course.readOn')}>
        <LocalisedProse value={{ ...value, text: rest }} />
      </Disclosure>
    </div>
  );
}

/** A few rows more are not worth folding away. */
const FEW_MORE = 3;

/** The first `few` of a list as `list` draws them, and the others folded. */
export function FoldedList<Item>({
  items,
  few,
  list,
}: {
  items: readonly Item[];
  few: number;
  list: (items: readonly Item[]) => ReactNode;
}) {
  const { t } = useTranslation('catalogue');
  if (items.length <= few + FEW_MORE) return list(items);
  const rest = items.slice(few);
  return (
    <div className="grid grid-cols-1 gap-3">
      {list(items.slice(0, few))}
      <Disclosure plain summary={t('course.more', { count: rest.length })}>
        {list(rest)}
      </Disclosure>
    </div>
  );
}
