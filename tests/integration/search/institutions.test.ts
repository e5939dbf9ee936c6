import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterInstitution } from '#db/queries/institution-register';
import { createTestApp, type TestApp } from '#tests/support/app';
import { findInstitutions } from '~/catalogue/find-institutions.server';
import type { InstitutionFacts } from '~/catalogue/institutions/institution-facts';

let app: TestApp;

const facts = (known: Pick<InstitutionFacts, 'names' | 'identifiers'>): InstitutionFacts => ({
  ...{ country: 'AT', city: null, address: [], homepage: null, recognised: true },
  ...known,
});

const LINDBERG = facts({
  names: {
    en: 'University of Lindberg',
    de: 'Universität Lindberg',
    hr: 'Sveučilište u Lindbergu',
  },
  identifiers: [
    { scheme: 'erasmus', value: 'A  LIND01' },
    { scheme: 'pic', value: '999000111' },
    { scheme: 'oid', value: 'E10000001' },
    { scheme: 'ror', value: 'https://ror.org/0abcdef12' },
    { scheme: 'schac', value: 'uni-lindberg.example' },
    { scheme: 'ntr', value: 'NTRAT-FN 123456a', country: 'AT' },
    { scheme: 'vat', value: 'ATU12345678', country: 'AT' },
    { scheme: 'deqar', value: 'DEQARINST0001' },
  ],
});
const ACADEMY = facts({
  names: { en: 'Academy of Music in Lindberg' },
  identifiers: [{ scheme: 'erasmus', value: 'A  LIND02' }],
});

const TOWN_ACADEMY: InstitutionFacts = {
  ...facts({ names: { es: 'Escuela de Arte' }, identifiers: [] }),
  ...{ country: 'ES', city: 'A Coruña' },
};

beforeAll(async () => {
  app = await createTestApp();
  await app.makeInstitution({
    ...{ id: 'inst-old', slug: 'old', names: { en: 'Øresund Collège' } },
    ...{ city: 'Malmö', country: 'SE' },
  });
  for (const each of [ACADEMY, LINDBERG, TOWN_ACADEMY])
    await app.store.tx((tx) => enterInstitution(tx, each, app.clock.now()));
});

afterAll(() => app.close());

const found = async (text: string): Promise<string[]> => {
  const { institutions } = await findInstitutions(app.store.read, text, 10);
  return institutions.map((each) => each.names.en ?? Object.values(each.names)[0] ?? '');
};

describe('searching institutions', () => {
  it.each([
    ...['A  LIND01', 'a lind01', 'Erasmus: A LIND01', '999000111', 'PIC 999000111', 'e10000001'],
    ...['https://ror.org/0abcdef12', '0ABCDEF12', 'ROR 0abcdef12', 'uni-lindberg.example'],
    ...['NTRAT-FN 123456a', 'euid ntrat-fn123456A', 'ATU12345678', 'deqarinst0001'],
  ])('finds one by its identifier %j, in any usual spelling', async (text) => {
    expect((await found(text))[0]).toBe('University of Lindberg');
  });

  it.each(['99900', 'E1000', 'uni-lind', 'ATU123', 'https://ror.org/0abc'])(
    'finds it while the identifier is still being typed: %j',
    async (text) => {
      expect(await found(text)).toContain('University of Lindberg');
    },
  );

  it.each([
    ['universitat lin', ['University of Lindberg']],
    ['SVEUCILISTE', ['University of Lindberg']],
    ['lindberg music', ['Academy of Music in Lindberg']],
    ['lindberg university', ['University of Lindberg']],
    ['oresund college', ['Øresund Collège']],
    ['nowhere', []],
    ['%', []],
    ['_', []],
  ])('finds by words of a name in any language, accents aside: %j', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it.each([
    ['a coruna', ['Escuela de Arte']],
    ['arte coruña', ['Escuela de Arte']],
    ['escuela espagne', ['Escuela de Arte']],
    ['Spanien', ['Escuela de Arte']],
    ['malmo', ['Øresund Collège']],
    ['collège SE', ['Øresund Collège']],
    ['Suède', ['Øresund Collège']],
    ['lindberg malmö', []],
    ['Österreich lindberg', ['University of Lindberg', 'Academy of Music in Lindberg']],
  ])('finds by town and country, alone or with words of a name: %j', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('puts those that are called so before those that only are there', async () => {
    const there = facts({ names: { en: 'Arts' }, identifiers: [] });
    await app.store.tx((tx) =>
      enterInstitution(tx, { ...there, country: 'FI', city: 'Lindberg' }, app.clock.now()),
    );
    expect((await found('lindberg')).at(-1)).toBe('Arts');
  });

  it('puts names that begin with what was typed first, and counts each institution once', async () => {
    expect(await found('university of')).toEqual(['University of Lindberg']);
    const all = await findInstitutions(app.store.read, 'lindberg', 1);
    expect(all.total).toBe(3);
    expect(all.institutions).toHaveLength(1);
    expect((await findInstitutions(app.store.read, 'uni-lindberg.example', 10)).total).toBe(1);
  });

  it('counts everybody where nothing was typed', async () => {
    const { total, institutions } = await findInstitutions(app.store.read, ' ', 2);
    expect(total).toBe(5);
    expect(institutions).toHaveLength(2);
  });
});
