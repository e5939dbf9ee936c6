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
  const options = { language, clean: values.clean, ...(bilingual ? { bilingual } : {}) };
  return withServices(async (services) => {
    const model = await loadModel(services, code, values.version);
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
  if (!found || !chosen)
    throw new AppError(
      'not-found',
      `There is no agreement ${[code, version].filter(Boolean).join(', ')}.`,
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
  format: Format,
  options: Parameters<typeof exportMcra>[1],
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(exportMcraJson(model, options));
  if (format === 'docx') return exportMcra(model, options);
  const office = await findOffice();
  if (!office)
    throw new AppError('unavailable', 'LibreOffice is not installed; without it there is no PDF.');
  return toPdf(await exportMcra(model, options), office);
}

async function write(bytes: Uint8Array, file: string | undefined, output: Output): Promise<Exit> {
  if (file === undefined) {
    if (!output.bytes) throw new UsageError('Name a file: --out FILE.');
    output.bytes(bytes);
    return EXIT.ok;
  }
  const failed = await writeFile(file, bytes).then(
    () => false,
    () => true,
  );
  if (failed) throw new UsageError(`${file} cannot be written.`);
  output.err(`${file}: ${bytes.length} bytes\n`);
  return EXIT.ok;
}
