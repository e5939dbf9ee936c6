import { expect, it } from 'vitest';
import { chooseInstitution } from '#tests/e2e/institutions';
import { actingAs } from '#tests/e2e/road';
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
/** Said where a draft with the partner was begun before: here, or by another test. */
const TWIN = 'There is a draft with this partner already';
const FIELD = '#new-partner';

describeWith('chromium', hasBrowser, 3, 'a field that finds an institution', () => {
  const browser = withBrowser();

  it('is worked by keyboard alone, and says what it found and what was chosen', async () => {
    const { page, context } = await signedIn(browser(), DRAFTER);
    await actingAs(page, 'agreement-drafter');
    await page.goto('/agreements/new');
    await settled(page);
    const field = page.locator(FIELD);
    const chosen = page.locator('input[name=partner]');
    const said = page.locator('section[aria-labelledby=new-between]').getByRole('status');
    await field.focus();
    await page.keyboard.type('nadwisle');
    await page.locator('[role=option]').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await said.textContent()).toContain('1 institution found');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await expectAccessible(page, 'institutions found');
    await shot(page, 'institution-field');
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect([await field.inputValue(), await chosen.inputValue()]).toEqual(['nadwisle', '']);
    await page.keyboard.press('Tab');
    expect(await said.textContent()).toContain('Nothing is chosen yet');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await chosen.inputValue()).toBe('inst-vistula');
    expect(await said.textContent()).toContain('Chosen: ');
    await expectAccessible(page, 'an institution chosen');
    await page.keyboard.type('x');
    expect(await chosen.inputValue()).toBe('');
    await page.getByText('No institution was found').waitFor();
    await field.fill('');
    await chooseInstitution(page, FIELD, 'koid');
    await page.locator('#new-title').focus();
    await page.keyboard.type('Found by keyboard');
    await page.keyboard.press('Enter');
    const twin = page.getByText(TWIN);
    await Promise.race([page.waitForURL(/\/workspace/), twin.waitFor()]);
    if (await twin.isVisible()) {
      await page.locator('#new-title').focus();
      await page.keyboard.press('Enter');
    }
    await page.waitForURL(/\/workspace/);
    expect(page.url()).toContain('KOI');
    await expectReflow(context, '/agreements/new?partner=koidula', 'institution-field');
  });

  it('keeps what was typed when the search cannot be reached', async () => {
    const { page, complaints } = await signedIn(browser(), DRAFTER);
    await actingAs(page, 'agreement-drafter');
    await page.goto('/agreements/new');
    await settled(page);
    await page.route('**/find/institutions*', (route) =>
      route.fulfill({ status: 429, body: '{}' }),
    );
    await page.locator(FIELD).fill('koidula');
    await page.getByText('cannot be reached just now').waitFor();
    expect(await page.locator(FIELD).inputValue()).toBe('koidula');
    expect(complaints).toEqual([]);
  });

  it('finds and chooses without script, and loses nothing that was typed', async () => {
    const { page } = await signedIn(browser(), DRAFTER, { script: false });
    await actingAs(page, 'agreement-drafter');
    await page.goto('/agreements/new');
    await page.fill('#new-title', 'Found without script');
    await page.check('#new-direction-bidirectional');
    await page.fill(FIELD, 'koidula');
    await page.locator(FIELD).press('Enter');
    await page.locator('#new-partner-found').waitFor();
    expect(new URL(page.url()).hash).toBe(FIELD);
    expect(await page.inputValue('#new-title')).toBe('Found without script');
    expect(await page.isChecked('#new-direction-bidirectional')).toBe(true);
    await shot(page, 'institution-field-without-script');
    await page.check('input[name=partner][value=inst-koidula]');
    const begin = page.getByRole('button', { name: 'Begin the draft' });
    await send(page, begin);
    await page.getByText(TWIN).waitFor();
    expect(await page.inputValue('#new-title')).toBe('Found without script');
    await send(page, begin);
    expect(page.url()).toContain('KOI');

    await page.goto(`${new URL(page.url()).pathname}?section=parties`);
    await page.fill('#add-party-id', 'no such university');
    await send(page, 'button[name=look]');
    await page.getByText('No institution was found').waitFor();
    await page.fill('#add-party-id', 'Nadwiśle');
    await send(page, 'button[name=look]');
    await page.check('input[name=institutionId][value=inst-vistula]');
    await send(page, page.getByRole('button', { name: 'Add this party' }));
    expect(new URL(page.url()).searchParams.get('said')).toBe('add-party');
    expect(await page.locator('main').innerText()).toContain('Vistula');
  });
});
