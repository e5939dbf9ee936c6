/** The real server process: `npm start` on a free port of this machine, ended by its process id. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { worldTemplate } from '#tests/support/world';
import { sha256 } from '~/platform/ids.server';
import { build, isBuilt } from '../../scripts/build';

/** Starting reads thousands of modules; a loaded machine takes its time. */
const PATIENCE = 90_000;

const LOCK = path.join(tmpdir(), `clearinghouse-building-${sha256(process.cwd()).slice(0, 12)}`);

const STAMP = 'build/.stamp';

/** Whether another test file built while this one waited. */
const builtSince = (instant: number): boolean =>
  existsSync(STAMP) && statSync(STAMP).mtimeMs > instant;

/** The build the process serves, made when the sources changed since; by one test file at a time. */
export function needBuild(): void {
  const began = Date.now();
  while (!isBuilt() && !builtSince(began)) {
    try {
      mkdirSync(LOCK);
    } catch (error) {
      if (Date.now() > began + PATIENCE) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      build();
      return;
    } finally {
      rmSync(LOCK, { recursive: true, force: true });
    }
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

export interface Folder {
  readonly dir: string;
  remove(): void;
}

/** An empty folder of its own. */
export function emptyFolder(): Folder {
  const dir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-portal-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A DATA_DIR that holds the demonstration's world. */
export async function seededFolder(): Promise<Folder> {
  const folder = emptyFolder();
  cpSync(await worldTemplate(), folder.dir, { recursive: true });
  return folder;
}

export interface Launched {
  readonly process: ChildProcess;
  readonly url: string;
  /** Everything written so far, both streams in the order of arrival. */
  output(): string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts it and does not wait. The environment holds nothing but PATH and what is given. */
export function launch(
  environment: Readonly<Record<string, string>>,
  port: number,
  user?: number,
): Launched {
  const written: string[] = [];
  const child = spawn(process.execPath, ['--import', 'tsx', 'start.ts'], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void written.push(chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    process: child,
    url: `http://127.0.0.1:${port}`,
    output: () => written.join(''),
    ended,
  };
}

/** Asks again until `question` answers true; throws with what the portal said when it never does. */
export async function until(
  portal: Launched,
  question: () => Promise<boolean> | boolean,
): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (await question()) return;
    if (portal.process.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the portal did not get there:\n${portal.output()}`);
}

export interface Portal extends Launched {
  stop(): Promise<void>;
}

/** Starts it and waits until it is ready. */
export async function startPortal(environment: Readonly<Record<string, string>>): Promise<Portal> {
  needBuild();
  const portal = launch(environment, await freePort());
  await until(portal, async () => {
    const answer = await fetch(`${portal.url}/readyz`).catch(() => null);
    return answer?.ok ?? false;
  });
  return {
    ...portal,
    async stop() {
      portal.process.kill('SIGTERM');
      await portal.ended;
    },
  };
}

/** Starts what must refuse to start; answers its exit code and what it said. */
export async function refusal(
  environment: Readonly<Record<string, string>>,
  options: { port?: number; user?: number } = {},
): Promise<{ code: number | null; said: string }> {
  needBuild();
  const portal = launch(environment, options.port ?? (await freePort()), options.user);
  const timer = setTimeout(() => portal.process.kill('SIGKILL'), PATIENCE);
  const { code } = await portal.ended;
  clearTimeout(timer);
  return { code, said: portal.output() };
}
