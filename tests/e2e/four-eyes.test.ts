import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { linkMailedTo } from '#tests/e2e/mail';
import {
  act,
  actingAs,
  expectSaid,
  expectStatus,
  fill,
  formFor,
  formNamed,
  handIn,
  setBasis,
  staff,
  submit,
  timelineOf,
} from '#tests/e2e/road';
import { words } from '#tests/e2e/words';
import {
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const SECOND_OFFICIAL = 'solange.perrichon@univ-rochefleur.example';

describeWith('chromium', hasBrowser, 1, 'four eyes', () => {
  const browser = withBrowser();

  /** The institution's administrator gives somebody a role by mail; answers the link in it. */
  const invite = async (admin: Page, given: Record<string, string>) => {
    await admin.goto('/settings/people');
    await settled(admin);
    const form = admin.locator('main form:has(input[name=intent][value=invite])');
    await fill(form, given);
    await send(admin, form.locator('button').last());
    return linkMailedTo(given.email ?? '', '/invitations/');
  };

  it('nobody signs twice, and of two officials at once only one decides', async () => {
    const admin = await signedIn(browser(), 'etienne.vasseur');
    const toCurator = await invite(admin.page, {
      email: 'pascal.lemerle@univ-rochefleur.example',
      role: 'recognition-curator',
    });
    const toOfficial = await invite(admin.page, {
      email: SECOND_OFFICIAL,
      role: 'studies-official',
    });

    const second = await visitor(browser(), { locale: 'fr-FR' });
    await second.page.goto(toOfficial);
    await settled(second.page);
    await submit(second.page, second.page.locator('main form'), {
      givenName: 'Solange',
      familyName: 'Perrichon',
      password: 'a calm and long passphrase',
    });

    const first = await staff(browser(), 'studiesOfficial');
    await first.page.goto(toCurator);
    await settled(first.page);
    await send(first.page, 'main form button');

    const address = await untilStudies(first.page);

    // Pascal signed as curator: as studies official he may only look.
    await actingAs(first.page, 'studies-official');
    await first.page.goto(address);
    await settled(first.page);
    await expectStatus(first.page, 'studies-review');
    expect(await formFor(first.page, 'studies-approve').count(), 'his second signature').toBe(0);

    const third = await visitor(browser(), { locale: 'fr-FR' });
    await third.context.addCookies(await second.context.cookies());
    for (const { page } of [second, third]) {
      await page.goto(address);
      await settled(page);
    }
    await act(second.page, 'studies-approve');
    await submit(third.page, formFor(third.page, 'studies-approve'));
    await expectSaid(third.page, 'already');
    await shot(third.page, 'case-already-decided');
    const told = await timelineOf(third.page);
    const once = words('fr', 'recognition:event.studies-approve');
    expect(told.split(once).length - 1, 'decided once').toBe(1);
  });

  /** Tomás’s semester goes as far as the studies department; the curator is `curator`. */
  async function untilStudies(curator: Page): Promise<string> {
    const tomas = await signedIn(browser(), 'tomas.figueira');
    const address = await handIn(tomas.page, '09', { request: 'As in my learning agreement.' });
    await submit(tomas.page, formFor(tomas.page, 'submit'));
    await expectSaid(tomas.page, 'submit');

    const administrator = await staff(browser(), 'facultyAdministrator');
    const { page } = administrator;
    await page.goto(address);
    await settled(page);
    await act(page, 'start-completeness-check');
    await act(page, 'begin-assessment');
    await submit(page, formNamed(page, 'accept-all'));
    await expectSaid(page, 'accept');
    await setBasis(page);
    await act(page, 'send-to-curator');
    expect(await formFor(page, 'curator-approve').count(), 'the preparer signs on').toBe(0);

    await actingAs(curator, 'recognition-curator');
    await curator.goto(address);
    await settled(curator);
    await act(curator, 'curator-approve');
    return address;
  }
});
