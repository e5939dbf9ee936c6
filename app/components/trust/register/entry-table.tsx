import { useTranslation } from 'react-i18next';
import { LocalText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';
import type { Tone } from '~/components/ui/tones';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import type { RegisterResult } from '~/credentials/accreditation/register-page.server';
import { TakeBackEntry } from './take-back-entry';

const TONES: Readonly<Record<AccreditationRecord['decision'], Tone>> = {
  positive: 'valid',
  conditional: 'valid',
  negative: 'invalid',
  none: 'unknown',
};

/** The entries found, with what each is limited to. */
export function EntryTable({
  entries,
  mayManage,
  came,
}: {
  entries: readonly AccreditationRecord[];
  mayManage: boolean;
  came: RegisterResult | null;
}) {
  const { t } = useTranslation('trust');
  const actions: Column<AccreditationRecord> = {
    key: 'actions',
    header: t('settings.actions'),
    hideHeader: true,
    cell: (row) => (row.source === 'table' ? <TakeBackEntry row={row} came={came} /> : null),
  };
  return (
    <Table
      caption={t('register.caption')}
      captionHidden
      rows={entries}
      rowKey={(row) => `${row.source}-${row.key}`}
      columns={[
        {
          key: 'body',
          header: t('register.body'),
          rowHeader: true,
          cell: (row) => <Body row={row} />,
        },
        {
          key: 'title',
          header: t('register.accreditation'),
          cell: (row) => <Accreditation row={row} />,
        },
        { key: 'period', header: t('register.period'), cell: (row) => <Period row={row} /> },
        { key: 'limits', header: t('register.limits'), cell: (row) => <Limits row={row} /> },
        ...(mayManage && entries.some(({ source }) => source === 'table') ? [actions] : []),
      ]}
    />
  );
}

function Body({ row: { body } }: { row: AccreditationRecord }) {
  const shown = [...new Set(body.identifiers.map(({ value }) => value))].slice(0, 4);
  return (
    <span className="[overflow-wrap:anywhere]">
      <LocalText map={body.name} otherwise={shown[0] ?? ''} />
      <span className="block text-sm font-normal text-ink-soft">{shown.join(' · ')}</span>
    </span>
  );
}

function Accreditation({ row }: { row: AccreditationRecord }) {
  const { t } = useTranslation('trust');
  return (
    <div className="grid gap-1 [overflow-wrap:anywhere]">
      {row.page ? (
        <a href={row.page} rel="external noopener noreferrer nofollow">
          {row.title || row.key}
        </a>
      ) : (
        row.title || row.key
      )}
      {row.agent ? (
        <span className="text-sm text-ink-soft">{t('register.by', { agent: row.agent })}</span>
      ) : null}
      <StatusBadge size="sm" tone={TONES[row.decision]}>
        {t(`register.decision.${row.decision}`)}
      </StatusBadge>
    </div>
  );
}

function Period({ row: { validFrom, validUntil } }: { row: AccreditationRecord }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  if (validFrom === null && validUntil === null) return t('register.always');
  return (
    <>
      {validFrom ? t('register.from', { date: format.date(validFrom) }) : null}{' '}
      {validUntil ? t('register.until', { date: format.date(validUntil) }) : null}
    </>
  );
}

function Limits({ row }: { row: AccreditationRecord }) {
  const { t } = useTranslation('trust');
  const values = {
    field: row.fields.join(', '),
    eqf: row.eqf.join(', '),
    jurisdiction: row.source === 'deqar' ? '' : row.jurisdictions.join(', '),
    place: row.source === 'deqar' ? row.jurisdictions.join(', ') : '',
    type: row.credentialTypes.join(', '),
    programme: row.programme?.title || row.programme?.identifiers[0] || '',
  };
  const lines = (['field', 'eqf', 'jurisdiction', 'place', 'type', 'programme'] as const).flatMap(
    (each) => (values[each] === '' ? [] : [t(`register.limit.${each}`, { values: values[each] })]),
  );
  if (row.unread.length > 0) lines.push(t('register.limit.unread'));
  if (lines.length === 0) return <span className="text-ink-soft">{t('register.noLimits')}</span>;
  return (
    <ul className="text-sm [overflow-wrap:anywhere]">
      {lines.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
