/**
 * An empty Remix page, built in a scratch folder with the versions and options of the portal: what
 * the script and the speed of our own pages are measured against.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FILES: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    private: true,
    type: 'module',
    sideEffects: false,
    dependencies: { '@remix-run/node': '*', '@remix-run/react': '*', isbot: '*' },
  }),
  'app/routes.ts': `
import { flatRoutes } from '@remix-run/fs-routes';
export default flatRoutes();
`,
  'app/root.tsx': `
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
export default function App() {
  return (
    <html lang="en">
      <head><meta charSet="utf-8" /><Meta /><Links /></head>
      <body><Outlet /><ScrollRestoration /><Scripts /></body>
    </html>
  );
}
`,
  'app/routes/_index.tsx': `
export const loader = () => ({ word: 'Empty' });
export const meta = () => [{ title: 'Empty' }];
export default function Empty() {
  return <h1>Empty</h1>;
}
`,
};

const viteConfig = () => `
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import options from ${JSON.stringify(pathToFileURL(path.resolve('remix.config.js')).href)};
export default defineConfig({
  plugins: [remix(options)],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  esbuild: { jsx: 'automatic' },
});
`;

export interface EmptyApp {
  /** Holds client/ and server/, as `build/` of the portal does. */
  readonly buildDir: string;
  remove(): void;
}

/** Builds it (about five seconds); throws with the build's own words when that fails. */
export function buildEmptyApp(): EmptyApp {
  const dir = mkdtempSync(path.join(tmpdir(), 'empty-remix-'));
  const remove = () => rmSync(dir, { recursive: true, force: true });
  mkdirSync(path.join(dir, 'app/routes'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(dir, name), text);
  writeFileSync(path.join(dir, 'vite.config.js'), viteConfig());
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'), 'dir');
  const remix = path.resolve('node_modules/@remix-run/dev/dist/cli.js');
  const run = spawnSync(process.execPath, [remix, 'vite:build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) {
    remove();
    throw new Error(`the empty page could not be built:\n${run.stdout}${run.stderr}`);
  }
  return { buildDir: path.join(dir, 'build'), remove };
}
