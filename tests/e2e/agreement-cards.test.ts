import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, actAs, beginDraft, open, SAVED } from '#tests/e2e/agreement-road';
import { reveal } from '#tests/e2e/road';
import {
  baseUrl,
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const DRAFTER = 'marc.delaunay';

const card = (page: Page, title: RegExp) =>
  page.locator('.mcra-cell h3 a').filter({ hasText: title });
const field = (page: Page, key: string) => page.locator(`[data-address^="${key}@"] input`).first();
const openIn = (page: Page): string => new URL(page.url()).searchParams.get('open') ?? '';
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '');

/** A draft of two lines, each with a course that was searched for. */
async function draftOfTwo(page: Page): Promise<string> {
  const code = await beginDraft(page, 'koidula', 'Cards between Rochefleur and Koidula');
  await open(page, code, 'courses');
  for (const direction of ['inst-koidula|inst-rochefleur', 'inst-rochefleur|inst-koidula']) {
    await act(page, 'add-line', 'add-line', { direction });
    const line = openIn(page);
    expect(await focused(page)).toBe('finder');
    await send(page, 'form:has(input[name=courseId]) button');
    expect(new URL(page.url()).hash).toBe(`#part-line-${line}`);
    expect(await field(page, 'course.code').inputValue()).not.toBe('');
  }
  return code;
}

describeWith('chromium', hasBrowser, 1, 'courses of an agreement as cards', () => {
  const browser = withBrowser();

  it('open one at a time, keep what was typed, and are reached by every link', {
    timeout: 300_000,
  }, async () => {
    const { page, context } = await signedIn(browser(), DRAFTER);
    await actAs(page, 'agreement-drafter');
    const code = await draftOfTwo(page);
    expect(await page.locator('.mcra-open').count()).toBe(1);
    await expectAccessible(page, 'an open card');
    await shot(page, 'mcra-card-open');

    // What was typed last is saved on the way to another card.
    await field(page, 'course.code').fill('TYPED-1');
    await send(page, card(page, /^L1/));
    await page.locator('.mcra-open h3').filter({ hasText: 'L1.' }).waitFor();
    expect(await card(page, /^L2/).locator('xpath=../..').innerText()).toContain('TYPED-1');

    // What does not fit is not left behind.
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    const first = openIn(page);
    const eqf = field(page, 'course.eqf');
    await reveal(eqf);
    await eqf.fill('99');
    await card(page, /^L2/).click();
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(1);
    expect(openIn(page)).toBe(first);
    expect(await eqf.inputValue()).toBe('99');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
    await eqf.fill('7');
    await page.locator('.mcra-open form:has(input[name=part]) button').first().click();
    await page
      .locator('.mcra-open')
      .getByRole('status')
      .filter({ hasText: SAVED })
      .first()
      .waitFor();

    await send(page, page.getByRole('link', { name: /^Close/ }));
    expect(await page.locator('.mcra-open').count()).toBe(0);
    expect(await focused(page)).toBe(`part-line-${first}`);
    await expectAccessible(page, 'closed cards');
    await shot(page, 'mcra-cards-closed');
    await page.keyboard.press('Enter');
    await page.locator('.mcra-open').waitFor();
    await expectReflow(context, `/agreements/${code}/workspace?section=courses`, 'mcra-cards');
    await expectReflow(context, page.url(), 'mcra-card');

    // From the list of what is left right into the field of a card.
    await open(page, code, 'object');
    const link = page.locator('#left li a[href*="open="]').first();
    await reveal(link);
    await send(page, link);
    expect(await focused(page)).toBe(new URL(page.url()).hash.slice(1));

    const plain = await browser().newContext({
      baseURL: baseUrl(),
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    });
    const quiet = await plain.newPage();
    await quiet.goto(`/agreements/${code}/workspace?section=courses`);
    await card(quiet, /^L1/).click();
    await field(quiet, 'course.code').fill('QUIET-1');
    await quiet.locator('.mcra-open form:has(input[name=part]) button').first().click();
    expect(new URL(quiet.url()).searchParams.get('said')).toBe('save');
    expect(openIn(quiet)).toBe(first);
    expect(await field(quiet, 'course.code').inputValue()).toBe('QUIET-1');
    await plain.close();
  });
});
