import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton } from '~/components/ui/button';
import { cx } from '~/components/ui/cx';
import { EmptyState } from '~/components/ui/empty-state';
import { FindForm } from '~/components/ui/find-form';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { Pagination } from '~/components/ui/pagination';
import type { TrustPageData } from '~/credentials/trust/show-trust.server';
import type { RowState } from '~/credentials/trust/trust-view';
import { paths } from '~/platform/paths';
import { ListTable } from './list-table';
import { HeldAgainst } from './override-table';
import { ProblemList } from './problem-list';
import { TrustTable } from './trust-table';

/** What is trusted, since when and why. */
export function TrustPage({ data }: { data: TrustPageData }) {
  const { t } = useTranslation('trust');
  return (
    <>
      <PageHeading
        title={t('public.title')}
        lead={t('public.lead')}
        actions={
          <LinkButton look="secondary" to={paths.trustSeals()}>
            {t('public.sealsLink')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-1 gap-12">
        <Trusted data={data} />
        <HeldAgainst overrides={data.overrides} />
        <section aria-labelledby="lists">
          <SectionHeading id="lists" lead={t('public.listsLead')}>
            {t('public.listsTitle')}
          </SectionHeading>
          {data.lists.length > 0 ? (
            <ListTable caption={t('public.listsCaption')} lines={data.lists} />
          ) : (
            <Notice>{t('public.noLists')}</Notice>
          )}
          <ProblemList problems={data.problems} />
        </section>
      </div>
    </>
  );
}

const totalOf = ({ counts }: TrustPageData): number =>
  counts.trusted + counts.ended + counts.distrusted;

function Trusted({ data }: { data: TrustPageData }) {
  const { t } = useTranslation('trust');
  const { q, show, page, pages } = data;
  if (totalOf(data) === 0 && q === '')
    return (
      <EmptyState icon="shield" title={t('public.emptyTitle')}>
        {t('public.empty')}
      </EmptyState>
    );
  return (
    <section aria-label={t('public.caption')} className="grid grid-cols-1 gap-5">
      <FindForm q={q} label={t('public.search')} find={t('public.find')}>
        {q === '' ? null : (
          <LinkButton look="quiet" to={paths.trust()}>
            {t('public.all')}
          </LinkButton>
        )}
      </FindForm>
      <StateLinks data={data} />
      <Found data={data} />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(wanted) => paths.trust({ q, show, page: wanted })}
      />
    </section>
  );
}

const STATES: readonly RowState[] = ['trusted', 'ended', 'distrusted'];

/** Trusted now, ended, distrusted here: each with how many the search finds. */
function StateLinks({ data: { q, show, counts } }: { data: TrustPageData }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  return (
    <nav aria-label={t('public.states')}>
      <ul className="flex flex-wrap gap-2">
        {STATES.map((state) => (
          <li key={state}>
            <Link
              to={paths.trust({ q, show: state })}
              {...(state === show ? { 'aria-current': 'true' as const } : {})}
              className={cx(
                'inline-flex min-h-8 items-center gap-1.5 rounded-md border px-3 no-underline',
                state === show ? 'border-accent bg-accent-soft font-semibold' : 'border-edge',
              )}
            >
              {t(`public.state.${state}`)}
              <span className="tabular">({format.number(counts[state])})</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found({ data: { q, show, counts, rows } }: { data: TrustPageData }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const count = counts[show];
  return (
    <>
      {show === 'trusted' ? null : (
        <p className="max-w-measure text-ink-soft">{t(`public.about.${show}`)}</p>
      )}
      <p role="status" className="text-ink-soft">
        {t('public.count', { count, formatted: format.number(count) })}
      </p>
      {count > 0 ? (
        <TrustTable rows={rows} />
      ) : (
        <EmptyState icon="search" title={t('public.nothingTitle')}>
          {q === '' ? t(`public.none.${show}`) : t('public.nothing', { q })}
        </EmptyState>
      )}
    </>
  );
}
