/** Fails on a code file past 300 lines; tables of facts, wording and generated files are exempt. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const LIMIT = 300;
const EXEMPT = /(\.data\.tsx?|^templates\/wording\/|^db\/migrations\/|^tests\/fixtures\/|\.d\.ts)/;

function* codeBelow(dir: string): Generator<string> {
  for (const name of readdirSync(dir).sort()) {
    const file = path.join(dir, name);
    if (statSync(file).isDirectory()) yield* codeBelow(file);
    else if (/\.(tsx?|mjs|cjs)$/.test(name)) yield file;
  }
}

const long = ['app', 'db', 'search', 'templates', 'tests', 'scripts']
  .flatMap((room) => [...codeBelow(room)])
  .filter((file) => !EXEMPT.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
  .filter(({ lines }) => lines > LIMIT);

for (const { file, lines } of long)
  process.stderr.write(`${file}: ${lines} lines, more than ${LIMIT}\n`);
process.exit(long.length ? 1 : 0);
