/** Visitors with a browser: windows of their own, sign-in with a second factor, and what is expected of every page. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { generateTOTP } from '@epic-web/totp';
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

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
  readonly applicant: string;
}

interface Demo {
  readonly accounts: readonly DemoAccount[];
  readonly downloads: readonly DemoDownload[];
}

export async function readDemo(): Promise<Demo> {
  const answer = await fetch(`${baseUrl()}/demo.json`);
  return (await answer.json()) as Demo;
}

/** The demonstration's account whose mail address begins so. */
export async function accountOf(name: string): Promise<DemoAccount> {
  const { accounts } = await readDemo();
  const found = accounts.find(({ email }) => email.startsWith(name));
  if (!found) throw new Error(`the demonstration has no account ${name}…`);
  return found;
}

/** The bytes of the download whose name begins so, as its applicant gets them. */
export async function downloadOf(name: string): Promise<{ name: string; buffer: Buffer }> {
  const { downloads } = await readDemo();
  const found = downloads.find(({ url }) => path.basename(url).startsWith(name));
  if (!found) throw new Error(`the demonstration offers no ${name}…`);
  const answer = await fetch(new URL(found.url, baseUrl()));
  expect(answer.status, found.url).toBe(200);
  return { name: path.basename(found.url), buffer: Buffer.from(await answer.arrayBuffer()) };
}

export interface VisitorOptions {
  readonly script?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
  readonly locale?: string;
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: script errors, refused content, missing parts, answers of 500 and above. */
  readonly complaints: readonly string[];
}

const scriptless = new WeakSet<BrowserContext>();
const opened: { context: BrowserContext; complaints: string[] }[] = [];

/** A browser for a test file. After each test its windows are closed, and none may have complained. */
export function withBrowser(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const all = opened.splice(0);
    await Promise.all(all.map(({ context }) => context.close()));
    expect(
      all.flatMap(({ complaints }) => complaints),
      'complaints of the browser',
    ).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (!browser) throw new Error('the browser is launched before the tests');
    return browser;
  };
}

/** A fresh visitor: own cookies, own window. */
export async function visitor(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.locale ?? 'en-GB',
    acceptDownloads: true,
  });
  if (options.script === false) scriptless.add(context);
  const complaints: string[] = [];
  context.on('page', (page) => watch(page, complaints));
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  opened.push({ context, complaints });
  return { context, page, complaints };
}

function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isRefusedPage(message))
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
}

/** A page that says "not found" or "please correct" is an answer; a part of a page that is missing is not. */
function isRefusedPage(message: ConsoleMessage): boolean {
  if (!/status of 4(?:00|04|09|13|22|29)/.test(message.text())) return false;
  const { pathname } = new URL(message.location().url, 'http://nowhere.invalid');
  return !/^\/assets\/|\.(?:js|css|svg|png|woff2|json)$/.test(pathname);
}

/** Presses what sends a form or follows a link, and waits for the page that answers. */
export async function send(page: Page, what: string | Locator): Promise<void> {
  const target = typeof what === 'string' ? page.locator(what).first() : what;
  try {
    await Promise.all([
      page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()),
      target.click(),
    ]);
  } catch (error) {
    await shot(page, 'no-answer');
    const at = await target.evaluate((each) => each.outerHTML.slice(0, 200)).catch(() => 'gone');
    throw new Error(`no answer on ${page.url()} to ${at}`, { cause: error });
  }
  await settled(page);
}

/** Loaded; and where script runs, the page has come to life, its router rests, and the visit is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  if (scriptless.has(page.context())) return;
  await page.waitForFunction(() => {
    const { __remixContext: remix, __remixRouter: router } = window as unknown as RemixWindow;
    if (!remix) return true;
    if (!router?.state.initialized || router.state.navigation.state !== 'idle') return false;
    const drawn = document.getElementById('page-announcer')?.dataset.visit;
    return drawn === router.state.location.key;
  });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

interface RemixWindow {
  readonly __remixContext?: unknown;
  readonly __remixRouter?: {
    readonly state: {
      readonly initialized: boolean;
      readonly location: { readonly key: string };
      readonly navigation: { readonly state: string };
    };
  };
}

/** Signs in through the form, with the second factor where it is asked. */
export async function signIn(page: Page, account: DemoAccount, to = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.fill('input[name=email]', account.email);
  await page.fill('input[name=password]', account.password);
  await send(page, SUBMIT);
  if (!page.url().includes('second-factor')) return;
  await page.fill('input[name=code]', await codeOf(account));
  await send(page, SUBMIT);
}

const SUBMIT = 'main form button:not([type=button])';

/** What an authenticator shows now. A code is good once: give each test file accounts of its own. */
export async function codeOf(account: DemoAccount): Promise<string> {
  if (!account.totpSecret)
    throw new Error(`${account.email} is asked for a second factor it has none of`);
  const { otp } = await generateTOTP({ secret: account.totpSecret, algorithm: 'SHA-1' });
  return otp;
}

/** A visitor who is signed in as the account whose address begins so. */
export async function signedIn(
  browser: Browser,
  name: string,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const made = await visitor(browser, options);
  await signIn(made.page, await accountOf(name));
  return made;
}

/**
 * Every rule of WCAG 2.2 AA that a machine can judge. Faults are gathered: the test goes on to its
 * other pages.
 */
export async function expectAccessible(page: Page, state = page.url()): Promise<void> {
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = result.violations.map(
    (each) =>
      `${each.id}: ${each.help} (${each.nodes.map((node) => node.target.join(' ')).join('; ')})`,
  );
  expect.soft(faults, `accessibility of ${state}`).toEqual([]);
}

/** At a narrow window and in the dark: contrast, target size, and no sideways scroll. */
export async function expectReflow(
  context: BrowserContext,
  address: string,
  shotName?: string,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(address);
  await settled(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `sideways scroll of ${address} at 320 px`).toBeLessThanOrEqual(0);
  const result = await new AxeBuilder({ page })
    .setLegacyMode()
    .withRules(['color-contrast', 'target-size'])
    .analyze();
  expect
    .soft(
      result.violations.map(
        (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join('; ')}`,
      ),
      `${address} at 320 px in the dark`,
    )
    .toEqual([]);
  if (shotName) await shot(page, `${shotName}-320-dark`);
  await page.close();
}

/** With SHOTS=dir a picture of the whole page is kept there, for people to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  const dir = process.env.SHOTS;
  if (!dir) return;
  mkdirSync(dir, { recursive: true });
  await page.screenshot({ path: path.join(dir, `${name}.png`), fullPage: true });
}
