import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonicalHash } from '#db/ids';
import { openStore } from '#db/open';
import { agreement, agreementVersion } from '#db/schema/agreements';
import { exampleModel } from '#templates/mcra/example';
import { readMcra } from '#templates/mcra/read';
import { hasCommand, visibleText } from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { runCommand } from '~/commands/main';

let dir = '';
const environment = { ...process.env };

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'agreement-command-'));
  process.env.DATA_DIR = path.join(dir, 'data');
  process.env.MODE = 'demo';
  const store = openStore(process.env.DATA_DIR);
  const { terms, factsheet } = exampleModel('en').document;
  const later = { ...terms, fees: { kind: 'charged' as const, text: '50 EUR' } };
  await store.tx(async (tx) => {
    await tx
      .insert(agreement)
      .values({ id: 'a-1', code: 'MCRA-7', titles: terms.title, createdAt: 1 });
    for (const [version, text, createdAt] of [
      ['1.0', terms, Date.UTC(2026, 0, 5)],
      ['1.1', later, Date.UTC(2026, 4, 6)],
    ] as const)
      await tx.insert(agreementVersion).values({
        id: `v-${version}`,
        agreementId: 'a-1',
        version,
        status: version === '1.0' ? 'in-force' : 'draft',
        terms: text,
        factsheet,
        termsHash: canonicalHash(text),
        inForceFrom: '2026-01-05',
        inForceUntil: '2030-08-31',
        parentId: version === '1.0' ? null : 'v-1.0',
        createdAt,
      });
  });
  await store.close();
});
afterAll(() => {
  process.env = { ...environment };
  rmSync(dir, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const err: string[] = [];
  const bytes: Uint8Array[] = [];
  const exit = await runCommand(['agreement', ...args], {
    out: (text) => void bytes.push(Buffer.from(text)),
    err: (text) => void err.push(text),
    bytes: (chunk) => void bytes.push(chunk),
  });
  return { exit, err: err.join(''), bytes: Buffer.concat(bytes) };
}

/** As on a screen, where only text can be shown. */
async function onScreen(...args: string[]) {
  let [out, err] = ['', ''];
  const exit = await runCommand(['agreement', ...args], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { exit, out, err };
}

test('an agreement is written as Word to standard output, in two languages on demand', async () => {
  const { exit, bytes } = await run('export', 'MCRA-7', '--language', 'fr', '--bilingual', 'en');
  expect(exit).toBe(0);
  const text = visibleText(bytes);
  expect(text).toContain('MCRA-7');
  expect(text).toContain('Liability');
  expect(text).toContain('Responsabilité');
  const read = readMcra(bytes);
  expect(read.ok && read.reading.carried).toMatchObject({ language: 'fr', bilingual: 'en' });
});

test('the newest version tells what it changed, an earlier one is had by its number', async () => {
  const newest = visibleText((await run('export', 'MCRA-7', '--language', 'en')).bytes);
  expect(newest).toContain('MCRA-7, 1.0');
  expect(newest).toMatch(/1\.1\n6 May 2026\n.*Fees/);
  const first = visibleText(
    (await run('export', 'MCRA-7', '--language', 'en', '--version', '1.0')).bytes,
  );
  expect(first).not.toContain('50 EUR');
});

test('JSON is the same data, a clean Word file carries none', async () => {
  const { bytes } = await run('export', 'MCRA-7', '--format', 'json', '--language', 'lt');
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ format: 'mcra/1', language: 'lt' });
  const clean = readMcra((await run('export', 'MCRA-7', '--language', 'lt', '--clean')).bytes);
  expect(clean.ok && clean.reading.carried).toBeNull();
});

test('a template is written to a file', async () => {
  const file = path.join(dir, 'template.docx');
  const { exit, err } = await run(
    'template',
    '--path',
    'unidirectional-one-faculty-formal',
    '--language',
    'nl',
    '--out',
    file,
  );
  expect(exit).toBe(0);
  expect(err).toContain(file);
  expect(visibleText(readFileSync(file))).toContain('Aansprakelijkheid');
});

test('wrong use is told, and what does not exist', async () => {
  expect((await run('export', 'MCRA-7')).err).toContain('The language is one of en, fr');
  expect((await run('export', 'MCRA-7', '--language', 'en', '--format', 'odt')).exit).toBe(2);
  expect((await run('template', '--path', 'sideways', '--language', 'en')).err).toContain(
    'bidirectional-several',
  );
  const missing = await run('export', 'MCRA-8', '--language', 'en');
  expect(missing).toMatchObject({ exit: 1, err: 'There is no agreement MCRA-8.\n' });
});

test('a version that is not there is told with those that are', async () => {
  expect(await run('export', 'MCRA-7', '--language', 'en', '--version', '9.9')).toMatchObject({
    exit: 1,
    err: 'MCRA-7 has no version 9.9. It has 1.1, 1.0.\n',
  });
});

test.each([
  [['export'], 'Name one agreement by its code.'],
  [['export', 'MCRA-7', 'MCRA-8', '--language', 'en'], 'Name one agreement by its code.'],
  [['export', 'MCRA-7', '--language', 'pl'], 'The language is one of en, fr'],
  [['export', 'MCRA-7', '--language', 'en', '--bilingual', 'xx'], 'The language is one of en, fr'],
  [['export', 'MCRA-7', '--language', 'en', '--bilingual', 'en'], 'is another than the first'],
  [['export', 'MCRA-7', '--language', 'en', '--format', 'json', '--clean'], 'JSON is nothing else'],
  [['export', 'MCRA-7', '--language', 'en', '--colour', 'red'], '--colour'],
  [['export', 'MCRA-7', '--language'], '--language'],
  [['template', '--language', 'en'], 'unidirectional-one-institution-formal'],
  [['template', '--path', 'unidirectional-one-faculty-formal'], 'The language is one of en, fr'],
  [['print'], 'Say export or template.'],
])('%j is told to be wrong use, with the usage', async (args, said) => {
  const { exit, err, bytes } = await run(...args);
  expect(exit).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain('Usage: agreement export CODE');
  expect(bytes).toHaveLength(0);
});

test.each([
  ['no/such/folder/a.docx', 'there is no such folder'],
  ['', 'it is a folder'],
])('a file that cannot be written is told, and why', async (name, why) => {
  const file = path.join(dir, name);
  const template = ['template', '--path', 'unidirectional-one-faculty-formal', '--language', 'en'];
  expect(await run(...template, '--out', file)).toMatchObject({
    exit: 1,
    err: `${file} cannot be written: ${why}.\n`,
  });
});

test('a Word file is never shown on a screen; JSON is', async () => {
  const asked = ['export', 'MCRA-7', '--language', 'en'];
  const word = await onScreen(...asked);
  expect(word).toMatchObject({ exit: 2, out: '' });
  expect(word.err).toContain('--out FILE');
  const json = await onScreen(...asked, '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ format: 'mcra/1' });
});

test('a LibreOffice that fails is told without a trace of the program', async () => {
  const search = process.env.PATH;
  process.env.PATH = path.join(dir, 'broken');
  mkdirSync(process.env.PATH);
  writeFileSync(path.join(process.env.PATH, 'soffice'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  const { exit, err } = await run('export', 'MCRA-7', '--format', 'pdf', '--language', 'en');
  process.env.PATH = search;
  expect(exit).toBe(1);
  expect(err).toMatch(/^LibreOffice \(.*soffice\) made no PDF of it\.\n$/);
});

test('without LibreOffice there is no PDF, and it is said', async () => {
  const search = process.env.PATH;
  process.env.PATH = dir;
  const { exit, err } = await run('export', 'MCRA-7', '--format', 'pdf', '--language', 'en');
  process.env.PATH = search;
  expect(exit).toBe(1);
  expect(err).toContain('LibreOffice is not installed');
});

describeWith('soffice', hasCommand('soffice'), 1, 'with LibreOffice', () => {
  test('an agreement is written as PDF', async () => {
    const { bytes } = await run('export', 'MCRA-7', '--format', 'pdf', '--language', 'en');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
