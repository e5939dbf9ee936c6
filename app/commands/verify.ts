import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CheckOptions } from '~/credentials/check-credential.server';
import { findFile, reportOnFile } from '~/credentials/find-file.server';
import { type LookUps, webLookUps } from '~/credentials/look-ups.server';
import { type DidDocuments, loadDidDocuments } from '~/credentials/proof/did-documents.server';
import type { VerificationReport } from '~/credentials/report';
import type { ShapeOpinion } from '~/credentials/shapes/shape-opinion';
import { statusFromDirectory } from '~/credentials/status/status-source.server';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import type { TrustStore } from '~/credentials/trust/trust-store.server';
import { isAppError } from '~/platform/errors';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { describeReport, describeShapes } from './describe-report';
import { instantOf } from './instant';
import { placeOf } from './place';

interface Request {
  files: string[];
  json: boolean;
  now: number;
  trustDir: string | undefined;
  statusDir: string | undefined;
  shapesDir: string | undefined;
}

export const verifyCommand: Command = {
  summary: 'Check credential files: six checks each, one line of JSON with --json.',
  usage: 'verify FILE... [--json] [--at INSTANT] [--trust DIR] [--status DIR] [--shapes DIR]',
  async run(args, output) {
    const request = readRequest(args);
    const trust = await loadTrust(request);
    for (const note of trust.notes) output.err(`${note}\n`);
    const options = {
      trust,
      now: request.now,
      ...(await loadLookUps(request)),
      ...(await loadRegister(request)),
    };
    const askShapes = await loadShapeOpinion(request);
    let exit: Exit = EXIT.ok;
    for (const [index, file] of request.files.entries()) {
      const found = await findFile(placeOf(file));
      const isOpened = found.kind !== 'not-opened';
      if (!isOpened) exit = EXIT.failed;
      const report = await reportOnFile(found, options);
      const shapes = isOpened && askShapes ? await askShapes(placeOf(file)) : null;
      print(file, { ...report, ...(shapes ? { shapes } : {}) }, request, index, output);
    }
    return exit;
  },
};

function readRequest(args: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  return {
    files: positionals,
    json: values.json ?? false,
    now: values.at === undefined ? Date.now() : instantOf(values.at),
    trustDir: values.trust,
    statusDir: values.status,
    shapesDir: values.shapes,
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      at: { type: 'string' },
      trust: { type: 'string' },
      status: { type: 'string' },
      shapes: { type: 'string' },
    },
  });
}

async function loadTrust({ trustDir, now }: Request): Promise<TrustStore> {
  try {
    if (trustDir !== undefined) return await loadTrustDir(placeOf(trustDir), now);
    const { loadTrustOfDataDir } = await import('~/credentials/trust/stored-trust.server');
    return await loadTrustOfDataDir(path.resolve(process.env.DATA_DIR || 'data'), now);
  } catch (error) {
    if (isAppError(error)) throw new UsageError(error.message);
    throw error;
  }
}

/** The registers of accreditation of the record, unless a trust directory takes its place. */
async function loadRegister({ trustDir }: Request): Promise<Pick<CheckOptions, 'register'>> {
  if (trustDir !== undefined) return {};
  const { registerOfDataDir } = await import('~/credentials/accreditation/stored-register.server');
  const register = await registerOfDataDir(path.resolve(process.env.DATA_DIR || 'data'));
  return register ? { register } : {};
}

/**
 * DID documents of the trust directory (else of the record) and of the status directory; status
 * lists of that directory, else of the web where STATUS_FETCH=on allows it.
 */
async function loadLookUps({ trustDir, statusDir }: Request): Promise<LookUps> {
  const places = [
    trustDir === undefined
      ? path.resolve(process.env.DATA_DIR || 'data', 'dids')
      : placeOf(trustDir),
    ...(statusDir === undefined ? [] : [await directoryAt(placeOf(statusDir))]),
  ];
  const documents: DidDocuments = new Map(
    (await Promise.all(places.map(loadDidDocuments))).flatMap((each) => [...each]),
  );
  const web = process.env.STATUS_FETCH === 'on' ? webLookUps() : {};
  if (statusDir === undefined) return { documents, ...web };
  return { documents, ...web, statusLists: await statusFromDirectory(placeOf(statusDir)) };
}

type AskShapes = (place: string) => Promise<ShapeOpinion | null>;

/** What the operator's shapes say of a file; null where none were named. */
async function loadShapeOpinion({ shapesDir }: Request): Promise<AskShapes | null> {
  if (shapesDir === undefined) return null;
  const { shapeOpinions } = await import('~/credentials/shapes/shape-opinions.server');
  try {
    return await shapeOpinions(placeOf(shapesDir));
  } catch (error) {
    if (isAppError(error)) throw new UsageError(error.message);
    throw error;
  }
}

async function directoryAt(place: string): Promise<string> {
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`--status ${place} is no directory.`);
  return place;
}

function print(
  file: string,
  report: VerificationReport & { shapes?: ShapeOpinion },
  { json }: Request,
  index: number,
  output: Output,
): void {
  if (json) output.out(`${JSON.stringify({ file, ...report })}\n`);
  else
    output.out(
      `${index > 0 ? '\n' : ''}${describeReport(file, report)}${report.shapes ? describeShapes(report.shapes) : ''}`,
    );
}
