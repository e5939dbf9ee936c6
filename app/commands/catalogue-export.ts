import { open, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DUMP_FORMATS, type DumpFormat, dumpCatalogue } from '~/catalogue/export/dump.server';
import { PROFILES, type Profile } from '~/catalogue/export/profile';
import { publicUrl } from '~/platform/env.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

const USAGE = `catalogue export FILE [--format ${DUMP_FORMATS.join('|')}] [--profile ${PROFILES.join('|')}]`;

export const exportCommand: Command = {
  summary: 'Write the published catalogue to a file, for other catalogues to read.',
  usage: USAGE,
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string' }, profile: { type: 'string' } },
      allowPositionals: true,
    });
    const [what, file, ...more] = positionals;
    if (what !== 'export' || !file || more.length > 0)
      throw new UsageError('Say export and name one file.');
    const written = values.format ?? file.slice(file.lastIndexOf('.') + 1);
    const format = DUMP_FORMATS.find((each) => each === written);
    if (!format) throw new UsageError(`The format is one of ${DUMP_FORMATS.join(', ')}.`);
    const profile = PROFILES.find((each) => each === (values.profile ?? 'elm-3.2'));
    if (!profile) throw new UsageError(`The profile is one of ${PROFILES.join(', ')}.`);
    return exportTo(file, format, profile, output);
  },
};

/** Writes beside the file and renames: a reader never meets half a catalogue. */
async function exportTo(
  file: string,
  format: DumpFormat,
  profile: Profile,
  output: Output,
): Promise<Exit> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w').catch(() => null);
  if (!handle) throw new UsageError(`${file} cannot be written.`);
  let count = { written: 0, leftOut: 0 };
  try {
    await withServices(async ({ store, env }) => {
      const progress = (written: number, leftOut: number) => {
        count = { written, leftOut };
        if (written % 1000 === 0 && written > 0) output.err(`${written} courses …\n`);
      };
      const options = { format, profile, origin: publicUrl(env), progress };
      for await (const text of dumpCatalogue(store.read, options)) await handle.write(text);
    });
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
  const rest =
    count.leftOut > 0 ? `; ${count.leftOut} left out, which lack what ${profile} demands` : '';
  output.out(`${count.written} courses written to ${file}${rest}.\n`);
  return EXIT.ok;
}
