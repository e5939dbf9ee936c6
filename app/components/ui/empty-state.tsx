import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** Nothing here yet: what the page is for, and the next step. */
export function EmptyState({
  title,
  children,
  actions,
  icon = 'inbox',
  level = 2,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: IconName;
  level?: 2 | 3;
}) {
  const Tag = `h${level}` as const;
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed border-edge px-6 py-12 text-center">
      <Icon name={icon} size="xl" className="text-ink-soft" />
      <Tag className="text-lg">{title}</Tag>
      {children ? <div className="max-w-[52ch] text-ink-soft">{children}</div> : null}
      {actions ? <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  );
}
