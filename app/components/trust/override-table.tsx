import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { SectionHeading } from '~/components/ui/headings';
import { Table } from '~/components/ui/table';
import type { OverrideEntry } from '~/credentials/trust/trust-view';
import { Fingerprint } from './fingerprint';
import { useListCountry } from './use-country';

/** What the operator says against the lists, with the reasons; nothing where nothing is said. */
export function HeldAgainst({ overrides }: { overrides: readonly OverrideEntry[] }) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const country = useListCountry();
  if (overrides.length === 0) return null;
  return (
    <section aria-labelledby="overrides">
      <SectionHeading id="overrides" lead={t('override.lead')}>
        {t('override.title')}
      </SectionHeading>
      <Table
        caption={t('override.title')}
        captionHidden
        rows={overrides}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'list',
            header: t('list.country'),
            rowHeader: true,
            cell: (row) => (
              <>
                {country(row.territory)}
                {row.certificateSha256 ? (
                  <Fingerprint sha256={row.certificateSha256} />
                ) : (
                  <span className="block text-sm font-normal text-ink-soft">
                    {t('settings.whole')}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'effect',
            header: t('settings.effect'),
            cell: (row) => t(`effect.${row.effect}`),
          },
          { key: 'since', header: t('public.since'), cell: (row) => format.date(row.since) },
          {
            key: 'reason',
            header: t('settings.reason'),
            cell: (row) => <span className="[overflow-wrap:anywhere]">{row.reason}</span>,
          },
        ]}
      />
    </section>
  );
}
