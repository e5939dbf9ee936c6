import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HistoryPage as PageData } from '~/agreements/workspace/compare-versions.server';
import { paths } from '~/platform/paths';
import { StateBadge } from '../agreements/agreement-status';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Table } from '../ui/table';
import { BeforeAfter } from './change-text';

/** Every version of an agreement, and what differs between two of them. */
export function HistoryPage({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('crumbs.agreements'), to: paths.agreements() },
          { label: page.code, to: paths.agreementWorkspace(page.code) },
          { label: t('history.title') },
        ]}
      />
      <PageHeading eyebrow={page.code} title={t('history.title')} lead={page.title} />
      <div className="grid gap-10">
        <Versions page={page} />
        {page.deeds.length > 0 ? <Deeds page={page} /> : null}
        {page.versions.length > 1 ? <Compare page={page} /> : null}
      </div>
    </>
  );
}

function Versions({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <Table
      caption={t('history.versions')}
      rows={page.versions}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'version',
          header: t('history.version'),
          rowHeader: true,
          cell: (row) => (
            <Link to={paths.agreementWorkspace(page.code, { version: row.id })}>{row.version}</Link>
          ),
        },
        {
          key: 'state',
          header: t('history.state'),
          cell: (row) => <StateBadge word={row.stateWord} phase={row.phase} />,
        },
        { key: 'begun', header: t('history.begun'), cell: (row) => format.date(row.createdAt) },
        {
          key: 'signed',
          header: t('history.signed'),
          cell: (row) => (row.signedAt ? format.date(row.signedAt) : '–'),
        },
        {
          key: 'hash',
          header: t('history.hash'),
          cell: (row) => <code className="tabular">{row.hash.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}

/** What became of it, with the reasons that were given. */
function Deeds({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <section aria-labelledby="deeds">
      <SectionHeading id="deeds">{t('history.deeds')}</SectionHeading>
      <ol className="grid gap-3">
        {page.deeds.map((each) => (
          <li key={each.id} className="[overflow-wrap:anywhere]">
            <p>
              <strong>{t(`history.deed.${each.action}`)}</strong> {format.date(each.at)}
              {each.by ? ` · ${each.by}` : ''} · {t('life.version', { version: each.version })}
            </p>
            {each.note ? (
              <p className="text-ink-soft">{t('standing.reason', { reason: each.note })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Compare({ page }: { page: PageData }) {
  const { t } = useTranslation('mcra');
  const { compared, changes, versions } = page;
  const options = versions.map(({ version, stateWord }) => ({
    value: version,
    label: `${version} – ${stateWord}`,
  }));
  return (
    <section aria-labelledby="compare">
      <SectionHeading id="compare">{t('history.compare')}</SectionHeading>
      <form method="get" className="mb-6 flex flex-wrap items-end gap-4">
        <Select
          id="compare-from"
          name="from"
          label={t('history.from')}
          options={options}
          defaultValue={compared?.from ?? ''}
          width="md"
        />
        <Select
          id="compare-to"
          name="to"
          label={t('history.to')}
          options={options}
          defaultValue={compared?.to ?? ''}
          width="md"
        />
        <Button look="secondary">{t('history.show')}</Button>
      </form>
      {compared && changes.length === 0 ? <p>{t('history.same')}</p> : null}
      <ul className="grid gap-4">
        {changes.map((change) => (
          <Card key={change.address} as="li" className="grid gap-2">
            <p className="font-semibold">{change.label}</p>
            <BeforeAfter change={change} />
          </Card>
        ))}
      </ul>
    </section>
  );
}
