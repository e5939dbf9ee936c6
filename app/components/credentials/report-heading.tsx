import type { ReactNode } from 'react';
import { cx } from '~/components/ui/cx';

/** Where the report begins in the page's outline: 2 under a page title, 3 inside a section. */
export type HeadingLevel = 2 | 3;

const SIZES = ['text-xl', 'text-lg', 'text-base'] as const;

/** A heading of the report; `below` counts levels under the summary line. */
export function ReportHeading({
  level,
  below = 0,
  id,
  className,
  children,
}: {
  level: HeadingLevel;
  below?: 0 | 1 | 2;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  const Tag = `h${(level + below) as 2 | 3 | 4 | 5}` as const;
  return (
    <Tag id={id} className={cx(className ?? SIZES[below])}>
      {children}
    </Tag>
  );
}
