import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { StudentsPage as PageData, StudentLine } from '~/curriculum/curriculum-view';
import type { Said } from '~/curriculum/said';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button, LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { FindForm } from '../ui/find-form';
import { Pagination } from '../ui/pagination';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { CurriculumFrame } from './curriculum-frame';

/** Who is enrolled in what, under which regulations; the office confirms what a student stated. */
export function StudentsPage({ page, said }: { page: PageData; said: Said | null }) {
  const { t } = useTranslation('curriculum');
  const { q, total, keeps } = page;
  return (
    <CurriculumFrame
      here="students"
      keeps={keeps}
      confirms
      institution={page.institution}
      title={t('students.title')}
      lead={t('students.lead')}
      exports={keeps ? ['enrolments'] : []}
      said={said}
    >
      {total === 0 && q === '' ? (
        <EmptyState
          icon="users"
          title={t('students.emptyTitle')}
          actions={
            keeps ? (
              <LinkButton to={paths.curriculumImport({ kind: 'enrolments' })}>
                {t('section.bring')}
              </LinkButton>
            ) : undefined
          }
        >
          {t('students.empty')}
        </EmptyState>
      ) : (
        <Found page={page} />
      )}
    </CurriculumFrame>
  );
}

function Found({ page: { q, total, students, page, pages } }: { page: PageData }) {
  const { t } = useTranslation('curriculum');
  return (
    <div className="grid grid-cols-1 gap-6">
      <FindForm q={q} label={t('students.search')} find={t('students.find')} maxLength={60} />
      <p role="status" className="text-ink-soft">
        {t('students.count', { count: total })}
      </p>
      {total > 0 ? <StudentTable students={students} /> : null}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(wanted) => paths.curriculumStudents({ q, page: wanted })}
      />
    </div>
  );
}

function StudentTable({ students }: { students: readonly StudentLine[] }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return (
    <Table
      caption={t('students.title')}
      captionHidden
      rows={students}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'number',
          header: t('field.student_number'),
          rowHeader: true,
          cell: (row) => row.studentNumber,
        },
        { key: 'who', header: t('students.who'), cell: (row) => <Who student={row} /> },
        {
          key: 'programme',
          header: t('field.programme'),
          cell: ({ programme, version }) => t('students.under', { programme, version }),
        },
        {
          key: 'status',
          header: t('field.status'),
          cell: ({ status }) => t(`enrolment.${status}`),
        },
        {
          key: 'started',
          header: t('field.started_on'),
          cell: ({ startedOn }) => format.date(startedOn, 'short'),
        },
        { key: 'confirmed', header: t('students.stated'), cell: (row) => <Stated by={row} /> },
      ]}
    />
  );
}

function Who({ student: { name, email } }: { student: StudentLine }) {
  return (
    <span className="grid [overflow-wrap:anywhere]">
      {name === null ? null : <span>{name}</span>}
      <span className={name === null ? '' : 'text-sm text-ink-soft'}>{email}</span>
    </span>
  );
}

function Stated({ by: { id, confirmed, name } }: { by: StudentLine }) {
  const { t } = useTranslation('curriculum');
  if (!confirmed)
    return (
      <Form method="post" className="grid gap-1.5">
        <StatusBadge size="sm" tone="unknown">
          {t('students.unconfirmed')}
        </StatusBadge>
        <input type="hidden" name="enrolment" value={id} />
        <Button look="secondary" size="sm">
          {t('students.confirm')}
        </Button>
      </Form>
    );
  return name === null ? (
    <StatusBadge size="sm" tone="progress">
      {t('students.expected')}
    </StatusBadge>
  ) : (
    <StatusBadge size="sm" tone="valid">
      {t('students.confirmed')}
    </StatusBadge>
  );
}
