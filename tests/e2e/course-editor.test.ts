import { expect, it } from 'vitest';
import { actingAs } from '#tests/e2e/road';
import {
  expectAccessible,
  hasBrowser,
  send,
  settled,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

describeWith(
  'chromium',
  hasBrowser,
  2,
  'an entry is written and comes before the committee',
  () => {
    const browser = withBrowser();

    it.each([{ script: true }, { script: false }])(
      'a new entry is begun, saved and read back (script: $script)',
      async ({ script }) => {
        const { page } = await signedIn(browser(), 'lea.thibaudet', { script });
        await actingAs(page, 'course-editor');
        await page.goto('/editor/new');
        await settled(page);
        await page.locator('#new-code').fill(script ? 'E2E-1' : 'E2E-2');
        await page.locator('#new-title').fill('Museums online');
        await send(page, page.locator('main form button').last());
        const { pathname } = new URL(page.url());
        expect(pathname).toMatch(/^\/editor\/[\w-]+$/);
        await page.goto(`${pathname}?section=learning`);
        await settled(page);
        await page.locator('[name="ects"]').fill('5');
        await page.locator('[name="hours"]').fill('lots');
        await send(page, page.locator('button[name=intent][value=save]'));
        expect(await page.locator('[name="hours"]').inputValue()).toBe('lots');
        expect(await page.locator('[name="hours"]').getAttribute('aria-invalid')).toBe('true');
        if (script) await expectAccessible(page);
      },
    );
  },
);
