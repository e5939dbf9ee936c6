import { parseArgs } from 'node:util';
import { AccreditationSource } from '~/credentials/accreditation/accreditation-record';
import {
  importRegister,
  type RegisterImport,
} from '~/credentials/accreditation/import-register.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { readNamed } from './place';
import { withServices } from './with-services';

export const accreditationCommand: Command = {
  summary: 'Import registers of accreditation: ELM, DEQAR, or a table of trusted issuers.',
  usage: 'accreditation import FILE... [--format elm|deqar|table] [--dry-run] [--json]',
  async run([what, ...rest], output) {
    if (what !== 'import') throw new UsageError('Say import.');
    return importFiles(rest, output);
  },
};

async function importFiles(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const format = values.format === undefined ? null : AccreditationSource.safeParse(values.format);
  if (format && !format.success) throw new UsageError('--format is elm, deqar or table.');
  const dryRun = values['dry-run'] ?? false;
  const options = { actorId: null, dryRun, format: format?.data ?? null };
  const imports = await withServices(async (services) => {
    const done: RegisterImport[] = [];
    for (const file of positionals)
      done.push(await importRegister(services, { file, bytes: await readNamed(file) }, options));
    return done;
  });
  for (const each of imports)
    output.out(values.json ? `${JSON.stringify(toLine(each))}\n` : describe(each, dryRun));
  return imports.some(({ errors }) => errors.length > 0) ? EXIT.failed : EXIT.ok;
}

const toLine = ({ file, format, added, changed, unchanged, errors }: RegisterImport) => ({
  file,
  format,
  added: added.length,
  changed: changed.length,
  unchanged,
  errors,
});

const MOST_LINES = 20;

function describe(each: RegisterImport, dryRun: boolean): string {
  const { file, format, added, changed, unchanged, errors } = each;
  const lines = [
    ...changed.map((key) => `  ~ ${key}`),
    ...added.map((key) => `  + ${key}`),
    ...errors.map(({ row, code, detail }) => `  ! ${row}: ${code}${detail ? ` (${detail})` : ''}`),
  ];
  const rest = lines.length - MOST_LINES;
  return [
    `${file} (${format ?? 'unknown format'})${dryRun ? ', nothing changed' : ''}`,
    `  ${added.length} added, ${changed.length} changed, ${unchanged} as before, ${errors.length} rows refused`,
    ...lines.slice(0, MOST_LINES),
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
    '',
  ].join('\n');
}
