/** The road of a case as people walk it in the browser: handing in, acting, deciding, reading the letter. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { words } from '#tests/e2e/words';
import {
  downloadOf,
  send,
  settled,
  signedIn,
  type Visitor,
  type VisitorOptions,
} from '#tests/support/browser';
import { visibleText } from '#tests/support/office';

/** The people of the receiving university, by what they do: how their addresses begin, and their role. */
export const STAFF = {
  internationalOffice: ['claire.montaigu', 'international-office'],
  facultyAdministrator: ['sylvie.carpentier', 'faculty-administrator'],
  curator: ['marc.delaunay', 'recognition-curator'],
  committeeSecretary: ['odile.saint-aubin', 'committee-secretary'],
  studiesOfficial: ['pascal.lemerle', 'studies-official'],
} as const;
export type StaffName = keyof typeof STAFF;

type Fields = Readonly<Record<string, string>>;

export const languageOf = async (page: Page): Promise<'en' | 'fr'> =>
  (await page.locator('html').getAttribute('lang')) === 'fr' ? 'fr' : 'en';

/** Opens what is folded around an element, as a person would, until it can be seen. */
export async function reveal(target: Locator): Promise<void> {
  const closed = target.locator('xpath=ancestor::details[not(@open)]');
  while ((await closed.count()) > 0) await closed.first().locator('> summary').click();
}

/** Fills inputs of a form by name; selects take a value, radios and boxes are ticked. */
export async function fill(form: Locator, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const inputs = form.locator(`[name="${name}"]`);
    const input = inputs.first();
    await reveal(input);
    const kind = await input.evaluate((each: HTMLInputElement) =>
      `${each.tagName} ${each.type}`.toLowerCase(),
    );
    if (kind.startsWith('select')) await input.selectOption(value);
    else if (/ (?:radio|checkbox)$/.test(kind))
      await form.locator(`[name="${name}"][value="${value}"]`).check();
    else await input.fill(value);
  }
}

/** A member of staff, acting in the role of that office. */
export async function staff(
  browser: Browser,
  name: StaffName,
  options: VisitorOptions = {},
): Promise<Visitor> {
  const [address, role] = STAFF[name];
  const made = await signedIn(browser, address, options);
  await actingAs(made.page, role);
  return made;
}

/** Switches to a role in the account's menu; people with one role have nothing to switch. */
export async function actingAs(page: Page, role: string): Promise<void> {
  const choice = page.locator(`form[action="/account/role"] button[value^="${role}|"]`).first();
  if ((await choice.count()) === 0) return;
  await reveal(choice);
  await send(page, choice);
}

/** Hands in a demonstration file as the person signed in; answers the case's address. */
export async function handIn(page: Page, download: string, fields: Fields = {}): Promise<string> {
  await page.goto('/requests/new');
  await settled(page);
  const form = page.locator('main form:has(input[type=file])');
  await fill(form, { institutionId: 'inst-rochefleur', ...fields });
  const { name, buffer } = await downloadOf(download);
  await form
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
  await send(page, form.locator('button:not([type=button])').first());
  const { pathname } = new URL(page.url());
  expect(pathname).toMatch(/^\/cases\/[\w-]+$/);
  return pathname;
}

export const formFor = (page: Page, action: string): Locator =>
  page.locator(`main form:has(input[name=action][value="${action}"])`).first();

/** Takes a step of the workflow; the page must say that it was taken. */
export async function act(page: Page, action: string, fields: Fields = {}): Promise<void> {
  await submit(page, formFor(page, action), fields);
  await expectSaid(page, action);
}

/** Fills and sends one form of the case screen. */
export async function submit(page: Page, form: Locator, fields: Fields = {}): Promise<void> {
  await fill(form, fields);
  const button = form.locator('button:not([type=button])').first();
  await reveal(button);
  await send(page, button);
}

/** The form of a name (`basis`, `package-1`, `confirm-package-1-C7`). */
export const formNamed = (page: Page, name: string): Locator =>
  page.locator(`main form:has(input[name=form][value="${name}"])`).first();

/** The notice on top says what was done. */
export async function expectSaid(page: Page, said: string): Promise<void> {
  const problem = (await page.locator('main [role=alert]').allInnerTexts()).join('\n');
  expect(new URL(page.url()).searchParams.get('said'), problem || page.url()).toBe(said);
  const sentence = words(await languageOf(page), `cases:case.said.${said}`);
  await page.getByText(sentence, { exact: false }).first().waitFor();
}

/** Where the case stands, as its bar says to the office. */
export async function expectStatus(page: Page, status: string): Promise<void> {
  const word = words(await languageOf(page), `recognition:status.${status}`);
  await page.locator('.case-bar').getByText(word, { exact: true }).first().waitFor();
}

/** The legal basis as suggested, and an article of the regulations. */
export async function setBasis(page: Page): Promise<void> {
  const form = formNamed(page, 'basis');
  const article = form.locator('[name=regulationArticleId]');
  await reveal(article);
  if ((await article.inputValue()) === '') await article.selectOption({ index: 1 });
  await submit(page, form);
  await expectSaid(page, 'basis');
}

/** Follows the first link to a decision letter; answers its bytes' text and the short address in it. */
export async function readLetter(page: Page): Promise<{ text: string; proof: string }> {
  const link = page.locator('main a[href^="/decisions/"]').first();
  await reveal(link);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const text = visibleText(new Uint8Array(readFileSync(await download.path())));
  const proof = /\/d\/[\w-]{20,}/.exec(text)?.[0];
  if (!proof) throw new Error(`the letter names no short address:\n${text.slice(-800)}`);
  return { text, proof };
}

/** The sentences of the timeline, oldest and newest in whatever order the page has them. */
export async function timelineOf(page: Page): Promise<string> {
  const heading = page.locator('#timeline').first();
  await reveal(heading);
  return page.locator('section[aria-labelledby=timeline]').innerText();
}
