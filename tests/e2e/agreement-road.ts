/** The road of an agreement as people walk it in the browser: filling, moving on, signing. */
import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseInstitution } from '#tests/e2e/institutions';
import { reveal } from '#tests/e2e/road';
import { accountOf, codeOf, send, settled, shot, signedIn } from '#tests/support/browser';
import { dayOf } from '~/platform/format';

/** As the portal counts days, whose midnight is not that of UTC. */
export const TODAY = dayOf(Date.now());
export const SAVED = /are saved\.|sont enregistrées\./;

const said = async (page: Page, deed: string): Promise<void> => {
  const problem = (await page.locator('main [role=alert]').allInnerTexts()).join('\n');
  expect(new URL(page.url()).searchParams.get('said'), problem || page.url()).toBe(deed);
};

/** Sends the form of this name and expects the page to say that it was done. */
export async function act(
  page: Page,
  form: string,
  deed: string,
  fields: Record<string, string> = {},
) {
  const found = page.locator(`main form:has(input[name=form][value="${form}"])`).first();
  const button = found.locator('button:not([type=button])').first();
  await reveal(button);
  for (const [name, value] of Object.entries(fields)) {
    const input = found.locator(`[name="${name}"]`).first();
    const tag = await input.evaluate((each) => each.tagName);
    if (tag === 'SELECT') await input.selectOption(value);
    else await input.fill(value);
  }
  await send(page, button);
  await said(page, deed);
}

export const open = async (page: Page, code: string, section = '') => {
  await page.goto(`/agreements/${code}/workspace${section ? `?section=${section}` : ''}`);
  await settled(page);
};

/** Begins a draft of the reader's institution with a partner; its code. */
export async function beginDraft(page: Page, partner: string, title: string): Promise<string> {
  await page.goto('/agreements/new');
  await settled(page);
  await chooseInstitution(page, '#new-partner', partner);
  await page.fill('#new-title', title);
  await page.selectOption('#new-draftingLanguage', 'en');
  await page.check('#new-objectives-degree-credit');
  await page.selectOption('#new-strength', 'presumption');
  await page.selectOption('#new-effect', 'right');
  await page.fill('#new-inForceFrom', TODAY);
  await page.selectOption('#new-amendment', 'written');
  await page.selectOption('#new-renewal', 'none');
  const begin = page.getByRole('button', { name: 'Begin the draft' });
  await send(page, begin);
  // Where another test has begun a draft with the same partner, the page says so first.
  if (!page.url().includes('/workspace')) await send(page, begin);
  const code = /agreements\/([^/]+)\/workspace/.exec(page.url())?.[1] ?? '';
  expect(code).toMatch(/^MCRA-/);
  return code;
}

/** Fills every mandatory field of the section in sight that is still empty, as a person would. */
async function fillSection(page: Page): Promise<void> {
  const forms = page.locator('main form:has(input[name=part])');
  for (let index = 0; index < (await forms.count()); index += 1) {
    const form = forms.nth(index);
    const addresses = await form
      .locator('[data-missing]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-address') ?? ''));
    if (addresses.length === 0) continue;
    // Parts are saved while they are filled, so fields are found by what they are.
    for (const address of addresses) await fillField(form.locator(`[data-address="${address}"]`));
    await form.locator('button:not([value=suggest]):not([form])').first().click();
    await form.getByRole('status').filter({ hasText: SAVED }).waitFor();
  }
}

async function fillField(field: Locator): Promise<void> {
  const box = field.locator('input[type=checkbox]').first();
  if ((await box.count()) > 0) return box.check();
  const select = field.locator('select').first();
  if ((await select.count()) > 0) {
    await select.selectOption(await choiceFor(field));
    return;
  }
  const input = field.locator('input, textarea').first();
  const address = (await field.getAttribute('data-address')) ?? '';
  const type = (await input.getAttribute('type')) ?? '';
  const mode = (await input.getAttribute('inputmode')) ?? '';
  await input.fill(valueFor(address, type, mode));
}

async function choiceFor(field: Locator): Promise<string> {
  const address = (await field.getAttribute('data-address')) ?? '';
  const values = await field
    .locator('select option')
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value).filter(Boolean));
  const wanted = ['simple', 'pass-fail', 'written', 'full-text', 'none', 'open'];
  return (
    wanted.find((each) => values.includes(each) && !address.startsWith('object')) ?? values[0] ?? ''
  );
}

function valueFor(address: string, type: string, mode: string): string {
  if (type === 'date') return TODAY;
  if (mode === 'decimal') return address.startsWith('course.workload') ? '130' : '5';
  if (address.startsWith('party.identifiers')) return 'schac: university.example';
  if (address.startsWith('course.iscedF')) return '0612';
  if (address.startsWith('course.languages')) return 'en';
  if (/^(?:party|course)\.country/.test(address)) return 'Portugal';
  return 'As both sides agreed in the meeting of the coordinators.';
}

/** What is left to fill, but for what the partner alone can fill. */
const OPEN = '#left li:not([data-theirs])';

export async function fillEverything(page: Page, code: string): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await open(page, code);
    const section = await page
      .locator(`${OPEN} a`)
      .first()
      .getAttribute('href')
      .catch(() => null);
    if ((await page.locator(`${OPEN} a`).count()) === 0) return;
    await page.goto(section ?? '');
    await settled(page);
    await fillSection(page);
  }
  throw new Error(`still empty: ${(await page.locator('#left').allInnerTexts()).join('\n')}`);
}

/** Signatories get the addresses of those who sign, so that they can confirm in the portal. */
export async function nameSignatories(
  page: Page,
  code: string,
  names: readonly string[],
): Promise<void> {
  await open(page, code, 'signatories');
  const parts = page.locator('main section[id^=part-signatories]');
  for (const [index, name] of names.entries()) {
    const part = parts.nth(index);
    const account = await accountOf(name);
    if ((await part.locator('[data-address^="signatory.email"]').count()) === 0)
      await send(page, part.locator('form:has(input[value="add-signatory"]) button'));
    const here = page.locator('main section[id^=part-signatories]').nth(index);
    await here.locator('[data-address^="signatory.email"] input').first().fill(account.email);
    await here.locator('[data-address^="signatory.kind"] select').first().selectOption('simple');
    await here.locator('form:has(input[name=part]) button').first().click();
    await here.getByRole('status').filter({ hasText: SAVED }).waitFor();
  }
}

/** A code is good once: the one used to sign in is spent, so the next one is awaited. */
async function untilFreshCode(page: Page): Promise<void> {
  await page.waitForFunction(
    (start) => Math.floor(Date.now() / 30_000) > start,
    Math.floor(Date.now() / 30_000),
    { timeout: 40_000, polling: 500 },
  );
}

export async function actAs(page: Page, role: string): Promise<void> {
  const choice = page.locator(`form[action="/account/role"] button[value^="${role}|"]`).first();
  if ((await choice.count()) === 0) return;
  await reveal(choice);
  await send(page, choice);
}

/** Marks a step of the own internal route as done; each step has its role, some a decision. */
export async function markStep(
  page: Page,
  code: string,
  index: number,
  decision = '',
): Promise<void> {
  await open(page, code, 'route');
  const step = page.locator('main form:has(input[name=intent][value=route])').nth(index);
  if (decision !== '') {
    await step.locator('[name=decidedOn]').fill(TODAY);
    await step.locator('[name=decisionNumber]').fill(decision);
  }
  await send(page, step.locator('button'));
  await said(page, 'route');
}

/** A signatory confirms the signature in the portal; the window stays open. */
export async function signedBy(browser: Browser, code: string, name: string): Promise<Page> {
  const { page } = await signedIn(browser, name);
  await actAs(page, 'signatory');
  await open(page, code, 'sign');
  await shot(page, `mcra-sign-${name}`);
  await untilFreshCode(page);
  await act(page, 'sign', 'sign', { code: await codeOf(await accountOf(name)) });
  return page;
}
