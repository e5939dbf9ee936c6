import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { CurriculumPage as PageData, ProgrammeLine } from '~/curriculum/curriculum-view';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import { Table } from '../ui/table';
import { type Answered, CurriculumFrame } from './curriculum-frame';
import { ProgrammeForm } from './programme-form';

/** The programmes of an institution with their regulations. */
export function CurriculumPage({ page, said, came }: Answered<PageData>) {
  const { t } = useTranslation('curriculum');
  const { programmes, mayEdit } = page;
  return (
    <CurriculumFrame
      here="programmes"
      keeps={mayEdit}
      confirms={page.mayConfirm}
      institution={page.institution}
      title={t('title')}
      lead={t('lead')}
      exports={programmes.length > 0 ? ['programmes', 'modules'] : []}
      said={said}
      came={came}
    >
      <div className="grid grid-cols-1 gap-8">
        {programmes.length === 0 ? (
          <EmptyState
            icon="graduation"
            title={t('programme.emptyTitle')}
            actions={
              mayEdit ? (
                <LinkButton to={paths.curriculumImport()}>{t('section.bring')}</LinkButton>
              ) : undefined
            }
          >
            {t('programme.empty')}
          </EmptyState>
        ) : (
          <ProgrammeTable programmes={programmes} />
        )}
        {mayEdit ? (
          <Disclosure summary={t('programme.add')} open={came !== null}>
            <ProgrammeForm units={page.units} languages={page.languages} came={came} />
          </Disclosure>
        ) : null}
      </div>
    </CurriculumFrame>
  );
}

function ProgrammeTable({ programmes }: { programmes: readonly ProgrammeLine[] }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return (
    <Table
      caption={t('section.programmes')}
      captionHidden
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: t('field.programme'),
          rowHeader: true,
          cell: ({ id, title }) => <Link to={paths.curriculumProgramme(id)}>{title}</Link>,
        },
        { key: 'code', header: t('field.code'), cell: ({ code }) => code },
        { key: 'unit', header: t('field.unit'), cell: ({ unit }) => unit },
        {
          key: 'ects',
          header: t('field.ects'),
          align: 'end',
          cell: (row) => format.number(row.ects),
        },
        { key: 'versions', header: t('version.plural'), cell: (row) => <Versions of={row} /> },
        {
          key: 'students',
          header: t('section.students'),
          align: 'end',
          cell: ({ versions }) =>
            format.number(versions.reduce((sum, { enrolled }) => sum + enrolled, 0)),
        },
      ]}
    />
  );
}

function Versions({ of: { versions } }: { of: ProgrammeLine }) {
  const { t } = useTranslation('curriculum');
  if (versions.length === 0) return <span className="text-ink-soft">{t('version.none')}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 max-sm:justify-end">
      {versions.map(({ id, label, state }) => (
        <li key={id}>
          <Link to={paths.curriculumVersion(id)}>{label}</Link>
          {state === 'draft' ? ` (${t('version.state.draft')})` : ''}
        </li>
      ))}
    </ul>
  );
}
