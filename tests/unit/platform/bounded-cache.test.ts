import { expect, it } from 'vitest';
import { BoundedCache } from '~/platform/bounded-cache';

it('a bounded cache never grows past its bound and lets go of what was unused the longest', () => {
  const cache = new BoundedCache<number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3);
  expect(cache.size).toBe(2);
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBe(1);
  expect(cache.get('c')).toBe(3);
});

it('a bounded cache keeps false as an answer', () => {
  const cache = new BoundedCache<boolean>(1);
  cache.set('a', false);
  expect(cache.get('a')).toBe(false);
});
