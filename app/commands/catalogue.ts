import { exportCommand } from './catalogue-export';
import { importCommand } from './catalogue-import';
import { type Command, UsageError } from './command';

const PARTS = { export: exportCommand, import: importCommand } as const;

export const catalogueCommand: Command = {
  summary: 'Write the published catalogue to a file, or read courses from files of others.',
  usage: `${exportCommand.usage}\n       ${importCommand.usage}`,
  async run(args, output) {
    const [name] = args;
    if (name !== 'export' && name !== 'import') throw new UsageError('Say export or import.');
    return PARTS[name].run(args, output);
  },
};
