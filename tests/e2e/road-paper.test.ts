import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { smallPdf } from '#db/seed/small-pdf';
import {
  act,
  expectSaid,
  expectStatus,
  fill,
  formFor,
  formNamed,
  readLetter,
  setBasis,
  staff,
  submit,
} from '#tests/e2e/road';
import {
  expectAccessible,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const PASTED = [
  'Code\tTitle\tECTS\tGrade\tScale\tDate',
  'SOC 210\tSociology of Work\t5\t14\t0–20\t2025-06-20',
  'SOC 214\tSurvey Methods\t4,5\t12\t0–20\t2025-06-21',
].join('\n');

/** A day before the tests, as the minutes of a meeting would have it. */
const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

describeWith('chromium', hasBrowser, 3, 'a paper transcript becomes a decision', () => {
  const browser = withBrowser();

  it.each([
    { script: true, learner: 'tomas.figueira', minutes: 'CPR-31' },
    { script: false, learner: 'nadia.haroun', minutes: 'CPR-32' },
  ])(
    'checked by hand and decided by the programme committee (script: $script)',
    async ({ script, learner, minutes }) => {
      const { page: own } = await signedIn(browser(), learner, { script });
      const address = await filePaper(own, `releve-${minutes}.pdf`);
      await typeComponents(own, script);
      await submit(own, formFor(own, 'submit'));
      await expectSaid(own, 'submit');

      const office = (await staff(browser(), 'internationalOffice', { script })).page;
      await office.goto(address);
      await settled(office);
      await act(office, 'start-completeness-check');
      await checkByHand(office);

      const faculty = (await staff(browser(), 'facultyAdministrator', { script })).page;
      await faculty.goto(address);
      await settled(faculty);
      await act(faculty, 'begin-assessment');
      await decideAll(faculty);
      await setBasis(faculty);
      await act(faculty, 'send-to-curator');

      const secretary = (await staff(browser(), 'committeeSecretary', { script })).page;
      await secretary.goto(address);
      await settled(secretary);
      await submit(secretary, formFor(secretary, 'enter-committee-decision'));
      await secretary.locator('[aria-invalid=true]').first().waitFor();
      expect(await secretary.locator('[name=minutesNumber][aria-invalid=true]').count()).toBe(1);
      await act(secretary, 'enter-committee-decision', {
        meetingDate: yesterday(),
        minutesNumber: minutes,
      });

      const studies = (await staff(browser(), 'studiesOfficial', { script })).page;
      await studies.goto(address);
      await settled(studies);
      await act(studies, 'studies-approve');
      await expectStatus(studies, 'decided');
      const { text } = await readLetter(studies);
      expect(text).toContain(minutes);
      expect(text).toContain('Sociology of Work');
      expect(text).toContain('4.5');
    },
  );

  it('an office files for a learner, who sees who did', async () => {
    const { page } = await staff(browser(), 'internationalOffice');
    const address = await filePaper(page, 'releve-guichet.pdf', {
      forLearner: '22300842',
      checkMethod: 'original-seen',
      checkResult: 'authentic',
    });
    await typeComponents(page, false);
    await act(page, 'submit');
    await expectStatus(page, 'submitted');

    const { page: own } = await signedIn(browser(), 'youssef.benhaddou');
    await own.goto('/requests');
    await settled(own);
    await send(own, own.locator(`main a[href^="${address}"]`).first());
    await own.locator('#timeline').waitFor();
    expect(await own.locator('main').innerText()).toContain('Sociology of Work');
  });
});

/** The scan first; leads to the page where its components are typed. Answers the case's address. */
async function filePaper(
  page: Page,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  await page.goto('/requests/new/paper');
  await settled(page);
  await shot(page, `paper-${name}`);
  const form = page.locator('#paper-form');
  await fill(form, {
    institutionId: 'inst-rochefleur',
    request: 'Deux cours suivis avant mon inscription.',
    ...fields,
  });
  await form.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf(['Transcript of Records', name, 'SOC 210', 'SOC 214'])),
  });
  await submit(page, form);
  const { pathname } = new URL(page.url());
  expect(pathname).toMatch(/^\/cases\/[\w-]+\/components$/);
  return pathname.replace(/\/components$/, '');
}

/** Pastes a table, adds a row that is taken away again, and saves. */
async function typeComponents(page: Page, look: boolean): Promise<void> {
  const form = page.locator('main form:has([name="provider.name"])');
  await fill(form, { 'provider.name': 'Wadi Nahar University', 'provider.country': 'SD' });
  await fill(form, { paste: PASTED });
  await send(page, form.locator('button[value=paste]'));
  await form.locator('input[value="Sociology of Work"]').waitFor();
  if (look) await expectAccessible(page, 'typing components');
  await shot(page, 'paper-components');
  expect(await form.locator('[name="provider.name"]').inputValue()).toBe('Wadi Nahar University');
  const rows = await form.locator('[name$="].title"]').count();
  await send(page, form.locator('button[value=add-row]'));
  await form.locator(`[name="rows[${rows}].title"]`).waitFor();
  await send(page, form.locator('button[value^="remove-row:"]').last());
  await form.locator(`[name="rows[${rows}].title"]`).waitFor({ state: 'detached' });
  await send(page, form.locator('button[value=save]:not([hidden])').last());
  expect(new URL(page.url()).pathname).toMatch(/^\/cases\/[\w-]+$/);
}

async function checkByHand(page: Page): Promise<void> {
  const form = page.locator('main form:has(input[name=intent][value=check-paper])').first();
  await submit(page, form, {
    method: 'issuer-mail',
    result: 'authentic',
    note: 'Confirmé par le service des diplômes.',
  });
  await expectSaid(page, 'check-paper');
}

/** Every package counts in full as a free elective: no agreement says anything here. */
async function decideAll(page: Page): Promise<void> {
  const packages = await page.locator('section[id^="package-"]').count();
  expect(packages).toBe(2);
  for (let number = 1; number <= packages; number++) {
    const form = formNamed(page, `package-${number}`);
    await fill(form, { outcome: 'full' });
    const place = form.locator('select[name=targets]');
    await place.selectOption('free-elective');
    await submit(page, form);
    await expectSaid(page, 'decide');
  }
}
