/** A person who uses no mouse: Tab until what is wanted has the focus, then keys. Every stop must be seen. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from '#tests/support/browser';

/** More than any page has to pass before its main part. */
const MOST_STEPS = 60;

/** What is looked for: a selector, and words that stand in it. */
export interface Wanted {
  readonly selector: string;
  readonly text?: string;
}

interface Stop {
  readonly there: boolean;
  /** Markup of a stop that cannot be seen, or that something covers wholly; null where all is well. */
  readonly unseen: string | null;
  /** The focus has left the page. */
  readonly out: boolean;
}

/** Where the focus is now, and whether a person sees it there. */
const stopOn = (page: Page, wanted: Wanted): Promise<Stop> =>
  page.evaluate(({ selector, text = '' }) => {
    const at = document.activeElement;
    if (!at || at === document.body) return { there: false, unseen: null, out: true };
    const box = at.getBoundingClientRect();
    const drawn = [at, ...document.querySelectorAll(':has(:focus-visible)')].some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      );
    });
    const points = [0.1, 0.5, 0.9].map((share) => [
      box.left + Math.min(box.width, 200) * share,
      box.top + box.height * share,
    ]);
    const open = points.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y);
      return (
        top !== null && (at.contains(top) || top.contains(at) || top.closest('label') !== null)
      );
    });
    const seen = drawn && open && box.width > 1 && box.height > 1;
    return {
      there: at.matches(selector) && (at.textContent ?? '').includes(text),
      unseen: seen ? null : at.outerHTML.slice(0, 160),
      out: false,
    };
  }, wanted);

/** Presses Tab (or Shift+Tab) until what is wanted has the focus; the focus must be seen at every step. */
export async function tabTo(
  page: Page,
  wanted: string | Wanted,
  { most = MOST_STEPS, back = false }: { most?: number; back?: boolean } = {},
): Promise<void> {
  const to = typeof wanted === 'string' ? { selector: wanted } : wanted;
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await stopOn(page, to);
    expect(stop.unseen, 'focus that cannot be seen').toBeNull();
    if (stop.there) return;
  }
  throw new Error(`no Tab led to ${to.selector} ${to.text ?? ''} on ${page.url()}`);
}

/** Leads the focus to a field and writes over what stands in it. */
export async function write(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  expect(await page.locator(selector).first().inputValue()).toBe(text);
}

/** Leads the focus to a list and types the beginning of an entry, as a closed list takes it. */
export async function choose(page: Page, selector: string, label: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(label);
  const chosen = page.locator(`${selector} option:checked`).first();
  await expect.poll(() => chosen.textContent()).toContain(label);
}

/** Leads the focus there and presses a key on it. */
export async function press(page: Page, wanted: string | Wanted, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** The same where the page that answers is another, or the same drawn anew. */
export async function pressOn(page: Page, wanted: string | Wanted): Promise<void> {
  await tabTo(page, wanted);
  await follow(page);
}

/** Enter on what has the focus, and the page that answers. */
export async function follow(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()),
    page.keyboard.press('Enter'),
  ]);
  await settled(page);
}

/** The focus is in the main part, or on the main part itself: nobody has to begin at the top again. */
export const expectFocusKept = async (page: Page, within = '#main'): Promise<void> => {
  const kept = await page.evaluate(
    (place) => document.activeElement?.closest(place) !== null,
    within,
  );
  expect(kept, `the focus is in ${within}`).toBe(true);
};

/** Tabs through a page from its top until the focus leaves it: nothing may hold it. Answers the stops. */
export async function walkThrough(page: Page, most: number): Promise<number> {
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const stop = await stopOn(page, { selector: 'body' });
    if (stop.out) return stops;
    expect(stop.unseen, 'focus that cannot be seen').toBeNull();
  }
  throw new Error(`the focus never leaves ${page.url()}`);
}
