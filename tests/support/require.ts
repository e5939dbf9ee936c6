import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'vitest';

/** Where other people's test material stands, when it stands at all. */
export const SHARED = path.resolve(process.env.SHARED_DIR ?? '../shared');

const mustHaveAll = process.env.REQUIRE_ALL === '1';

/**
 * A suite that needs something this machine may lack. Missing: it is skipped and says how many
 * cases that is; with REQUIRE_ALL=1 it fails instead.
 */
export function describeWith(
  need: string,
  present: boolean,
  cases: number,
  title: string,
  body: () => void,
) {
  if (present) return describe(title, body);
  describe(title, () => {
    if (mustHaveAll)
      it(`needs ${need}`, () => {
        throw new Error(`${need} is missing, and REQUIRE_ALL=1 forbids skipping ${cases} cases`);
      });
    else {
      process.stderr.write(`SKIPPED ${cases} cases of "${title}": ${need} is missing\n`);
      it.skip(`${cases} cases need ${need}`, () => {});
    }
  });
}

/** A suite over files of the shared material, named relative to its data folder. */
export function describeShared(
  relative: string,
  cases: number,
  title: string,
  body: (dir: string) => void,
) {
  const dir = path.join(SHARED, 'data', relative);
  describeWith(`shared material data/${relative}`, existsSync(dir), cases, title, () => body(dir));
}
