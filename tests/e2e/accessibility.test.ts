import { expect, it } from 'vitest';
import {
  accountOf,
  codeOf,
  downloadOf,
  expectAccessible,
  expectReflow,
  hasBrowser,
  readDemo,
  send,
  settled,
  shot,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** Pages anyone can open, each with a name for its picture. */
const PUBLIC: Readonly<Record<string, string>> = {
  home: '/',
  courses: '/courses',
  'courses-filtered': '/courses?q=data&language=en',
  'courses-empty': '/courses?q=zzzzzz-nothing-is-called-this',
  agreements: '/agreements',
  agreement: '/agreements/MCRA-ROC-AVE',
  institution: '/institutions/rochefleur',
  check: '/check',
  'sign-in': '/sign-in',
  register: '/register',
  'forgot-password': '/forgot-password',
  'decision-unknown': '/d/0000000000000000000000000000000000000000000',
  preferences: '/preferences',
  shortcuts: '/help/shortcuts',
  'not-found': '/there-is-no-such-page',
};

describeWith('chromium', hasBrowser, 4, 'every public page is accessible', () => {
  const browser = withBrowser();

  it('at 1280 px in the light, in each of its states', async () => {
    const { page } = await visitor(browser());
    for (const [name, address] of Object.entries(PUBLIC)) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page, name);
      await shot(page, name);
    }
  });

  it('at 320 px in the dark: contrast, target size, no sideways scroll', async () => {
    const { context } = await visitor(browser());
    for (const [name, address] of Object.entries(PUBLIC))
      await expectReflow(context, address, name);
  });

  it('a course, reached from the list', async () => {
    const { context, page } = await visitor(browser());
    await page.goto('/courses');
    await send(page, 'main a[href^="/courses/course-"]');
    expect(await page.locator('h1').count()).toBe(1);
    await expectAccessible(page, 'course');
    await shot(page, 'course');
    await expectReflow(context, page.url(), 'course');
  });

  it('an agreement that has ended and one that is not there', async () => {
    const { page } = await visitor(browser());
    for (const address of ['/agreements/MCRA-ROC-KOI', '/agreements/NOT-THERE']) {
      await page.goto(address);
      await expectAccessible(page, address);
    }
  });
});

describeWith('chromium', hasBrowser, 4, 'the report on a credential is accessible', () => {
  const browser = withBrowser();

  it.each([
    ['01', 'check-report'],
    ['02', 'check-transcript'],
    ['06', 'check-altered'],
  ])('for demonstration file %s, with everything opened', async (file, name) => {
    const { page } = await visitor(browser());
    await page.goto('/check');
    await settled(page);
    const { name: fileName, buffer } = await downloadOf(file);
    await page.setInputFiles('input[name=file]', {
      name: fileName,
      mimeType: 'application/json',
      buffer,
    });
    await send(page, '#check-form button:not([type=button])');
    await page.locator('#report-checks').waitFor();
    await shot(page, name);
    await openAll(page);
    await expectAccessible(page, name);
    await shot(page, `${name}-open`);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scroll at 320 px').toBeLessThanOrEqual(0);
    await shot(page, `${name}-320-dark`);
  });

  it('and what is said of a file that is no credential', async () => {
    const { page } = await visitor(browser());
    await page.goto('/check');
    await page.setInputFiles('input[name=file]', {
      name: 'photo.png',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    });
    await send(page, '#check-form button:not([type=button])');
    await page.locator('#report-unreadable').waitFor();
    await expectAccessible(page, 'check-bad-file');
    await shot(page, 'check-bad-file');
  });
});

describeWith('chromium', hasBrowser, 3, 'the pages of an account are accessible', () => {
  const browser = withBrowser();

  it('signing in: refused, then asked for a second factor, then at home', async () => {
    const { page } = await visitor(browser());
    const admin = await accountOf('halina.wronska');
    await page.goto('/sign-in');
    await page.fill('input[name=email]', admin.email);
    await page.fill('input[name=password]', 'not the password');
    await send(page, 'main form button:not([type=button])');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'sign-in refused');
    await shot(page, 'sign-in-refused');
    await page.fill('input[name=password]', admin.password);
    await send(page, 'main form button:not([type=button])');
    expect(page.url()).toContain('second-factor');
    await expectAccessible(page, 'second factor');
    await shot(page, 'second-factor');
    await page.fill('input[name=code]', await codeOf(admin));
    await send(page, 'main form button:not([type=button])');
    for (const [name, address] of [
      ['people', '/settings/people'],
      ['admin-security', '/account/security'],
    ] as const) {
      await page.goto(address);
      await settled(page);
      expect(new URL(page.url()).pathname).toBe(address);
      await expectAccessible(page, name);
      await shot(page, name);
      await expectReflow(page.context(), address, name);
    }
  });

  it('registering with everything wrong', async () => {
    const { page } = await visitor(browser());
    await page.goto('/register');
    await settled(page);
    await page.evaluate(() => {
      for (const form of document.querySelectorAll<HTMLFormElement>('main form'))
        form.noValidate = true;
    });
    await send(page, 'main form button:not([type=button])');
    await page.getByRole('alert').waitFor();
    await expectAccessible(page, 'register with errors');
    await shot(page, 'register-errors');
  });

  it('a learner’s own account', async () => {
    const { context, page } = await signedIn(browser(), 'beatriz.sampaio');
    for (const address of ['/account', '/account/security', '/requests']) {
      await page.goto(address);
      await settled(page);
      const name = `learner-${address.slice(1).replaceAll('/', '-')}`;
      await expectAccessible(page, name);
      await shot(page, name);
      await expectReflow(context, address, name);
    }
  });
});

describeWith('chromium', hasBrowser, 1, 'the demonstration', () => {
  it('names every account and file that these tests use', async () => {
    const { accounts, downloads } = await readDemo();
    expect(accounts.length).toBeGreaterThan(30);
    expect(downloads.length).toBeGreaterThanOrEqual(10);
  });
});

/** Every folded part of the page is unfolded. */
async function openAll(page: import('playwright-core').Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('main details')) each.setAttribute('open', '');
  });
}
