import { useTranslation } from 'react-i18next';
import type { MyAgreement } from '~/agreements/my-agreements.server';
import { SectionHeading } from '~/components/ui/headings';
import { Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { AgreementStatus } from '../agreement-status';
import { usePeriod } from '../use-period';
import { AgreementName, PartnerNames } from './agreement-name';

/** Everything that was signed, whether it applies or has ended. */
export function StandingPart({ agreements }: { agreements: readonly MyAgreement[] }) {
  const { t } = useTranslation('agreements');
  const period = usePeriod();
  if (agreements.length === 0) return null;
  return (
    <section aria-labelledby="standing">
      <SectionHeading id="standing">{t('mine.standing')}</SectionHeading>
      <Table
        caption={t('mine.standing')}
        captionHidden
        rows={agreements}
        rowKey={(each) => `${each.code}-${each.version}`}
        columns={[
          {
            key: 'agreement',
            header: t('list.agreement'),
            rowHeader: true,
            cell: (each) => <AgreementName agreement={each} to={paths.agreement(each.code)} />,
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
            key: 'period',
            header: t('list.period'),
            cell: (each) => period(each.inForceFrom, each.inForceUntil),
          },
        ]}
      />
    </section>
  );
}
