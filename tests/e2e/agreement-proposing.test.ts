import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actAs, open, SAVED } from '#tests/e2e/agreement-road';
import { reveal } from '#tests/e2e/road';
import {
  expectAccessible,
  hasBrowser,
  send,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const DRAFTER = 'liis.parnoja';
const CODE = 'MCRA-AVE-KOI';

const at = (page: Page, address: string) =>
  page.locator(`[data-address="${address}"] input`).first();
const fingerprint = (page: Page) => page.locator('section[aria-labelledby=turn] code').innerText();

describeWith('chromium', hasBrowser, 1, 'a drafter who would rather propose', () => {
  const browser = withBrowser();

  it('proposes several fields after a while of thinking, and nothing of the text has changed', {
    timeout: 240_000,
  }, async () => {
    const { page } = await signedIn(browser(), DRAFTER);
    await actAs(page, 'agreement-drafter');
    await page.clock.install();
    await open(page, CODE, 'disputes');
    const before = await fingerprint(page);
    const [days, forum] = ['disputes.negotiationDays', 'disputes.forum'];
    const held = [await at(page, days).inputValue(), await at(page, forum).inputValue()];
    await at(page, days).fill('77');
    await page.clock.fastForward(10_000);
    await at(page, days).press('Tab');
    await reveal(at(page, forum));
    await at(page, forum).fill('The court of Tartu');
    await page.clock.fastForward(10_000);
    const form = page.locator(`main form:has([data-address="${days}"])`);
    // Another one tells what others saved meanwhile, and is empty here.
    const standing = form.getByRole('status').filter({ hasText: /\S/ });
    expect(await standing.innerText()).toBe('Not saved yet …');
    await send(page, form.getByRole('button', { name: 'Propose instead of changing' }));
    expect(new URL(page.url()).searchParams.get('said')).toBe('suggest');
    expect(await fingerprint(page)).toBe(before);
    const open_ = page.locator('section[aria-labelledby=open-suggestions]');
    expect(await open_.innerText()).toMatch(
      /77[\s\S]*The court of Tartu|The court of Tartu[\s\S]*77/,
    );
    expect([await at(page, days).inputValue(), await at(page, forum).inputValue()]).toEqual(held);

    // Leaving the part altogether saves it, and says when.
    await at(page, days).fill('78');
    await page.locator('#section').click();
    await standing.filter({ hasText: SAVED }).waitFor();
    expect(await standing.innerText()).toMatch(/Last saved .*\d/);
    const changed = await fingerprint(page);
    expect(changed).not.toBe(before);
    await at(page, days).fill(held[0] ?? '');
    await page.locator('#section').click();
    await expect.poll(() => fingerprint(page), { timeout: 20_000 }).not.toBe(changed);
    await page.reload();
    expect([await at(page, days).inputValue(), await at(page, forum).inputValue()]).toEqual(held);
  });

  it('does not lose the words of a clause by going elsewhere', { timeout: 240_000 }, async () => {
    const { page } = await signedIn(browser(), DRAFTER);
    await actAs(page, 'agreement-drafter');
    await open(page, CODE, 'termination');
    const text = page.locator('#clause-termination-notice-text');
    await reveal(text);
    expect(await text.inputValue()).toContain('{');
    await text.fill('Other words that nobody has saved.');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator('nav a[href*="section=duration"]').first().click();
    await expect.poll(() => asked.length).toBe(1);
    expect(new URL(page.url()).searchParams.get('section')).toBe('termination');
    expect(await text.inputValue()).toBe('Other words that nobody has saved.');
    await expectAccessible(page, 'a clause in work');
    await shot(page, 'mcra-clause');
  });
});
