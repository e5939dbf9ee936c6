import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AGREEMENT_PHASES } from '~/agreements/agreement-state';
import type { AgreementList } from '~/agreements/list-agreements.server';
import {
  ENDING_WITHIN,
  FURTHER_FILTERS,
  isFiltered,
  PUBLIC_STATES,
} from '~/agreements/register-query';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Select, TextInput } from '../ui/inputs';

/** Every filter in one form: it works by its address, with and without script. */
export function RegisterFilters({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  const { filter, choices } = list;
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      action={paths.agreements()}
      aria-label={t('list.filterTitle')}
      className="grid gap-4"
      data-print="never"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]">
        <TextInput
          id="q"
          name="q"
          type="search"
          maxLength={200}
          label={t('list.words')}
          defaultValue={filter.q}
        />
        <Select
          id="institution"
          name="institution"
          label={t('list.institution')}
          placeholder={t('list.anyInstitution')}
          defaultValue={filter.institution}
          options={[...choices.institution]}
        />
        <Select
          id="phase"
          name="phase"
          label={t('list.phase')}
          placeholder={t('list.anyPhase')}
          defaultValue={filter.phase}
          options={AGREEMENT_PHASES.filter((phase) => phase !== 'in-preparation').map((phase) => ({
            value: phase,
            label: t(`phase.${phase}`),
          }))}
        />
        <Button look="secondary" icon="filter">
          {t('list.apply')}
        </Button>
      </div>
      <Disclosure
        plain
        summary={t('list.more')}
        open={FURTHER_FILTERS.some((name) => filter[name] !== '')}
      >
        <Further list={list} />
      </Disclosure>
      {isFiltered(filter) ? <Link to={paths.agreements()}>{t('list.all')}</Link> : null}
    </Form>
  );
}

/** Numbers of days: those offered, and the one an address asks for. */
const periodsWith = (asked: string): string[] =>
  [...new Set<string>(asked === '' ? ENDING_WITHIN : [...ENDING_WITHIN, asked])].sort(
    (a, b) => Number(a) - Number(b),
  );

function Further({ list }: { list: AgreementList }) {
  const { t } = useTranslation('agreements');
  const { filter, choices } = list;
  const select = (
    name: 'country' | 'status' | 'field' | 'year' | 'expiring',
    options: { value: string; label: string }[],
  ) => (
    <Select
      id={name}
      name={name}
      label={t(`list.filters.${name}`)}
      placeholder={t('list.any')}
      defaultValue={filter[name]}
      options={options}
    />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {select('country', [...choices.country])}
      {select('field', [...choices.field])}
      {select('year', [...choices.year])}
      <TextInput
        id="programme"
        name="programme"
        maxLength={200}
        label={t('list.filters.programme')}
        defaultValue={filter.programme}
      />
      {select(
        'status',
        PUBLIC_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
      )}
      {select(
        'expiring',
        periodsWith(filter.expiring).map((value) => ({
          value,
          label: t('list.endsWithin', { count: Number(value) }),
        })),
      )}
    </div>
  );
}
