import type { ReactNode } from 'react';
import { cx } from './cx';

export interface Definition {
  term: ReactNode;
  value: ReactNode;
  /** Stable key when the term is not text. */
  key?: string;
}

const keyOf = (item: Definition, index: number) =>
  item.key ?? (typeof item.term === 'string' ? item.term : String(index));

/** Terms and values; beside each other where there is room. Empty values are left out by the caller. */
export function DefinitionList({
  items,
  dense = false,
  className,
}: {
  items: readonly Definition[];
  dense?: boolean;
  className?: string;
}) {
  return (
    <dl className={cx('divide-y divide-line', dense && 'text-sm', className)}>
      {items.map((item, index) => (
        <div
          key={keyOf(item, index)}
          className={cx(
            'grid gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(8rem,1fr)_2fr]',
            dense ? 'py-1.5' : 'py-2.5',
          )}
        >
          <dt className="text-ink-soft">{item.term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The few facts that matter most, in a row: ECTS, level, language, mode, start. */
export function KeyFacts({
  items,
  className,
}: {
  items: readonly Definition[];
  className?: string;
}) {
  return (
    <dl
      className={cx(
        'grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-surface sm:grid-cols-3 lg:flex',
        className,
      )}
    >
      {items.map((item, index) => (
        <div
          key={keyOf(item, index)}
          className="-me-px -mb-px flex-1 border-e border-b border-line px-4 py-3"
        >
          <dt className="text-sm text-ink-soft">{item.term}</dt>
          <dd className="tabular text-lg font-semibold">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
