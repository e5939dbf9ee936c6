import { useTranslation } from 'react-i18next';
import { LinkButton } from './button';

/** Previous and next with where one is; draws nothing for a single page. `page` counts from 1. */
export function Pagination({
  page,
  pages,
  hrefFor,
  label,
}: {
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
  label?: string;
}) {
  const { t } = useTranslation('common');
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={label ?? t('pagination.label')}
      className="mt-6 flex flex-wrap items-center justify-between gap-4 sm:grid sm:grid-cols-[1fr_auto_1fr]"
    >
      <span>
        {page > 1 ? (
          <LinkButton look="secondary" icon="arrow-left" to={hrefFor(page - 1)} rel="prev">
            {t('pagination.previous')}
          </LinkButton>
        ) : null}
      </span>
      <span className="tabular w-full text-center text-sm text-ink-soft max-sm:order-first sm:w-auto">
        {t('pagination.position', { page, pages })}
      </span>
      <span className="text-end">
        {page < pages ? (
          <LinkButton look="secondary" iconAfter="arrow-right" to={hrefFor(page + 1)} rel="next">
            {t('pagination.next')}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
