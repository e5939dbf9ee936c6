import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findInstitutionBySlug } from '#db/queries/institutions';
import type { CurriculumScope } from '~/curriculum/curriculum-file.server';
import { exportTable } from '~/curriculum/export-table.server';
import { type ImportReport, importTable } from '~/curriculum/import-table.server';
import type { ProgrammeDoubt } from '~/curriculum/plausibility';
import { TABLE_KINDS, type TableKind } from '~/curriculum/table/columns.data';
import { FILE_FORMATS, tableOfFile } from '~/curriculum/table-of-file.server';
import { AppError } from '~/platform/errors';
import { createI18n } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import { proposeBehindEnrolment } from '~/recognition/propose-behind.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

const OPTIONS = {
  institution: { type: 'string' },
  kind: { type: 'string' },
  format: { type: 'string' },
  unit: { type: 'string' },
  programme: { type: 'string' },
  version: { type: 'string' },
  'valid-from': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const USAGE = [
  'curriculum import FILE… --institution SLUG --kind programmes|modules|regulations|enrolments ' +
    '[--format csv|ooapi [--unit NAME | --programme CODE --version LABEL --valid-from DAY]] ' +
    '[--dry-run] [--json]',
  'curriculum export --institution SLUG --kind KIND',
].join('\n       ');

export const curriculumCommand: Command = {
  summary: 'Import or export programmes, modules, regulations and enrolments as tables.',
  usage: USAGE,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [verb, ...files] = positionals;
    const kind = TABLE_KINDS.find((each) => each === values.kind);
    if (!kind) throw new UsageError(`Give --kind: ${TABLE_KINDS.join(', ')}.`);
    const slug = values.institution;
    if (!slug) throw new UsageError('Give --institution: the last part of its address here.');
    if (verb === 'export' && files.length === 0)
      return withServices(async (services) => {
        output.out(await exportTable(services.store.read, await scopeOf(services, slug), kind));
        return EXIT.ok;
      });
    if (verb !== 'import' || files.length === 0) throw new UsageError('Name the files to import.');
    const settings = { ...values, kind };
    return withServices(async (services) => {
      const scope = await scopeOf(services, slug);
      let exit: Exit = EXIT.ok;
      for (const file of files) {
        const report = await importFile(services, scope, file, settings, output);
        if (report.faults.length > 0 || report.missingColumns.length > 0) exit = EXIT.failed;
      }
      return exit;
    });
  },
};

interface Settings {
  kind: TableKind;
  format?: string | undefined;
  unit?: string | undefined;
  programme?: string | undefined;
  version?: string | undefined;
  'valid-from'?: string | undefined;
  'dry-run'?: boolean | undefined;
  json?: boolean | undefined;
}

async function scopeOf({ store }: Services, slug: string): Promise<CurriculumScope> {
  const found = await findInstitutionBySlug(store.read, slug);
  if (!found) throw new AppError('not-found', `There is no institution ${slug}.`);
  return { institutionId: found.id, unitId: null, actorId: null };
}

async function importFile(
  services: Services,
  scope: CurriculumScope,
  file: string,
  settings: Settings,
  output: Output,
): Promise<ImportReport> {
  const table = tableOf(await readText(file), settings);
  const report = await importTable(services, scope, settings.kind, table, {
    dryRun: settings['dry-run'] ?? false,
    onProgress: (done, all) => output.err(`\r${file}: ${done} of ${all} rows`),
  });
  const written = report.created + report.changed > 0 && !report.dryRun;
  if (written) output.err('\n');
  const cases =
    written && report.kind === 'enrolments'
      ? await proposeBehindEnrolment(services, scope.institutionId, { personId: null })
      : 0;
  output.out(
    settings.json ? `${JSON.stringify({ file, ...report, cases })}\n` : words(file, report, cases),
  );
  return report;
}

const readText = (file: string): Promise<string> =>
  text(createReadStream(file)).catch((cause: unknown) => {
    throw new AppError('bad-input', `${file} cannot be read.`, { cause });
  });

function tableOf(content: string, settings: Settings): string[][] {
  const format = FILE_FORMATS.find((each) => each === (settings.format ?? 'csv'));
  if (!format) throw new UsageError('--format is csv or ooapi.');
  return tableOfFile(content, format, settings.kind, {
    unit: settings.unit ?? '',
    programme: settings.programme ?? '',
    version: settings.version ?? '',
    validFrom: settings['valid-from'] ?? '',
  });
}

type T = ReturnType<typeof fixedT>;
const fixedT = () => createI18n('en').getFixedT('en', 'curriculum');

const doubtWords = (t: T, doubt: ProgrammeDoubt): string =>
  doubt.code === 'cycle-level'
    ? t('doubt.cycle-level', { eqf: doubt.eqf, cycle: t(`cycle.${doubt.cycle}`) })
    : t(`doubt.${doubt.code}`, { ...doubt });

function words(file: string, report: ImportReport, cases: number): string {
  const t = fixedT();
  const { created, changed, unchanged, dryRun } = report;
  const lines = [
    `${file}: ${t(dryRun ? 'import.wouldDo' : 'import.done', { created, changed, unchanged })}`,
    ...(cases > 0 ? [`  ${t('import.proposed', { count: cases })}`] : []),
    ...report.missingColumns.map((name) => `  ${t('import.missingColumn', { name })}`),
    ...report.unknownColumns.map((name) => `  ${t('import.unknownColumn', { name })}`),
    ...report.faults.map(
      ({ row, column, fault, value }) =>
        `  ${t('import.row', { row })}${column ? `, ${column}` : ''}: ${t(`import.fault.${fault}`, { value })}`,
    ),
    ...report.doubts.map(
      ({ row, ...doubt }) => `  ${t('import.row', { row })}: ${doubtWords(t, doubt)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
