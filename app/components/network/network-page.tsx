import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { NetworkPage as NetworkPageData } from '~/network/show-network.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button, LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Pagination } from '../ui/pagination';
import { Stats } from '../ui/stat';
import { MemberList } from './member-list';
import { TiesPart } from './ties-part';

/** Who belongs to the network, who looks for partners, and which agreements join them. */
export function NetworkPage({ network }: { network: NetworkPageData }) {
  const { t } = useTranslation('network');
  const { filter } = network;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead')}
        actions={<Actions membership={network.membership} />}
      />
      <Figures figures={network.figures} />
      <section aria-labelledby="members" className="mt-12">
        <SectionHeading id="members">{t('members.title', { count: network.total })}</SectionHeading>
        <Filters network={network} />
        {network.total === 0 ? (
          <EmptyState icon="landmark" level={3} title={t('members.none')}>
            <p>{t('members.noneText')}</p>
          </EmptyState>
        ) : (
          <MemberList members={network.members} />
        )}
        <Pagination
          page={network.page}
          pages={network.pages}
          hrefFor={(page) => paths.network({ ...filter, ...(page > 1 ? { page } : {}) })}
        />
      </section>
      <TiesPart ties={network.ties} />
    </>
  );
}

function Actions({ membership }: Pick<NetworkPageData, 'membership'>) {
  const { t } = useTranslation('network');
  if (membership === null) return null;
  return (
    <>
      <LinkButton to={paths.membership()}>{t(`actions.${membership}`)}</LinkButton>
      {membership === 'institution' ? (
        <LinkButton look="secondary" to={paths.partnerSearch()}>
          {t('actions.search')}
        </LinkButton>
      ) : null}
    </>
  );
}

function Figures({ figures }: Pick<NetworkPageData, 'figures'>) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <Stats
      items={(['members', 'looking', 'ties'] as const).map((key) => ({
        label: t(`figures.${key}`, { count: figures[key] }),
        value: format.number(figures[key]),
      }))}
    />
  );
}

function Filters({ network }: { network: NetworkPageData }) {
  const { t } = useTranslation('network');
  const { filter, choices } = network;
  return (
    <Form
      key={`${filter.field}-${filter.country}`}
      method="get"
      action={paths.network()}
      aria-label={t('filters.title')}
      className="mb-6 grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto_auto]"
      data-print="never"
    >
      <Select
        id="field"
        name="field"
        label={t('filters.field')}
        placeholder={t('filters.anyField')}
        defaultValue={filter.field}
        options={[...choices.field]}
      />
      <Select
        id="country"
        name="country"
        label={t('filters.country')}
        placeholder={t('filters.anyCountry')}
        defaultValue={filter.country}
        options={[...choices.country]}
      />
      <Button look="secondary" icon="filter">
        {t('filters.apply')}
      </Button>
      {filter.field || filter.country ? (
        <Link to={paths.network()} className="pb-2.5">
          {t('filters.all')}
        </Link>
      ) : null}
    </Form>
  );
}
