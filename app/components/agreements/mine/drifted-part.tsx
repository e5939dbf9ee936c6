import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DriftedLine } from '~/agreements/my-agreements.server';
import { LocalisedText } from '~/components/catalogue/localised-text';
import { paths } from '~/platform/paths';
import { DriftNote } from '../drift-note';
import { MinePart } from './mine-part';

/** Lines whose courses the catalogue has changed since they were signed. */
export function DriftedPart({ drifted }: { drifted: readonly DriftedLine[] }) {
  const { t } = useTranslation('agreements');
  return (
    <MinePart
      id="drifted"
      title={t('mine.drifted.title')}
      lead={t('mine.drifted.lead')}
      none={t('mine.drifted.none')}
      rows={drifted}
      rowKey={(each) => each.key}
      columns={[
        {
          key: 'agreement',
          header: t('list.agreement'),
          rowHeader: true,
          cell: (each) => (
            <>
              <Link to={`${paths.agreement(each.code)}#lines`}>
                <LocalisedText value={each.title} />
              </Link>
              <span className="block text-sm font-normal text-ink-soft">{each.code}</span>
            </>
          ),
        },
        { key: 'line', header: t('show.line'), cell: (each) => each.line },
        {
          key: 'drift',
          header: t('mine.drifted.what'),
          cell: (each) => <DriftNote drift={each.drift} />,
        },
      ]}
    />
  );
}
