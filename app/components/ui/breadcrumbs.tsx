import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

export interface Crumb {
  label: string;
  /** Absent for the page itself. */
  to?: string;
}

/** The way back up; the last crumb is this page. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('breadcrumbs.label')} className="mb-4 text-sm" data-print="never">
      <ol className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-center gap-1.5">
            {index > 0 ? <Icon name="chevron-right" size="sm" className="text-ink-soft" /> : null}
            {item.to ? (
              <Link to={item.to} className="py-0.5">
                {item.label}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink-soft">
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
