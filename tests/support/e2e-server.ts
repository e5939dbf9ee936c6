/**
 * Starts the real portal for the browser suite: a fresh demo world on a free port, ended by pid.
 * E2E_URL and E2E_DATA name a portal that runs already, which is visited instead; its world is used
 * up as tests run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build, isBuilt } from '../../scripts/build';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the portal answers; empty where the machine has no browser to visit it with. */
    baseUrl: string;
    /** Its DATA_DIR, below which it leaves the mail that people are sent. */
    dataDir: string;
  }
}

/** Seeding hashes passwords and seals credentials; a loaded machine takes its time. */
const PATIENCE = 180_000;

const freePort = (): Promise<number> =>
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

async function untilReady(url: string, server: ChildProcess, output: string[]): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`the portal ended:\n${output.join('')}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the portal was not ready in time:\n${output.join('')}`);
}

export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.E2E_URL;
  if (running || !existsSync('/usr/bin/chromium')) {
    project.provide('baseUrl', running ?? '');
    project.provide('dataDir', process.env.E2E_DATA ?? '');
    return undefined;
  }
  if (!isBuilt()) build();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'clearinghouse-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const output: string[] = [];
  const server = start(dataDir, port, output);
  const stop = () => end(server, dataDir);
  await untilReady(url, server, output).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  project.provide('baseUrl', url);
  project.provide('dataDir', dataDir);
  return stop;
}

function start(dataDir: string, port: number, output: string[]): ChildProcess {
  const server = spawn(process.execPath, ['--import', 'tsx', 'start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      MODE: 'demo',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => void output.push(chunk.toString()));
  return server;
}

async function end(server: ChildProcess, dataDir: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
