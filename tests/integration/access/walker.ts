/** Knocking at routes as Remix would, by the name of their file. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import {
  type CallResult,
  call,
  formRequest,
  headersOf,
  type RouteModule,
} from '#tests/support/route-call';
import type { Visitor } from './viewers';

const ORIGIN = 'http://127.0.0.1:3000';
const FOLDER = path.resolve('app/routes');
export const files = readdirSync(FOLDER).filter((name) => /\.tsx?$/.test(name));

const modules = new Map<string, RouteModule>();

export async function loadRoutes(): Promise<void> {
  for (const file of files)
    modules.set(file, (await import(path.join(FOLDER, file))) as RouteModule);
}

export const moduleOf = (file: string): RouteModule => modules.get(file) ?? {};

/** The address of a route file with its parameters filled in. */
function addressOf(file: string, params: Readonly<Record<string, string>> = {}): URL {
  const pattern = file
    .replace(/\.tsx?$/, '')
    .replaceAll('[.]', '\u0000')
    .replaceAll('.', '/')
    .replaceAll('\u0000', '.')
    .replaceAll('_/', '/')
    .replace(/_?index$/, '');
  const filled = pattern.replace(/\$(\w*)/g, (_, name: string) => params[name || '*'] ?? '');
  return new URL(`/${filled}`, ORIGIN);
}

export type Params = Readonly<Record<string, string>>;

export const visit = (file: string, cookie: string, params: Params = {}): Promise<CallResult> =>
  call(
    moduleOf(file).loader,
    new Request(addressOf(file, params), { headers: headersOf({ cookie }) }),
    { params },
  );

export const post = (file: string, cookie: string, params: Params = {}, form: Params = {}) =>
  call(moduleOf(file).action, formRequest(addressOf(file, params), { cookie, form }), { params });

/** Neither "forbidden", which tells that something is there, nor a failure of ours. */
export function expectCalm(answer: CallResult, who: string): void {
  expect(answer.status, who).not.toBe(403);
  expect(answer.status, who).toBeLessThan(500);
}

export const isSignIn = ({ status, location }: CallResult): boolean =>
  (status === 302 || status === 303) && /^\/sign-in(?:[/?]|$)/.test(location ?? '');

/** Lets timers run between many calls that never wait for anything outside. */
export const breathe = () => setImmediate();

export const labelOf = ({ role, place }: Visitor): string => `${role} (${place})`;
