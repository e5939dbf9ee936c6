import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = (file: string) => readFileSync(`app/components/ui/${file}`, 'utf8');

it('every icon that has a name is drawn, and every drawing has a name', () => {
  const named = [...here('icons.data.ts').matchAll(/\| '([a-z0-9-]+)'/g)].map(([, name]) => name);
  const drawn = [...here('icons.svg').matchAll(/<symbol id="([a-z0-9-]+)" viewBox/g)];
  expect(named.length).toBeGreaterThan(40);
  expect(drawn.map(([, name]) => name)).toEqual(named);
});
