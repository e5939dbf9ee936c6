import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';
import type { TrustRow, Why } from '~/credentials/trust/trust-view';
import { Fingerprint } from './fingerprint';
import { OverrideWords } from './override-words';
import { useListCountry } from './use-country';

/** Authorities with what they are trusted for, since when and why. */
export function TrustTable({ rows }: { rows: readonly TrustRow[] }) {
  const { t } = useTranslation('trust');
  return (
    <Table
      caption={t('public.caption')}
      captionHidden
      columns={useColumns()}
      rows={rows}
      rowKey={(row) => row.key}
    />
  );
}

function useColumns(): Column<TrustRow>[] {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  return [
    {
      key: 'name',
      header: t('public.name'),
      rowHeader: true,
      cell: (row) => <Named row={row} />,
    },
    {
      key: 'use',
      header: t('public.use'),
      cell: (row) => format.list(row.uses.map((each) => t(`use.${each}`))),
    },
    { key: 'since', header: t('public.since'), cell: (row) => <Since row={row} /> },
    {
      key: 'why',
      header: t('public.why'),
      cell: (row) => (
        <>
          <WhyText why={row.why} />
          <OverrideWords words={row.overrides} />
        </>
      ),
    },
  ];
}

function Named({ row }: { row: TrustRow }) {
  const { t } = useTranslation('trust');
  return (
    <span className="[overflow-wrap:anywhere]">
      {row.name}
      <span className="block text-sm font-normal text-ink-soft">
        {row.provider ?? t(`kind.${row.kind}`)}
      </span>
      {row.fingerprints.map((each) => (
        <Fingerprint key={each} sha256={each} />
      ))}
    </span>
  );
}

function Since({ row }: { row: TrustRow }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  return (
    <>
      {format.date(row.since)}
      {row.until === null ? null : (
        <span className="block">{t('public.until', { date: format.date(row.until) })}</span>
      )}
      {row.state === 'ended' ? (
        <StatusBadge tone="neutral" icon="clock">
          {t('public.ended')}
        </StatusBadge>
      ) : null}
      {row.state === 'distrusted' ? (
        <StatusBadge tone="invalid">{t('public.distrusted')}</StatusBadge>
      ) : null}
    </>
  );
}

function WhyText({ why }: { why: Why }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const country = useListCountry();
  if (why.kind === 'demo') return t('why.demo');
  if (why.kind === 'import') return t('why.import');
  if (why.kind === 'operator') return t('why.operator', { reason: why.reason });
  return t('why.list', { country: country(why.territory), date: format.date(why.issuedAt) });
}
