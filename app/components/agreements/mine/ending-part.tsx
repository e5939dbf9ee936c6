import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { EXPIRING_DAYS } from '~/agreements/agreement-state';
import type { Ending } from '~/agreements/my-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { Meter } from '~/components/ui/bars';
import type { Column } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { MinePart } from './mine-part';
import { useAgreementColumns, versionKey } from './use-agreement-columns';

/** From here on the days left are shown as few. */
const FEW_DAYS = 30;

/** Agreements in force that end within half a year, the soonest first. */
export function EndingPart({ ending }: { ending: readonly Ending[] }) {
  const { t } = useTranslation('agreements');
  return (
    <MinePart
      id="ending"
      title={t('mine.ending.title')}
      lead={t('mine.ending.lead', { count: EXPIRING_DAYS })}
      none={t('mine.ending.none')}
      rows={ending}
      rowKey={versionKey}
      columns={useColumns()}
    />
  );
}

function useColumns(): Column<Ending>[] {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return [
    ...useAgreementColumns<Ending>(paths.agreementWorkspace),
    {
      key: 'last',
      header: t('mine.ending.last'),
      cell: (each) => (each.inForceUntil === null ? '' : format.date(each.inForceUntil)),
    },
    {
      key: 'after',
      header: t('mine.ending.afterwards'),
      cell: (each) =>
        each.after === 'yours' ? (
          <Link to={paths.agreementWorkspace(each.code, { section: 'life' })}>
            {t('mine.ending.after.yours')}
          </Link>
        ) : (
          t(`mine.ending.after.${each.after}`)
        ),
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
