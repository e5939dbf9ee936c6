import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, EXIT, UsageError } from './command';
import { withServices } from './with-services';

export const backupCommand: Command = {
  summary: 'Copy the record to a file while the portal goes on working.',
  usage: 'backup FILE',
  async run(args, output) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new UsageError('Name one file to write.');
    const target = path.resolve(file);
    if (existsSync(target)) throw new UsageError(`${file} exists; name a new file.`);
    await withServices((services) => services.store.backup(target));
    output.out(
      `Written to ${file}. Keep the secret with it: without it, evidence in the copy cannot be opened.\n`,
    );
    return EXIT.ok;
  },
};
