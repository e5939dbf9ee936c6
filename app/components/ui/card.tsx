import type { ReactNode } from 'react';
import { cx } from './cx';

/** A sheet on the page. `as` gives its meaning; name a section or an article with `labelledBy`. */
export function Card({
  as: Tag = 'div',
  labelledBy,
  id,
  padded = true,
  className,
  children,
}: {
  as?: 'div' | 'section' | 'article' | 'aside' | 'li';
  labelledBy?: string;
  id?: string;
  padded?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Tag
      id={id}
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}
      className={cx(
        'rounded-lg border border-line bg-surface shadow-sm',
        padded && 'p-5 sm:p-6',
        className,
      )}
    >
      {children}
    </Tag>
  );
}
