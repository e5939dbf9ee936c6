import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { fillMark, pieces, quantityText } from '#templates/wording/mcra/compose';
import {
  CLAUSE_FACTS,
  MCRA_FIELDS,
  MCRA_LEGAL_BASES,
  MCRA_PLACEHOLDERS,
  MCRA_SECTIONS,
  MCRA_SWITCHES,
  type McraClause,
  type McraPlaceholder,
} from '#templates/wording/mcra/structure.data';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import { CHOICES } from '~/agreements/terms/choices.data';
import { FIELDS } from '~/agreements/terms/fields.data';
import { SECTIONS } from '~/agreements/terms/sections.data';

const OTHERS = MCRA_LANGUAGES.filter((each) => each !== 'en');
const { en } = MCRA_WORDING;
const CLAUSES = Object.keys(CLAUSE_FACTS) as McraClause[];

/** Every text of a wording by its path. */
function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, each]) => leaves(each, `${path}/${key}`));
}
const textsOf = (language: McraLanguage) => new Map(leaves(MCRA_WORDING[language]));
const holes = (text: string) => (text.match(/\{[^}]*\}/g) ?? []).sort();
/** Plural categories are each language's own. */
const comparable = (path: string) => !/^\/quantities\/.*\/(few|many)$/.test(path);

describe('every language', () => {
  it.each(OTHERS)('has the same texts as English: %s', (language) => {
    const keys = (of: McraLanguage) => [...textsOf(of).keys()].filter(comparable).sort();
    expect(keys(language)).toEqual(keys('en'));
  });

  it.each(OTHERS)('has the same placeholders as English: %s', (language) => {
    const own = textsOf(language);
    const wrong = [...textsOf('en')].filter(
      ([path, text]) => holes(text).join() !== holes(own.get(path) ?? '').join(),
    );
    expect(wrong).toEqual([]);
  });

  it.each(MCRA_LANGUAGES)('has no empty or ragged text: %s', (language) => {
    const glue = /^\/(language|colon|list\/|footer\/page)/;
    const ragged = [...textsOf(language)].filter(
      ([path, text]) =>
        text.trim() === '' || (!glue.test(path) && (text !== text.trim() || / {2}/.test(text))),
    );
    expect(ragged).toEqual([]);
  });

  it.each(MCRA_LANGUAGES)('writes the number into each plural: %s', (language) => {
    const { quantities } = MCRA_WORDING[language];
    for (const [unit, forms] of Object.entries(quantities))
      for (const [form, text] of Object.entries(forms))
        expect(text, `${unit} ${form}`).toContain('{n}');
  });
});

describe('no English is left over', () => {
  /** Common English words that are words of none of the six others. */
  const ENGLISH =
    /(?<!\p{L})(the|and|which|this|with|from|are|their|shall|not|must|whether)(?!\p{L})/iu;
  /** Names that stay as they are. */
  const NAMES =
    /Comprehensive Learner Record|Open Badge|Universiteit Lage Delta|Hochschule Falkental|Microcredential|Marijke|Jonas|Bachelor of|Dijkplein|Bergstraße|Deltastad/;

  it.each(OTHERS)('by its common words: %s', (language) => {
    const english = [...textsOf(language)].filter(([, text]) => ENGLISH.test(text));
    expect(english).toEqual([]);
  });

  it.each(OTHERS)('by whole sentences: %s', (language) => {
    const own = textsOf(language);
    const same = [...textsOf('en')].filter(
      ([path, text]) =>
        text.length > 16 &&
        own.get(path) === text &&
        !NAMES.test(text) &&
        !/^\/fields\/.*\/example$/.test(path),
    );
    expect(same).toEqual([]);
  });

  it('would be noticed', () => {
    expect(ENGLISH.test('Die Parteien and the others')).toBe(true);
    expect(ENGLISH.test('Die Parteien und die anderen')).toBe(false);
    expect(ENGLISH.test('rapport noté')).toBe(false);
  });
});

describe('typography', () => {
  const QUOTES: Record<McraLanguage, readonly [string, string]> = {
    en: ['“', '”'],
    fr: ['«', '»'],
    de: ['„', '“'],
    es: ['«', '»'],
    it: ['«', '»'],
    lt: ['„', '“'],
    nl: ['‘', '’'],
  };
  const MARKS = ['"', "'", '“', '”', '„', '«', '»', '‘'];
  const count = (text: string, mark: string) => text.split(mark).length - 1;

  it.each(MCRA_LANGUAGES)('uses the quotation marks of the language, in pairs: %s', (language) => {
    const pair = QUOTES[language];
    const foreign = MARKS.filter((mark) => !pair.includes(mark));
    const texts = [...textsOf(language).values()];
    expect(texts.filter((text) => foreign.some((mark) => text.includes(mark)))).toEqual([]);
    const [open, close] = pair;
    // The closing mark of Dutch is its apostrophe too.
    const unpaired = texts.filter((text) =>
      language === 'nl'
        ? count(text, close) < count(text, open)
        : count(text, open) !== count(text, close),
    );
    expect(unpaired).toEqual([]);
    expect(texts.some((text) => text.includes(open))).toBe(true);
  });

  it('sets French marks with spaces that do not break', () => {
    const bare = [...textsOf('fr')].filter(([, text]) =>
      /(?<![\u00a0\u202f])[:;?!»]|«(?![\u00a0\u202f])/.test(text.replace(/https?:\/\/\S*/g, '')),
    );
    expect(bare).toEqual([]);
  });

  it.each([
    ['fr', 'éèêàçô'],
    ['de', 'äöüß'],
    ['es', 'áéíóúñ'],
    ['it', 'àèìòù'],
    ['lt', 'ąčęėįšųūž'],
    ['nl', 'ëéö'],
  ] as const)('keeps the letters of the language: %s', (language, letters) => {
    const all = [...textsOf(language).values()].join(' ').toLowerCase();
    expect([...letters].filter((letter) => !all.includes(letter))).toEqual([]);
  });

  it('writes Lithuanian with its letters throughout', () => {
    const long = [...textsOf('lt').values()].filter((text) => text.length > 60);
    const plain = long.filter((text) => !/[ąčęėįšųūž]/i.test(text));
    expect(plain.length / long.length).toBeLessThan(0.05);
  });
});

describe('clauses', () => {
  const placeholders = (text: string) => holes(text).map((hole) => hole.slice(1, -1));

  it('hold only placeholders whose field is known', () => {
    const fields = new Set(
      Object.entries(MCRA_FIELDS).flatMap(([group, names]) =>
        names.map((name) => `${group}.${name}`),
      ),
    );
    const used = new Set(leaves(en.clauses).flatMap(([, text]) => placeholders(text)));
    expect([...used].filter((name) => !(name in MCRA_PLACEHOLDERS))).toEqual([]);
    expect(Object.keys(MCRA_PLACEHOLDERS).filter((name) => !used.has(name))).toEqual([]);
    expect(Object.values(MCRA_PLACEHOLDERS).filter((field) => !fields.has(field))).toEqual([]);
  });

  it('that take an optional field are read only where it has a value', () => {
    const optional = new Set(
      FIELDS.filter((each) => each.rule === 'O').map((each) => each.key as string),
    );
    const unguarded = CLAUSES.flatMap((id) =>
      typeof en.clauses[id] !== 'string' || CLAUSE_FACTS[id].ifField
        ? []
        : placeholders(en.clauses[id] as string)
            .filter((name) => optional.has(MCRA_PLACEHOLDERS[name as McraPlaceholder]))
            .map((name) => `${id} ${name}`),
    );
    expect(unguarded).toEqual([]);
  });

  it('stand in sections, and switches have values, of the model', () => {
    expect(MCRA_SECTIONS).toEqual(SECTIONS.map((each) => each.id));
    for (const facts of Object.values(CLAUSE_FACTS)) expect(MCRA_SECTIONS).toContain(facts.section);
    const { learning, grades, signature } = MCRA_SWITCHES;
    expect([learning, grades, signature]).toEqual([
      CHOICES.learningType,
      CHOICES.gradeMethod,
      CHOICES.signatureKind,
    ]);
    for (const name of ['direction', 'scope', 'level', 'strength', 'effect', 'fees'] as const)
      expect(MCRA_SWITCHES[name], name).toEqual(CHOICES[name]);
    for (const name of ['publication', 'controllers', 'transfers', 'renewal', 'amendment'] as const)
      expect(MCRA_SWITCHES[name], name).toEqual(CHOICES[name]);
    expect(MCRA_LEGAL_BASES).toEqual(CHOICES.legalBases);
  });

  it('follow the order of the sections', () => {
    const order = CLAUSES.map((id) => MCRA_SECTIONS.indexOf(CLAUSE_FACTS[id].section));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('have words for every choice of the model', () => {
    for (const language of MCRA_LANGUAGES)
      for (const [name, codes] of Object.entries(CHOICES)) {
        const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
          ...MCRA_WORDING[language].values,
        };
        for (const code of codes)
          expect(words[name]?.[code], `${language} ${name} ${code}`).toBeTruthy();
      }
  });

  it('name every field of the model in every language', () => {
    for (const language of MCRA_LANGUAGES)
      for (const { key } of FIELDS)
        expect(Object.values(MCRA_WORDING[language].fields[key]).every(Boolean), key).toBe(true);
  });

  it('are marked for review wherever the law decides', () => {
    const marked = new Set(
      CLAUSES.filter((id) => CLAUSE_FACTS[id].check).map((id) => CLAUSE_FACTS[id].section),
    );
    expect([...marked]).toEqual([
      'data-protection',
      'protections',
      'termination',
      'disputes',
      'general',
    ]);
  });
});

describe('reading the wording', () => {
  it('takes braces around anything else for text', () => {
    expect(pieces('a {nothing} b {legalName}')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'text', text: '{nothing}' },
      { kind: 'text', text: ' b ' },
      { kind: 'placeholder', name: 'legalName', field: 'party.legalName' },
    ]);
    expect(fillMark('Party {n} {x}', { n: '2' })).toBe('Party 2 {x}');
  });

  it('writes numbers with their unit by the plural of the language', () => {
    const { lt, fr } = MCRA_WORDING;
    expect([1, 2, 10, 21].map((n) => quantityText(lt, 'ects', n))).toEqual([
      '1 ECTS kreditas',
      '2 ECTS kreditai',
      '10 ECTS kreditų',
      '21 ECTS kreditas',
    ]);
    expect(quantityText(fr, 'days', 1)).toBe('1 jour');
    expect(quantityText(en, 'ects', 2.5)).toBe('2.5 ECTS credits');
  });
});

/**
 * SHA-256 over the clauses of the first edition, language by language. Agreements name the edition
 * they were approved with and are read with its words: these never change. Other words are another
 * edition, kept beside this one.
 */
const FIRST_EDITION: Readonly<Record<McraLanguage, string>> = {
  en: 'f0c7e46abf58106ec0d667bf73ee11d3c0e3d8f8c916143065fd83a0894ff8c2',
  fr: '024106368ee477f9d53ddb1592be1a235fb9e365cb9e249f345c6fb46152632f',
  de: 'ed63741a04f58f130f4552b89a7aa15c862350d9fd7cc7b614dac65f7eac5cb3',
  es: '6c52e98666456f4e3feab096eafb13118cb4a48c18059001a5897a0a25a65f34',
  it: '84e5333788eee66fa64fd58dcf1b07d54c5eb33eeac858fcddb9dbb9bc0ba383',
  lt: 'b901eaabcc40c67f0926e6d2618f8db13a633a6c9a2a8dca9e9d6e53a534baa0',
  nl: '3deb8672e9c7e28cdd23fc96acb75fa130b4e9551b1f6d7c2c6a017c79ef924b',
};

/** Over what versions after the first, and agreements of more than two parties, say besides. */
const FIRST_EDITION_BESIDES: Readonly<Record<McraLanguage, string>> = {
  en: '19ba024b0c31e729b80ebb9275edf8a5a5307ddd9a0665567784bd83f3b4d3cc',
  fr: '27d6d3d21ada544ae2e27a008e48b3dc4857211acb6c700f90e0401236412ed7',
  de: 'a4e34cb2d8f3307b642fcbe0a1c65e6b0479b3a56dfbef23ef1e015ae8118781',
  es: 'ff94d99fe0ecb3e23f49b2bfc266e90101e61ee3803961ebb587b81e1d9d4b97',
  it: '5f8349f386b1097988d06860c929637cfe51baeae5d731d6a8756bd64d265339',
  lt: '53802bd521c4f5ab9ce19c53e259e356a5e9589fa26780f78c1df0ef44066d54',
  nl: 'b1b482068fbad34b579cd7b00ec3e8422df4193d602e460892a18a8caae26e42',
};

describe('an edition of the model text', () => {
  const digest = (value: unknown) =>
    createHash('sha256')
      .update(canonicalize(value) ?? '')
      .digest('hex');

  it.each(MCRA_LANGUAGES)('keeps its words: %s', (language) => {
    const { 'earlier-versions': _, ...clauses } = MCRA_WORDING[language].clauses;
    expect(digest(clauses)).toBe(FIRST_EDITION[language]);
  });

  it.each(MCRA_LANGUAGES)('keeps the words it has besides: %s', (language) => {
    const { clauses, several } = MCRA_WORDING[language];
    const words = { 'earlier-versions': clauses['earlier-versions'], several };
    expect(digest(words)).toBe(FIRST_EDITION_BESIDES[language]);
  });
});
