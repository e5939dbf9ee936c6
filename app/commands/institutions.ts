import path from 'node:path';
import { parseArgs } from 'node:util';
import { importInstitutions } from '~/catalogue/institutions/import-institutions.server';
import { type Command, EXIT, type Exit, UsageError } from './command';
import { readNamed } from './place';
import { withServices } from './with-services';

const FAULTS = {
  'no-name': 'has no name',
  'no-country': 'has no country we know',
  'no-identifier': 'has no identifier of its own',
} as const;

export const institutionsCommand: Command = {
  summary: 'Enter institutions from the Erasmus charter list and ROR.',
  usage: 'institutions import FILE… [--dry-run] [--json]',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [verb, ...files] = positionals;
    if (verb !== 'import' || files.length === 0)
      throw new UsageError('Say import and name the files.');
    const dryRun = values['dry-run'] ?? false;
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once('SIGINT', stop);
    let exit: Exit = EXIT.ok;
    await withServices(async (services) => {
      for (const file of files) {
        const outcome = await importInstitutions(services, await readNamed(file), {
          dryRun,
          signal: stopping.signal,
          progress: (done, rows) => {
            if (done % 1000 === 0 || done === rows) output.err(`${file}: ${done} of ${rows}\n`);
          },
        });
        const { entered, amended, unchanged, unclear, faults, stopped } = outcome;
        if (stopped) exit = EXIT.failed;
        const would = dryRun ? 'would be ' : '';
        output.out(
          values.json
            ? `${JSON.stringify({ file: path.basename(file), ...outcome })}\n`
            : `${path.basename(file)}: ${entered} ${would}entered, ${amended} ${would}added to, ${unchanged} as they were, ${unclear} that are several on record, ${faults.length} refused.\n` +
                faults.map(({ row, code }) => `  Row ${row} ${FAULTS[code]}.\n`).join(''),
        );
      }
    });
    process.off('SIGINT', stop);
    return exit;
  },
};
