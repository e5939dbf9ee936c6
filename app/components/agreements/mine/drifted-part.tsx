import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DriftedLine } from '~/agreements/my-agreements.server';
import { LocalisedText } from '~/components/catalogue/localised-text';
import { SectionHeading } from '~/components/ui/headings';
import { Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { DriftNote } from '../drift-note';

/** Lines whose courses the catalogue has changed since they were signed. */
export function DriftedPart({ drifted }: { drifted: readonly DriftedLine[] }) {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="drifted">
      <SectionHeading id="drifted" lead={t('mine.drifted.lead')}>
        {t('mine.drifted.title')}
      </SectionHeading>
      {drifted.length === 0 ? (
        <p className="text-ink-soft">{t('mine.drifted.none')}</p>
      ) : (
        <Table
          caption={t('mine.drifted.title')}
          captionHidden
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
      )}
    </section>
  );
}
