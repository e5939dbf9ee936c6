import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actAs } from '#tests/e2e/agreement-road';
import { reveal } from '#tests/e2e/road';
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

const AT = '/network/membership';
const PUBLIC = '/institutions/koidula';

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText()).replace(/\s+/g, ' ');

/** The card of the application or membership that stands; those of the past come after it. */
const cardOf = (page: Page) =>
  page.locator('main li', { has: page.getByRole('heading', { name: 'Koidula' }) }).first();

const visit = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  await settled(page);
  return textOf(page);
};

async function act(page: Page, intent: string, note: string): Promise<string> {
  await visit(page, AT);
  const words = cardOf(page).locator('textarea');
  await reveal(words);
  await words.fill(note);
  await send(page, cardOf(page).locator(`button[value=${intent}]`));
  await settled(page);
  return textOf(page);
}

async function apply(page: Page, reason: string): Promise<string> {
  await visit(page, AT);
  await page.fill('#reason', reason);
  await send(page, page.getByRole('button', { name: 'Apply' }));
  return textOf(page);
}

describeWith('chromium', hasBrowser, 1, 'an institution joins the network and leaves it', () => {
  const browser = withBrowser();

  it('two approve with their words, it leaves, is declined and ended, as everybody reads it', {
    timeout: 400_000,
  }, async () => {
    const anyone = (await visitor(browser())).page;
    const members = async (): Promise<number> =>
      Number(/(\d+) members?/.exec(await visit(anyone, '/network'))?.[1]);
    const before = await members();
    expect(await visit(anyone, PUBLIC)).not.toContain('Member of the network');
    const mart = (await signedIn(browser(), 'mart.kuusemets')).page;
    await actAs(mart, 'institution-admin');
    await visit(mart, AT);
    if ((await mart.locator('#reason').count()) > 0) await apply(mart, 'To be found.');
    const maren = (await signedIn(browser(), 'maren.oosterling')).page;
    const tilda = (await signedIn(browser(), 'tilda.svahnberg', { script: false })).page;

    expect(await act(maren, 'approve', 'We know them.')).toContain('Your approval is noted.');
    expect(await cardOf(maren).locator('textarea').inputValue()).toBe('');
    await shot(maren, 'network-approved-once');
    expect(await members()).toBe(before);
    await visit(mart, AT);
    expect(await cardOf(mart).innerText()).not.toContain('We know them.');
    expect(await visit(tilda, AT)).toContain('We know them.');
    expect(await act(tilda, 'approve', 'Welcome.')).toContain('The institution is a member');
    expect(await visit(mart, AT)).toContain('We know them. Welcome.');
    await expectAccessible(mart, 'a membership');
    await expectReflow(mart.context(), AT, 'network-member');
    expect(await members()).toBe(before + 1);
    expect(await visit(anyone, PUBLIC)).toContain('Member of the network since');

    expect(await act(mart, 'leave', '')).toContain('Give a reason.');
    expect(await act(mart, 'leave', 'We merge.')).toContain('The membership has ended.');
    expect(await members()).toBe(before);
    expect(await visit(anyone, PUBLIC)).not.toContain('Member of the network');
    expect(await visit(maren, AT)).toContain('We merge.');

    expect(await apply(mart, 'Again.')).toContain('with the steering committee');
    await act(maren, 'decline', 'Come back next year.');
    expect(await visit(mart, AT)).toContain('Come back next year.');

    await apply(mart, 'Once more.');
    for (const page of [maren, tilda]) await act(page, 'approve', '');
    expect(await members()).toBe(before + 1);
    await act(maren, 'end', 'No agreement for two years.');
    expect(await visit(mart, AT)).toContain('No agreement for two years.');
    await shot(mart, 'network-ended');
    expect(await members()).toBe(before);
    // The world is as other tests found it: an application waits.
    await apply(mart, 'Two agreements with members exist already.');
  });
});
