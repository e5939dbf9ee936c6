import { useTranslation } from 'react-i18next';
import type { AgreementList } from '~/agreements/list-agreements.server';
import { isFiltered, registerAddress } from '~/agreements/register-query';
import { paths } from '~/platform/paths';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Pagination } from '../ui/pagination';
import { RegisterFilters } from './register-filters';
import { RegisterTable } from './register-table';

/** The register of agreements. */
export function AgreementListPage({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <PageHeading
        title={t('list.title')}
        lead={t('list.lead')}
        actions={<Actions mine={list.mine} />}
      />
      <RegisterFilters list={list} />
      {list.ignored.length > 0 ? (
        <Notice kind="warning" className="mt-6">
          <p>{t('list.ignored', { names: list.ignored.join(', ') })}</p>
        </Notice>
      ) : null}
      <section aria-labelledby="register" className="mt-8">
        <SectionHeading id="register">{t('list.count', { count: list.total })}</SectionHeading>
        {list.total === 0 ? <NothingHere list={list} /> : <RegisterTable items={list.agreements} />}
        <Pagination
          label={t('list.pagination')}
          page={list.page}
          pages={list.pages}
          hrefFor={(page) => registerAddress(list.filter, page)}
        />
      </section>
    </>
  );
}

function Actions({ mine }: { mine: boolean }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      {mine ? (
        <LinkButton to={paths.myAgreements()} data-print="never">
          {t('list.mine')}
        </LinkButton>
      ) : null}
      <LinkButton look="secondary" to={paths.agreementTemplates()} data-print="never">
        {t('list.templates')}
      </LinkButton>
    </>
  );
}

function NothingHere({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  const filtered = isFiltered(list.filter);
  return (
    <EmptyState
      icon="handshake"
      level={3}
      title={filtered ? t('list.emptyTitle') : t('list.emptyAll')}
      actions={
        filtered ? (
          <LinkButton look="secondary" to={paths.agreements()}>
            {t('list.all')}
          </LinkButton>
        ) : null
      }
    >
      {filtered ? <p>{t('list.empty')}</p> : null}
    </EmptyState>
  );
}
