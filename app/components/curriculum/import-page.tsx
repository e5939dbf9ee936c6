import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, ImportPage as PageData } from '~/curriculum/import-page.server';
import { COLUMNS, type TableKind } from '~/curriculum/table/columns.data';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { FileDrop } from '../ui/file-drop';
import { PageHeading, SectionHeading } from '../ui/headings';
import { DateInput, Select, TextInput } from '../ui/inputs';
import { CurriculumSections } from './curriculum-frame';
import { useFieldLabel } from './entry-fields';
import { ImportOutcome } from './import-outcome';

/** Brings a table: it is checked and told what it would do, then imported. */
export function ImportPage({ page, answer }: { page: PageData; answer: ImportAnswer | null }) {
  const { t } = useTranslation('curriculum');
  return (
    <>
      <PageHeading title={t('bring.title')} lead={t('bring.lead')} />
      <CurriculumSections here="bring" keeps confirms />
      <div className="grid grid-cols-1 gap-8">
        {answer?.ok ? <ImportOutcome answer={answer} /> : null}
        <FileForm page={page} problem={answer && !answer.ok ? answer.problem : null} />
        <section aria-labelledby="columns">
          <SectionHeading id="columns" lead={t('bring.columnsLead')}>
            {t('bring.columns')}
          </SectionHeading>
          <div className="grid grid-cols-1 gap-3">
            {page.kinds.map((kind) => (
              <Columns key={kind} kind={kind} open={kind === page.kind} />
            ))}
          </div>
        </section>
      </div>
    </>
  );
}

function FileForm({
  page,
  problem,
}: {
  page: PageData;
  problem: 'no-file' | 'unreadable' | 'gone' | null;
}) {
  const { t } = useTranslation('curriculum');
  const busy = useNavigation().state === 'submitting';
  return (
    <Card as="section" labelledBy="file-title">
      <SectionHeading id="file-title">{t('bring.file')}</SectionHeading>
      <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
        <div className="flex flex-wrap gap-5">
          <Select
            key={page.kind}
            id="kind"
            name="kind"
            label={t('bring.kind')}
            defaultValue={page.kind}
            options={page.kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <Select
            id="format"
            name="format"
            label={t('bring.format')}
            options={[
              { value: 'csv', label: t('bring.csv') },
              { value: 'ooapi', label: t('bring.ooapi') },
            ]}
          />
        </div>
        <FileDrop
          id="file"
          name="file"
          label={t('bring.choose')}
          accept=".csv,.txt,.json"
          required
          {...(problem ? { errors: [t(`bring.problem.${problem}`)] } : {})}
        />
        <Disclosure summary={t('bring.ooapiMore')}>
          <OoapiFields page={page} />
        </Disclosure>
        <Button className="justify-self-start" busy={busy} busyLabel={t('bring.checking')}>
          {t('bring.check')}
        </Button>
      </Form>
    </Card>
  );
}

/** What OOAPI does not say of programmes and courses. */
function OoapiFields({ page: { units, programmes } }: { page: PageData }) {
  const { t } = useTranslation('curriculum');
  const labelOf = useFieldLabel();
  const field = (name: string) => ({ id: `ooapi-${name}`, name, label: labelOf(name) });
  return (
    <div className="grid grid-cols-1 gap-5">
      <p className="max-w-measure text-ink-soft">{t('bring.ooapiLead')}</p>
      <Select
        {...field('unit')}
        placeholder={t('form.choose')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        {...field('programme')}
        placeholder={t('form.choose')}
        options={programmes.map(({ code, title }) => ({ value: code, label: `${code}: ${title}` }))}
      />
      <div className="flex flex-wrap gap-5">
        <TextInput {...field('version')} maxLength={60} width="sm" />
        <DateInput {...field('valid_from')} />
      </div>
    </div>
  );
}

function Columns({ kind, open }: { kind: TableKind; open: boolean }) {
  const { t } = useTranslation('curriculum');
  return (
    <Disclosure summary={t(`kind.${kind}`)} open={open}>
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {COLUMNS[kind].map(({ name, required, perLanguage, example }) => (
          <li key={name} className="[overflow-wrap:anywhere]">
            <code className="font-semibold">{perLanguage ? `${name}_en` : name}</code>
            {required ? '' : ` (${t('bring.optional')})`}
            {example === '' ? null : (
              <span className="block text-sm text-ink-soft">{t('bring.example', { example })}</span>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
