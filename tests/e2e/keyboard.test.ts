import { expect, it } from 'vitest';
import { tabTo } from '#tests/e2e/by-keyboard';
import {
  accountOf,
  codeOf,
  downloadOf,
  hasBrowser,
  settled,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

describeWith('chromium', hasBrowser, 5, 'by keyboard alone', () => {
  const browser = withBrowser();

  it('the first stop on a page skips to its main part', async () => {
    const { page } = await visitor(browser());
    for (const address of ['/', '/courses', '/check', '/agreements']) {
      await page.goto(address);
      await settled(page);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id), address).toBe('main');
    }
  });

  it('somebody signs in with a second factor, and out again', async () => {
    const { page } = await visitor(browser());
    const signatory = await accountOf('helene.marchand');
    await page.goto('/sign-in');
    await settled(page);
    await tabTo(page, 'input[name=email]');
    await page.keyboard.type(signatory.email);
    await tabTo(page, 'input[name=password]');
    await page.keyboard.type(signatory.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/second-factor/);
    await settled(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(page, 'input[name=code]');
    await page.keyboard.type(await codeOf(signatory));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
    await settled(page);
    await tabTo(page, 'header details.menu:last-of-type > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'form[action="/sign-out"] button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/after=signed-out|\/$|\/sign-in/);
    await page.locator('header a[href^="/sign-in"]').waitFor();
  });

  it('a credential is checked and what a check rests on is opened', async () => {
    const { page } = await visitor(browser());
    await page.goto('/check');
    await settled(page);
    // Asked for before the way there: the browser is told by and by to hand its file dialogs over.
    const chosen = page.waitForEvent('filechooser');
    await tabTo(page, 'input[name=file]');
    await page.keyboard.press('Enter');
    const chooser = await chosen;
    const { name, buffer } = await downloadOf('01');
    await chooser.setFiles({ name, mimeType: 'application/json', buffer });
    await tabTo(page, '#check-form button:not([type=button])');
    await page.keyboard.press('Enter');
    await page.locator('#report-checks').waitFor();
    await settled(page);
    const summary = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(summary, 'the result takes the focus').not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await tabTo(page, 'ol details summary');
    await page.keyboard.press('Enter');
    await page.locator('ol details[open] dl').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('ol details[open]').first().waitFor({ state: 'detached' });
  });

  it('single keys lead to pages, and can be switched off', async () => {
    const { page } = await visitor(browser());
    await page.goto('/help/shortcuts');
    await settled(page);
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.waitForURL(/\/courses$/);
    await page.locator('main input[type=search]').waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.goto('/help/shortcuts');
    await settled(page);
    await tabTo(page, 'main button[name=shortcuts]');
    await page.keyboard.press('Enter');
    await page.locator('main button[name=shortcuts][value=on]').waitFor();
    await settled(page);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('a menu closes with Escape and gives the focus back', async () => {
    const { page } = await visitor(browser());
    await page.goto('/check');
    await settled(page);
    await tabTo(page, 'header details.menu summary');
    await page.keyboard.press('Enter');
    await page.locator('header details.menu[open]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('header details.menu[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });
});
