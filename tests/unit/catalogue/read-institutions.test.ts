import { describe, expect, it } from 'vitest';
import { readRegister } from '~/catalogue/institutions/read-register';

const row = (facts: Record<string, string>) => ({
  erasmus_code: '',
  pic: '',
  oid: '',
  legal_name: '',
  city: 'Tirana',
  country: 'AL',
  website: '',
  ror: '',
  ror_name: '',
  ror_labels: '',
  ...facts,
});

const registry = {
  ror: 'https://ror.org/012345678',
  ror_name: 'Alpha University College',
  ror_labels: '{"sq": "Kolegji Alfa"}',
};

const namesOf = (rows: readonly Record<string, string>[]) =>
  readRegister(rows, '2026-01-01').entries.map((each) => each.facts.names);

describe('the joined register of institutions', () => {
  it('takes the names of the research organisation that only one row has', () => {
    const only = row({ erasmus_code: 'AL TIRANA01', legal_name: 'KOLEGJI ALFA', ...registry });
    expect(namesOf([only])).toEqual([
      { sq: 'Kolegji Alfa', en: 'Alpha University College', und: 'KOLEGJI ALFA' },
    ]);
  });

  it('keeps everybody’s own name where several rows were joined with one organisation', () => {
    const rows = [
      row({ erasmus_code: 'AL TIRANA01', legal_name: 'Kolegji Alfa', ...registry }),
      row({ erasmus_code: 'AL TIRANA02', legal_name: 'Universiteti Beta', ...registry }),
    ];
    expect(namesOf(rows)).toEqual([{ und: 'Kolegji Alfa' }, { und: 'Universiteti Beta' }]);
    const schemes = readRegister(rows, '2026-01-01').entries.map((each) =>
      each.facts.identifiers.map(({ scheme }) => scheme),
    );
    expect(schemes).toEqual([['erasmus'], ['erasmus']]);
  });
});
