import { describe, expect, it } from 'vitest';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import { lookupKeys } from '~/credentials/accreditation/accreditation-record';
import {
  type AwardFacts,
  evaluateAccreditation,
} from '~/credentials/accreditation/evaluate-accreditation';

const record = (changes: Partial<AccreditationRecord> = {}): AccreditationRecord => ({
  source: 'elm',
  key: 'a',
  title: 'Institutional audit',
  body: {
    name: { en: 'Test University' },
    identifiers: [{ scheme: 'eidas', value: 'VATEE-12345678' }],
    country: 'EE',
  },
  agent: 'HAKA',
  decision: 'positive',
  validFrom: '2020-01-01',
  validUntil: '2026-12-31',
  fields: [],
  eqf: [],
  jurisdictions: [],
  credentialTypes: [],
  programme: null,
  unread: [],
  page: null,
  ...changes,
});

const award = (changes: Partial<AwardFacts> = {}): AwardFacts => ({
  identifiers: [{ scheme: 'vat', value: 'EE12345678' }],
  country: 'EE',
  awardedOn: '2025-06-30',
  fields: ['0611'],
  eqf: 7,
  credentialTypes: ['http://data.europa.eu/snb/credential/e34929035b'],
  titles: ['Data Science'],
  courseIdentifiers: ['DS-101'],
  ...changes,
});

const told = (changes: Partial<AccreditationRecord>, facts: Partial<AwardFacts> = {}) => {
  const { status, code } = evaluateAccreditation(award(facts), [record(changes)]);
  return `${status} ${code.slice('accreditation.'.length)}`;
};

describe('an award held against the register', () => {
  it('is covered by an entry of the same body, however its number is written', () => {
    expect(told({})).toBe('valid covered');
    expect(told({ decision: 'conditional' })).toBe('valid covered-with-conditions');
  });

  it('is never covered by a name alone, nor where the body names no identifier', () => {
    const named = { name: { en: 'Test University' }, country: 'EE' };
    const other = [{ scheme: 'eidas' as const, value: 'VATEE-99999999' }];
    expect(told({ body: { ...named, identifiers: other } })).toBe('inconclusive not-in-register');
    expect(told({}, { identifiers: [] })).toBe('inconclusive body-unidentified');
    expect(evaluateAccreditation(award(), [])).toMatchObject({
      status: 'inconclusive',
      code: 'accreditation.not-in-register',
    });
  });

  it('is not refused for the country in which DEQAR says its programme is given', () => {
    const abroad = { source: 'deqar' as const, jurisdictions: ['NL'] };
    expect(told(abroad)).toBe('inconclusive limit-unknown');
    expect(told(abroad, { country: 'NL' })).toBe('valid covered');
    expect(told({ jurisdictions: ['NL'] })).toBe('invalid outside-jurisdiction');
  });

  it('is of a programme by any of its names', () => {
    const programme = { title: 'Organ', identifiers: [], otherTitles: ['Orgel', 'Orgue'] };
    expect(told({ programme }, { titles: ['Orgue'] })).toBe('valid covered');
    expect(told({ programme }, { titles: ['Orgie'] })).toBe('inconclusive not-in-register');
  });

  it.each([
    ['in force on the first day', { validFrom: '2025-06-30' }, {}, 'valid covered'],
    ['in force on the last day', { validUntil: '2025-06-30' }, {}, 'valid covered'],
    ['ended the day before', { validUntil: '2025-06-29' }, {}, 'invalid outside-validity'],
    ['begun the day after', { validFrom: '2025-07-01' }, {}, 'invalid outside-validity'],
    ['of an unknown day', {}, { awardedOn: null }, 'inconclusive limit-unknown'],
    ['a broader field', { fields: ['06'] }, {}, 'valid covered'],
    ['another field', { fields: ['04'] }, {}, 'invalid outside-field'],
    [
      'one of two fields',
      { fields: ['06'] },
      { fields: ['061', '04'] },
      'inconclusive limit-unknown',
    ],
    ['no field stated', { fields: ['06'] }, { fields: [] }, 'inconclusive limit-unknown'],
    ['another EQF level', { eqf: [6] }, {}, 'invalid outside-eqf'],
    ['the EQF level', { eqf: [6, 7] }, {}, 'valid covered'],
    ['another country', { jurisdictions: ['FI'] }, {}, 'invalid outside-jurisdiction'],
    [
      'the type under another address',
      {
        credentialTypes: [
          'https://publications.europa.eu/resource/authority/snb/credential/e34929035b',
        ],
      },
      {},
      'valid covered',
    ],
    ['another type', { credentialTypes: ['urn:x'] }, {}, 'invalid outside-type'],
    [
      'a limit nobody can read',
      { unread: ['jurisdiction' as const] },
      {},
      'inconclusive limit-unknown',
    ],
    ['no result', { decision: 'none' as const }, {}, 'inconclusive result-unknown'],
    ['refused', { decision: 'negative' as const }, {}, 'invalid refused'],
    [
      'refused long ago',
      { decision: 'negative' as const, validUntil: '2021-01-01' },
      {},
      'inconclusive not-in-register',
    ],
  ])('%s', (_, changes, facts, expected) => {
    expect(told(changes, facts)).toBe(expected);
  });

  it('is not spoken of by an entry for another programme', () => {
    const programme = { title: 'Law', identifiers: ['LAW-1'] };
    expect(told({ programme })).toBe('inconclusive not-in-register');
    expect(told({ programme: { title: 'data science', identifiers: [] } })).toBe('valid covered');
    expect(told({ programme: { title: 'DS', identifiers: ['ds-101'] } })).toBe('valid covered');
  });

  it('stays open where a later refusal stands against a grant', () => {
    const refusal = record({ key: 'b', decision: 'negative', validFrom: '2024-01-01' });
    expect(evaluateAccreditation(award(), [record(), refusal]).code).toBe(
      'accreditation.contradicted',
    );
    const earlier = record({ key: 'b', decision: 'negative', validFrom: '2019-01-01' });
    expect(evaluateAccreditation(award(), [record(), earlier]).code).toBe('accreditation.covered');
  });
});

it('looks a body up by any spelling of its identifiers', () => {
  const of = (scheme: 'eidas' | 'vat' | 'deqar' | 'other' | 'homepage', value: string) =>
    lookupKeys([{ scheme, value }]);
  expect(of('eidas', 'VATEE-12345678')).toEqual(of('vat', 'EE12345678'));
  expect(of('deqar', 'DEQARINST0034')).toEqual(of('other', 'https://data.deqar.eu/institution/34'));
  expect([...of('homepage', 'https://x.eu'), ...of('other', '17')]).toEqual([]);
});
