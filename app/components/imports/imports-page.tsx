import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { IMPORT_FORMATS } from '~/catalogue/import/formats.data';
import type {
  ImportsPageData,
  JobView,
  UploadResult,
} from '~/catalogue/import/import-pages.server';
import { COLUMNS } from '~/catalogue/import/table/columns.data';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { FileDrop } from '~/components/ui/file-drop';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Select, TextInput } from '~/components/ui/inputs';
import { Table } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { JobState, standingOf } from './job-state';

type Refusal = Extract<UploadResult, { ok: false }>;

/** The imports of an institution, or of everybody: a file to begin with, and the history. */
export function ImportsPage({
  imports,
  refused,
}: {
  imports: ImportsPageData;
  refused: Refusal | null;
}) {
  const { t } = useTranslation('imports');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-12">
        <UploadPart {...imports} refused={refused} />
        <History jobs={imports.jobs} />
      </div>
    </>
  );
}

/** Why a file is not taken, after what it seems to be. */
function useRefusal(refused: Refusal | null): string | null {
  const { t } = useTranslation('imports');
  if (refused === null || refused.error === 'provider') return null;
  const { error, seems } = refused;
  if (seems === null) return t(`error.${error}`);
  const isText = seems.kind === 'xml' || seems.kind === 'json';
  const what = t(isText ? `error.${error}` : 'error.foreign');
  return `${t(`seems.${seems.kind}`, { name: seems.name })} ${what}`;
}

function UploadPart({
  network,
  unit,
  refused,
}: Pick<ImportsPageData, 'network' | 'unit'> & { refused: Refusal | null }) {
  const { t } = useTranslation('imports');
  const wrongFile = useRefusal(refused);
  return (
    <Card as="section" labelledBy="upload-title">
      <SectionHeading
        id="upload-title"
        lead={
          unit === null
            ? t(network ? 'upload.leadNetwork' : 'upload.leadInstitution')
            : t('upload.leadUnit', { unit })
        }
      >
        {t('upload.title')}
      </SectionHeading>
      <form method="post" encType="multipart/form-data" className="grid max-w-xl gap-5">
        <FileDrop
          id="import-file"
          name="file"
          label={t('upload.file')}
          accept=".xml,.json,.jsonld,.jsonl,.gz,.ttl,.csv,.xlsx"
          required
          {...(wrongFile ? { errors: [wrongFile] } : {})}
        />
        <Select
          id="format"
          name="format"
          label={t('upload.format')}
          placeholder={t('upload.anyFormat')}
          options={IMPORT_FORMATS.map((each) => ({ value: each, label: t(`format.${each}`) }))}
        />
        {network ? (
          <TextInput
            id="provider"
            name="provider"
            label={t('upload.provider')}
            help={t('upload.providerHelp')}
            optional
            maxLength={80}
            {...(refused?.error === 'provider' ? { errors: [t('error.provider')] } : {})}
          />
        ) : null}
        <div>
          <Button icon="upload">{t('upload.send')}</Button>
        </div>
      </form>
      <Disclosure plain className="mt-4" summary={t('upload.columns')}>
        <p className="max-w-measure">{t('upload.columnsText')}</p>
        <code className="mt-2 block text-sm [overflow-wrap:anywhere]">{COLUMNS.join(', ')}</code>
      </Disclosure>
    </Card>
  );
}

function History({ jobs }: { jobs: readonly JobView[] }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (jobs.length === 0)
    return (
      <EmptyState icon="upload" title={t('history.emptyTitle')}>
        {t('history.empty')}
      </EmptyState>
    );
  return (
    <section aria-labelledby="history-title">
      <SectionHeading id="history-title">{t('history.title')}</SectionHeading>
      <Table
        caption={t('history.title')}
        captionHidden
        rows={jobs}
        rowKey={(job) => job.id}
        columns={[
          {
            key: 'file',
            header: t('history.file'),
            rowHeader: true,
            cell: (job) => (
              <Link to={paths.import(job.id)} className="[overflow-wrap:anywhere]">
                {job.fileName}
              </Link>
            ),
          },
          { key: 'format', header: t('history.format'), cell: (job) => t(`format.${job.format}`) },
          {
            key: 'for',
            header: t('history.institution'),
            cell: (job) => job.institution ?? t('history.asInFile'),
          },
          { key: 'at', header: t('history.at'), cell: (job) => format.dateTime(job.createdAt) },
          {
            key: 'state',
            header: t('history.state'),
            cell: (job) => <JobState standing={standingOf(job)} />,
          },
          { key: 'result', header: t('history.result'), cell: (job) => <Tally job={job} /> },
        ]}
      />
    </section>
  );
}

/** States in which courses are being written, or were. */
const BEGUN: readonly JobView['state'][] = ['queued', 'running', 'stopped', 'finished'];

function Tally({ job }: { job: JobView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (job.total === null) return null;
  const { created, changed, unchanged, refused } = job;
  const begun = BEGUN.includes(job.state);
  return (
    <>
      {t(begun ? 'history.tally' : 'history.wouldTally', {
        created: format.number(created),
        changed: format.number(changed),
        unchanged: format.number(unchanged),
        refused: format.number(refused),
      })}
    </>
  );
}
