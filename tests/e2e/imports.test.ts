import type { Browser, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  expectAccessible,
  expectReflow,
  hasBrowser,
  send,
  settled,
  shot,
  signedIn,
  type Visitor,
  type VisitorOptions,
  withBrowser,
} from '#tests/support/browser';
import { describeWith } from '#tests/support/require';
import { actingAs } from './road';

/** Somebody who may edit the courses of an institution, and acts so. */
async function editor(browser: Browser, options: VisitorOptions): Promise<Visitor> {
  const made = await signedIn(browser, 'rui.azevedo', options);
  await actingAs(made.page, 'course-editor');
  return made;
}

/** The code stands under a name nobody can guess; the third course has no title. */
const few = (prefix: string): string =>
  `Laufend,Titel,ECTS\n${prefix}-1,Datenbanken,5\n${prefix}-2,Netze,viele\n${prefix}-3,,5\n`;

const many = (prefix: string, rows: number): string =>
  [
    'code,title,ects',
    ...Array.from({ length: rows }, (_, index) => `${prefix}-${index},Course ${index},5`),
  ].join('\n');

async function upload(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/imports');
  await settled(page);
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await send(page, page.getByRole('button', { name: 'Upload and read' }));
}

const state = (page: Page, word: string) =>
  page.locator('main').getByText(word, { exact: true }).first();

/** With script the page looks again by itself; without, the reader does. */
async function until(page: Page, word: string, script: boolean): Promise<void> {
  if (script) {
    await state(page, word).waitFor({ timeout: 150_000 });
    return;
  }
  for (let look = 0; look < 240; look += 1) {
    if (await state(page, word).isVisible()) return;
    await page.reload();
    await page.waitForTimeout(500);
  }
  throw new Error(`never "${word}" on ${page.url()}`);
}

const press = (page: Page, name: string) => send(page, page.getByRole('button', { name }));

describeWith('chromium', hasBrowser, 4, 'courses brought in from a file', () => {
  const browser = withBrowser();

  it.each([
    { script: true, width: 1280, name: 'with script' },
    { script: false, width: 320, name: 'without script, on a phone' },
  ])('are read, mapped, started and listed with their row errors, $name', async (how) => {
    const { page, context } = await editor(browser(), how);
    await upload(page, `kurse-${how.width}.csv`, few(`E${how.width}`));
    await until(page, 'Columns to be assigned', how.script);
    if (how.script) await expectAccessible(page, 'an import without its columns');
    await page.getByLabel('Laufend').selectOption('code');
    await press(page, 'Save and read again');
    await until(page, 'Read, not started', how.script);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Rows: 3. Would be new: 2');
    expect(text).toContain('The course has no title. Give it one.');
    expect(text).toContain('The value “viele” in ects cannot be read');
    if (how.script) await expectAccessible(page, 'an import that was read');
    await shot(page, `import-checked-${how.width}`);
    await press(page, 'Start the import');
    await until(page, 'Finished', how.script);
    if (how.script) {
      await expectAccessible(page, 'an import that is finished');
      await expectReflow(context, new URL(page.url()).pathname, 'import-finished');
    }
    const faults = await page.request.get(
      (await page.getByRole('link', { name: 'Download as a table' }).getAttribute('href')) ?? '',
    );
    expect(await faults.text()).toContain('4,no-title,title,,');
    await page.goto('/imports');
    await settled(page);
    await page.getByRole('link', { name: `kurse-${how.width}.csv` }).waitFor();
    if (how.script) {
      await expectAccessible(page);
      await expectReflow(context, '/imports', 'imports');
    }
  });

  it.each([
    { script: true, width: 1280, name: 'with script' },
    { script: false, width: 320, name: 'without script, on a phone' },
  ])('can be stopped, and gone on with to the end, $name', async (how) => {
    // Enough that a slow browser presses Stop before the last one is written.
    const rows = 8000;
    const { page } = await editor(browser(), how);
    await upload(page, `viele-${how.width}.csv`, many(`W${how.width}`, rows));
    await until(page, 'Read, not started', how.script);
    await press(page, 'Start the import');
    await press(page, 'Stop');
    await until(page, 'Stopped', how.script);
    if (how.script) await expectAccessible(page, 'an import that was stopped');
    await shot(page, `import-stopped-${how.width}`);
    const stopped = (await page.locator('main').textContent()) ?? '';
    expect(stopped).not.toContain(`Rows: ${rows.toLocaleString('en-GB')} of`);
    await press(page, 'Go on');
    await until(page, 'Finished', how.script);
    expect(await page.locator('main').textContent()).toContain(
      'Rows: 8,000 of 8,000. New: 8,000, changed: 0',
    );
  });
});
