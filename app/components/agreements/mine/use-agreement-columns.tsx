import { useTranslation } from 'react-i18next';
import type { InWork } from '~/agreements/in-work.server';
import type { MyAgreement } from '~/agreements/own-side.server';
import type { Column } from '~/components/ui/table';
import { AgreementStatus } from '../agreement-status';
import { AgreementName, PartnerNames } from './agreement-name';

type Named = Pick<
  MyAgreement,
  'code' | 'version' | 'title' | 'partners' | 'state' | 'phase' | 'wish'
> & { readonly requested?: InWork['requested'] };

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
          {each.requested ? <Requested requested={each.requested} /> : null}
        </>
      ),
    },
  ];
}

/** Who asks for changes, and why. */
function Requested({ requested }: { requested: NonNullable<InWork['requested']> }) {
  const { t } = useTranslation('agreements');
  const { by, own, note } = requested;
  return (
    <span className="mt-1 block max-w-xs text-sm text-ink-soft [overflow-wrap:anywhere]">
      {own
        ? t('mine.requested.own', { note })
        : t('mine.requested.partner', { who: by.text, note })}
    </span>
  );
}
