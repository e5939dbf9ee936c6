import { useTranslation } from 'react-i18next';
import { EXPIRING_DAYS } from '~/agreements/agreement-state';
import type { Ending } from '~/agreements/my-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { Meter } from '~/components/ui/bars';
import { SectionHeading } from '~/components/ui/headings';
import { type Column, Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { AgreementStatus } from '../agreement-status';
import { AgreementName, PartnerNames } from './agreement-name';

/** From here on the days left are shown as few. */
const FEW_DAYS = 30;

/** Agreements in force that end within half a year, the soonest first. */
export function EndingPart({ ending }: { ending: readonly Ending[] }) {
  const { t } = useTranslation('agreements');
  const columns = useColumns();
  return (
    <section aria-labelledby="ending">
      <SectionHeading id="ending" lead={t('mine.ending.lead', { count: EXPIRING_DAYS })}>
        {t('mine.ending.title')}
      </SectionHeading>
      {ending.length === 0 ? (
        <p className="text-ink-soft">{t('mine.ending.none')}</p>
      ) : (
        <Table
          caption={t('mine.ending.title')}
          captionHidden
          columns={columns}
          rows={ending}
          rowKey={(each) => `${each.code}-${each.version}`}
        />
      )}
    </section>
  );
}

function useColumns(): Column<Ending>[] {
  const { t } = useTranslation('agreements');
  const format = useFormat();
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
    {
      key: 'last',
      header: t('mine.ending.last'),
      cell: (each) => (each.inForceUntil === null ? '' : format.date(each.inForceUntil)),
    },
    {
      key: 'days',
      header: t('mine.ending.left'),
      cell: (each) => (
        <Meter
          label={t('mine.ending.left')}
          labelHidden
          value={each.days}
          max={EXPIRING_DAYS}
          text={t('mine.ending.days', { count: each.days })}
          tone={each.days <= FEW_DAYS ? 'invalid' : 'unknown'}
        />
      ),
    },
  ];
}
