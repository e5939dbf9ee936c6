import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { actingAs, reveal } from '#tests/e2e/road';
import {
  expectAccessible,
  hasBrowser,
  send,
  settled,
  signedIn,
  visitor,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

/** The form waits for a pause in typing, and longer before it tries again. */
const PATIENT = { timeout: 15_000 };
const SAVE = 'button[name=intent][value=save]';
const status = (page: Page): Locator => page.locator('#course-form [role=status]').last();

/** The next time the form saves itself with these words in it. */
const saving = (page: Page, words: string) =>
  page.waitForResponse(
    (answer) =>
      answer.url().includes('/autosave') &&
      answer.ok() &&
      (answer.request().postData() ?? '').includes(words),
    PATIENT,
  );

/** A fresh entry of Lea's, on the section asked for. */
async function begun(page: Page, section: string, language = 'en'): Promise<string> {
  await actingAs(page, 'course-editor');
  await page.goto('/editor/new');
  await settled(page);
  await page.locator('#new-code').fill(`AUTO-${crypto.randomUUID().slice(0, 8)}`);
  await page.locator('#new-title').fill('Museums online');
  await page.locator('select[name=language]').selectOption(language);
  await send(page, page.locator('main form button').last());
  const address = `${new URL(page.url()).pathname}?section=${section}`;
  await page.goto(address);
  await settled(page);
  return address;
}

/** What this browser keeps of texts that were not saved. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('course-text:')));

const online = async (context: BrowserContext, yes: boolean) => context.setOffline(!yes);

describeWith('chromium', hasBrowser, 5, 'what is typed into the editor', () => {
  const browser = withBrowser();

  it('waits while the network is cut, says so, and is saved when it is back', async () => {
    const { page, context, complaints } = await signedIn(browser(), 'lea.thibaudet');
    const address = await begun(page, 'learning');
    await online(context, false);
    await page.locator('#f-ects').fill('7');
    await expect.poll(() => status(page).innerText(), PATIENT).toContain('cannot be reached');
    await page.locator(SAVE).click();
    await expect.poll(() => status(page).innerText(), PATIENT).toContain('cannot be reached');
    expect(await page.locator('#f-ects').inputValue()).toBe('7');
    expect(page.url()).toContain(address);
    await online(context, true);
    await expect.poll(() => status(page).innerText(), PATIENT).toMatch(/^Saved on .* by Léa/);
    expect(await kept(page)).toEqual([]);
    await page.reload();
    await settled(page);
    expect(await page.locator('#f-ects').inputValue()).toBe('7');
    expect(await page.getByText('Text that was not saved').count()).toBe(0);
    await page.locator('[name=hours]').fill('180');
    await send(page, page.locator(SAVE));
    expect(page.url()).toContain('said=saved');
    expect(await page.locator('[name=hours]').inputValue()).toBe('180');
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    forgive(complaints);
  });

  it('outlives a reload before it could be saved, and is offered back', async () => {
    const { page, context, complaints } = await signedIn(browser(), 'lea.thibaudet');
    await begun(page, 'learning');
    await context.route('**/autosave*', (route) => route.abort('internetdisconnected'));
    await page.locator('#f-ects').fill('8');
    await expect.poll(() => status(page).innerText(), PATIENT).toContain('cannot be reached');
    await page.reload();
    await settled(page);
    await context.unroute('**/autosave*');
    const offer = page.getByRole('button', { name: 'Take my text back' });
    await offer.waitFor();
    expect(await page.locator('#f-ects').inputValue()).toBe('');
    await expectAccessible(page);
    await send(page, offer);
    await expect.poll(() => page.locator('#f-ects').inputValue(), PATIENT).toBe('8');
    await send(page, page.locator(SAVE));
    expect(await page.locator('#f-ects').inputValue()).toBe('8');
    await page.reload();
    await settled(page);
    expect(await page.locator('#f-ects').inputValue()).toBe('8');
    expect(await page.getByText('Text that was not saved').count()).toBe(0);
    forgive(complaints);
  });

  it('finds ESCO skills while one types, by keyboard alone, in the course’s language', async () => {
    const { page } = await signedIn(browser(), 'lea.thibaudet');
    await begun(page, 'learning', 'fr');
    const box = page.locator('[role=combobox]').first();
    await reveal(box);
    await page.locator('[name="outcomes.0.title.fr"]').fill('Gérer un projet de musée');
    await box.focus();
    await page.keyboard.type('données');
    const list = page.locator('[role=listbox]').first();
    await list.locator('[role=option]').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await list.locator('[role=option]').count()).toBeLessThanOrEqual(20);
    await page.keyboard.press('ArrowDown');
    const active = (await box.getAttribute('aria-activedescendant')) ?? '';
    const wanted = await page.locator(`[id="${active}"]`).innerText();
    await expectAccessible(page);
    const saved = saving(page, 'data.europa.eu/esco/skill/');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('checkbox', { name: wanted }).isChecked()).toBe(true);
    await saved;
    await expect.poll(() => status(page).innerText(), PATIENT).toMatch(/^Saved on/);
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.type('do');
    await list.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.reload();
    await settled(page);
    expect(await page.getByRole('checkbox', { name: wanted }).isChecked()).toBe(true);
  });

  it('finds ESCO skills without script by a button', async () => {
    const { page } = await signedIn(browser(), 'lea.thibaudet', { script: false });
    await begun(page, 'learning');
    const look = page.locator('[name="outcomes.0.esco._look"]');
    await reveal(look);
    await page.locator('[name="outcomes.0.title.en"]').fill('Design a data model');
    await look.fill('data model');
    await send(page, page.locator('button[value="skills:outcomes.0.esco"]'));
    const found = page.locator('input[name="outcomes.0.esco"]');
    expect(await found.count()).toBeGreaterThan(0);
    await found.first().check();
    await send(page, page.locator(SAVE));
    expect(await page.locator('input[name="outcomes.0.esco"]:checked').count()).toBe(1);
  });

  it('is nobody’s business who does not edit courses', async () => {
    const { context } = await visitor(browser());
    const answer = await context.request.get('/editor/skills?q=data&lang=en', { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
  });
});

/** What a browser says when a test has cut its network is no fault of the page. */
function forgive(complaints: readonly string[]): void {
  const faults = complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each));
  (complaints as string[]).splice(0, complaints.length, ...faults);
}
