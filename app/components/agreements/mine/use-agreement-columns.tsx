import { useTranslation } from 'react-i18next';
import type { MyAgreement } from '~/agreements/my-agreements.server';
import type { Column } from '~/components/ui/table';
import { AgreementStatus } from '../agreement-status';
import { AgreementName, PartnerNames } from './agreement-name';

type Named = Pick<
  MyAgreement,
  'code' | 'version' | 'title' | 'partners' | 'state' | 'phase' | 'wish'
>;

export const versionKey = ({ code, version }: Named): string => `${code}-${version}`;

/** What every table of one's own agreements begins with: which one, with whom, in which state. */
export function useAgreementColumns<Row extends Named>(
  to: (code: string) => string,
): Column<Row>[] {
  const { t } = useTranslation('agreements');
  return [
    {
      key: 'agreement',
      header: t('list.agreement'),
      rowHeader: true,
      cell: (each) => <AgreementName agreement={each} to={to(each.code)} />,
    },
    {
      key: 'partner',
      header: t('mine.partner'),
      cell: (each) => <PartnerNames names={each.partners} />,
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: (each) => (
        <>
          <AgreementStatus state={each.state} phase={each.phase} />
          {each.wish ? (
            <span className="block text-sm text-ink-soft">
              {t(`mine.wish.${each.wish.what}.${each.wish.own ? 'own' : 'partner'}`)}
            </span>
          ) : null}
        </>
      ),
    },
  ];
}
