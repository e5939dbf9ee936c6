import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { institution } from '#db/schema/institutions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { importFile } from '~/catalogue/import/command-import.server';
import { type FaultWords, faultInWords } from '~/catalogue/import/fault-words';
import { createI18n } from '~/platform/i18n.server';

let app: TestApp;
beforeEach(async () => {
  app = await createTestApp();
});
afterEach(() => app.close());

const FAR = { name: 'Far University', country: 'TR', ror: 'https://ror.org/059636586' };

const text = (value: string) => [{ language: 'en-GB', value }];
const FILES = {
  jsonl: [
    '{"id":"x:1","title":"A course","titleLang":"en","provider":"far"}\n{"id":"x:2","title":"Another","provider":"far"}',
    'far',
  ],
  csv: ['code,title,provider\nA,A course,Uni Far', 'Uni Far'],
  moochub: [
    JSON.stringify({
      data: [
        {
          id: 'm',
          type: 'courses',
          attributes: { name: 'A course', publisher: { name: 'Far MOOCs', type: 'Organization' } },
        },
      ],
    }),
    'Far MOOCs',
  ],
  ooapi: [
    JSON.stringify({ items: [{ courseId: 'o', name: text('A course'), organization: 'org-7' }] }),
    'org-7',
  ],
  occapi: [
    JSON.stringify({
      data: [
        {
          type: 'course',
          id: 'c',
          attributes: { title: [{ string: 'A course', lang: 'en' }], code: 'C' },
          links: { self: { href: 'https://api.far.example/occapi/hei/far.example/course/c' } },
        },
      ],
    }),
    'far.example',
  ],
  'elm-jsonld': [
    JSON.stringify({
      id: 'urn:c',
      type: 'LearningOpportunity',
      title: { en: 'A course' },
      identifier: { type: 'Identifier', notation: 'C' },
      providedBy: { id: 'urn:far' },
    }),
    'urn:far',
  ],
} as const;

const bring = (content: string, providers: Record<string, unknown>) =>
  importFile(
    app.services,
    { name: 'file', bytes: new TextEncoder().encode(content) },
    { format: null, mapping: null, providers, institutionId: null, dryRun: false, publish: true },
  );

describe('a list of providers beside a file', () => {
  it.each(Object.entries(FILES))('says whose the courses of %s are', async (format, file) => {
    const [content, call] = file;
    const without = await bring(content, {});
    expect(without).toMatchObject({ format, tally: { created: 0 } });
    const [fault] = without.faults;
    expect(fault).toMatchObject({ refused: true, value: call });
    expect(fault?.code).toBe(format === 'occapi' ? 'provider-unknown' : 'provider-unclear');
    const named = await bring(content, { [call]: FAR });
    expect(named).toMatchObject({
      tally: { refused: 0 },
      faults: [{ refused: false, code: 'new-institution', value: 'Far University' }],
    });
    expect(await app.store.read.select().from(institution)).toMatchObject([
      { names: { en: 'Far University' }, country: 'TR' },
    ]);
  });

  it('may tell a provider by its identifiers alone', async () => {
    const known = await bring(FILES.jsonl[0], { far: FAR });
    expect(known.tally.created).toBe(2);
    const again = await bring(FILES.jsonl[0].replaceAll('x:', 'y:'), {
      far: { ror: '059636586' },
    });
    expect(again.tally).toMatchObject({ created: 0, unchanged: 2 });
  });
});

describe('the advice of a refusal', () => {
  const said = (locale: 'en' | 'fr', format: keyof typeof FILES | 'ewp', code: string) => {
    const t = createI18n(locale).getFixedT(locale, 'imports');
    const words: FaultWords = {
      fault: (name, values) => t(`fault.${name}`, values),
      naming: (how) => t(`naming.${how}`),
      choose: () => t('naming.choose'),
      number: String,
    };
    return faultInWords(words, format, { code, field: 'provider', value: 'X' });
  };

  it.each(['en', 'fr'] as const)('in %s fits the format', (locale) => {
    expect(said(locale, 'occapi', 'provider-unknown')).toContain('SCHAC');
    expect(said(locale, 'ooapi', 'no-provider')).toContain('expand=organization');
    expect(said(locale, 'csv', 'no-provider')).toContain('provider_schac');
    const choose = createI18n(locale).getFixedT(locale, 'imports')('naming.choose');
    expect(said(locale, 'ewp', 'no-provider')).toContain(choose);
    expect(said(locale, 'occapi', 'provider-unknown')).not.toContain(choose);
  });
});
