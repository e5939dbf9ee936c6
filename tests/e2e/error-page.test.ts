import { expect, it } from 'vitest';
import { hasBrowser, send, settled, signedIn, visitor, withBrowser } from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** Whether the page's own script runs: the router only rests when the scripts were let in. */
const isAlive = () =>
  Boolean(
    (window as unknown as { __remixRouter?: { state: { initialized: boolean } } }).__remixRouter,
  );

/** Puts a form into the page that the browser sends as a document, past the router. */
function plantForm(action: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  const button = document.createElement('button');
  button.id = 'planted';
  button.textContent = 'Send';
  form.append(button);
  document.querySelector('main')?.prepend(form);
}

describeWith('chromium', hasBrowser, 2, 'the page that answers a refused form', () => {
  const browser = withBrowser();

  it('is whole: whoever is signed in still is, and its scripts are let in', async () => {
    const { page } = await signedIn(browser(), 'camille.aubertin');
    await page.evaluate(plantForm, '/settings/trust');
    await send(page, '#planted');
    expect(new URL(page.url()).pathname).toBe('/settings/trust');
    expect(await page.locator('main h1').count()).toBe(1);
    expect(await page.evaluate(isAlive)).toBe(true);
    expect(await page.locator('header').innerText()).toContain('Camille');
  });

  it('is whole for visitors too, in their theme', async () => {
    const { page, context } = await visitor(browser());
    await page.goto('/check');
    await settled(page);
    const { origin } = new URL(page.url());
    await context.addCookies([{ name: 'theme', value: 'dark', url: origin }]);
    await page.evaluate(plantForm, '/there-is-no-such-page');
    await send(page, '#planted');
    expect(await page.evaluate(isAlive)).toBe(true);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
