import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Disclosure } from '~/components/ui/disclosure';
import { SectionHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { Table } from '~/components/ui/table';
import type { TrustSettings } from '~/credentials/trust/trust-settings.server';
import type { ListLine } from '~/credentials/trust/trust-view';
import { paths } from '~/platform/paths';
import { ListTable, useGives } from '../list-table';
import { ProblemList } from '../problem-list';
import { useListCountry } from '../use-country';

/** The lists in force; each national one leads to its services. */
export function ListsPart({ settings }: { settings: TrustSettings }) {
  const { t } = useTranslation('trust');
  const country = useListCountry();
  return (
    <section aria-labelledby="lists-title">
      <SectionHeading id="lists-title">{t('settings.listsTitle')}</SectionHeading>
      {settings.lists.length === 0 ? (
        <Notice>{t('settings.noLists')}</Notice>
      ) : (
        <ListTable
          caption={t('settings.listsTitle')}
          lines={settings.lists}
          more={[
            {
              key: 'services',
              header: t('settings.actions'),
              hideHeader: true,
              cell: (line) =>
                line.isListOfLists ? null : (
                  <Link
                    to={paths.trustSettings({ territory: line.territory })}
                    aria-label={t('settings.servicesOf', { country: country(line.territory) })}
                  >
                    {t('settings.show')}
                  </Link>
                ),
            },
          ]}
        />
      )}
      <ProblemList problems={settings.problems} />
    </section>
  );
}

/** Every list that is or was in force. */
export function HistoryPart({ lines }: { lines: readonly ListLine[] }) {
  const { t } = useTranslation('trust');
  const format = useFormat();
  const country = useListCountry();
  const gives = useGives();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={t('settings.historyTitle')}>
      <Table
        caption={t('settings.historyCaption')}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'country',
            header: t('list.country'),
            rowHeader: true,
            cell: (line) => country(line.territory),
          },
          {
            key: 'number',
            header: t('list.number'),
            align: 'end',
            cell: (line) => format.number(line.sequence),
          },
          {
            key: 'imported',
            header: t('list.imported'),
            cell: (line) => format.dateTime(line.importedAt),
          },
          {
            key: 'superseded',
            header: t('list.superseded'),
            cell: (line) =>
              line.supersededAt === null ? t('list.inForce') : format.dateTime(line.supersededAt),
          },
          { key: 'gives', header: t('list.gives'), cell: gives },
        ]}
      />
    </Disclosure>
  );
}
