import { parseArgs } from 'node:util';
import { countSkills } from '#db/queries/esco';
import { importEsco } from '~/catalogue/esco/import-esco.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

export const escoCommand: Command = {
  summary: 'Bring the skills of ESCO into the record from the files the Commission publishes.',
  usage: 'esco import DIR|FILE …',
  async run(args, output) {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [what, ...places] = positionals;
    if (what !== 'import' || places.length === 0)
      throw new UsageError('Say import and name a folder or files.');
    return importFrom(places, output);
  },
};

async function importFrom(places: readonly string[], output: Output): Promise<Exit> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  try {
    return await withServices(async (services) => {
      const result = await importEsco(services, places, {
        signal: stopping.signal,
        progress: ({ file, done, rows }) => {
          if (done === rows || done % 2000 === 0) output.err(`${file}: ${done} of ${rows}\n`);
        },
      });
      const skills = await countSkills(services.store.read);
      const { changed, unchanged, skipped } = result;
      output.out(
        `${skills} skills on record: ${changed} written, ${unchanged} as they were` +
          `${skipped > 0 ? `, ${skipped} files read before` : ''}.\n`,
      );
      if (stopping.signal.aborted) output.err('Stopped; the same command goes on from here.\n');
      return stopping.signal.aborted ? EXIT.failed : EXIT.ok;
    });
  } finally {
    process.off('SIGINT', stop);
  }
}
