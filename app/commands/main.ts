import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isAppError } from '~/platform/errors';
import { type Command, EXIT, type Exit, type Output, OutputClosed, UsageError } from './command';

/** Every command by name, loaded only when it is called. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  verify: async () => (await import('./verify')).verifyCommand,
  ingest: async () => (await import('./ingest')).ingestCommand,
  anchor: async () => (await import('./anchor')).anchorCommand,
  trust: async () => (await import('./trust')).trustCommand,
  accreditation: async () => (await import('./accreditation')).accreditationCommand,
  audit: async () => (await import('./audit')).auditCommand,
  backup: async () => (await import('./backup')).backupCommand,
  reindex: async () => (await import('./reindex')).reindexCommand,
  catalogue: async () => (await import('./catalogue')).catalogueCommand,
  esco: async () => (await import('./esco')).escoCommand,
  institutions: async () => (await import('./institutions')).institutionsCommand,
  curriculum: async () => (await import('./curriculum')).curriculumCommand,
  agreement: async () => (await import('./agreement')).agreementCommand,
  operator: async () => (await import('./operator')).operatorCommand,
};

/** `help`, `help COMMAND`, or `--help` before any `--`: behind that stand names alone. */
function readHelp(args: readonly string[]): { asksHelp: boolean; words: readonly string[] } {
  if (args[0] === 'help') return { asksHelp: true, words: args.slice(1) };
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return {
    asksHelp: options.some((each) => each === '--help' || each === '-h'),
    words: args.filter((each) => each !== '--help' && each !== '-h'),
  };
}

/** Runs the command line `args` and answers its exit code. */
export async function runCommand(args: readonly string[], output: Output): Promise<Exit> {
  const { asksHelp, words } = readHelp(args);
  const [name] = words;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    if (name !== undefined) output.err(`There is no command "${name}".\n`);
    const ok = asksHelp && name === undefined;
    (ok ? output.out : output.err)(await overview());
    return ok ? EXIT.ok : EXIT.usage;
  }
  const command = await load();
  if (asksHelp) {
    output.out(`${command.summary}\nUsage: ${command.usage}\n`);
    return EXIT.ok;
  }
  try {
    return await command.run(args.slice(1), output);
  } catch (error) {
    if (error instanceof UsageError || isWrongOption(error)) {
      output.err(`${error.message}\nUsage: ${command.usage}\n`);
      return EXIT.usage;
    }
    if (!isAppError(error)) throw error;
    output.err(`${error.message}\n`);
    return EXIT.failed;
  }
}

/** What `parseArgs` throws for an option it does not know, or one without its value. */
const isWrongOption = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const { summary } = await load();
      return `  ${name.padEnd(14)} ${summary}`;
    }),
  );
  return `Usage: npm run -s clearinghouse -- COMMAND …\n${lines.join('\n')}\nCOMMAND --help says how one is called.\n`;
}

/** Standard output and error; to a reader that went away nothing more is written, to a screen text alone. */
function processOutput(): Output {
  let isClosed = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  };
  process.stdout.on('error', onError);
  process.stderr.on('error', onError);
  const write = (piece: string | Uint8Array): void => {
    if (isClosed) throw new OutputClosed();
    process.stdout.write(piece);
  };
  return {
    out: write,
    err: (text) => void (isClosed || process.stderr.write(text)),
    ...(process.stdout.isTTY ? {} : { bytes: write }),
  };
}

async function runProcess(): Promise<Exit> {
  try {
    return await runCommand(process.argv.slice(2), processOutput());
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.ok;
    throw error;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  process.exitCode = await runProcess();
