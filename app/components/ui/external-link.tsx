import type { ReactNode } from 'react';
import { Icon } from './icon';

/** A link out of the portal, which says so by its icon. */
export function ExternalLink({
  href,
  className = 'inline-flex items-center gap-1.5',
  children,
}: {
  href: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a href={href} rel="noreferrer external" className={className}>
      {children}
      <Icon name="external-link" size="sm" />
    </a>
  );
}
