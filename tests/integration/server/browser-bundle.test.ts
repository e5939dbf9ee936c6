import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

const CONFIG = `
import { vitePlugin as remix } from '@remix-run/dev';
import options from ${JSON.stringify(pathToFileURL(path.resolve('remix.config.js')).href)};
import { serverRoomsStayHome } from ${JSON.stringify(path.resolve('scripts/server-rooms-plugin'))};
export default {
  plugins: [serverRoomsStayHome(), remix(options)],
  resolve: { alias: { '~': '/app', '#db': '/db' } },
  esbuild: { jsx: 'automatic' },
  logLevel: 'error',
};
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json':
    '{"type":"module","sideEffects":false,"dependencies":{"isbot":"*","@remix-run/node":"*","@remix-run/react":"*"}}',
  'vite.config.ts': CONFIG,
  'app/routes.ts':
    "import { flatRoutes } from '@remix-run/fs-routes';\nexport default flatRoutes();\n",
  'app/root.tsx':
    'import { Outlet, Scripts } from \'@remix-run/react\';\nexport default () => <html lang="en"><body><Outlet /><Scripts /></body></html>;\n',
  'db/queries/courses.ts': "export const listCourses = () => 'SELECT id FROM course';\n",
  'app/courses/list.server.ts': "export const list = () => 'from the server';\n",
  'app/components/plain.tsx': 'export const Part = () => <p>plain</p>;\n',
  'app/components/with-query.tsx':
    "import { listCourses } from '#db/queries/courses';\nexport const Part = () => <p>{listCourses()}</p>;\n",
  'app/components/with-server.tsx':
    "import { list } from '~/courses/list.server';\nexport const Part = () => <p>{list()}</p>;\n",
};

/** A portal of one page, built as ours is, whose page shows `component`; its loader uses the query. */
function buildWith(component: string): { status: number | null; said: string } {
  const dir = mkdtempSync(path.join(tmpdir(), 'bundle-guard-'));
  made.push(dir);
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  mkdirSync(path.join(dir, 'app/routes'));
  writeFileSync(
    path.join(dir, 'app/routes/_index.tsx'),
    `import { listCourses } from '#db/queries/courses';
import { Part } from '~/components/${component}';
export const loader = () => ({ sql: listCourses() });
export default () => <Part />;
`,
  );
  symlinkSync(path.resolve('node_modules'), path.join(dir, 'node_modules'), 'dir');
  const remix = path.resolve('node_modules/@remix-run/dev/dist/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [remix, 'vite:build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  return { status, said: stdout + stderr };
}

it('a page whose loader alone uses the record is built', () => {
  expect(buildWith('plain')).toMatchObject({ status: 0 });
});

it('a component that imports from db/ fails the build, which names the module', () => {
  const { status, said } = buildWith('with-query');
  expect(status).not.toBe(0);
  expect(said).toContain('db/queries/courses.ts is a server room and may not enter the browser');
});

it('a component that imports a .server module fails the build, which names the module', () => {
  const { status, said } = buildWith('with-server');
  expect(status).not.toBe(0);
  expect(said).toMatch(/list\.server/);
});
