import path from 'node:path';
import { parseArgs } from 'node:util';
import { findInstitutionBySlug } from '#db/queries/institutions';
import {
  type CommandOptions,
  type FileOutcome,
  importFile,
  type RowFault,
} from '~/catalogue/import/command-import.server';
import {
  effectOf,
  type FaultWords,
  faultInWords,
  isAboutProvider,
  WHOLE_FILE,
} from '~/catalogue/import/fault-words';
import { IMPORT_FORMATS, isImportFormat } from '~/catalogue/import/formats.data';
import { seemsToBe } from '~/catalogue/import/seems';
import { isObject } from '~/elm/json-node';
import { AppError, isAppError } from '~/platform/errors';
import { createI18n } from '~/platform/i18n.server';
import type { Services } from '~/platform/services.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { readNamed } from './place';
import { withServices } from './with-services';

const OPTIONS = {
  format: { type: 'string' },
  provider: { type: 'string' },
  providers: { type: 'string' },
  mapping: { type: 'string' },
  drafts: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

export const importCommand: Command = {
  summary: 'Read courses from files of other systems.',
  usage:
    `catalogue import FILE… [--format ${IMPORT_FORMATS.join('|')}] [--provider SLUG] ` +
    '[--providers FILE] [--mapping FILE] [--drafts] [--dry-run] [--json]',
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [, ...files] = positionals;
    if (files.length === 0) throw new UsageError('Name the files to import.');
    const { format } = values;
    if (format !== undefined && !isImportFormat(format))
      throw new UsageError(`The format is one of ${IMPORT_FORMATS.join(', ')}.`);
    const settings = {
      format: format ?? null,
      mapping: values.mapping ? texts(await jsonIn(values.mapping)) : null,
      providers: values.providers ? await jsonIn(values.providers) : {},
      dryRun: values['dry-run'] ?? false,
      publish: !values.drafts,
    };
    return withServices(async (services) => {
      const institutionId = await providerOf(services, values.provider);
      return importAll(services, files, { ...settings, institutionId }, output, !!values.json);
    });
  },
};

async function importAll(
  services: Services,
  files: readonly string[],
  settings: CommandOptions,
  output: Output,
  json: boolean,
): Promise<Exit> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  let exit: Exit = EXIT.ok;
  try {
    for (const name of files) {
      const bytes = await readNamed(name);
      const options = { ...settings, signal: stopping.signal, progress: progressOf(name, output) };
      try {
        const outcome = await importFile(services, { name: path.basename(name), bytes }, options);
        output.out(json ? `${JSON.stringify(outcome)}\n` : inWords(outcome));
        if (outcome.stopped || outcome.missing.length > 0) exit = EXIT.failed;
      } catch (error) {
        // The other files can be read all the same.
        if (!isAppError(error)) throw error;
        output.err(`${name}: ${error.message}${seemingIn(bytes, error)}\n`);
        exit = EXIT.failed;
      }
      if (stopping.signal.aborted) break;
    }
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    exit = EXIT.failed;
  } finally {
    process.off('SIGINT', stop);
  }
  return exit;
}

/** What a file seems to be that none of the formats is. */
function seemingIn(bytes: Uint8Array, { detail }: AppError): string {
  const seems = detail?.startsWith('imports.') ? seemsToBe(bytes) : null;
  if (seems === null) return '';
  const t = createI18n('en').getFixedT('en', 'imports');
  return ` ${t(`seems.${seems.kind}`, { name: seems.name })}`;
}

const progressOf =
  (name: string, output: Output): NonNullable<CommandOptions['progress']> =>
  ({ done, rows }) => {
    if (done % 1000 === 0 || done === rows) output.err(`${name}: ${done} of ${rows}\n`);
  };

async function providerOf({ store }: Services, slug: string | undefined): Promise<string | null> {
  if (slug === undefined) return null;
  const found = await findInstitutionBySlug(store.read, slug);
  if (!found) throw new AppError('not-found', `There is no institution ${slug}.`);
  return found.id;
}

async function jsonIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  const written = new TextDecoder().decode(await readNamed(file));
  try {
    const read: unknown = JSON.parse(written);
    if (isObject(read)) return read;
  } catch (cause) {
    throw new AppError('bad-input', `${file} is not JSON.`, { cause });
  }
  throw new UsageError(`${file} holds no object of names and values.`);
}

const texts = (read: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]));

/** A list of providers helps where the file calls them something. */
function providerAdvice(refused: readonly RowFault[]): ('provider' | 'providers')[] {
  const about = refused.filter(({ code }) => isAboutProvider(code));
  if (about.length === 0) return [];
  return [about.every(({ code }) => code === 'no-provider') ? 'provider' : 'providers'];
}

const toldAs = ({ tally, dryRun }: FileOutcome) =>
  tally.rows === 0 ? 'empty' : dryRun ? 'would' : 'did';

const SHOWN = 50;

function inWords(outcome: FileOutcome): string {
  const t = createI18n('en').getFixedT('en', 'imports');
  const { file, format, tally, faults, missing, unread, resumedAt } = outcome;
  const of = (effect: ReturnType<typeof effectOf>) =>
    faults.filter((each) => effectOf(each) === effect);
  const [refused, leftOut, doubts] = [of('refused'), of('leftOut'), of('doubt')];
  const words: FaultWords = {
    fault: (code, values) => t(`fault.${code}`, values),
    naming: (how) => t(`naming.${how}`),
    choose: () => t('naming.choose'),
    number: String,
  };
  const line = (each: RowFault) => {
    const row = each.row === WHOLE_FILE ? '' : `${t('report.row', { row: each.row })}: `;
    return `  ${row}${faultInWords(words, format, each)}`;
  };
  const some = (all: readonly RowFault[]) => [
    ...all.slice(0, SHOWN).map(line),
    ...(all.length > SHOWN ? [`  ${t('report.more', { count: all.length - SHOWN })}`] : []),
  ];
  const lines = [
    `${file} (${t(`format.${format}`)})${resumedAt > 0 ? `, ${t('report.resumed', { row: resumedAt })}` : ''}`,
    ...missing.map((name) => `  ${t('report.missingColumn', { name })}`),
    ...(missing.length > 0 ? [] : [`  ${t(`report.${toldAs(outcome)}`, { ...tally })}`]),
    ...(unread.length > 0
      ? [`  ${t('report.unread', { count: unread.length, names: unread.join(', ') })}`]
      : []),
    ...some(refused),
    ...(leftOut.length > 0 ? [`  ${t('report.leftOut', { count: leftOut.length })}`] : []),
    ...some(leftOut),
    ...(doubts.length > 0 ? [`  ${t('report.doubts', { count: doubts.length })}`] : []),
    ...some(doubts),
    ...providerAdvice(refused).map((each) => `  ${t(`report.${each}`)}`),
    ...(outcome.stopped ? [`  ${t('report.stopped')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
