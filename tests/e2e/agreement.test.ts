import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { reveal } from '#tests/e2e/road';
import {
  accountOf,
  codeOf,
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const TODAY = new Date().toISOString().slice(0, 10);
const SAVED = /are saved\.|sont enregistrées\./;
const DRAFTER = 'lea.thibaudet';
const PARTNER = 'liis.parnoja';
const LAWYER = 'etienne.vasseur';
const SIGNATORIES = ['helene.marchand', 'aino.rebane'] as const;

const said = async (page: Page, deed: string): Promise<void> => {
  const problem = (await page.locator('main [role=alert]').allInnerTexts()).join('\n');
  expect(new URL(page.url()).searchParams.get('said'), problem || page.url()).toBe(deed);
};

/** Sends the form of this name and expects the page to say that it was done. */
async function act(page: Page, form: string, deed: string, fields: Record<string, string> = {}) {
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

const open = async (page: Page, code: string, section = '') => {
  await page.goto(`/agreements/${code}/workspace${section ? `?section=${section}` : ''}`);
  await settled(page);
};

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
    await form.locator('button:not([value=suggest])').first().click();
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
  const wanted = ['simple', 'pass-fail', 'delegated', 'full-text', 'none', 'open'];
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
  return 'As both sides agreed in the meeting of the coordinators.';
}

async function fillEverything(page: Page, code: string): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    await open(page, code);
    const section = await page
      .locator('#left li a')
      .first()
      .getAttribute('href')
      .catch(() => null);
    if ((await page.locator('#left li a').count()) === 0) return;
    await page.goto(section ?? '');
    await settled(page);
    await fillSection(page);
  }
  throw new Error(`still empty: ${(await page.locator('#left').allInnerTexts()).join('\n')}`);
}

/** Signatories get the addresses of those who sign, so that they can confirm in the portal. */
async function nameSignatories(page: Page, code: string): Promise<void> {
  await open(page, code, 'signatories');
  const parts = page.locator('main section[id^=part-signatories]');
  for (let index = 0; index < 2; index += 1) {
    const part = parts.nth(index);
    const wanted = SIGNATORIES.find((_, at) => at === index) ?? SIGNATORIES[0];
    const account = await accountOf(wanted);
    if ((await part.locator('[data-address^="signatory.email"]').count()) === 0)
      await send(page, part.locator('form:has(input[value="add-signatory"]) button'));
    const here = page.locator('main section[id^=part-signatories]').nth(index);
    await here.locator('[data-address^="signatory.email"] input').first().fill(account.email);
    await here.locator('[data-address^="signatory.kind"] select').first().selectOption('simple');
    await here.locator('form:has(input[name=part]) button').first().click();
    await here.getByRole('status').filter({ hasText: SAVED }).waitFor();
  }
}

describeWith('chromium', hasBrowser, 2, 'two universities agree', () => {
  const browser = withBrowser();

  it('draft, review, dispute, agree, sign, publish and amend one text', {
    timeout: 900_000,
  }, async () => {
    const lea = (await signedIn(browser(), DRAFTER)).page;
    await actAs(lea, 'agreement-drafter');
    await lea.goto('/agreements/new');
    await settled(lea);
    await expectAccessible(lea, 'new agreement');
    await shot(lea, 'mcra-new');
    await lea.selectOption('#new-partner', 'inst-koidula');
    await lea.fill('#new-title', 'Digital skills between Rochefleur and Koidula');
    await lea.selectOption('#new-draftingLanguage', 'en');
    await lea.check('#new-objectives-degree-credit');
    await lea.selectOption('#new-strength', 'presumption');
    await lea.selectOption('#new-effect', 'right');
    await lea.fill('#new-inForceFrom', TODAY);
    await lea.selectOption('#new-amendment', 'written');
    await lea.selectOption('#new-renewal', 'none');
    await send(lea, 'main form[method=post] button:not([type=button])');
    const code = /agreements\/([^/]+)\/workspace/.exec(lea.url())?.[1] ?? '';
    expect(code).toMatch(/^MCRA-/);

    await open(lea, code, 'courses');
    await act(lea, 'add-line', 'add-line', { direction: 'inst-koidula|inst-rochefleur' });
    await send(lea, 'form:has(input[value="add-course"]) button');
    await open(lea, code, 'targets');
    await send(lea, 'form:has(input[value="add-target"]) button');
    await nameSignatories(lea, code);
    await fillEverything(lea, code);
    await open(lea, code, 'object');
    await expectAccessible(lea, 'workspace');
    await shot(lea, 'mcra-workspace');
    await expectReflow(lea.context(), `/agreements/${code}/workspace?section=object`, 'mcra');
    await departOnALine(lea, code);
    await open(lea, code);
    await act(lea, 'now-submit', 'submit');

    const liis = (await signedIn(browser(), PARTNER)).page;
    await actAs(liis, 'agreement-drafter');
    await open(liis, code, 'object');
    await act(liis, 'comment', 'comment', { text: 'Should this not be a right of the learner?' });
    await open(liis, code);
    await act(liis, 'request-changes', 'request-changes', { note: 'Please keep five days only.' });

    await open(lea, code, 'process');
    const days = lea.locator('[data-address="process.decisionDays"] input');
    await days.fill('21');
    await days.blur();
    await lea.getByRole('status').filter({ hasText: SAVED }).first().waitFor();
    await open(lea, code);
    await act(lea, 'now-submit', 'submit');

    await open(liis, code, 'news');
    expect(await liis.locator('main').innerText()).toContain('21');
    await shot(liis, 'mcra-news');
    await act(liis, 'seen', 'seen');
    await act(liis, 'now-approve', 'approve');
    await markStep(lea, code, 0);
    const lawyer = (await signedIn(browser(), LAWYER)).page;
    await actAs(lawyer, 'legal-reviewer');
    await markStep(lawyer, code, 1);
    await open(lea, code);
    await act(lea, 'now-approve', 'approve');
    await open(lea, code);
    await act(lea, 'now-freeze', 'freeze');

    for (const name of SIGNATORIES) {
      const { page } = await signedIn(browser(), name);
      await actAs(page, 'signatory');
      await open(page, code, 'sign');
      await shot(page, `mcra-sign-${name}`);
      await untilFreshCode(page);
      await act(page, 'sign', 'sign', { code: await codeOf(await accountOf(name)) });
    }
    await open(lea, code);
    await act(lea, 'now-publish', 'publish');
    await lea.goto(`/agreements/${code}`);
    expect(await lea.locator('main').innerText()).toContain('Digital skills');

    await open(lea, code, 'life');
    await act(lea, 'amend', 'amend');
    expect(await lea.locator('main').innerText()).toContain('2.0');
    await lea.goto(`/agreements/${code}/history`);
    await settled(lea);
    await expectAccessible(lea, 'history');
    await shot(lea, 'mcra-history');
  });

  it('a section is read and saved with script off, and nothing typed is lost', async () => {
    const { page } = await signedIn(browser(), PARTNER, { script: false });
    await actAs(page, 'agreement-drafter');
    await page.goto('/agreements/MCRA-AVE-KOI/workspace?section=process');
    const input = page.locator('[data-address="process.decisionDays"] input').first();
    const form = page.locator('form:has([data-address="process.decisionDays"])');
    await input.fill('many');
    await form.locator('button').first().click();
    expect(await input.inputValue()).toBe('many');
    expect(await page.locator('[aria-invalid=true]').count()).toBe(1);
    await input.fill('28');
    await form.locator('button').first().click();
    expect(new URL(page.url()).searchParams.get('said')).toBe('save');
    expect(await input.inputValue()).toBe('28');
    await page.locator('a[href*="section=duration"]').first().click();
    expect(await page.locator('#section').innerText()).toContain('17');
  });
});

/** A line asks something of its own: its form is opened from the conditions of all lines. */
async function departOnALine(page: Page, code: string): Promise<void> {
  await open(page, code, 'conditions');
  await send(page, page.locator('section[aria-labelledby=departures] li a').first());
  const form = page.locator('section[aria-labelledby=departures] form');
  await form.locator('summary').first().click();
  const age = form.locator('[data-address^="conditions.maximumAgeMonths@"] input');
  await age.fill('36');
  await age.blur();
  await form.getByRole('status').filter({ hasText: SAVED }).waitFor();
  await expectAccessible(page, 'a line that departs');
  await open(page, code, 'conditions');
  expect(await page.locator('section[aria-labelledby=departures]').innerText()).toContain(
    '1 condition of its own',
  );
}

/** A code is good once: the one used to sign in is spent, so the next one is awaited. */
async function untilFreshCode(page: Page): Promise<void> {
  await page.waitForFunction(
    (start) => Math.floor(Date.now() / 30_000) > start,
    Math.floor(Date.now() / 30_000),
    { timeout: 40_000, polling: 500 },
  );
}

async function actAs(page: Page, role: string): Promise<void> {
  const choice = page.locator(`form[action="/account/role"] button[value^="${role}|"]`).first();
  if ((await choice.count()) === 0) return;
  await reveal(choice);
  await send(page, choice);
}

/** Marks a step of the own internal route as done; each step has its role. */
async function markStep(page: Page, code: string, index: number): Promise<void> {
  await open(page, code, 'route');
  const steps = page.locator('main form:has(input[name=intent][value=route])');
  await send(page, steps.nth(index).locator('button'));
  await said(page, 'route');
}
