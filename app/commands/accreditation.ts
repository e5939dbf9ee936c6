import { parseArgs } from 'node:util';
import { AccreditationSource } from '~/credentials/accreditation/accreditation-record';
import {
  importRegister,
  type RegisterImport,
  type Withheld,
} from '~/credentials/accreditation/import-register.server';
import type { RowError, RowErrorCode } from '~/credentials/accreditation/register-rows';
import { MOST_REASON, takeBackEntry } from '~/credentials/accreditation/take-back-entry.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { readNamed } from './place';
import { withServices } from './with-services';

export const accreditationCommand: Command = {
  summary: 'Import registers of accreditation: ELM, DEQAR, or a table of trusted issuers.',
  usage: [
    'accreditation import FILE... [--format elm|deqar|table] [--replace] [--dry-run] [--json]',
    'accreditation remove KEY --reason TEXT',
  ].join('\n       '),
  async run([what, ...rest], output) {
    if (what === 'remove') return removeEntry(rest, output);
    if (what !== 'import') throw new UsageError('Say import or remove.');
    return importFiles(rest, output);
  },
};

async function importFiles(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      replace: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const format = values.format === undefined ? null : AccreditationSource.safeParse(values.format);
  if (format && !format.success) throw new UsageError('--format is elm, deqar or table.');
  const dryRun = values['dry-run'] ?? false;
  const replace = values.replace ?? false;
  if (replace && positionals.length > 1) throw new UsageError('--replace takes one file.');
  const options = { actorId: null, dryRun, replace, format: format?.data ?? null };
  const imports = await withServices(async (services) => {
    const done: RegisterImport[] = [];
    for (const file of positionals)
      done.push(await importRegister(services, { file, bytes: await readNamed(file) }, options));
    return done;
  });
  for (const each of imports)
    output.out(values.json ? `${JSON.stringify(toLine(each))}\n` : describe(each, dryRun));
  return imports.some(({ errors, withheld }) => errors.length > 0 || withheld)
    ? EXIT.failed
    : EXIT.ok;
}

/** Takes an entry of the own table of trusted issuers back. */
async function removeEntry(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { reason: { type: 'string' } },
  });
  const [key] = positionals;
  const reason = values.reason?.trim() ?? '';
  if (!key || positionals.length > 1) throw new UsageError('Name one entry by its key.');
  if (reason === '' || reason.length > MOST_REASON)
    throw new UsageError(`Say why with --reason, in at most ${MOST_REASON} characters.`);
  const isDone = await withServices((services) => takeBackEntry(services, { key, reason }, null));
  output.out(isDone ? `Taken back: ${key}\n` : `No entry of the own table has the key ${key}.\n`);
  return isDone ? EXIT.ok : EXIT.failed;
}

const WITHHELD: Readonly<Record<Withheld, string>> = {
  'not-a-table': 'only the own table of trusted issuers can be replaced',
  'rows-refused': 'a file with refused rows replaces nothing',
};

const toLine = ({ file, format, added, changed, unchanged, errors, ...more }: RegisterImport) => ({
  file,
  format,
  added: added.length,
  changed: changed.length,
  unchanged,
  errors,
  removed: more.removed.length,
  withheld: more.withheld,
  voluntary: more.voluntary,
});

const REFUSED: Readonly<Record<RowErrorCode, string>> = {
  'not-readable': 'cannot be read',
  'unknown-format': 'is neither ELM, DEQAR nor a table of issuers; name it with --format',
  workbook: 'is a workbook: save the sheet as CSV and import that',
  'no-accreditation': 'holds no accreditation',
  'no-id': 'has no identifier of its own',
  'no-identifier': 'names the body without an identifier',
  'no-name': 'names no body',
  'no-date': 'states no first day',
  'bad-date': 'holds a date that cannot be read',
  'bad-value': 'holds a value that cannot be read',
  'bad-decision': 'holds a result that is not known',
  'missing-column': 'lacks a column',
  unreadable: 'cannot be read',
  repeated: 'repeats an earlier row',
};

const describeRow = ({ row, code, detail }: RowError): string =>
  `  ! ${row}: ${REFUSED[code]} (${[code, detail].filter(Boolean).join(': ')})`;

const MOST_LINES = 20;

function describe(each: RegisterImport, dryRun: boolean): string {
  const { file, format, added, changed, removed, unchanged, errors, voluntary, withheld } = each;
  const lines = [
    ...removed.map((key) => `  - ${key}`),
    ...changed.map((key) => `  ~ ${key}`),
    ...added.map((key) => `  + ${key}`),
    ...errors.map(describeRow),
  ];
  const rest = lines.length - MOST_LINES;
  return [
    `${file} (${format ?? 'unknown format'})${dryRun ? ', nothing changed' : ''}`,
    ...(withheld ? [`  nothing imported: ${WITHHELD[withheld]}`] : []),
    ...(removed.length > 0 ? [`  ${removed.length} taken back`] : []),
    `  ${added.length} added, ${changed.length} changed, ${unchanged} as before, ${errors.length} rows refused`,
    ...(voluntary > 0 ? [`  ${voluntary} voluntary reviews passed over: no accreditation`] : []),
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    '',
  ].join('\n');
}
