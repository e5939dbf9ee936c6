import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button, LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Select } from '~/components/ui/inputs';
import { Notice } from '~/components/ui/notice';
import { Table } from '~/components/ui/table';
import type { DistrustedProvider, SealProvider } from '~/credentials/trust/trust-view';
import type { SealPageData } from '~/credentials/trust/where-seals.server';
import { paths } from '~/platform/paths';
import { ListState } from './list-table';
import { OverrideWords } from './override-words';
import { SEAL_STEPS, SEAL_TERMS } from './seal-terms.data';
import { useListCountry } from './use-country';

/** "Where can we get a seal?": providers by country, what to ask for, and the steps. */
export function SealPage({ data }: { data: SealPageData }) {
  const { t } = useTranslation('trust');
  return (
    <>
      <PageHeading
        title={t('seals.title')}
        lead={t('seals.lead')}
        actions={
          <LinkButton look="secondary" to={paths.trust()}>
            {t('seals.trustLink')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-1 gap-12">
        <Providers data={data} />
        <Terms />
        <Steps />
      </div>
    </>
  );
}

function Providers({ data }: { data: SealPageData }) {
  const { t } = useTranslation('trust');
  if (data.countries.length === 0)
    return (
      <EmptyState icon="shield" title={t('seals.noListsTitle')}>
        {t('seals.noLists')}
      </EmptyState>
    );
  return (
    <section aria-labelledby="providers" className="grid grid-cols-1 gap-5">
      <Form method="get" className="grid max-w-xl items-end gap-3 sm:grid-cols-[1fr_auto]">
        <Select
          key={data.country}
          id="country"
          name="country"
          label={t('seals.country')}
          placeholder={t('seals.choose')}
          defaultValue={data.country ?? ''}
          options={data.countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button look="secondary">{t('seals.show')}</Button>
      </Form>
      <p className="max-w-measure text-ink-soft">{t('seals.anyCountry')}</p>
      <ProviderResult data={data} />
    </section>
  );
}

function ProviderResult({
  data: { country: code, list, providers, distrusted },
}: {
  data: SealPageData;
}) {
  const { t } = useTranslation('trust');
  const format = useFormat('UTC');
  const name = useListCountry();
  if (code === null || list === null)
    return (
      <EmptyState icon="search" title={<span id="providers">{t('seals.chooseTitle')}</span>}>
        {t('seals.chooseText')}
      </EmptyState>
    );
  const facts = { country: name(code), date: format.date(list.issuedAt) };
  return (
    <div>
      <SectionHeading id="providers" lead={t('seals.providersLead', facts)}>
        {t('seals.providersTitle', facts)}
      </SectionHeading>
      <p className="mb-4">
        <ListState line={list} />
      </p>
      {providers.length > 0 ? (
        <ProviderTable caption={t('seals.providersTitle', facts)} providers={providers} />
      ) : distrusted.length > 0 ? null : (
        <EmptyState icon="shield" level={3} title={t('seals.noneTitle')}>
          {t('seals.none', facts)}
        </EmptyState>
      )}
      <Distrusted providers={distrusted} />
    </div>
  );
}

/** Whom the list grants seals and who is distrusted here all the same, with the reasons. */
function Distrusted({ providers }: { providers: readonly DistrustedProvider[] }) {
  const { t } = useTranslation('trust');
  if (providers.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title={t('seals.distrusted', { count: providers.length })}
      className="mt-4"
    >
      <ul className="list-disc ps-5">
        {providers.map(({ name, services, overrides }) => (
          <li key={name} className="[overflow-wrap:anywhere]">
            <strong className="font-semibold">{name}</strong> ({services.join(', ')})
            <OverrideWords words={overrides.map((each) => ({ ...each, againstGrant: true }))} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A provider's own page; one that is not encrypted says so. */
function ProviderLink({ page }: { page: string }) {
  const { t } = useTranslation('trust');
  const { hostname, protocol } = new URL(page);
  return (
    <>
      <a href={page} rel="external noopener noreferrer nofollow">
        {hostname}
      </a>
      {protocol === 'http:' ? (
        <span className="block text-sm text-ink-soft">{t('seals.http')}</span>
      ) : null}
    </>
  );
}

function ProviderTable({
  caption,
  providers,
}: {
  caption: string;
  providers: readonly SealProvider[];
}) {
  const { t } = useTranslation('trust');
  return (
    <Table
      caption={caption}
      captionHidden
      rows={providers}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', header: t('seals.provider'), rowHeader: true, cell: (row) => row.name },
        {
          key: 'services',
          header: t('seals.services'),
          cell: (row) => (
            <ul className="text-sm">
              {row.services.map((each) => (
                <li key={each} className="[overflow-wrap:anywhere]">
                  {each}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'page',
          header: t('seals.page'),
          cell: (row) =>
            row.page ? (
              <ProviderLink page={row.page} />
            ) : (
              <span className="text-ink-soft">{t('seals.noPage')}</span>
            ),
        },
      ]}
    />
  );
}

function Terms() {
  const { t } = useTranslation('trust');
  return (
    <section aria-labelledby="term">
      <SectionHeading id="term" lead={t('seals.termLead')}>
        {t('seals.termTitle')}
      </SectionHeading>
      <Table
        caption={t('seals.termTitle')}
        captionHidden
        rows={SEAL_TERMS}
        rowKey={(row) => row.lang}
        columns={[
          {
            key: 'language',
            header: t('seals.language'),
            rowHeader: true,
            cell: (row) => <span lang={row.lang}>{row.language}</span>,
          },
          {
            key: 'qualified',
            header: t('seals.qualified'),
            cell: (row) => (
              <strong lang={row.lang} className="font-semibold">
                {row.qualified}
              </strong>
            ),
          },
          {
            key: 'term',
            header: t('seals.term'),
            cell: (row) => <span lang={row.lang}>{row.term}</span>,
          },
        ]}
      />
    </section>
  );
}

function Steps() {
  const { t } = useTranslation('trust');
  return (
    <section aria-labelledby="steps">
      <SectionHeading id="steps">{t('seals.stepsTitle')}</SectionHeading>
      <ol className="grid max-w-measure list-decimal gap-4 ps-6">
        {SEAL_STEPS.map((step) => (
          <li key={step}>
            <h3 className="text-base">{t(`seals.steps.${step}.title`)}</h3>
            <p>{t(`seals.steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className="mt-5">
        <LinkButton to={paths.check()}>{t('seals.checkLink')}</LinkButton>
      </p>
    </section>
  );
}
