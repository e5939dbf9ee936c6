import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { listSignatures } from '#db/queries/agreement-work';
import { findAgreement } from '#db/queries/agreements';
import { blankTemplate, PATH_NAMES, pathNamed } from '#templates/mcra/blank';
import { exportMcra, exportMcraJson } from '#templates/mcra/export';
import { recordedModel } from '#templates/mcra/from-record';
import type { McraLanguage, McraModel, McraStatus } from '#templates/mcra/model';
import { isMcraLanguage } from '#templates/mcra/words';
import { findOffice, toPdf } from '#templates/word/pdf';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { agreementStateOn } from '~/agreements/agreement-state';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { withServices } from './with-services';

const FORMATS = ['docx', 'pdf', 'json'] as const;
type Format = (typeof FORMATS)[number];

const USAGE = [
  'agreement export CODE --format docx|pdf|json --language xx [--bilingual yy] [--clean] [--version n.m] [--out FILE]',
  'agreement template --path PATH --language xx [--out FILE]',
].join('\n       ');

export const agreementCommand: Command = {
  summary: 'Write an agreement, or a blank template, as a Word file, PDF or JSON.',
  usage: USAGE,
  async run(args, output) {
    const [what, ...rest] = args;
    if (what === 'export') return exportAgreement(rest, output);
    if (what === 'template') return writeTemplate(rest, output);
    throw new UsageError('Say export or template.');
  },
};

async function exportAgreement(args: readonly string[], output: Output): Promise<Exit> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'docx' },
      language: { type: 'string' },
      bilingual: { type: 'string' },
      version: { type: 'string' },
      clean: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [code, ...more] = positionals;
  if (!code || more.length > 0) throw new UsageError('Name one agreement by its code.');
  const format = FORMATS.find((each) => each === values.format);
  if (!format) throw new UsageError(`The format is one of ${FORMATS.join(', ')}.`);
  const language = languageOf(values.language);
  const bilingual = values.bilingual === undefined ? null : languageOf(values.bilingual);
  if (bilingual === language)
    throw new UsageError('The second language is another than the first.');
  if (values.clean && format === 'json')
    throw new UsageError('--clean leaves the data out of a Word file; JSON is nothing else.');
  const options = { language, clean: values.clean, ...(bilingual ? { bilingual } : {}) };
  return withServices(async (services) => {
    const model = await loadModel(services, code, values.version);
    if (format === 'json') return write(exportMcraJson(model, options), values.out, output);
    return write(await render(model, format, options), values.out, output);
  });
}

async function writeTemplate(args: readonly string[], output: Output): Promise<Exit> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      path: { type: 'string' },
      language: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const path = pathNamed(values.path ?? '');
  if (!path) throw new UsageError(`The path is one of:\n  ${PATH_NAMES.join('\n  ')}`);
  return write(await blankTemplate(path, languageOf(values.language)), values.out, output);
}

function languageOf(value: string | undefined): McraLanguage {
  if (value === undefined || !isMcraLanguage(value))
    throw new UsageError(`The language is one of ${MCRA_LANGUAGES.join(', ')}.`);
  return value;
}

/** The version asked for, else the newest. The operator may read drafts too. */
async function loadModel(
  { store, clock }: Services,
  code: string,
  version: string | undefined,
): Promise<McraModel> {
  const found = await findAgreement(store.read, code);
  const chosen = found?.versions.find((each) => version === undefined || each.version === version);
  if (!found) throw new AppError('not-found', `There is no agreement ${code}.`);
  if (!chosen)
    throw new AppError(
      'not-found',
      `${code} has no version ${version}. It has ${found.versions.map((each) => each.version).join(', ')}.`,
    );
  // States by date are among those the wording names.
  const status = agreementStateOn(chosen, dayOf(clock())) as McraStatus;
  const signatures = await listSignatures(store.read, chosen.id);
  return recordedModel({
    agreement: found.agreement,
    versions: found.versions,
    chosen,
    status,
    signatures,
  });
}

async function render(
  model: McraModel,
  format: Exclude<Format, 'json'>,
  options: Parameters<typeof exportMcra>[1],
): Promise<Uint8Array> {
  if (format === 'docx') return exportMcra(model, options);
  const office = await findOffice();
  if (!office)
    throw new AppError('unavailable', 'LibreOffice is not installed; without it there is no PDF.');
  const docx = await exportMcra(model, options);
  return toPdf(docx, office).catch((cause: unknown) => {
    throw new AppError('unavailable', `LibreOffice (${office}) made no PDF of it.`, { cause });
  });
}

/** JSON is text; what is none goes to a file or to another program, never to a screen. */
async function write(
  content: Uint8Array | string,
  file: string | undefined,
  output: Output,
): Promise<Exit> {
  if (file === undefined) {
    if (typeof content === 'string') output.out(content);
    else if (output.bytes) output.bytes(content);
    else throw new UsageError('This is no text to show: name a file with --out FILE.');
    return EXIT.ok;
  }
  await writeFile(file, content).catch((cause: NodeJS.ErrnoException) => {
    const why = WHY_NOT_WRITTEN[cause.code ?? ''] ?? cause.message;
    throw new AppError('unavailable', `${file} cannot be written: ${why}.`, { cause });
  });
  output.err(`${file}: ${Buffer.byteLength(content)} bytes\n`);
  return EXIT.ok;
}

const WHY_NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};
