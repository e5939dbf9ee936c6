import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterInstitution, findRegistered } from '#db/queries/institution-register';
import { listKnownInstitutions } from '#db/queries/known-institutions';
import { institution } from '#db/schema/institutions';
import { createTestApp, type TestApp } from '#tests/support/app';
import { addManyInstitutions } from '#tests/support/many-institutions';
import type { OrganisationIdentifier } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import { identifyInstitution, type KnownInstitution } from '~/recognition/identify-institution';

let app: TestApp;
let everyone: KnownInstitution[];

const enter = (names: LanguageMap, identifiers: OrganisationIdentifier[]) =>
  app.store.tx((tx) =>
    enterInstitution(
      tx,
      {
        ...{ names, identifiers, country: 'AT', city: null, address: [] },
        ...{ homepage: null, recognised: true },
      },
      app.clock.now(),
    ),
  );

beforeAll(async () => {
  app = await createTestApp();
  await addManyInstitutions(app, 300);
  await app.makeInstitution({ id: 'own', names: { en: 'Kept by hand' } });
  await enter({ en: 'Vat Hall', fr: 'Salle' }, [
    { scheme: 'vat', value: 'ATU12.345.678', country: 'AT' },
    { scheme: 'schac', value: 'vat.example' },
  ]);
  await enter({ en: 'Twin' }, [{ scheme: 'pic', value: '111222333' }]);
  await enter({ en: 'Twin' }, [{ scheme: 'pic', value: '444555666' }]);
  const rows = await app.store.read.select({ id: institution.id }).from(institution);
  everyone = await findRegistered(
    app.store.read,
    rows.map(({ id }) => id),
  );
});
afterAll(() => app.close());

const body = (name: string, ...identifiers: OrganisationIdentifier[]) => ({
  name: name === '' ? {} : { en: name },
  identifiers,
});

describe('the institutions that an awarding body may be', () => {
  it.each([
    ['by an identifier', body('x', { scheme: 'pic', value: '900 000 017' }), 'identifier', 1],
    [
      'by a number of law in another notation',
      body('x', { scheme: 'eidas', value: 'VATAT-U12345678' }),
      'identifier',
      1,
    ],
    [
      'by the bare number and its country',
      body('x', { scheme: 'tax', value: 'U12345678', country: 'AT' }),
      'identifier',
      1,
    ],
    ['by its name alone', body('SALLE'), 'name', 1],
    ['by a name that no register entered', body('kept by hand'), 'name', 1],
    ['not by a name that two have', body('Twin'), 'none', 2],
    [
      'not where identifiers point at two',
      body('x', { scheme: 'pic', value: '111222333' }, { scheme: 'pic', value: '444555666' }),
      'conflict',
      2,
    ],
    [
      'not where the name is right and the identifier another’s',
      body('Vat Hall', { scheme: 'schac', value: 'elsewhere.example' }),
      'none',
      1,
    ],
    [
      'not by a homepage',
      body('', { scheme: 'homepage', value: 'https://vat.example' }),
      'none',
      0,
    ],
  ] as const)('are read %s, and it is told as among all', async (_, organisation, by, read) => {
    const known = await listKnownInstitutions(app.store.read, [organisation]);
    expect(known).toHaveLength(read);
    const found = identifyInstitution(organisation, known);
    const among = identifyInstitution(organisation, everyone);
    expect(found.by).toBe(by);
    expect(sorted(found)).toEqual(sorted(among));
  });

  it('hold those that a person named, each once', async () => {
    const known = await listKnownInstitutions(app.store.read, [body('Salle')], ['own', 'own', '?']);
    expect(known.map((each) => each.names.en).sort()).toEqual(['Kept by hand', 'Vat Hall']);
  });

  it('are found for a body with thousands of numbers, however long', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, number): OrganisationIdentifier => ({ scheme: 'tax', value: `X-${number}` }),
    );
    const long: OrganisationIdentifier = { scheme: 'vat', value: '9'.repeat(60_000) };
    const known = await listKnownInstitutions(app.store.read, [body('Salle', ...many, long)]);
    expect(known).toHaveLength(1);
  });
});

const sorted = (found: ReturnType<typeof identifyInstitution>) =>
  found.by === 'conflict' ? { ...found, institutionIds: found.institutionIds.sort() } : found;
