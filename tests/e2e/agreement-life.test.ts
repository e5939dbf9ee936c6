import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it, vi } from 'vitest';
import {
  act,
  actAs,
  fillEverything,
  markStep,
  nameSignatories,
  open,
  SAVED,
  signedBy,
  TODAY,
} from '#tests/e2e/agreement-road';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const MODEL = 'MCRA-ROC-AVE';
const THIRD = 'liis.parnoja';
const PARTNER = 'rui.azevedo';
const SIGNATORIES = ['teresa.vilhena', 'aino.rebane'] as const;
const RECOGNISING = /Koidula/;

const inDays = (days: number): string =>
  new Date(Date.parse(`${TODAY}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');

/** Mail is delivered in rounds of two seconds; the calendar looks once a minute. */
const mailed = (to: string, words: RegExp, timeout = 20_000): Promise<void> =>
  vi.waitFor(
    () => {
      const dir = path.join(inject('dataDir'), 'mail');
      const letters = readdirSync(dir)
        .map((name) => readFileSync(path.join(dir, name), 'utf8').replace(/=\r?\n/g, ''))
        .filter((letter) => new RegExp(`^To: .*${to}`, 'im').test(letter));
      expect(
        letters.some((letter) => words.test(letter)),
        `${to}: ${words}`,
      ).toBe(true);
    },
    { timeout, interval: 500 },
  );

async function choose(page: Page, address: string, value: string): Promise<void> {
  const field = page.locator(`[data-address="${address}"]`).first();
  const select = field.locator('select');
  if ((await select.count()) > 0) await select.selectOption(value);
  else await field.locator('input').first().fill(value);
}

/** Saves the part that an address stands in, and waits until the page says so. */
async function saved(page: Page, address: string): Promise<void> {
  const form = page.locator(`main form:has([data-address="${address}"])`);
  await form.locator('button:not([value=suggest]):not([form])').first().click();
  await form.getByRole('status').filter({ hasText: SAVED }).waitFor();
}

/** The course whose line is left, on its public page. */
async function courseOf(page: Page): Promise<string> {
  await page.goto(`/agreements/${MODEL}`);
  return (await page.locator('main a[href^="/courses/"]').first().getAttribute('href')) ?? '';
}

describeWith('chromium', hasBrowser, 1, 'the life of an agreement', () => {
  const browser = withBrowser();

  it('joined, delegated, suspended, noticed, amended, ended and cloned, as everybody reads it', {
    timeout: 900_000,
  }, async () => {
    const anyone = (await visitor(browser())).page;
    const course = await courseOf(anyone);
    const recognised = async (): Promise<boolean> => {
      await anyone.goto(course);
      await settled(anyone);
      return RECOGNISING.test(await anyone.locator('section[aria-labelledby=where]').innerText());
    };
    expect(await recognised()).toBe(false);

    const liis = (await signedIn(browser(), THIRD)).page;
    await actAs(liis, 'agreement-drafter');
    await liis.goto(`/agreements/${MODEL}`);
    await settled(liis);
    await liis.selectOption('#partner', 'inst-aveleda');
    await send(liis, 'form:has(input[name=intent][value=join]) button');
    const code = /agreements\/([^/]+)\/workspace/.exec(liis.url())?.[1] ?? '';
    expect(code).toMatch(/^MCRA-/);
    await onlyLineOf(liis, code, course);
    await open(liis, code, 'targets');
    await send(liis, 'form:has(input[value="add-target"]) button');
    await open(liis, code, 'duration');
    await choose(liis, 'duration.inForceFrom', TODAY);
    await choose(liis, 'duration.inForceUntil', inDays(20));
    await choose(liis, 'duration.teachOutMonths', '6');
    await saved(liis, 'duration.inForceFrom');
    await open(liis, code, 'termination');
    await choose(liis, 'termination.noticeMonths', '0');
    await saved(liis, 'termination.noticeMonths');
    await open(liis, code, 'amendment');
    await choose(liis, 'amendment.kind', 'delegated');
    await liis.locator('[data-address="amendment.coordinators"] input').first().check();
    await saved(liis, 'amendment.kind');
    await nameSignatories(liis, code, SIGNATORIES);
    await fillEverything(liis, code);
    await open(liis, code);
    await act(liis, 'now-submit', 'submit');

    const rui = (await signedIn(browser(), PARTNER)).page;
    await actAs(rui, 'agreement-drafter');
    await open(rui, code, 'amendment');
    await rui.getByLabel(/Rui Azevedo/).check();
    await saved(rui, 'amendment.kind');
    await open(liis, code, 'amendment');
    await proposesTheEarlierText(liis, rui, code);
    await markStep(rui, code, 0, '2026/14');
    for (const page of [liis, rui]) {
      await open(page, code);
      await act(page, 'now-approve', 'approve');
    }
    await open(liis, code);
    await act(liis, 'now-freeze', 'freeze');
    const teresa = await signedBy(browser(), code, SIGNATORIES[0]);
    const aino = await signedBy(browser(), code, SIGNATORIES[1]);
    expect(await recognised()).toBe(false);
    await open(liis, code);
    await act(liis, 'now-publish', 'publish');
    expect(await recognised()).toBe(true);
    await mailed(THIRD, /ends in 20 days/, 100_000);

    await open(teresa, code, 'life');
    await expectAccessible(teresa, 'the desk of amending and ending');
    await shot(teresa, 'mcra-life');
    await act(teresa, 'suspend', 'suspend', { note: 'The accreditation is under review.' });
    expect(await recognised()).toBe(false);
    await open(liis, code, 'object');
    expect(await textOf(liis)).toMatch(
      /suspended it on .* Nothing that is submitted since then .*“The accreditation is under review.”/,
    );
    await shot(liis, 'mcra-suspended');
    await mailed(THIRD, /is suspended/);
    await anyone.goto(`/agreements/${code}`);
    expect(await textOf(anyone)).toMatch(
      /Nothing that is submitted since then is recognised under it until it is resumed/,
    );
    await open(aino, code, 'life');
    await act(aino, 'ask-resume', 'ask-resume', { note: 'It was renewed.' });
    await open(teresa, code, 'life');
    expect(await textOf(teresa)).toContain('“It was renewed.”');
    await act(teresa, 'resume', 'resume');
    expect(await recognised()).toBe(true);

    await open(aino, code, 'life');
    await act(aino, 'give-notice', 'give-notice', { note: 'We close.', endsOn: inDays(10) });
    const [last, stop] = [inWords(inDays(10)), /awarded by \d+ \w+ \d{4}/];
    await open(rui, code, 'life');
    expect(await textOf(rui)).toContain(`It applies until ${last} and ends then.`);
    expect(await textOf(rui)).toMatch(stop);
    await anyone.goto(`/agreements/${code}`);
    expect(await textOf(anyone)).toContain(`notice was given: it ends on ${last}`);
    await expectReflow(rui.context(), `/agreements/${code}/workspace?section=life`, 'mcra-notice');
    expect(await recognised()).toBe(true);
    await open(teresa, code, 'life');
    expect(await teresa.locator('#life-take-notice-back').count()).toBe(0);
    await open(aino, code, 'life');
    await act(aino, 'take-notice-back', 'take-notice-back', { note: 'We go on.' });
    expect(await textOf(aino)).toContain(`ends on ${inWords(inDays(20))}`);

    await annexesAmended(liis, rui, code);
    expect(await recognised()).toBe(true);

    await open(teresa, code, 'life');
    await act(teresa, 'terminate', 'terminate', { note: 'It is not used.' });
    expect(await recognised()).toBe(true);
    await open(aino, code, 'life');
    expect(await textOf(aino)).toContain('When your institution asks too, it ends today');
    await act(aino, 'terminate', 'terminate-done', { note: 'Agreed.' });
    expect(await recognised()).toBe(false);
    await anyone.goto(`/agreements/${code}`);
    expect(await textOf(anyone)).toMatch(/no longer applies; its last day was .* awarded by/);
    await shot(anyone, 'agreement-ended');

    const lea = (await signedIn(browser(), 'lea.thibaudet')).page;
    await actAs(lea, 'agreement-drafter');
    await lea.goto(`/agreements/${code}`);
    await settled(lea);
    await send(lea, 'form:has(input[name=intent][value=clone]) button');
    expect(new URL(lea.url()).pathname).toMatch(/^\/agreements\/MCRA-ROC[^/]*\/workspace$/);
    await open(lea, codeAt(lea), 'courses');
    expect(await lea.locator('[data-address^="course.code"]').count()).toBe(0);
  });
});

const codeAt = (page: Page): string => /agreements\/([^/]+)/.exec(page.url())?.[1] ?? '';

/** Takes out every line but the one of this course. */
async function onlyLineOf(page: Page, code: string, course: string): Promise<void> {
  await open(page, code, 'courses');
  const cards = page.locator('main .mcra-cell h3 a');
  while ((await cards.count()) > 0) {
    await send(page, cards.last());
    await send(page, 'main form:has(input[value="remove-line"]) button');
    await settled(page);
  }
  expect(course).toMatch(/^\/courses\//);
}

/** The partner turns a change round in its margin; the other accepts, and the terms are as before. */
async function proposesTheEarlierText(one: Page, other: Page, code: string): Promise<void> {
  const days = 'process.decisionDays';
  await open(other, code, 'process');
  const before = await other.locator(`[data-address="${days}"] input`).inputValue();
  await open(one, code, 'process');
  await one.locator(`[data-address="${days}"] input`).fill('12');
  await saved(one, days);
  await open(other, code, 'process');
  const field = other.locator(`[data-address="${days}"]`);
  await field.locator('summary', { hasText: 'Changed by' }).click();
  await expectAccessible(other, 'a change in the margin');
  await shot(other, 'mcra-margin');
  await send(other, field.getByRole('button', { name: 'Propose the earlier text' }));
  expect(new URL(other.url()).searchParams.get('said')).toBe('earlier');
  await open(one, code, 'process');
  const suggestion = one.locator('li[data-state=open]').first();
  await send(one, suggestion.getByRole('button', { name: 'Accept' }));
  await open(one, code, 'process');
  expect(await one.locator(`[data-address="${days}"] input`).inputValue()).toBe(before);
}

/** Coordinators of both sides change a target's title in Annex B; no new signature is asked. */
async function annexesAmended(one: Page, other: Page, code: string): Promise<void> {
  await open(one, code, 'life');
  await act(one, 'amend-annex', 'amend-annex');
  expect(await textOf(one)).toContain('1.1');
  await open(one, code, 'termination');
  expect(await one.locator('[data-address="termination.noticeMonths"] input').isEditable()).toBe(
    false,
  );
  await open(one, code, 'targets');
  const title = one.locator('[data-address^="target.course"] input').first();
  await title.fill('Elective of the third semester');
  await title.blur();
  await one.getByRole('status').filter({ hasText: SAVED }).first().waitFor();
  await open(one, code);
  await act(one, 'now-submit', 'submit');
  for (const page of [other, one]) {
    await open(page, code);
    await act(page, 'now-approve', 'approve');
  }
  await one.goto(`/agreements/${code}`);
  expect(await textOf(one)).toContain('Elective of the third semester');
}
