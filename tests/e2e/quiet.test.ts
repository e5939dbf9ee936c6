import { expect, it } from 'vitest';
import {
  expectAccessible,
  hasBrowser,
  send,
  settled,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const PAGES = [
  '/',
  '/courses',
  '/courses?q=data',
  '/agreements',
  '/agreements/MCRA-ROC-AVE',
  '/institutions/rochefleur',
  '/check',
  '/sign-in',
  '/register',
  '/help/shortcuts',
  '/there-is-no-such-page',
];

/** Whether the page's own script runs: the router only rests when the scripts were let in. */
const isAlive = () =>
  Boolean(
    (window as unknown as { __remixRouter?: { state: { initialized: boolean } } }).__remixRouter,
  );

describeWith('chromium', hasBrowser, 7, 'the browser has nothing to complain about', () => {
  const browser = withBrowser();

  it('on any public page', async () => {
    const { page } = await visitor(browser());
    for (const address of PAGES) {
      await page.goto(address);
      await settled(page);
      expect(await page.evaluate(isAlive), address).toBe(true);
    }
  });

  it('when going back and forward between pages', async () => {
    const { page } = await visitor(browser());
    await page.goto('/');
    await settled(page);
    await send(page, 'header nav a[href="/courses"]');
    await send(page, 'main a[href^="/courses/course-"]');
    const course = page.url();
    await page.goBack();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/courses');
    await page.goForward();
    await settled(page);
    expect(page.url()).toBe(course);
    await page.reload();
    await settled(page);
    await page.goBack();
    await settled(page);
    await page.locator('main a[href^="/courses/course-"]').first().waitFor();
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('when somebody moves on before a page has come alive', async () => {
    const { page } = await visitor(browser());
    for (const [from, to] of [
      ['/', '/courses'],
      ['/agreements', '/check'],
      ['/check', '/agreements'],
      ['/courses', '/check'],
    ]) {
      await page.goto(`${from}`, { waitUntil: 'commit' });
      const link = page.locator(`header nav a[href="${to}"]`).first();
      await link.click({ noWaitAfter: true });
      await page.waitForURL((url) => url.pathname === to);
      await page.locator('main h1').waitFor();
      await settled(page);
    }
  });

  it('when the page is pressed all the while it comes alive', async () => {
    const { page } = await visitor(browser());
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      let presses = 20_000;
      port1.onmessage = () => {
        const part = document.querySelector('main p');
        part?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        presses -= 1;
        if (presses > 0) port2.postMessage(null);
      };
      port2.postMessage(null);
    });
    for (const address of ['/', '/courses', '/check']) {
      await page.goto(address);
      await settled(page);
      expect(await page.evaluate(isAlive), address).toBe(true);
    }
  });

  it('when a page it keeps is answered with 304: the scripts still run', async () => {
    const { page } = await visitor(browser());
    for (const address of ['/courses', '/agreements', '/agreements/MCRA-ROC-AVE']) {
      await page.goto(address);
      await settled(page);
      await page.goto('/help/shortcuts');
      const again = await page.goto(address);
      expect(again?.status(), address).toBeLessThan(400);
      await settled(page);
      expect(await page.evaluate(isAlive), address).toBe(true);
      await page.reload();
      await settled(page);
      expect(await page.evaluate(isAlive), `${address} reloaded`).toBe(true);
    }
    const seen = await page.evaluate(async () => {
      const first = await fetch('/courses');
      const etag = first.headers.get('ETag') ?? '';
      const second = await fetch('/courses', {
        headers: { 'If-None-Match': etag },
        cache: 'no-store',
      });
      return { etag, status: second.status, policy: second.headers.get('Content-Security-Policy') };
    });
    expect(seen.etag).not.toBe('');
    expect(seen).toMatchObject({ status: 304, policy: null });
  });

  it('when a course is opened as data from its own page', async () => {
    const { page } = await visitor(browser());
    await page.goto('/courses');
    await send(page, 'main a[href^="/courses/course-"]');
    for (const name of ['JSON-LD', 'Turtle']) {
      const link = page.getByRole('link', { name, exact: true });
      const address = new URL((await link.getAttribute('href')) ?? '', page.url());
      const [answer] = await Promise.all([
        page.waitForResponse((each) => each.url() === address.href),
        link.click(),
      ]);
      expect(answer.status(), name).toBe(200);
      expect(answer.headers()['content-type'], name).toMatch(/ld\+json|turtle/);
      await page.goto('/courses');
      await send(page, 'main a[href^="/courses/course-"]');
    }
  });

  it('while a search is narrowed and cleared by its own boxes', async () => {
    const { page } = await visitor(browser());
    await page.goto('/courses');
    await settled(page);
    const all = await page.locator('main a[href^="/courses/course-"]').count();
    const box = page.locator('main input[type=checkbox][name=language]').first();
    await Promise.all([page.waitForURL((url) => url.searchParams.has('language')), box.check()]);
    await settled(page);
    const fewer = await page.locator('main a[href^="/courses/course-"]').count();
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThanOrEqual(all);
    await Promise.all([page.waitForURL((url) => !url.searchParams.has('language')), box.uncheck()]);
    await settled(page);
  });

  it('with every menu of the frame opened, the page stays accessible', async () => {
    const { page } = await visitor(browser());
    await page.goto('/help/shortcuts');
    await settled(page);
    await page.locator('header details.menu summary').first().click();
    await page.locator('header button[name=lang][value=fr]').waitFor();
    await expectAccessible(page, 'display menu open');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'shortcuts dialog open');
  });
});
