import { Form, Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE_FILE } from '~/catalogue/import/fault-words';
import type { FaultView } from '~/catalogue/import/import-faults.server';
import type { ImportPageData, JobView } from '~/catalogue/import/import-pages.server';
import { useFormat } from '~/components/shell/use-format';
import { ProgressBar } from '~/components/ui/bars';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { paths } from '~/platform/paths';
import { ColumnsPart } from './columns-part';
import { FaultsPart } from './faults-part';
import { JobState, standingOf } from './job-state';
import { useFaultWords } from './use-fault-words';

/** How often an import under way is looked at again, in milliseconds. */
const AGAIN = 1500;

/** One import: what it would do or did, its columns, and the buttons. */
export function ImportPage({ data }: { data: ImportPageData }) {
  const { t } = useTranslation('imports');
  const { job, columns, faults, faultCount, underWay } = data;
  const whole = faults.find(({ row }) => row === WHOLE_FILE) ?? null;
  useLookAgain(underWay);
  return (
    <>
      <p className="mb-4">
        <Link to={paths.imports()}>{t('page.back')}</Link>
      </p>
      <PageHeading
        title={<span className="[overflow-wrap:anywhere]">{job.fileName}</span>}
        lead={t(`format.${job.format}`)}
      />
      <div className="grid grid-cols-1 gap-10">
        <Card as="section" labelledBy="state-title">
          <h2 id="state-title" className="sr-only">
            {t('history.state')}
          </h2>
          <div className="grid grid-cols-1 gap-5 [overflow-wrap:anywhere]">
            <JobState standing={standingOf(job)} />
            <Whose job={job} />
            {underWay ? <Progress job={job} /> : <Result job={job} whole={whole} />}
            <Unread job={job} />
            <Buttons data={data} />
          </div>
        </Card>
        {columns.length > 0 ? <ColumnsPart columns={columns} languages={data.languages} /> : null}
        {faultCount > 0 && !whole ? (
          <FaultsPart job={job} faults={faults} count={faultCount} />
        ) : null}
      </div>
    </>
  );
}

/** Without script the page says how to look again. */
function useLookAgain(underWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, AGAIN);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
}

function Whose({ job }: { job: JobView }) {
  const { t } = useTranslation('imports');
  return (
    <p className="max-w-measure text-ink-soft">
      {job.institution ? t('page.for', { institution: job.institution }) : t('page.forAsInFile')}{' '}
      {job.unit === null ? '' : `${t('page.forUnit', { unit: job.unit })} `}
      {t(job.publish ? 'page.published' : 'page.drafts')}
    </p>
  );
}

function Progress({ job }: { job: JobView }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { done, total } = job;
  return (
    <div aria-live="polite" className="grid max-w-xl gap-3">
      <ProgressBar
        label={t(`progress.${job.state === 'checking' ? 'checking' : 'running'}`)}
        value={total === null ? null : done}
        max={total ?? 1}
        text={
          total === null
            ? t('progress.begins')
            : t('progress.of', {
                done: format.number(done),
                total: format.number(total),
                rest: format.number(total - done),
              })
        }
      />
      <p className="text-sm text-ink-soft">{t('progress.goesOn')}</p>
      <noscript>
        <a href={paths.import(job.id)}>{t('progress.again')}</a>
      </noscript>
    </div>
  );
}

function Result({ job, whole }: { job: JobView; whole: FaultView | null }) {
  const { t } = useTranslation('imports');
  const inWords = useFaultWords(job.format);
  const format = useFormat();
  const standing = standingOf(job);
  if (standing === 'failed' || standing === 'columns')
    return (
      <Notice
        kind={standing === 'failed' ? 'danger' : 'warning'}
        live
        title={t(`state.${standing}`)}
      >
        {t(`failure.${job.failure ?? 'other'}`)}
      </Notice>
    );
  const counts = {
    rows: format.number(job.total ?? 0),
    done: format.number(job.done),
    created: format.number(job.created),
    changed: format.number(job.changed),
    unchanged: format.number(job.unchanged),
    refused: format.number(job.refused),
  };
  const nothing = job.total === 0;
  return (
    <Notice
      live
      kind={nothing || job.refused > 0 ? 'warning' : job.state === 'finished' ? 'success' : 'info'}
      title={t(
        `result.${job.state === 'checked' ? 'would' : job.state === 'finished' ? 'did' : 'stopped'}`,
      )}
    >
      {nothing
        ? [t('report.empty'), ...(whole ? [inWords(whole)] : [])].join(' ')
        : t(job.state === 'checked' ? 'report.would' : 'report.did', counts)}
      {job.failure ? ` ${t(`failure.${job.failure}`)}` : ''}
    </Notice>
  );
}

/** Columns that nobody reads are named: what is in them would be missed. */
function Unread({ job: { unread } }: { job: JobView }) {
  const { t } = useTranslation('imports');
  return unread.length === 0 ? null : (
    <p className="max-w-measure [overflow-wrap:anywhere]">
      {t('report.unread', { count: unread.length, names: unread.join(', ') })}
    </p>
  );
}

function Buttons({ data: { job, may } }: { data: ImportPageData }) {
  const { t } = useTranslation('imports');
  const writes = job.created + job.changed > 0 || job.state === 'stopped';
  return (
    <Form method="post" className="flex flex-wrap gap-3 empty:hidden">
      {may.start && writes ? (
        <Button name="intent" value="start">
          {t(job.state === 'stopped' ? 'action.resume' : 'action.start')}
        </Button>
      ) : null}
      {may.stop ? (
        <Button name="intent" value="stop" look="danger">
          {t('action.stop')}
        </Button>
      ) : null}
      {may.discard ? (
        <Button name="intent" value="discard" look="secondary">
          {t('action.discard')}
        </Button>
      ) : null}
    </Form>
  );
}
