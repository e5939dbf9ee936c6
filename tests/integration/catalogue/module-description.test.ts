import { beforeAll, expect, test } from 'vitest';
import { moduleDescriptions } from '#tests/support/module-descriptions';
import { hasCommand, textsThroughLibreOffice, visibleText } from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { missingOf } from '~/catalogue/editing/faults';
import type { FieldSpec } from '~/catalogue/editing/field-spec';
import { SECTIONS } from '~/catalogue/editing/fields.data';
import { completeOpportunity } from '~/catalogue/learning-opportunity';
import en from '~/locales/en/editor.json';
import fr from '~/locales/fr/editor.json';

const TEXTS = { en, fr } as const;
const READY = hasCommand('soffice') && hasCommand('pdftotext');
const LANGUAGES = ['en', 'fr'] as const;

/** Letters and digits only: LibreOffice sets blanks and breaks of its own. */
const bare = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

let made: Record<string, Uint8Array> = {};
beforeAll(async () => {
  made = await moduleDescriptions();
}, 60_000);

const docx = (name: string): Uint8Array => made[name] ?? new Uint8Array();

test.each(LANGUAGES)('the blank form asks for all that must be stated (%s)', (language) => {
  const text = visibleText(docx(`blank-${language}`));
  const keys = SECTIONS.flatMap(({ fields }) => fields as readonly FieldSpec[]);
  const missing = missingOf(completeOpportunity({ title: {} }));
  expect(missing.length).toBeGreaterThan(2);
  for (const { name } of missing) {
    const key = keys.find(({ at }) => at === name)?.key;
    expect(key, name).toBeDefined();
    if (key) expect(text.split('\n')).toContain(TEXTS[language].field[key].label);
  }
});

test.each(LANGUAGES)(
  'the blank form says what may stand in a controlled field (%s)',
  (language) => {
    const text = visibleText(docx(`blank-${language}`));
    for (const label of {
      en: [
        'One of: ',
        'Any of: ',
        'Blended',
        'Online',
        'NQF Level 6',
        '06 Information',
        'Yes or no',
      ],
      fr: [
        'une valeur',
        'plusieurs valeurs',
        'Hybride',
        'En ligne',
        '06 Technologies',
        'Oui ou non',
      ],
    }[language])
      expect(text).toContain(label);
    const lines = text.split('\n');
    const { field } = TEXTS[language];
    const marked = (key: keyof typeof field) => lines[lines.indexOf(field[key].label) + 1];
    const required = { en: 'Required', fr: 'Obligatoire' }[language];
    const annexI = { en: 'Annex I', fr: 'Annexe I' }[language];
    expect(marked('title')).toBe(`${required} · ${annexI}`);
    expect(marked('iscedF')).toBe(required);
    expect(marked('mode')).toBe(annexI);
    expect(marked('seats')).toBe(field.seats.help);
    const choice = { en: 'One of: ', fr: 'une valeur' }[language];
    expect(visibleText(docx(`filled-${language}`))).not.toContain(choice);
  },
);

test('a filled one tells what was stated, in the reader’s words and numbers', () => {
  const text = visibleText(docx('filled-fr'));
  for (const each of [
    'Montant\u00a0: 12,5',
    '1er septembre 2026',
    'Sciences environnementales (0521)',
  ])
    expect(text).toContain(each);
  expect(text).toContain('Microcertification');
});

describeWith('soffice and pdftotext', READY, 4, 'the module description in LibreOffice', () => {
  let texts: Record<string, string> = {};
  const pages = (name: string) => (texts[name] ?? '').split('\f').slice(0, -1);
  beforeAll(async () => {
    texts = await textsThroughLibreOffice(made);
  }, 120_000);

  test.each(['blank', 'filled', 'hostile'])('%s: shows every field of every section', (name) => {
    for (const language of LANGUAGES) {
      const words = TEXTS[language];
      const text = bare(texts[`${name}-${language}`] ?? '');
      for (const { name: section, fields } of SECTIONS) {
        expect(text).toContain(bare(words.section[section]));
        for (const { key } of fields) expect(text, key).toContain(bare(words.field[key].label));
      }
    }
  });

  test('every page counts itself and none is empty', () => {
    for (const name of Object.keys(texts)) {
      const total = pages(name).length;
      expect(total, name).toBeGreaterThan(2);
      pages(name).forEach((page, index) => {
        expect(page, name).toMatch(new RegExp(`Page ${index + 1} (of|sur) ${total}`));
        expect(page.trim().split('\n').length, `${name} ${index + 1}`).toBeGreaterThan(3);
      });
    }
  });
});
