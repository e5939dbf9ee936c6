/** Gzipped script that catalogue, course and case pages load, over an empty Remix page's. */
import { needBuild } from '#tests/support/portal';
import { measurePages } from '../../scripts/bundle-sizes';
import { buildEmptyApp } from '../../scripts/empty-app';
import type { BenchRow } from './row';

const BAR_KB = 60;
const PAGES: Readonly<Record<string, RegExp>> = {
  'catalogue list': /^routes\/courses\._index$/,
  'course detail': /^routes\/courses\.\$id$/,
  'case page': /^routes\/cases\.\$id(\._index)?$/,
};

export async function benchBrowser(): Promise<BenchRow[]> {
  needBuild();
  const app = buildEmptyApp();
  try {
    const empty = Math.max(...measurePages(app.buildDir, false).map((page) => page.bytes)) / 1000;
    const pages = measurePages('build');
    const heaviest = pages[0];
    const wanted = Object.entries(PAGES).map(([what, route]) => ({
      what,
      page: pages.find((page) => route.test(page.route)),
    }));
    return [...wanted, { what: `the heaviest page (${heaviest?.route})`, page: heaviest }].map(
      ({ what, page }) => {
        const above = page ? page.bytes / 1000 - empty : Number.NaN;
        return {
          bench: 'browser',
          what: page ? what : `${what}: not built`,
          ours: `${above.toFixed(1)} kB above`,
          peer: `${empty.toFixed(1)} kB of an empty Remix page`,
          ratio: (above + empty) / empty,
          p50: null,
          p95: null,
          peakMb: null,
          bar: `at most ${BAR_KB} kB above`,
          passed: above <= BAR_KB,
        };
      },
    );
  } finally {
    app.remove();
  }
}
