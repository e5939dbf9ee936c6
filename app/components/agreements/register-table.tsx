import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AgreementListItem, LineSummary } from '~/agreements/list-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Disclosure } from '../ui/disclosure';
import { type Column, Table } from '../ui/table';
import { AgreementStatus } from './agreement-status';
import { usePeriod } from './use-period';

/** Published agreements, each with its lines and the way to join it. */
export function RegisterTable({ items }: { items: readonly AgreementListItem[] }) {
  const { t } = useTranslation('agreements');
  return (
    <Table
      caption={t('list.caption')}
      captionHidden
      columns={useColumns()}
      rows={items}
      rowKey={(item) => `${item.code}-${item.version}`}
    />
  );
}

function useColumns(): Column<AgreementListItem>[] {
  const { t } = useTranslation('agreements');
  const period = usePeriod();
  return [
    {
      key: 'agreement',
      header: t('list.agreement'),
      rowHeader: true,
      cell: (item) => <Name item={item} />,
    },
    {
      key: 'parties',
      header: t('list.parties'),
      cell: (item) => (
        <ul className="grid gap-1.5">
          {item.parties.map((party) => (
            <li key={party.slug} className="leading-snug">
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
    { key: 'lines', header: t('list.lines'), cell: (item) => <Lines item={item} /> },
  ];
}

function Name({ item }: { item: AgreementListItem }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <Link to={paths.agreement(item.code)}>
        <LocalisedText value={item.title} />
      </Link>
      <span className="block text-sm font-normal text-ink-soft">
        {item.code}, {t('show.version', { version: item.version })}
      </span>
      {item.joinable ? (
        <Link
          to={`${paths.agreement(item.code)}#join`}
          className="mt-1 inline-block text-sm font-normal"
        >
          {t('list.join')}
          <span className="sr-only"> ({item.code})</span>
        </Link>
      ) : null}
    </>
  );
}

function Lines({ item }: { item: AgreementListItem }) {
  const { t } = useTranslation('agreements');
  if (item.lineCount === null)
    return <span className="text-sm text-ink-soft">{t('list.linesHidden')}</span>;
  const more = item.lineCount - item.lines.length;
  return (
    <Disclosure
      plain
      summary={
        <span className="whitespace-nowrap">{t('list.lineCount', { count: item.lineCount })}</span>
      }
    >
      <ul className="grid gap-2 text-sm">
        {item.lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </ul>
      {more > 0 ? (
        <Link to={`${paths.agreement(item.code)}#lines`} className="text-sm">
          {t('list.moreLines', { count: more })}
        </Link>
      ) : null}
    </Disclosure>
  );
}

function Line({ line }: { line: LineSummary }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const joined = (texts: LineSummary['sources']) => texts.map((each) => each.text).join(' + ');
  return (
    <li>
      <span className="block text-ink-soft">
        {line.number} · {t('list.direction', { from: line.from.text, to: line.to.text })}
      </span>
      {t('list.counts', { source: joined(line.sources), target: joined(line.targets) })}
      {line.ects === null ? null : (
        <span className="tabular whitespace-nowrap text-ink-soft"> {format.ects(line.ects)}</span>
      )}
      {line.state === 'active' ? null : <strong> {t(`show.lineState.${line.state}`)}</strong>}
    </li>
  );
}
