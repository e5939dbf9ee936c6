import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '~/network/show-network.server';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { type Column, Table } from '../ui/table';
import { SearchWords } from './search-words';

/** Members, each with what it looks for. */
export function MemberList({ members }: { members: readonly MemberView[] }) {
  const { t } = useTranslation('network');
  const columns = useColumns();
  return (
    <Table
      caption={t('members.caption')}
      captionHidden
      columns={columns}
      rows={members}
      rowKey={(each) => each.slug}
    />
  );
}

function useColumns(): Column<MemberView>[] {
  const { t } = useTranslation('network');
  const format = useFormat();
  return [
    {
      key: 'institution',
      header: t('members.institution'),
      rowHeader: true,
      cell: (each) => (
        <>
          <Link to={paths.institution(each.slug)}>
            <LocalisedText value={each.name} />
          </Link>
          <span className="block text-sm font-normal text-ink-soft">{each.country}</span>
        </>
      ),
    },
    {
      key: 'search',
      header: t('members.search'),
      cell: (each) =>
        each.search ? (
          <SearchWords search={each.search} />
        ) : (
          <span className="text-ink-soft">{t('members.noSearch')}</span>
        ),
    },
    {
      key: 'agreements',
      header: t('members.agreements'),
      align: 'end',
      cell: (each) => format.number(each.agreements),
    },
    {
      key: 'since',
      header: t('members.since'),
      cell: (each) => format.date(each.since, 'short'),
    },
  ];
}
