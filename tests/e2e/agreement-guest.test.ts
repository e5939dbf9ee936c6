import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findOffice } from '#templates/word/pdf';
import {
  act,
  actAs,
  beginDraft,
  fillEverything,
  markStep,
  open,
  SAVED,
} from '#tests/e2e/agreement-road';
import { linkMailedTo } from '#tests/e2e/mail';
import {
  accountOf,
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

const DRAFTER = 'lea.thibaudet';
const LAWYER = 'etienne.vasseur';
const SIGNATORY = 'helene.marchand';
const GUEST = `contact-${Date.now()}@elsewhere.example`;
const HANDS_IN = 'main form:has(input[name=form][value="sign-file"])';
const OTHER = 'This PDF says of itself that it is another agreement';

/** The version in work as a PDF, as whoever reads it downloads it. */
async function pdfOf(page: Page, code: string): Promise<Buffer> {
  const answer = await page.request.get(`/agreements/${code}/file?format=pdf`);
  expect(answer.status()).toBe(200);
  return answer.body();
}

/** What a seal adds to a PDF: an incremental update that says which bytes it covers. */
const sealed = (pdf: Buffer): Buffer =>
  Buffer.concat([
    pdf,
    Buffer.from(`\n900 0 obj\n<</Type/Sig/ByteRange [0 ${pdf.length} 0 0]>>\nendobj\n%%EOF\n`),
  ]);

async function handIn(page: Page, name: string, buffer: Buffer): Promise<string> {
  const form = page.locator(HANDS_IN);
  const mimeType = 'application/pdf';
  await form.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
  await send(page, form.locator('button:not([type=button])').first());
  await settled(page);
  return page.locator('main').innerText();
}

/** A complete draft of Rochefleur with Collegium Vistulae, where nobody drafts or signs; its code. */
async function drafted(lea: Page): Promise<string> {
  const code = await beginDraft(lea, 'vistulae', 'Data skills between Rochefleur and Vistulae');
  await open(lea, code, 'courses');
  await act(lea, 'add-line', 'add-line', { direction: 'inst-vistula|inst-rochefleur' });
  await send(lea, 'form:has(input[value="add-course"]) button');
  await open(lea, code, 'targets');
  await send(lea, 'form:has(input[value="add-target"]) button');
  await open(lea, code, 'signatories');
  await signatory(lea, 0, (await accountOf(SIGNATORY)).email, 'seal');
  await signatory(lea, 1, GUEST, 'scan');
  await fillEverything(lea, code);
  return code;
}

async function signatory(page: Page, index: number, email: string, kind: string): Promise<void> {
  const part = page.locator('main section[id^=part-signatories]').nth(index);
  if ((await part.locator('[data-address^="signatory.kind"]').count()) === 0)
    await send(page, part.locator('form:has(input[value="add-signatory"]) button'));
  await part.locator('[data-address^="signatory.email"] input').first().fill(email);
  await part.locator('[data-address^="signatory.kind"] select').first().selectOption(kind);
  await part.locator('form:has(input[name=part]) button').first().click();
  await part.getByRole('status').filter({ hasText: SAVED }).waitFor();
}

async function changeDays(page: Page, code: string): Promise<void> {
  const days = '[data-address="process.decisionDays"]';
  await open(page, code, 'process');
  await page.locator(`${days} input`).fill('21');
  await page.locator(`main form:has(${days}) button:not([value=suggest]):not([form])`).click();
  await page
    .locator(`main form:has(${days})`)
    .getByRole('status')
    .filter({ hasText: SAVED })
    .waitFor();
}

/** Whoever was invited, by the link in their mail. */
async function guestOf(browser: Browser): Promise<Page> {
  const { page } = await visitor(browser);
  await page.goto(await linkMailedTo(GUEST, '/agreement-invitations/'));
  await settled(page);
  await shot(page, 'guest-link');
  await send(page, 'main form:not(:has(input[value=decline])) button');
  return page;
}

const ready = hasBrowser && (await findOffice()) !== null;

describeWith('chromium and LibreOffice', ready, 1, 'a partner without an account', () => {
  const browser = withBrowser();

  it('comments, approves and hands in a signed PDF by a link; no other file is taken for it', {
    timeout: 900_000,
  }, async () => {
    const lea = (await signedIn(browser(), DRAFTER)).page;
    await actAs(lea, 'agreement-drafter');
    const code = await drafted(lea);
    const earlier = await pdfOf(lea, code);
    await changeDays(lea, code);
    await open(lea, code, 'people');
    const contact = { institutionId: 'inst-vistula', name: 'Anna Contact', email: GUEST };
    await act(lea, 'invite', 'invite', contact);
    const guest = await guestOf(browser());
    await open(lea, code);
    await act(lea, 'now-submit', 'submit');
    await open(guest, code, 'object');
    await act(guest, 'comment', 'comment', { text: 'Is this a right of the learner?' });
    await markStep(lea, code, 0);
    const lawyer = (await signedIn(browser(), LAWYER)).page;
    await actAs(lawyer, 'legal-reviewer');
    await markStep(lawyer, code, 1);
    for (const page of [lea, guest]) {
      await open(page, code);
      await act(page, 'now-approve', 'approve');
    }
    await open(lea, code);
    await act(lea, 'now-freeze', 'freeze');

    await open(guest, code, 'sign');
    const pdf = await pdfOf(guest, code);
    await guest.fill('#signed-at', 'Nadwiśle');
    expect(await handIn(guest, 'signed.pdf', earlier)).toContain(OTHER);
    await expectAccessible(guest, 'a file that was refused');
    await shot(guest, 'guest-refused');
    expect(await guest.inputValue('#signed-at')).toBe('Nadwiśle');
    expect(await handIn(guest, 'signed.pdf', await pdfOf(lea, 'MCRA-ROC-AVE'))).toContain(OTHER);
    for (const none of [Buffer.from('no PDF'), pdf.subarray(0, pdf.length - 3_000)])
      expect(await handIn(guest, 'signed.pdf', none)).toContain('and only whole ones');
    expect(await handIn(guest, 'signed.pdf', Buffer.alloc(0))).toContain('Choose a file.');
    const large = Buffer.concat([pdf, Buffer.alloc(21_000_000)]);
    expect(await handIn(guest, 'signed.pdf', large)).toContain('larger than 20 MB');
    const scan = Buffer.concat([pdf, Buffer.from('\n% signed\n%%EOF\n')]);
    const after = await handIn(guest, 'signed.pdf', scan);
    expect(after).toContain(createHash('sha256').update(scan).digest('hex'));
    expect(after).toContain('Nadwiśle');
    const copy = await guest.locator('main a[download]').first().getAttribute('href');
    expect((await (await guest.request.get(copy ?? '')).body()).equals(scan)).toBe(true);

    const helene = (await signedIn(browser(), SIGNATORY)).page;
    await actAs(helene, 'signatory');
    await open(helene, code, 'sign');
    expect(await handIn(helene, 'signed.pdf', scan)).toContain('this file bears none');
    expect(await handIn(helene, 'signed.pdf', sealed(pdf))).toContain('In force');
    await open(lea, code);
    await act(lea, 'now-publish', 'publish');
    await expectReflow(guest.context(), `/agreements/${code}/workspace?section=sign`, 'guest-sign');
    await guest.goto(`/agreements/${code}`);
    expect(await guest.locator('main').innerText()).toContain('It applies today');
  });
});
