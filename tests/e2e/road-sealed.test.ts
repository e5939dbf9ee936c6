import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  act,
  expectSaid,
  expectStatus,
  fill,
  formFor,
  formNamed,
  handIn,
  languageOf,
  readLetter,
  type StaffName,
  setBasis,
  staff,
  submit,
  timelineOf,
} from '#tests/e2e/road';
import { words } from '#tests/e2e/words';
import {
  expectAccessible,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** The steps of a case that nobody returned or contested, as the timeline names them. */
const STEPS = [
  'submit',
  'start-completeness-check',
  'begin-assessment',
  'send-to-curator',
  'curator-approve',
  'studies-approve',
  'notify',
  'accept-credit',
  'record',
] as const;

describeWith('chromium', hasBrowser, 2, 'a sealed credential becomes a recorded decision', () => {
  const browser = withBrowser();

  /** Somebody of the office opens the case, takes a step, and leaves. */
  const office = async (
    name: StaffName,
    address: string,
    script: boolean,
    work: (page: Page) => Promise<void>,
  ) => {
    const { context, page } = await staff(browser(), name, { script });
    await page.goto(address);
    await settled(page);
    await work(page);
    await context.close();
  };

  it('with script: proposed in full, one field changed with its reason', async () => {
    const camille = await signedIn(browser(), 'camille.aubertin');
    const learner = camille.page;
    const address = await handIn(learner, '01', { request: 'En option « Données et société ».' });
    await expectHandedIn(learner);
    await sendRequest(learner);

    await office('internationalOffice', '/cases', true, async (page) => {
      await send(page, page.locator(`main a[href^="${address}"]`).first());
      await page.locator('.case-bar').waitFor();
      await act(page, 'start-completeness-check');
      await expectStatus(page, 'completeness-check');
    });
    await office('facultyAdministrator', address, true, async (page) => {
      await act(page, 'begin-assessment');
      await submit(page, formNamed(page, 'package-1-accept'));
      await expectSaid(page, 'accept');
      await changeGrade(page);
      await shot(page, 'case-under-assessment');
      await act(page, 'send-to-curator');
      await expectStatus(page, 'curator-review');
    });
    await finish({ address, learner, script: true });
    await camille.context.close();
  });

  it('without script: an award date that a person confirms', async () => {
    const script = false;
    const camille = await signedIn(browser(), 'camille.aubertin', { script });
    const learner = camille.page;
    const address = await handIn(learner, '05', { request: 'Éthique de l’IA, quatre crédits.' });
    await expectHandedIn(learner);
    await sendRequest(learner);

    await office('internationalOffice', '/cases', script, async (page) => {
      await send(page, page.locator(`main a[href^="${address}"]`).first());
      await act(page, 'start-completeness-check');
    });
    await office('facultyAdministrator', address, script, async (page) => {
      await act(page, 'begin-assessment');
      const confirm = page.locator('main form:has(input[name=fact][value=award-date])').first();
      await submit(page, confirm, { reason: 'Date confirmée par le service de scolarité.' });
      await expectSaid(page, 'confirm');
      await submit(page, formNamed(page, 'package-1-accept'));
      await expectSaid(page, 'accept');
      await setBasis(page);
      await act(page, 'send-to-curator');
      await expectStatus(page, 'curator-review');
    });
    await finish({ address, learner, script });
    await camille.context.close();
  });

  /** From the second signature to the proof that anyone can read. */
  async function finish({
    address,
    learner,
    script,
  }: {
    address: string;
    learner: Page;
    script: boolean;
  }) {
    await office('curator', address, script, async (page) => {
      await act(page, 'curator-approve');
      await expectStatus(page, 'studies-review');
    });
    await office('studiesOfficial', address, script, async (page) => {
      await act(page, 'studies-approve');
      await expectStatus(page, 'decided');
      await act(page, 'notify', { proof: 'portal' });
      await expectStatus(page, 'notified');
    });

    await learner.goto(address);
    await settled(learner);
    const full = words(await languageOf(learner), 'recognition:outcome.full');
    await learner.getByText(full).first().waitFor();
    const { text, proof } = await readLetter(learner);
    const fileNumber = /[A-Z]{2,}[\w-]*[-/ ]\d{4}[-/ ]\d+/.exec(text)?.[0] ?? '';
    expect(await learner.locator('main').innerText()).toContain(fileNumber);
    expect(fileNumber).not.toBe('');
    await submit(learner, formFor(learner, 'accept-credit'));
    await expectSaid(learner, 'accept-credit');
    if (script) await shot(learner, 'case-learner-notified');

    await office('studiesOfficial', address, script, async (page) => {
      await act(page, 'record');
      await expectStatus(page, 'recorded');
      const told = await timelineOf(page);
      const language = await languageOf(page);
      for (const step of STEPS)
        expect(told).toContain(words(language, `recognition:event.${step}`));
      if (script) await shot(page, 'case-recorded');
    });

    const anyone = await visitor(browser(), { script });
    await anyone.page.goto(proof);
    await settled(anyone.page);
    const shown = await anyone.page.locator('main').innerText();
    expect(shown).toContain(words('en', 'decisions:verify.state.current'));
    expect(shown).toContain(fileNumber);
    expect(shown, 'nothing is said of the learner').not.toContain('Aubertin');
    if (script) {
      await expectAccessible(anyone.page, 'decision verified');
      await shot(anyone.page, 'decision-verified');
    }
    await anyone.context.close();
  }
});

/** At once after handing in: the summary line, what is proposed, and the six checks one step away. */
async function expectHandedIn(page: Page): Promise<void> {
  const address = page.url();
  await page.locator('#packages').waitFor();
  await shot(page, 'case-learner-draft');
  await send(page, page.locator('main a[href*="/credentials/"]').first());
  await page.locator('#report-checks').waitFor();
  expect(await page.locator('#report-checks + ol > li').count()).toBe(6);
  await page.goto(address);
  await settled(page);
}

async function sendRequest(page: Page): Promise<void> {
  await submit(page, formFor(page, 'submit'));
  await expectSaid(page, 'submit');
}

/** The credit is lowered by hand: the form cannot be signed before somebody says why. */
async function changeGrade(page: Page): Promise<void> {
  const form = formNamed(page, 'package-1');
  await fill(form, { convertedGrade: '15' });
  await submit(page, form);
  await expectSaid(page, 'decide');
  await setBasis(page);
  expect(await formFor(page, 'send-to-curator').count(), 'nothing to sign yet').toBe(0);
  const missing = words(await languageOf(page), 'recognition:missing.departure', { number: 1 });
  await page.getByText(missing).first().waitFor();
  await fill(form, { departure: 'Le relevé arrondit la note au point supérieur.' });
  await submit(page, form);
  await expectSaid(page, 'decide');
}
