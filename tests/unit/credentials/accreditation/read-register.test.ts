import { describe, expect, it } from 'vitest';
import type { AccreditationSource } from '~/credentials/accreditation/accreditation-record';
import { readRegister } from '~/credentials/accreditation/read-register.server';

const read = (content: unknown, format: AccreditationSource | null = null) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readRegister(Buffer.from(text), format);
};

describe('DEQAR reports', () => {
  const report = {
    agency: 'MusiQuE',
    local_identifier: 'SHM-April09',
    status: '1',
    decision: '1',
    valid_from: '09.04.2017',
    date_format: '%d.%m.%Y',
    institutions: [{ eter_id: 'DE0140' }, { deqar_id: 'DEQARINST0460' }],
  };

  it('give one entry a provider, valid for six years where no end is stated', () => {
    const { format, rows } = read([report]);
    expect(format).toBe('deqar');
    expect(rows.errors).toEqual([]);
    expect(rows.records).toMatchObject([
      {
        key: 'MusiQuE SHM-April09 / DE0140',
        validFrom: '2017-04-09',
        validUntil: '2023-04-08',
        decision: 'positive',
        agent: 'MusiQuE',
      },
      { body: { identifiers: [{ scheme: 'deqar', value: 'DEQARINST0460' }] } },
    ]);
  });

  it('of a programme are limited to it, to its level and field', () => {
    const programmes = [
      {
        identifiers: [{ identifier: '16' }],
        name_primary: 'Organ Expert',
        qf_ehea_level: 'second cycle',
        field_study: 'http://data.europa.eu/esco/isced-f/0215',
      },
    ];
    const [first] = read([{ ...report, programmes }]).rows.records;
    expect(first).toMatchObject({
      programme: { title: 'Organ Expert', identifiers: ['16'] },
      eqf: [7],
      fields: ['0215'],
    });
  });

  it('of a voluntary review lead to no accreditation, and are counted', () => {
    const rows = [{ ...report, status: 'voluntary' }, { ...report, status: '2' }, report];
    expect(read(rows).rows).toMatchObject({ errors: [], voluntary: 2 });
    expect(read(rows).rows.records).toHaveLength(2);
  });

  it('keep every name of a programme, from JSON and from the template’s numbered columns', () => {
    const alternative_names = [{ name_alternative: 'Orgel' }, { name_alternative: 'Orgue' }];
    const programmes = [{ name_primary: 'Organ', alternative_names }];
    const [first] = read([{ ...report, programmes }]).rows.records;
    expect(first?.programme).toMatchObject({ title: 'Organ', otherTitles: ['Orgel', 'Orgue'] });
    const name = 'programme[1].name_';
    const csv =
      `agency,status,decision,valid_from,institution[1].eter_id,${name}primary,${name}alternative[1],${name}alternative[2]\n` +
      'AAQ,1,positive,2015-01-15,CH0001,Organ,Orgel,Orgue\n';
    expect(read(csv).rows.records[0]?.programme?.otherTitles).toEqual(['Orgel', 'Orgue']);
  });

  it('take a national number for what it is, also where its register names ETER', () => {
    const institutions = [
      { identifier: '0001', resource: 'SI-ETER.BAS.NATID' },
      { identifier: 'BG0001', resource: 'ETER ID' },
      { identifier: '28712-EPP-1-2014-1-BE', resource: 'Erasmus-Charter' },
    ];
    const { records } = read([{ ...report, institutions }]).rows;
    expect(records.map(({ body }) => body.identifiers[0]?.scheme)).toEqual([
      'other',
      'eter',
      'other',
    ]);
  });

  it('name the row and the reason where one cannot be read', () => {
    const rows = [
      report,
      { ...report, local_identifier: 'b', decision: 'perhaps' },
      { ...report, local_identifier: 'c', valid_from: '31.02.2017' },
      { ...report, local_identifier: 'd', institutions: [] },
      report,
    ];
    expect(read(rows).rows.errors).toEqual([
      { row: '2', code: 'bad-decision', detail: 'perhaps' },
      { row: '3', code: 'no-date', detail: '31.02.2017' },
      { row: '4', code: 'no-identifier', detail: '' },
      { row: 'MusiQuE SHM-April09 / DE0140', code: 'repeated', detail: '' },
      { row: 'MusiQuE SHM-April09 / DEQARINST0460', code: 'repeated', detail: '' },
    ]);
  });

  it('are read from the CSV template as well', () => {
    const csv =
      'agency, status, decision, valid_from, valid_to, date_format, institution[1].eter_id, programme[1].name_primary, programme[1].identifier[1]\n' +
      'AAQ,1,positive,2015-01-15,2020-01-15,%Y-%m-%d,CH0001,Law,61\n';
    expect(read(csv)).toMatchObject({
      format: 'deqar',
      rows: {
        records: [
          {
            key: 'AAQ 2015-01-15 / CH0001 / 61',
            validUntil: '2020-01-15',
            programme: { title: 'Law', identifiers: ['61'] },
          },
        ],
      },
    });
  });
});

describe('the table of trusted issuers', () => {
  it('takes several values of a cell apart, and counts lines as the file does', () => {
    const csv = [
      'name,country,eidas,eqf,isced_f,jurisdiction,valid_from,decision',
      'Test University,EE,VATEE-12345678,6; 7,06;041,EST,2020-01-01,',
      'Nobody,EE,,,,,,',
      '',
      'Wrong,EE,VATEE-1,9,,,,',
      'Wrong,EE,VATEE-1,,,,2020-13-01,',
    ].join('\n');
    const { format, rows } = read(csv);
    expect(format).toBe('table');
    expect(rows.records).toMatchObject([
      {
        body: { name: { und: 'Test University' }, country: 'EE' },
        eqf: [6, 7],
        fields: ['06', '041'],
        jurisdictions: ['EE'],
        decision: 'positive',
      },
    ]);
    expect(rows.errors.map(({ code, detail }) => [code, detail])).toEqual([
      ['no-identifier', 'Nobody'],
      ['bad-value', '9'],
      ['bad-date', '2020-13-01'],
    ]);
  });

  it('is refused without its columns', () => {
    expect(read('a,b\n1,2').rows.errors).toEqual([
      { row: '1', code: 'missing-column', detail: 'name' },
    ]);
  });
});

it('refuses what is no register', () => {
  expect(read('{"a":').rows.errors[0]?.code).toBe('not-readable');
  expect(read('<xml/>').rows.errors[0]?.code).toBe('not-readable');
  expect(read({ a: 1 }).rows.errors[0]?.code).toBe('no-accreditation');
  expect(readRegister(Buffer.from([0xff, 0xfe, 0x00])).rows.errors[0]?.code).toBe('not-readable');
});

it('says of a workbook what to do with it, whatever format was chosen', () => {
  const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(40, 1)]);
  for (const format of [null, 'deqar', 'table'] as const)
    expect(readRegister(workbook, format).rows).toMatchObject({
      records: [],
      errors: [{ code: 'workbook' }],
    });
});

it('reads an accreditation as credentials carry it, and never widens a limit it cannot read', () => {
  const accreditation = {
    id: 'urn:accreditation:1',
    type: 'Accreditation',
    title: { en: ['Audit'] },
    organisation: {
      legalName: { en: 'Test University' },
      registration: {
        notation: '12345678',
        spatial: { id: 'http://publications.europa.eu/resource/authority/country/EST' },
      },
    },
    limitField: { id: 'http://data.europa.eu/snb/isced-f/06' },
    limitJurisdiction: [{ id: 'urn:nowhere' }],
    decision: { prefLabel: { en: 'Positive with conditions' } },
    dateIssued: '2020-05-20T00:00:00Z',
    expiryDate: '2026-05-20T00:00:00Z',
  };
  expect(read(accreditation).rows.records).toMatchObject([
    {
      key: 'urn:accreditation:1',
      title: 'Audit',
      body: { identifiers: [{ scheme: 'ntr', value: '12345678', country: 'EE' }] },
      fields: ['06'],
      jurisdictions: [],
      unread: ['jurisdiction'],
      decision: 'conditional',
      validFrom: '2020-05-20',
      validUntil: '2026-05-20',
    },
  ]);
});
