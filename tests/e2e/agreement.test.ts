import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  act,
  actAs,
  beginDraft,
  fillEverything,
  markStep,
  nameSignatories,
  open,
  SAVED,
  signedBy,
} from '#tests/e2e/agreement-road';
import {
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

const DRAFTER = 'lea.thibaudet';
const PARTNER = 'liis.parnoja';
const LAWYER = 'etienne.vasseur';
const SIGNATORIES = ['helene.marchand', 'aino.rebane'] as const;

describeWith('chromium', hasBrowser, 4, 'two universities agree', () => {
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
    const title = 'Digital skills between Rochefleur and Koidula';
    const code = await beginDraft(lea, 'koidula', title);

    await open(lea, code, 'courses');
    await act(lea, 'add-line', 'add-line', { direction: 'inst-koidula|inst-rochefleur' });
    await send(lea, 'form:has(input[value="add-course"]) button');
    await open(lea, code, 'targets');
    await send(lea, 'form:has(input[value="add-target"]) button');
    await nameSignatories(lea, code, SIGNATORIES);
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
    await open(liis, code, 'news');
    await act(liis, 'seen', 'seen');
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

    for (const name of SIGNATORIES) await signedBy(browser(), code, name);
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

  it('two people on one section both keep what they wrote, and choose where both wrote the same', {
    timeout: 120_000,
  }, async () => {
    const at = '/agreements/MCRA-AVE-KOI/workspace?section=process';
    const days = '[data-address="process.decisionDays"] input';
    const check = '[data-address="process.completenessWorkingDays"] input';
    const mine = 'input[name="keep:process.decisionDays"][value=mine]';
    const theirs = 'input[name="keep:process.decisionDays"][value=theirs]';
    const { page: liis } = await signedIn(browser(), PARTNER, { script: false });
    const { page: rui } = await signedIn(browser(), 'rui.azevedo');
    for (const page of [liis, rui]) {
      await actAs(page, 'agreement-drafter');
      await page.goto(at);
    }
    await settled(rui);
    const saved = rui
      .locator('form:has([data-address="process.decisionDays"])')
      .getByRole('status');
    const saves = async (page: Page) =>
      page.locator(`form:has(${days}) button:not([value=suggest]):not([form])`).last().click();

    await liis.locator(check).fill('6');
    await saves(liis);
    await rui.locator(days).fill('17');
    await saves(rui);
    await saved.filter({ hasText: /meanwhile; both are kept/ }).waitFor();
    expect(await rui.locator(check).inputValue()).toBe('6');

    await liis.locator(days).fill('18');
    await saves(liis);
    // Her page was drawn before his change: both numbers stand, and the stored one holds.
    expect(await liis.locator(days).inputValue()).toBe('18');
    await liis.locator(mine).check();
    await saves(liis);
    expect(new URL(liis.url()).searchParams.get('said')).toBe('save');

    await rui.locator(days).fill('19');
    await rui.locator(check).fill('7');
    await saves(rui);
    await rui.locator(theirs).waitFor();
    await expectAccessible(rui, 'a field that two wrote differently');
    await shot(rui, 'mcra-differs');
    rui.once('dialog', (dialog) => dialog.accept());
    await rui.reload();
    await settled(rui);
    expect(await rui.locator(days).inputValue()).toBe('19');
    expect(await rui.locator(check).inputValue()).toBe('7');
    await rui.locator(theirs).check();
    await saves(rui);
    await rui.locator(theirs).waitFor({ state: 'detached' });
    expect(await rui.locator(days).inputValue()).toBe('18');
    await rui.reload();
    await settled(rui);
    expect(await rui.locator(days).inputValue()).toBe('18');
  });

  it('the earlier text of a change is proposed and taken with script off', async () => {
    const at = '/agreements/MCRA-AVE-KOI/workspace?section=process';
    const address = '[data-address="process.decisionDays"]';
    const { page: liis } = await signedIn(browser(), PARTNER, { script: false });
    await actAs(liis, 'agreement-drafter');
    await liis.goto(at);
    const input = liis.locator(`${address} input`).first();
    const before = await input.inputValue();
    await input.fill('11');
    await liis.locator(`form:has(${address}) button:not([form])`).first().click();
    const { page: rui } = await signedIn(browser(), 'rui.azevedo', { script: false });
    await actAs(rui, 'agreement-drafter');
    await rui.goto(at);
    await rui.locator(`${address} summary`).click();
    await send(rui, rui.locator(`${address} button[form]`));
    expect(new URL(rui.url()).searchParams.get('said')).toBe('earlier');
    await rui.locator(`${address} summary`).click();
    expect(await rui.locator(`${address} button[form]`).count()).toBe(0);
    await liis.goto(at);
    await send(liis, liis.locator('li[data-state=open] button').first());
    expect(await liis.locator(`${address} input`).first().inputValue()).not.toBe('11');
    expect(before).not.toBe('11');
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
