import { useTranslation } from 'react-i18next';
import type { MyAgreement } from '~/agreements/own-side.server';
import { paths } from '~/platform/paths';
import { usePeriod } from '../use-period';
import { MinePart } from './mine-part';
import { useAgreementColumns, versionKey } from './use-agreement-columns';

/** Everything that was signed, whether it applies or has ended. */
export function StandingPart({ agreements }: { agreements: readonly MyAgreement[] }) {
  const { t } = useTranslation('agreements');
  const period = usePeriod();
  const columns = useAgreementColumns<MyAgreement>(paths.agreement);
  if (agreements.length === 0) return null;
  return (
    <MinePart
      id="standing"
      title={t('mine.standing')}
      none=""
      rows={agreements}
      rowKey={versionKey}
      columns={[
        ...columns,
        {
          key: 'period',
          header: t('list.period'),
          cell: (each) => period(each.inForceFrom, each.inForceUntil),
        },
      ]}
    />
  );
}
