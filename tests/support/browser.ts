/** A visitor with a browser: pages, sign-in with a second factor, and the accessibility check. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { generateTOTP } from '@epic-web/totp';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

export const CHROMIUM = '/usr/bin/chromium';
export const hasBrowser = existsSync(CHROMIUM);

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

export const baseUrl = (): string => inject('baseUrl');

export interface DemoAccount {
  readonly role: string;
  readonly institution: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string | null;
}

export interface DemoDownload {
  readonly url: string;
  readonly title: string;
  readonly expectedMatch: string;
}

export async function readDemo(): Promise<{ accounts: DemoAccount[]; downloads: DemoDownload[] }> {
  const answer = await fetch(`${baseUrl()}/demo.json`);
  return (await answer.json()) as { accounts: DemoAccount[]; downloads: DemoDownload[] };
}

export interface VisitorOptions {
  readonly script?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
  readonly locale?: string;
}

/** A fresh visitor: own cookies, own window. Errors in the page's console fail the test that asks. */
export async function visitor(browser: Browser, options: VisitorOptions = {}) {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale ?? 'en-GB',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

/** Signs in through the form, with the second factor where it is asked. */
export async function signIn(page: Page, account: DemoAccount): Promise<void> {
  await page.goto('/sign-in');
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  if (!page.url().includes('second-factor')) return;
  if (!account.totpSecret)
    throw new Error(`${account.email} is asked for a second factor it has none of`);
  const { otp } = await generateTOTP({ secret: account.totpSecret, algorithm: 'SHA-1' });
  await page.fill('input[name=code]', otp);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.includes('second-factor'));
}

/** Every rule of WCAG 2.2 AA that a machine can judge. */
export async function expectAccessible(page: Page): Promise<void> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = result.violations.map(
    (each) =>
      `${each.id}: ${each.help} (${each.nodes.map((node) => node.target.join(' ')).join('; ')})`,
  );
  expect(faults, `accessibility of ${page.url()}`).toEqual([]);
}

/** At a narrow window and in the dark: contrast, target size, and no sideways scroll. */
export async function expectReflow(context: BrowserContext, path: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scroll of ${path} at 320 px`).toBeLessThanOrEqual(0);
  const result = await new AxeBuilder({ page })
    .withRules(['color-contrast', 'target-size'])
    .analyze();
  expect(
    result.violations.map(
      (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join('; ')}`,
    ),
    path,
  ).toEqual([]);
  await page.close();
}
