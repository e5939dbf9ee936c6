import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCheckPool } from '~/credentials/pool/check-pool.server';
import { type CaseTally, filesIn, type Ingested, ingest } from '~/credentials/pool/ingest.server';
import type { IngestTally, LineHead } from '~/credentials/pool/ingest-line';
import { type LineSink, openLineFile } from '~/credentials/pool/line-file.server';
import type { Services } from '~/platform/services.server';
import { type Command, EXIT, type Exit, type Output, UsageError } from './command';
import { type CasesAt, casesAt } from './ingest-cases';
import { progressLine, summaryWords } from './ingest-words';
import { placeOf } from './place';
import { withServices } from './with-services';

const MOST_THREADS = 64;

interface Request {
  readonly dir: string;
  readonly threads: number;
  readonly trustDir: string | null;
  readonly statusDir: string | null;
  readonly out: string | null;
  readonly institution: string | null;
  readonly email: string | undefined;
  readonly json: boolean;
}

export const ingestCommand: Command = {
  summary: 'Check every file of a folder: a line of JSON each; can be stopped and goes on again.',
  usage:
    'ingest DIR [--workers N] [--trust DIR] [--status DIR] [--out FILE.jsonl]' +
    ' [--open-cases INSTITUTION [--as EMAIL]] [--json]',
  async run(args, output) {
    const request = await readRequest(args);
    const { institution } = request;
    if (institution === null) return runOn(request, null, output);
    return withServices(async (services) => {
      const { dir, email } = request;
      const cases = await casesAt(services, dir, { institution, email });
      output.err(`Cases are opened in the name of ${cases.inTheNameOf}.\n`);
      return runOn(request, { services, cases }, output);
    });
  },
};

async function readRequest(args: readonly string[]): Promise<Request> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      workers: { type: 'string' },
      trust: { type: 'string' },
      status: { type: 'string' },
      out: { type: 'string' },
      'open-cases': { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) throw new UsageError('Name one folder.');
  if (values.as !== undefined && values['open-cases'] === undefined)
    throw new UsageError('--as goes with --open-cases.');
  if (values.trust !== undefined && values['open-cases'] !== undefined)
    throw new UsageError('Cases are judged by the trust of the record: leave out --trust.');
  return {
    dir: await folderAt(dir),
    threads: threadsOf(values.workers),
    trustDir: values.trust === undefined ? null : await folderAt(values.trust),
    statusDir: values.status === undefined ? null : await folderAt(values.status),
    out: values.out === undefined ? null : placeOf(values.out),
    institution: values['open-cases'] ?? null,
    email: values.as,
    json: values.json ?? false,
  };
}

function threadsOf(written: string | undefined): number {
  if (written === undefined) return availableParallelism();
  const count = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (count < 1 || count > MOST_THREADS)
    throw new UsageError(`--workers is a number from 1 to ${MOST_THREADS}.`);
  return count;
}

async function folderAt(name: string): Promise<string> {
  const place = placeOf(name);
  const found = await stat(place).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`${name} is no folder.`);
  return place;
}

interface WithCases {
  readonly services: Services;
  readonly cases: CasesAt;
}

async function runOn(request: Request, withCases: WithCases | null, output: Output): Promise<Exit> {
  const { dir, threads, trustDir, statusDir, out } = request;
  const files = (await filesIn(dir)).filter((name) => path.join(dir, name) !== out);
  const { sink, before } = await openLines(out, output);
  const statusFetch = process.env.STATUS_FETCH === 'on' ? 'on' : 'off';
  const dataDir = path.resolve(process.env.DATA_DIR || 'data');
  const pool = openCheckPool({ dataDir, statusFetch, trustDir, statusDir }, threads);
  const stop = onInterrupt(output);
  const began = performance.now();
  const tell = progressTo(output, files.length, began);
  const cases = withCases?.cases ?? null;
  const run = { dir, files, pool, threads, sink, before, cases };
  try {
    const signal = stop.signal;
    const done = await ingest({ ...run, clock: Date.now, signal, progress: tell });
    return summarise(request, { ...done, files: files.length, began }, output);
  } finally {
    stop.forget();
    await pool.end();
    await sink.close();
  }
}

/** The file of lines, which is also what a later run goes on from; or standard output. */
async function openLines(
  out: string | null,
  output: Output,
): Promise<{ sink: LineSink; before: ReadonlyMap<string, LineHead> }> {
  if (out === null) return { sink: toOutput(output), before: new Map() };
  const lines = await openLineFile(out).catch((cause: unknown) => {
    throw new UsageError(`${out} cannot be written: ${(cause as Error).message}`);
  });
  if (!lines) throw new UsageError(`${out} holds something else than lines of ingest.`);
  return { sink: lines, before: lines.before };
}

const toOutput = (output: Output): LineSink => ({
  async append(lines) {
    if (output.bytes) output.bytes(lines);
    else output.out(new TextDecoder().decode(lines));
  },
  async settle() {},
  async close() {},
});

/** The first Ctrl-C lets what is under way finish; the second ends at once, as it always does. */
function onInterrupt(output: Output): { signal: AbortSignal; forget: () => void } {
  const controller = new AbortController();
  const stop = () => {
    output.err('\nStopping; what is under way is finished first.\n');
    controller.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return {
    signal: controller.signal,
    forget: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}

function progressTo(output: Output, total: number, began: number) {
  return (tally: IngestTally, cases: CaseTally): void =>
    output.err(progressLine(tally, cases, total, (performance.now() - began) / 1000));
}

function summarise(
  { out, json }: Request,
  done: Ingested & { files: number; began: number },
  output: Output,
): Exit {
  const { tally, cases, stopped, files, began } = done;
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const summary = { files, ...tally, cases, stopped, seconds };
  if (json) output.out(`${JSON.stringify({ summary })}\n`);
  // Lines have standard output for themselves where they have no file.
  else (out === null ? output.err : output.out)(summaryWords(summary, out));
  return stopped || tally.notOpened > 0 ? EXIT.failed : EXIT.ok;
}
