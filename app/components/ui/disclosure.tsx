import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

/** Native details: closed text that opens without script. `plain` draws no box around it. */
export function Disclosure({
  summary,
  children,
  open = false,
  plain = false,
  id,
  className,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  plain?: boolean;
  id?: string;
  className?: string;
}) {
  return (
    <details
      id={id}
      open={open}
      className={cx(!plain && 'rounded-lg border border-line bg-surface', className)}
    >
      <summary
        className={cx(
          'flex min-h-8 items-center gap-2 rounded-md font-semibold text-accent hover:text-accent-strong',
          !plain && 'px-4 py-3',
        )}
      >
        {/* By its own details, not by any that are open around it. */}
        <Icon
          name="chevron-right"
          size="sm"
          className="transition-transform [details[open]>summary>&]:rotate-90"
        />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className={plain ? 'ps-6 pt-2' : 'px-4 pb-4'}>{children}</div>
    </details>
  );
}
