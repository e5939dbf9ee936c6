import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AnnexIElement } from '~/credentials/annex-i-entry';
import { MESSAGES } from '~/credentials/messages.data';
import { CheckName, CheckStatus, Container, Dialect, SealLevel } from '~/credentials/report';
import en from '~/locales/en/credentials.json';
import fr from '~/locales/fr/credentials.json';

const ROOM = path.resolve('app/credentials');
const CODE = /'((?:format|seal|revocation|accreditation|validity|owner|finding)\.[a-z0-9.-]+)'/g;

const sources = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('messages.data.ts'))
  .map((file) => readFileSync(path.join(ROOM, file), 'utf8'));
const emitted = [
  ...new Set(sources.flatMap((text) => [...text.matchAll(CODE)].map((each) => each[1] ?? ''))),
];
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((each) => each[1]).sort();

describe('stable codes', () => {
  it('are exactly those the source can answer with', () => {
    expect(emitted.sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it.each(Object.entries(MESSAGES))('%s has words in both languages', (code, message) => {
    const key = code.replaceAll('.', '_');
    const english = (en.codes as Record<string, string>)[key];
    const french = (fr.codes as Record<string, string>)[key];
    expect(english).toBe(message);
    expect(french).toBeTruthy();
    expect(french).not.toBe(english);
    expect(holes(french ?? '')).toEqual(holes(message));
  });

  it.each([
    'format.empty',
    'format.image',
    'format.pdf',
    'format.zip',
    'format.office',
    'format.xml',
    'format.not-json',
    'format.not-an-object',
    'format.encoding',
    'format.encoding-utf16',
    'format.bom',
    'format.pdf-viewer',
    'format.pdf-attachments',
    'format.pdf-several',
    'format.pdf-encrypted',
    'format.pdf-crowded',
    'format.baked-several',
    'format.baked-damaged',
    'format.xml-doctype',
    'format.xml-instruction',
    'format.xml-malformed',
    'format.elmo-unknown',
    'format.too-large',
  ] as const)('%s tells in both languages what to do', (code) => {
    expect(MESSAGES[code]).toMatch(/upload|choose|unpack|ask/i);
    const french = (fr.codes as Record<string, string>)[code.replaceAll('.', '_')];
    expect(french).toMatch(/déposez|choisissez|décompressez|demandez/i);
  });

  it('leave no word of the report without a text', () => {
    for (const texts of [en, fr]) {
      expect(Object.keys(texts.check)).toEqual(CheckName.options);
      expect(Object.keys(texts.status)).toEqual([...CheckStatus.options, 'not-published']);
      expect(Object.keys(texts.dialect)).toEqual(Dialect.options);
      expect(Object.keys(texts.container)).toEqual(Container.options);
      expect(Object.keys(texts.level)).toEqual(SealLevel.options);
      expect(Object.keys(texts.annexI)).toEqual([...AnnexIElement.options, 'why']);
      expect(Object.keys(texts.annexI.why)).toEqual(AnnexIElement.options);
    }
  });
});
