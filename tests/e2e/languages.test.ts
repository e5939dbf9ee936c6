import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { staff } from '#tests/e2e/road';
import { words } from '#tests/e2e/words';
import {
  downloadOf,
  hasBrowser,
  send,
  settled,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** Short texts whose French differs, taken from the frame and the pages themselves. */
const KEYS = [
  'common:nav.courses',
  'common:nav.check',
  'common:nav.requests',
  'common:nav.cases',
  'common:account.signIn',
  'common:display.title',
  'common:skip',
  'common:footer.promise',
  'common:demo.banner',
  'common:fileDrop.choose',
  'home:search.submit',
  'home:check.submit',
  'credentials:checkPage.title',
  'credentials:checkPage.submit',
  'credentials:report.checks.title',
  'credentials:report.checks.evidence',
  'credentials:status.inconclusive',
  'catalogue:list.searchLabel',
  'accounts:signIn.submit',
  'accounts:signIn.forgot',
  'errors:code.not-found.title',
] as const;

const ENGLISH_MONTHS =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Every text of a namespace that reads differently in the two languages and cannot be part of a longer word. */
function differing(namespace: string): string[] {
  const texts = (language: string): Map<string, string> => {
    const found = new Map<string, string>();
    const walk = (value: unknown, at: string): void => {
      if (typeof value === 'string') found.set(at, value);
      else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${at}.${key}`);
    };
    walk(JSON.parse(readFileSync(`app/locales/${language}/${namespace}.json`, 'utf8')), '');
    return found;
  };
  const french = texts('fr');
  const everyFrench = [...french.values()].join('\n');
  return [...texts('en').values()].filter(
    (text) =>
      text.length > 12 &&
      !text.includes('{{') &&
      !everyFrench.includes(text) &&
      !FROM_FILES.has(text),
  );
}

/** What the demonstration's issuers wrote without naming a language reads the same everywhere. */
const FROM_FILES: ReadonlySet<string> = new Set(['Student number']);

/** What a French reader sees, without what is marked as being in another language. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll('[lang]:not([lang^=fr]), script, style'))
      each.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ');
  });

async function expectFrench(page: Page, namespaces: readonly string[]): Promise<void> {
  expect(await page.locator('html').getAttribute('lang'), page.url()).toBe('fr');
  const text = await readable(page);
  const leftovers = ['common', 'errors', ...namespaces]
    .flatMap(differing)
    .filter((english) => text.includes(english));
  expect.soft(leftovers, `English in ${page.url()}`).toEqual([]);
  expect.soft(text, `English dates in ${page.url()}`).not.toMatch(ENGLISH_MONTHS);
}

describeWith('chromium', hasBrowser, 6, 'a French reader', () => {
  const browser = withBrowser();

  it('has words of their own for everything these tests look for', () => {
    for (const key of KEYS) expect(words('fr', key), key).not.toBe(words('en', key));
  });

  it.each([true, false])('reads French on every public page (script: %s)', async (script) => {
    const { page } = await visitor(browser(), { locale: 'fr-FR', script });
    for (const [address, ...namespaces] of [
      ['/', 'home'],
      ['/courses', 'catalogue'],
      ['/courses/course-koi-mik-106', 'catalogue'],
      ['/agreements', 'agreements'],
      ['/agreements/MCRA-ROC-AVE', 'agreements'],
      ['/institutions/rochefleur', 'agreements', 'catalogue'],
      ['/check', 'credentials'],
      ['/sign-in', 'accounts'],
      ['/register', 'accounts'],
      ['/preferences'],
      ['/help/shortcuts'],
      ['/d/00000000000000000000000000000000', 'decisions'],
      ['/there-is-no-such-page'],
    ] as const) {
      await page.goto(address);
      await settled(page);
      await expectFrench(page, namespaces);
    }
  });

  it('reads French in the report on a credential', async () => {
    const { page } = await visitor(browser(), { locale: 'fr-FR' });
    await page.goto('/check');
    await settled(page);
    const { name, buffer } = await downloadOf('06');
    await page.setInputFiles('input[name=file]', { name, mimeType: 'application/json', buffer });
    await send(page, '#check-form button:not([type=button])');
    await page.locator('#report-checks').waitFor();
    await expectFrench(page, ['credentials']);
    expect(await page.locator('main').innerText()).toMatch(
      /\b\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}/,
    );
  });

  it('keeps the language chosen, whatever the browser asks for', async () => {
    const { page } = await visitor(browser(), { locale: 'en-GB' });
    await page.goto('/courses');
    await settled(page);
    await page.locator('header details.menu summary').first().click();
    await send(page, 'header button[name=lang][value=fr]');
    expect(new URL(page.url()).pathname).toBe('/courses');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.goto('/check');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  it('reads French in the office: inbox and case', async () => {
    const { page } = await staff(browser(), 'facultyAdministrator', { locale: 'fr-FR' });
    await page.goto('/cases');
    await settled(page);
    await expectFrench(page, ['cases', 'recognition']);
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/cases/"]')]
        .map((link) => link.pathname)
        .filter((path, index, all) => /^\/cases\/[^/]+$/.test(path) && all.indexOf(path) === index),
    );
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses.slice(0, 6)) {
      await page.goto(address);
      await settled(page);
      await expectFrench(page, ['cases', 'recognition', 'credentials']);
    }
  });
});
