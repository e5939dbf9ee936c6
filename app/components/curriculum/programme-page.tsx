import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  CameBack,
  ProgrammePage as PageData,
  VersionLine,
} from '~/curriculum/curriculum-view';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { KeyFacts } from '../ui/definition-list';
import { Disclosure } from '../ui/disclosure';
import { FormErrors } from '../ui/form-errors';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Table } from '../ui/table';
import { Answer, type Answered } from './curriculum-frame';
import { DoubtList } from './doubt-list';
import { useEntryFields } from './entry-fields';
import { ProgrammeForm } from './programme-form';
import { SpanFields } from './span-fields';
import { useSpan, VersionState } from './version-words';

/** One programme: its facts, the versions of its regulations, and a new draft of them. */
export function ProgrammePage({ page, said, came }: Answered<PageData>) {
  const { t } = useTranslation('curriculum');
  const { programme, entry, units, languages } = page;
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('title'), to: paths.curriculum() }, { label: programme.title }]}
      />
      <PageHeading eyebrow={programme.code} title={programme.title} lead={programme.unit} />
      <Answer said={said} came={came} />
      <div className="grid grid-cols-1 gap-8">
        <Facts page={page} />
        <Doubts doubts={page.doubts} />
        <section aria-labelledby="versions">
          <SectionHeading id="versions" lead={t('version.lead')}>
            {t('version.plural')}
          </SectionHeading>
          {programme.versions.length === 0 ? (
            <p className="text-ink-soft">{t('version.none')}</p>
          ) : (
            <VersionTable versions={programme.versions} />
          )}
        </section>
        {page.mayEdit ? (
          <>
            <DraftForm versions={programme.versions} came={came} />
            <Disclosure summary={t('programme.change')} open={came?.form === 'programme'}>
              <ProgrammeForm entry={entry} units={units} languages={languages} came={came} />
            </Disclosure>
          </>
        ) : null}
      </div>
    </>
  );
}

function Doubts({ doubts }: Pick<PageData, 'doubts'>) {
  const { t } = useTranslation('curriculum');
  if (doubts.length === 0) return null;
  return (
    <section aria-labelledby="doubts">
      <SectionHeading id="doubts" lead={t('doubt.lead')}>
        {t('doubt.title')}
      </SectionHeading>
      <DoubtList doubts={doubts} />
    </section>
  );
}

function Facts({ page: { programme, entry, fieldOfStudy } }: { page: PageData }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return (
    <KeyFacts
      items={[
        { term: t('field.ects'), value: format.number(programme.ects) },
        { term: t('field.eqf'), value: programme.eqf },
        { term: t('field.cycle'), value: t(`cycle.${entry.cycle}`) },
        ...(fieldOfStudy ? [{ term: t('field.isced_f'), value: fieldOfStudy }] : []),
      ]}
    />
  );
}

function VersionTable({ versions }: { versions: readonly VersionLine[] }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  const span = useSpan();
  return (
    <Table
      caption={t('version.plural')}
      captionHidden
      rows={versions.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'label',
          header: t('field.label'),
          rowHeader: true,
          cell: ({ id, label }) => <Link to={paths.curriculumVersion(id)}>{label}</Link>,
        },
        { key: 'span', header: t('version.valid'), cell: span },
        {
          key: 'state',
          header: t('version.status'),
          cell: ({ state }) => <VersionState state={state} />,
        },
        {
          key: 'students',
          header: t('section.students'),
          align: 'end',
          cell: ({ enrolled }) => format.number(enrolled),
        },
      ]}
    />
  );
}

function DraftForm({
  versions,
  came,
}: {
  versions: readonly VersionLine[];
  came: CameBack | null;
}) {
  const { t } = useTranslation('curriculum');
  const { field, errors } = useEntryFields('draft', came, { copy_of: versions.at(-1)?.id ?? '' });
  return (
    <Disclosure summary={t('version.draft')} open={came?.form === 'draft'}>
      <Form method="post" className="grid grid-cols-1 gap-5">
        <p className="max-w-measure text-ink-soft">{t('version.draftLead')}</p>
        <FormErrors errors={errors} />
        <input type="hidden" name="intent" value="draft" />
        <SpanFields field={field} />
        <Select
          {...field('copy_of')}
          width="md"
          placeholder={t('version.copyNothing')}
          options={versions.map(({ id, label }) => ({ value: id, label }))}
        />
        <Button className="justify-self-start">{t('version.draftButton')}</Button>
      </Form>
    </Disclosure>
  );
}
