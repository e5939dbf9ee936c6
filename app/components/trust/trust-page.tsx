import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button, LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { TextInput } from '~/components/ui/inputs';
import { Notice } from '~/components/ui/notice';
import { Pagination } from '~/components/ui/pagination';
import { type Column, Table } from '~/components/ui/table';
import type { TrustPageData } from '~/credentials/trust/show-trust.server';
import type { TrustRow, Why } from '~/credentials/trust/trust-view';
import { paths } from '~/platform/paths';
import { ListTable } from './list-table';
import { ProblemList } from './problem-list';
import { useListCountry } from './use-country';

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

function Trusted({ data }: { data: TrustPageData }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const columns = useColumns();
  if (data.total === 0 && data.q === '')
    return (
      <EmptyState icon="shield" title={t('public.emptyTitle')}>
        {t('public.empty')}
      </EmptyState>
    );
  return (
    <section aria-label={t('public.caption')} className="grid grid-cols-1 gap-5">
      <TrustSearch q={data.q} />
      <p role="status" className="text-ink-soft">
        {t('public.count', { count: data.total, formatted: format.number(data.total) })}
      </p>
      {data.total === 0 ? (
        <EmptyState icon="search" title={t('public.nothingTitle')}>
          {t('public.nothing', { q: data.q })}
        </EmptyState>
      ) : (
        <Table
          caption={t('public.caption')}
          captionHidden
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.key}
        />
      )}
      <Pagination
        page={data.page}
        pages={data.pages}
        hrefFor={(page) => paths.trust({ q: data.q, page })}
      />
    </section>
  );
}

function TrustSearch({ q }: { q: string }) {
  const { t } = useTranslation('trust');
  return (
    <search data-print="never">
      <Form method="get" className="grid max-w-2xl items-end gap-3 sm:grid-cols-[1fr_auto_auto]">
        <TextInput
          key={q}
          id="q"
          name="q"
          type="search"
          label={t('public.search')}
          defaultValue={q}
          maxLength={200}
        />
        <Button look="secondary" icon="search">
          {t('public.find')}
        </Button>
        {q === '' ? null : (
          <LinkButton look="quiet" to={paths.trust()}>
            {t('public.all')}
          </LinkButton>
        )}
      </Form>
    </search>
  );
}

function WhyText({ why }: { why: Why }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const country = useListCountry();
  if (why.kind === 'demo') return t('why.demo');
  if (why.kind === 'operator') return t('why.operator', { reason: why.reason });
  return t('why.list', { country: country(why.territory), date: format.date(why.issuedAt) });
}

function useColumns(): Column<TrustRow>[] {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  return [
    {
      key: 'name',
      header: t('public.name'),
      rowHeader: true,
      cell: (row) => (
        <span className="[overflow-wrap:anywhere]">
          {row.name}
          <span className="block text-sm font-normal text-ink-soft">
            {row.provider ?? t(`kind.${row.kind}`)}
          </span>
        </span>
      ),
    },
    {
      key: 'use',
      header: t('public.use'),
      cell: (row) => format.list(row.uses.map((each) => t(`use.${each}`))),
    },
    {
      key: 'since',
      header: t('public.since'),
      cell: (row) => (
        <>
          {format.date(row.since)}
          {row.until === null ? null : (
            <span className="block">{t('public.until', { date: format.date(row.until) })}</span>
          )}
        </>
      ),
    },
    { key: 'why', header: t('public.why'), cell: (row) => <WhyText why={row.why} /> },
  ];
}
