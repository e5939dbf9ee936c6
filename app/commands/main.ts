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

/** Runs the command line `args` and answers its exit code. */
export async function runCommand(args: readonly string[], output: Output): Promise<Exit> {
  const [name, ...rest] = args;
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const wanted = name === undefined || name === 'help' || name === '--help';
    if (!wanted) output.err(`There is no command "${name}".\n`);
    (name === 'help' || name === '--help' ? output.out : output.err)(await overview());
    return name === 'help' || name === '--help' ? EXIT.ok : EXIT.usage;
  }
  const command = await load();
  try {
    return await command.run(rest, output);
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
  return `Usage: npm run -s clearinghouse -- COMMAND …\n${lines.join('\n')}\n`;
}

/** Standard output and error; to a reader that went away nothing more is written. */
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
    bytes: write,
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
