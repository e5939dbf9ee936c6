import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from '#tests/e2e/words';
import { hasBrowser, send, settled, visitor, withBrowser } from '#tests/support/browser';
import { describeWith } from '#tests/support/require';

const DEPTH = 10_000;
const sentence = (code: string) => words('en', `credentials:codes.${code}`).split('{{')[0] ?? '';

/** Each bad file: its bytes, and the sentence that must be said of it. */
const BAD: Readonly<Record<string, { name: string; bytes: Uint8Array; says: string }>> = {
  'text that is not JSON': {
    name: 'notes.txt',
    bytes: strToU8('Dear office, please find my diploma below.'),
    says: sentence('format_not-json'),
  },
  'JSON nested 10,000 levels deep': {
    name: 'deep.json',
    bytes: strToU8(`${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`),
    says: 'The file is nested deeper than',
  },
  'a picture': {
    name: 'diploma.png',
    bytes: new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')),
    says: sentence('format_image'),
  },
  'an empty file': {
    name: 'empty.jsonld',
    bytes: new Uint8Array(),
    says: sentence('format_empty'),
  },
  'a ZIP archive': {
    name: 'diploma.zip',
    bytes: zipSync({ 'diploma.jsonld': strToU8('{}') }),
    says: sentence('format_zip'),
  },
  'JSON saved as UTF-16': {
    name: 'utf16.jsonld',
    bytes: new Uint8Array(Buffer.from('\ufeff{"type":["VerifiableCredential"]}', 'utf16le')),
    says: sentence('format_encoding-utf16'),
  },
  'JSON in Latin-1': {
    name: 'latin1.jsonld',
    bytes: new Uint8Array(Buffer.from('{"title":"Université"}', 'latin1')),
    says: sentence('format_encoding'),
  },
  'a PDF': {
    name: 'diploma.pdf',
    bytes: strToU8('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
    says: sentence('format_pdf'),
  },
  'JSON that is no credential': {
    name: 'list.json',
    bytes: strToU8('[1,2,3]'),
    says: sentence('format_not-an-object'),
  },
};

describeWith('chromium', hasBrowser, 5, 'a file that is no credential is answered in words', () => {
  const browser = withBrowser();
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'e2e-bad-'));
    writeFileSync(path.join(dir, 'huge.jsonld'), '{');
    truncateSync(path.join(dir, 'huge.jsonld'), 50_000_000);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each([true, false])('whatever is sent (script: %s)', async (script) => {
    const { page } = await visitor(browser(), { script });
    for (const [what, { name, bytes, says }] of Object.entries(BAD)) {
      await page.goto('/check');
      await settled(page);
      await page.setInputFiles('input[name=file]', {
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      });
      await send(page, '#check-form button:not([type=button])');
      await page.locator('#report-unreadable').waitFor();
      const text = await page.locator('main').innerText();
      expect(text, what).toContain(says);
      expect(text, what).toContain(name);
      expect(await page.locator('#check-form input[name=file]').count(), what).toBe(1);
    }
  });

  it.each([true, false])('also 50 MB, which are not read (script: %s)', async (script) => {
    const { page } = await visitor(browser(), { script });
    await page.goto('/check');
    await settled(page);
    await page.setInputFiles('input[name=file]', path.join(dir, 'huge.jsonld'));
    await send(page, '#check-form button:not([type=button])');
    await page.getByRole('alert').waitFor();
    const says = words('en', 'credentials:checkPage.problem.too-large').split('{{')[0] ?? '';
    expect(await page.getByRole('alert').innerText()).toContain(says);
  });

  it('and no file at all, where the browser does not ask first', async () => {
    const { page } = await visitor(browser(), { script: false });
    await page.goto('/check');
    await page.locator('#check-form form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await send(page, '#check-form button:not([type=button])');
    expect(await page.getByRole('alert').innerText()).toContain(
      words('en', 'credentials:checkPage.problem.no-file'),
    );
  });
});
