import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Inbox } from '~/recognition/inbox.server';
import { inboxAddress } from '~/recognition/inbox-query';
import { cx } from '../ui/cx';

/** Saved views: links with their counts. */
export function InboxViews({ inbox: { query, views } }: { inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const plain = { q: '', status: '', unit: '', overdue: false } as const;
  return (
    <nav aria-label={t('inbox.views')} data-print="never">
      <ul className="flex flex-wrap gap-x-1 gap-y-2 border-b border-line">
        {views.map(({ view, count }) => {
          const current = view === query.view;
          return (
            <li key={view}>
              <Link
                to={inboxAddress(query, { ...plain, view })}
                {...(current ? { 'aria-current': 'page' as const } : {})}
                className={cx(
                  '-mb-px flex min-h-11 items-center gap-2 border-b-3 px-3 no-underline',
                  current
                    ? 'border-accent font-semibold text-accent'
                    : 'border-transparent text-ink-soft hover:border-accent-line hover:text-ink',
                )}
              >
                {t(`inbox.view.${view}`)}
                <span
                  className={cx(
                    'tabular rounded-full px-2 text-sm font-semibold',
                    current ? 'bg-accent text-on-accent' : 'bg-neutral-soft text-neutral',
                  )}
                >
                  {count}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
