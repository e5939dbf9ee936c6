import { expect, it } from 'vitest';
import { blankTemplate, pathNamed } from '#templates/mcra/blank';
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
import { fillControls } from '#tests/support/word-edit';

const PAGES: Readonly<Record<string, string>> = {
  register: '/agreements',
  'register-filtered': '/agreements?phase=applies&country=FR&status=in-force&field=06&expiring=365',
  'register-empty': '/agreements?q=nothing-is-called-this',
  templates: '/agreements/templates',
  'templates-lt': '/agreements/templates?language=lt',
  network: '/network',
};

async function filledTemplate() {
  const path = pathNamed('unidirectional-one-institution-formal');
  if (!path) throw new Error('no such path');
  const bytes = fillControls(await blankTemplate(path, 'en'), {
    'document.title': 'Typed in Word',
    'party.country/1': 'Portugal',
    'party.country/2': 'Atlantis',
    'duration.inForceFrom': '1 September 2026',
  });
  return {
    name: 'filled.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(bytes),
  };
}

describeWith('chromium', hasBrowser, 5, 'register, network and templates', () => {
  const browser = withBrowser();

  it('are accessible at 1280 px in the light', async () => {
    const { page } = await visitor(browser());
    for (const [name, address] of Object.entries(PAGES)) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page, name);
      await shot(page, name);
    }
  });

  it('are accessible at 320 px in the dark', async () => {
    const { context } = await visitor(browser(), { locale: 'fr-FR' });
    for (const [name, address] of Object.entries(PAGES)) await expectReflow(context, address, name);
  });

  it('filter and lead on without script', async () => {
    const { page } = await visitor(browser(), { script: false });
    await page.goto('/agreements');
    await page.fill('input[name=q]', 'logistics');
    await send(page, 'main form button');
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.goto('/agreements/templates');
    await page.selectOption('select[name=language]', 'lt');
    await send(page, 'main form[method=get] button');
    expect(new URL(page.url()).searchParams.get('language')).toBe('lt');
    await page.goto('/network');
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('read a filled template, and make a draft without asking for the file again: without script', async () => {
    const { page } = await signedIn(browser(), 'rui.azevedo', { script: false });
    await page.goto('/agreements/templates');
    await page.setInputFiles('input[name=file]', await filledTemplate());
    await send(page, 'button[name=intent][value=show]');
    const preview = page.locator('section[aria-labelledby=preview]');
    expect(await preview.innerText()).toContain('Typed in Word');
    expect(await preview.innerText()).toMatch(/Parties, Party 2 › Country:\s+Atlantis/);
    expect(await page.locator('main').innerText()).toContain('filled.docx');
    await page.fill('#partner', 'koidula');
    await send(page, 'button[name=look]');
    expect(await preview.innerText()).toContain('Typed in Word');
    await page.check('input[name=partner][value=inst-koidula]');
    await send(page, 'button[name=intent][value=create]');
    expect(page.url()).toContain('/workspace');
    expect(await page.locator('main').innerText()).toContain('Typed in Word');
  });

  it('one’s own agreements, and what an upload would become, are accessible', async () => {
    const { page, context } = await signedIn(browser(), 'liis.parnoja');
    for (const [name, address] of [
      ['mine', '/agreements/mine'],
      ['partners', '/network/partners'],
    ] as const) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page, name);
      await shot(page, name);
      await expectReflow(context, address, name);
    }
    await page.goto('/agreements/templates');
    await settled(page);
    await page.setInputFiles('input[name=file]', await filledTemplate());
    await send(page, 'button[name=intent][value=show]');
    await page.locator('section[aria-labelledby=preview]').waitFor();
    await expectAccessible(page, 'template preview');
    await shot(page, 'template-preview');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scroll of the preview at 320 px').toBeLessThanOrEqual(0);
    await shot(page, 'template-preview-320-dark');
  });
});
