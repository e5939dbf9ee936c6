import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { asSentence } from '~/curriculum/as-sentence';
import type { ImportAnswer } from '~/curriculum/import-page.server';
import type { RowFault } from '~/curriculum/table/cells';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button, LinkButton } from '../ui/button';
import { SectionHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Table } from '../ui/table';
import { DoubtList } from './doubt-list';

type Done = Extract<ImportAnswer, { ok: true }>;

/** What a checked file would do, or what an imported one did. */
export function ImportOutcome({ answer }: { answer: Done }) {
  const { t } = useTranslation('curriculum');
  const { report, file, faults } = answer;
  const { created, changed, unchanged, dryRun, missingColumns, unknownColumns } = report;
  const work = created + changed;
  const isEmpty = report.rows === 0 && missingColumns.length === 0;
  const kind = missingColumns.length > 0 ? 'danger' : faults > 0 || isEmpty ? 'warning' : 'success';
  return (
    <section aria-label={t('bring.outcome')} className="grid grid-cols-1 gap-5">
      <Notice
        live
        kind={kind}
        title={t(dryRun ? 'bring.checked' : 'bring.imported', { file })}
        actions={dryRun && work > 0 ? <ImportButton held={answer.held} work={work} /> : undefined}
      >
        <ul className="grid gap-1">
          {isEmpty ? <li>{t('bring.empty')}</li> : null}
          {missingColumns.length === 0 && !isEmpty ? (
            <li>{t(dryRun ? 'bring.would' : 'import.done', { created, changed, unchanged })}</li>
          ) : null}
          {report.confirms ? (
            <li>
              {t(dryRun ? 'bring.wouldConfirm' : 'bring.confirmed', { count: report.confirms })}
            </li>
          ) : null}
          {missingColumns.map((name) => (
            <li key={name}>{t('import.missingColumn', { name })}</li>
          ))}
          {unknownColumns.map((name) => (
            <li key={name}>{t('import.unknownColumn', { name })}</li>
          ))}
          {faults > 0 ? <li>{t('bring.faults', { count: faults })}</li> : null}
        </ul>
      </Notice>
      {faults > 0 ? <Faults answer={answer} /> : null}
      {report.doubts.length > 0 ? <Doubts doubts={report.doubts} /> : null}
    </section>
  );
}

function Doubts({ doubts }: Pick<Done['report'], 'doubts'>) {
  const { t } = useTranslation('curriculum');
  return (
    <div>
      <SectionHeading lead={t('doubt.lead')}>{t('doubt.title')}</SectionHeading>
      <DoubtList doubts={doubts} />
    </div>
  );
}

function ImportButton({ held, work }: { held: string; work: number }) {
  const { t } = useTranslation('curriculum');
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post">
      <input type="hidden" name="held" value={held} />
      <Button busy={busy} busyLabel={t('bring.importing')}>
        {t('bring.import', { count: work })}
      </Button>
    </Form>
  );
}

function Faults({ answer: { faults, held, report } }: { answer: Done }) {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  const rows = report.faults;
  return (
    <div>
      <SectionHeading
        {...(faults > rows.length ? { lead: t('bring.first', { count: rows.length }) } : {})}
        actions={
          <LinkButton
            look="secondary"
            icon="download"
            reloadDocument
            to={paths.curriculumFaults(held)}
          >
            {t('bring.faultsFile')}
          </LinkButton>
        }
      >
        {t('bring.faultsTitle')}
      </SectionHeading>
      <Table<RowFault>
        caption={t('bring.faultsTitle')}
        captionHidden
        className="data-table-stacked"
        rows={rows}
        rowKey={({ row, column }, index) => `${row}-${column}-${index}`}
        columns={[
          {
            key: 'row',
            header: t('faults.row'),
            rowHeader: true,
            cell: ({ row }) => (
              <>
                <span className="sm:hidden">{t('faults.row')} </span>
                {format.number(row)}
              </>
            ),
          },
          { key: 'column', header: t('faults.column'), cell: ({ column }) => column ?? '–' },
          {
            key: 'fault',
            header: t('faults.fault'),
            cell: ({ fault, value }) => (
              <span className="block text-start [overflow-wrap:anywhere]">
                {asSentence(t(`import.fault.${fault}`, { value }))}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
