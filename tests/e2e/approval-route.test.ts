import { expect, it } from 'vitest';
import { reveal } from '#tests/e2e/road';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const ADDRESS = '/settings/approval-route';

describeWith('chromium', hasBrowser, 1, 'the way to an approval', () => {
  const browser = withBrowser();

  it('is set step by step by an administrator, on a page for everybody', async () => {
    const { page, context } = await signedIn(browser(), 'etienne.vasseur');
    const role = page.locator('form[action="/account/role"] button[value^="institution-admin|"]');
    if ((await role.count()) > 0) {
      await reveal(role.first());
      await send(page, role.first());
    }
    await page.goto(ADDRESS);
    await settled(page);
    const steps = page.locator('main ol > li');
    const before = await steps.count();
    await page.locator('button[value="add:board"]').click();
    await steps.nth(before).waitFor();
    const step = steps.nth(before);
    const save = page.locator('main button[value=save]').last();
    for (const language of ['en', 'fr']) await step.locator(`input[lang=${language}]`).fill('');
    await save.click();
    await page.locator(`[role=alert] a[href="#en-${before}"]`).waitFor();
    await expectAccessible(page, 'approval route with a fault');
    await step.locator('input[lang=en]').fill('Senate');
    await save.click();
    await page.getByText('Saved. The steps hold').waitFor();
    await expectAccessible(page, 'approval route');
    await shot(page, 'approval-route');
    await expectReflow(context, ADDRESS, 'approval-route');
    await page.goto(ADDRESS);
    await settled(page);
    expect(await step.locator('input[lang=en]').inputValue()).toBe('Senate');
    expect(await step.locator('input[type=checkbox]').isChecked()).toBe(true);
    await step.locator('button[value^="out:"]').click();
    await step.waitFor({ state: 'detached' });
    await save.click();
    await page.getByText('Saved. The steps hold').waitFor();
    expect(await steps.count()).toBe(before);
  });
});
