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
  setBasis,
  staff,
  submit,
} from '#tests/e2e/road';
import { words } from '#tests/e2e/words';
import { hasBrowser, settled, shot, signedIn, withBrowser } from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const EVIDENCE = 'Le règlement demande une épreuve en droit français ; le cours n’en comporte pas.';
const LATER_WAYS = 'Passer l’épreuve du module DRT-210 sans le suivre.';
const INTENDED =
  'Nous envisageons de ne pas reconnaître ce cours, faute d’épreuve en droit français.';
const ANSWER = 'Le sujet d’examen joint comportait une partie de droit comparé franco-polonais.';

describeWith('chromium', hasBrowser, 1, 'nobody is refused without being heard', () => {
  const browser = withBrowser();

  it('a refusal names reasons and later ways, hears the learner, and says where to appeal', async () => {
    const camille = await signedIn(browser(), 'camille.aubertin');
    const learner = camille.page;
    const address = await handIn(learner, '04', {
      request: 'Droit européen du travail, en option.',
    });
    await submit(learner, formFor(learner, 'submit'));
    await expectSaid(learner, 'submit');

    const { page } = await staff(browser(), 'facultyAdministrator');
    const language = await languageOf(page);
    const missing = (code: string) => words(language, `recognition:missing.${code}`, { number: 1 });
    await page.goto(address);
    await settled(page);
    await act(page, 'start-completeness-check');
    await act(page, 'begin-assessment');

    const form = formNamed(page, 'package-1');
    await fill(form, { outcome: 'refused' });
    await form.locator('.decide-before-refusal').waitFor();
    await shot(page, 'case-refusal-form');
    await fill(form, { laterWays: '' });
    await submit(page, form);
    await expectSaid(page, 'decide');
    await setBasis(page);
    const open = await page.locator('main').innerText();
    expect(open).toContain(missing('reasons-needed'));
    expect(open).toContain(missing('later-ways'));
    expect(await formFor(page, 'send-to-curator').count(), 'nothing to sign yet').toBe(0);

    await fill(form, {
      'reasons[0].code': 'O1',
      'reasons[0].evidence': EVIDENCE,
      laterWays: LATER_WAYS,
      departure: 'La différence porte sur un acquis exigé par le règlement.',
    });
    await submit(page, form);
    await expectSaid(page, 'decide');
    expect(await formFor(page, 'send-to-curator').count(), 'nobody was heard yet').toBe(0);
    expect(await page.locator('main').textContent()).toContain(missing('hearing'));
    await act(page, 'hold-hearing', { note: INTENDED });
    await expectStatus(page, 'hearing');

    await learner.goto(address);
    await settled(learner);
    const told = await learner.locator('main').innerText();
    expect(told).toContain(INTENDED);
    expect(told).toContain(EVIDENCE);
    await shot(learner, 'case-learner-hearing');
    await act(learner, 'answer-hearing', { note: ANSWER });

    await page.goto(address);
    await settled(page);
    await expectStatus(page, 'under-assessment');
    await page.getByText(ANSWER).first().waitFor();
    await act(page, 'send-to-curator');

    for (const [name, action] of [
      ['curator', 'curator-approve'],
      ['studiesOfficial', 'studies-approve'],
    ] as const) {
      const signer = await staff(browser(), name);
      await signer.page.goto(address);
      await settled(signer.page);
      await act(signer.page, action);
      if (name === 'studiesOfficial') {
        await act(signer.page, 'notify', { proof: 'e-mail-receipt' });
        await expectStatus(signer.page, 'notified');
      }
    }

    await learner.goto(address);
    await settled(learner);
    const decided = await learner.locator('main').innerText();
    expect(decided).toContain(EVIDENCE);
    expect(decided).toContain(LATER_WAYS);
    await shot(learner, 'case-learner-refused');
    const { text } = await readLetter(learner);
    expect(text).toContain(EVIDENCE);
    expect(text).toContain(LATER_WAYS);
    expect(text).toMatch(/Appeals Board for Studies|Commission de recours des études/);
    expect(text, 'how to appeal').toContain('recours@univ-rochefleur.example');
    expect(text).not.toContain(INTENDED);
  });
});
