import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AGREEMENT_PHASES } from '~/agreements/agreement-state';
import type { AgreementList, AgreementListItem } from '~/agreements/list-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Button, LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { type Column, Table } from '../ui/table';
import { AgreementStatus } from './agreement-status';
import { usePeriod } from './use-period';

/** The register of agreements. */
export function AgreementListPage({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <PageHeading title={t('list.title')} lead={t('list.lead')} />
      {list.drafts.length > 0 ? (
        <section aria-labelledby="drafts" className="mb-12">
          <SectionHeading id="drafts" lead={t('list.draftsLead')}>
            {t('list.drafts')}
          </SectionHeading>
          <AgreementTable caption={t('list.drafts')} items={list.drafts} />
        </section>
      ) : null}
      <Filters list={list} />
      {list.ignored.length > 0 ? (
        <Notice kind="warning" className="mt-6">
          <p>{t('list.ignored', { names: list.ignored.join(', ') })}</p>
        </Notice>
      ) : null}
      <section aria-labelledby="register" className="mt-8">
        <SectionHeading id="register">{t('list.count', { count: list.total })}</SectionHeading>
        {list.total === 0 ? (
          <NothingHere list={list} />
        ) : (
          <AgreementTable caption={t('list.caption')} items={list.agreements} />
        )}
        <Pagination
          label={t('list.pagination')}
          page={list.page}
          pages={list.pages}
          hrefFor={(page) => addressOf(list, page)}
        />
      </section>
    </>
  );
}

function addressOf({ filter }: AgreementList, page: number): string {
  const search = new URLSearchParams();
  if (filter.institution) search.set('institution', filter.institution);
  if (filter.phase) search.set('phase', filter.phase);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `${paths.agreements()}?${search}` : paths.agreements();
}

function Filters({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  const { filter } = list;
  return (
    <Form
      method="get"
      action={paths.agreements()}
      aria-label={t('list.filterTitle')}
      className="grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
      data-print="never"
    >
      <Select
        key={`institution-${filter.institution}`}
        id="institution"
        name="institution"
        label={t('list.institution')}
        placeholder={t('list.anyInstitution')}
        defaultValue={filter.institution ?? ''}
        options={list.institutions.map((each) => ({ value: each.slug, label: each.name.text }))}
      />
      <Select
        key={`phase-${filter.phase}`}
        id="phase"
        name="phase"
        label={t('list.phase')}
        placeholder={t('list.anyPhase')}
        defaultValue={filter.phase ?? ''}
        options={AGREEMENT_PHASES.map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
      />
      <Button look="secondary" icon="filter">
        {t('list.apply')}
      </Button>
    </Form>
  );
}

function NothingHere({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  const filtered = list.filter.institution !== null || list.filter.phase !== null;
  return (
    <EmptyState
      icon="handshake"
      level={3}
      title={filtered ? t('list.emptyTitle') : t('list.emptyAll')}
      actions={
        filtered ? (
          <LinkButton look="secondary" to={paths.agreements()}>
            {t('list.all')}
          </LinkButton>
        ) : null
      }
    >
      {filtered ? <p>{t('list.empty')}</p> : null}
    </EmptyState>
  );
}

function useColumns(): Column<AgreementListItem>[] {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const period = usePeriod();
  return [
    {
      key: 'agreement',
      header: t('list.agreement'),
      rowHeader: true,
      cell: (item) => (
        <>
          <Link to={paths.agreement(item.code)}>
            <LocalisedText value={item.title} />
          </Link>
          <span className="block text-sm font-normal text-ink-soft">
            {item.code}, {t('show.version', { version: item.version })}
          </span>
        </>
      ),
    },
    {
      key: 'parties',
      header: t('list.parties'),
      cell: (item) => (
        <ul>
          {item.parties.map((party) => (
            <li key={party.slug}>
              <LocalisedText value={party.name} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: (item) => <AgreementStatus state={item.state} phase={item.phase} />,
    },
    {
      key: 'period',
      header: t('list.period'),
      cell: (item) => period(item.inForceFrom, item.inForceUntil),
    },
    {
      key: 'lines',
      header: t('list.lines'),
      align: 'end',
      cell: (item) => format.number(item.lines),
    },
  ];
}

function AgreementTable({
  caption,
  items,
}: {
  caption: string;
  items: readonly AgreementListItem[];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={useColumns()}
      rows={items}
      rowKey={(item) => `${item.code}-${item.version}`}
    />
  );
}
