import { useTranslation } from 'react-i18next';
import type { CourseQuery } from '~/catalogue/finding';

/** A field among the filters. */
export const FIELD =
  'w-full min-h-9 rounded-md border border-edge bg-surface px-2 py-1 text-sm text-ink hover:border-accent';

/** Bounds for credits and for the start, in the search form. */
export function RangeFields({ query }: { query: CourseQuery }) {
  const { t } = useTranslation('catalogue');
  const field = (name: keyof CourseQuery['ranges'], type: 'number' | 'date') => (
    <label className="grid min-w-0 gap-1 text-sm">
      {t(`list.${name}`)}
      <input
        type={type}
        name={name}
        defaultValue={query.ranges[name] ?? ''}
        className={FIELD}
        {...(type === 'number' ? { min: 0, max: 1000, step: 0.5, inputMode: 'decimal' } : {})}
      />
    </label>
  );
  return (
    <>
      <fieldset className="py-4">
        <legend className="float-left mb-1.5 font-semibold">{t('list.ectsRange')}</legend>
        <div className="clear-both grid grid-cols-2 gap-3">
          {field('ectsMin', 'number')}
          {field('ectsMax', 'number')}
        </div>
      </fieldset>
      <fieldset className="pb-4">
        <legend className="float-left mb-1.5 font-semibold">{t('list.startRange')}</legend>
        <div className="clear-both grid gap-3">
          {field('startsFrom', 'date')}
          {field('startsUntil', 'date')}
        </div>
      </fieldset>
    </>
  );
}
