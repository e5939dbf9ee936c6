import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton } from '~/components/ui/button';
import { SectionHeading } from '~/components/ui/headings';
import { Pagination } from '~/components/ui/pagination';
import { StatusBadge } from '~/components/ui/status-badge';
import { Table } from '~/components/ui/table';
import type { TrustSettings } from '~/credentials/trust/trust-settings.server';
import type { ServiceLineView } from '~/credentials/trust/trust-view';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { OverrideWords } from '../override-words';
import { useListCountry } from '../use-country';

/** The services of one national list, each with the whole history of its status. */
export function ServicesPart({
  territory: { territory, services, page, pages },
}: {
  territory: NonNullable<TrustSettings['territory']>;
}) {
  const { t } = useTranslation('trust');
  const country = useListCountry();
  return (
    <section aria-labelledby="services-title">
      <SectionHeading
        id="services-title"
        actions={
          <LinkButton look="secondary" icon="arrow-left" to={paths.trustSettings()}>
            {t('service.back')}
          </LinkButton>
        }
      >
        {t('settings.servicesOf', { country: country(territory) })}
      </SectionHeading>
      <ServiceTable services={services} />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(wanted) => paths.trustSettings({ territory, page: wanted })}
      />
    </section>
  );
}

function ServiceTable({ services }: { services: readonly ServiceLineView[] }) {
  const { t } = useTranslation('trust');
  return (
    <Table
      caption={t('service.caption')}
      captionHidden
      rows={services}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          header: t('settings.name'),
          rowHeader: true,
          cell: (row) => (
            <span className="[overflow-wrap:anywhere]">
              {row.name}
              <span className="block text-sm font-normal text-ink-soft">{row.provider}</span>
              <code className="block text-xs font-normal text-ink-soft">{row.fingerprint}</code>
            </span>
          ),
        },
        { key: 'type', header: t('service.type'), cell: (row) => t(`service.${row.type}`) },
        {
          key: 'status',
          header: t('service.status'),
          cell: (row) => (
            <>
              <StatusBadge tone={row.granted ? 'valid' : 'neutral'}>
                {row.granted ? t('service.granted') : t('service.notGranted')}
              </StatusBadge>
              <span className="mt-1 block text-sm">
                <OverrideWords words={row.overrides} />
              </span>
            </>
          ),
        },
        { key: 'history', header: t('service.history'), cell: (row) => <History row={row} /> },
      ]}
    />
  );
}

function History({ row }: { row: ServiceLineView }) {
  const { t } = useTranslation('trust');
  const text = useCodeText('trust');
  const format = useFormat('UTC');
  return (
    <ol className="text-sm">
      {row.history.map((each) => (
        <li key={`${each.from}-${each.status}`}>
          {format.date(each.from, 'short')} · {text('status', each.status)}
          {each.forSeals ? `, ${t('service.forSeals')}` : ''}
        </li>
      ))}
    </ol>
  );
}
