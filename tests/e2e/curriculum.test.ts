import { expect, it } from 'vitest';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

describeWith('chromium', hasBrowser, 1, 'the curriculum of an institution', () => {
  const browser = withBrowser();

  it('is changed in a draft without script: a module is added, and the checks say what blocks', async () => {
    const { page } = await signedIn(browser(), 'pascal.lemerle', { script: false });
    await page.goto('/curriculum');
    await send(page, page.getByRole('link', { name: 'Bachelor in Data Science' }).first());
    await send(page, page.getByRole('link', { name: '2028' }).first());
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('The published version 2024 is valid on some of the same days.');
    expect(text).toContain('Responsible Data Use');
    await send(page, page.getByRole('link', { name: 'Add a module or group' }).first());
    await page.getByLabel('Code').fill('LSD-291');
    await page.getByLabel('Title (English)').fill('Data and Law');
    await page.getByLabel('ECTS credits').fill('many');
    await send(page, page.getByRole('button', { name: 'Save' }).first());
    const wrong = page.locator('[name=ects][aria-invalid=true]');
    await wrong.waitFor();
    expect(await page.getByLabel('Title (English)').inputValue()).toBe('Data and Law');
    await wrong.fill('3');
    await send(page, page.getByRole('button', { name: 'Save' }).first());
    await page.getByRole('link', { name: 'Data and Law' }).waitFor();
    const draft = page.url();
    const { page: seen, context } = await signedIn(browser(), 'pascal.lemerle');
    for (const address of [draft, '/curriculum/students', '/curriculum/import']) {
      await seen.goto(address);
      await settled(seen);
      await expectAccessible(seen);
      await expectReflow(context, address);
    }
  });
});
