import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InWork } from '~/agreements/my-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { type Column, Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { AgreementStatus } from '../agreement-status';
import { AgreementName, PartnerNames } from './agreement-name';

/** What is being prepared, and whose turn it is. */
export function TurnPart({ inWork }: { inWork: readonly InWork[] }) {
  const { t } = useTranslation('agreements');
  const columns = useColumns();
  return (
    <section aria-labelledby="turn">
      <SectionHeading id="turn">{t('mine.turn.title')}</SectionHeading>
      {inWork.length === 0 ? (
        <p className="text-ink-soft">{t('mine.turn.none')}</p>
      ) : (
        <Table
          caption={t('mine.turn.title')}
          captionHidden
          columns={columns}
          rows={inWork}
          rowKey={(each) => `${each.code}-${each.version}`}
        />
      )}
    </section>
  );
}

function useColumns(): Column<InWork>[] {
  const { t } = useTranslation('agreements');
  return [
    {
      key: 'agreement',
      header: t('list.agreement'),
      rowHeader: true,
      cell: (each) => <AgreementName agreement={each} to={paths.agreementWorkspace(each.code)} />,
    },
    {
      key: 'partner',
      header: t('mine.partner'),
      cell: (each) => <PartnerNames names={each.partners} />,
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: (each) => <AgreementStatus state={each.state} phase={each.phase} />,
    },
    { key: 'next', header: t('mine.turn.next'), cell: (each) => <Next each={each} /> },
  ];
}

function Next({ each }: { each: InWork }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const task = each.task === null ? null : t(`mine.task.${each.task}`);
  if (each.own)
    return (
      <span className="grid justify-items-start gap-1">
        <StatusBadge tone="progress" size="sm">
          {t('mine.turn.yours')}
        </StatusBadge>
        <Link to={paths.agreementWorkspace(each.code)}>{task}</Link>
      </span>
    );
  if (each.next.length === 0) return <>{task ?? t('mine.turn.nobody')}</>;
  return (
    <span>
      {format.list(each.next.map((name) => name.text))}
      <span className="block text-sm text-ink-soft">{task}</span>
    </span>
  );
}
