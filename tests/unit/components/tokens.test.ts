import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../app/styles/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }] as const,
  ),
);

const channel = (value: number) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) =>
  0.2126 * channel(Number.parseInt(hex.slice(1, 3), 16)) +
  0.7152 * channel(Number.parseInt(hex.slice(3, 5), 16)) +
  0.0722 * channel(Number.parseInt(hex.slice(5, 7), 16));

/** Contrast ratio of WCAG 2.2 between two of our colours. */
function contrast(a: string, b: string, theme: 'light' | 'dark'): number {
  const one = luminance(colours.get(a)![theme]);
  const two = luminance(colours.get(b)![theme]);
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const GROUNDS = ['page', 'surface', 'raised', 'accent-soft'];
const TONES = ['valid', 'invalid', 'unknown', 'progress', 'neutral'];

const TEXT: [string, string][] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', ...TONES].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...TONES.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...TONES.map((tone): [string, string] => ['ink', `${tone}-soft`]),
  ['ink', 'sunken'],
  ['ink-soft', 'sunken'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['invalid-strong', 'invalid-soft'],
];
const EDGES: [string, string][] = ['edge', 'focus'].flatMap((edge) =>
  ['page', 'surface', 'raised', 'sunken'].map((ground): [string, string] => [edge, ground]),
);

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  it.each(TEXT)('let %s be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('let the edge %s be seen on %s', (edge, ground) => {
    expect(contrast(edge, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
