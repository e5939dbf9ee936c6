import type { ReactNode } from 'react';

/** Figures in a row; each with its unit and, where it matters, its source. */
export function Stats({
  items,
}: {
  items: readonly { label: string; value: ReactNode; note?: ReactNode }[];
}) {
  return (
    <dl className="grid gap-x-10 gap-y-6 sm:auto-cols-fr sm:grid-flow-col">
      {items.map((item) => (
        <div
          key={item.label}
          className="flex flex-col-reverse justify-end border-s-2 border-accent-line ps-4"
        >
          {item.note ? <dd className="text-sm text-ink-soft">{item.note}</dd> : null}
          <dt className="text-ink-soft">{item.label}</dt>
          <dd className="tabular text-3xl leading-tight font-semibold">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
