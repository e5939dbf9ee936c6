import type { ReactNode } from 'react';
import { cx } from './cx';

/** The top of a page: what it is, in a sentence why, and what can be done here. */
export function PageHeading({
  title,
  eyebrow,
  lead,
  actions,
  aside,
}: {
  title: ReactNode;
  /** A few words above the title, such as a file number. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** Beside the title, such as a status badge. */
  aside?: ReactNode;
}) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="grid min-w-0 gap-2">
        {eyebrow ? <p className="text-sm font-semibold text-ink-soft">{eyebrow}</p> : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {aside}
        </div>
        {lead ? <p className="max-w-measure text-lg text-ink-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </header>
  );
}

const LEVELS = { 2: 'text-xl', 3: 'text-lg', 4: 'text-base' } as const;

/** The heading of a part; `id` lets the part be named by it and linked to. */
export function SectionHeading({
  level = 2,
  id,
  lead,
  actions,
  children,
  className,
}: {
  level?: keyof typeof LEVELS;
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const Tag = `h${level}` as const;
  return (
    <div
      className={cx(
        'mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2',
        className,
      )}
    >
      <div className="grid gap-1">
        <Tag id={id} className={LEVELS[level]}>
          {children}
        </Tag>
        {lead ? <p className="max-w-measure text-ink-soft">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}
