import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeShared } from '#tests/support/require';
import { readRegister } from '~/credentials/accreditation/read-register.server';
import { examineLists } from '~/credentials/trust/lists/examine-lists.server';
import { countGranted } from '~/credentials/trust/lists/trusted-list';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describeShared('trust', 5, 'the EU trusted lists of 2023', (dir) => {
  const read = (file: string) => ({ file, bytes: readFileSync(path.join(dir, file)) });
  const pins = () => [readFileSync(path.join(dir, 'eu-2023/pins/lotl-signer.cer'))];
  const national = ['ES', 'SI', 'BE'].map((each) => `eu-2023/lists/${each}.xml`);
  const examine = (files: { file: string; bytes: Buffer }[], pinned = pins()) =>
    examineLists(files, { pins: pinned, lists: [] }, NOW);

  it('import with their pin, stale and said so, with the services for seals they grant', async () => {
    const found = await examine([...national, 'eu-2023/lists/EU-LOTL.xml'].map(read));
    expect(
      found.map((each) =>
        each.status === 'imported'
          ? [each.code, each.territory, countGranted(each.list, 'CA/QC')]
          : each,
      ),
    ).toEqual([
      ['trust-list.imported-stale', 'ES', 48],
      ['trust-list.imported-stale', 'SI', 11],
      ['trust-list.imported-stale', 'BE', 19],
      ['trust-list.imported-stale', 'EU', 0],
    ]);
  });

  it('are refused without the pin', async () => {
    const codes = (
      await examine([read('eu-2023/lists/EU-LOTL.xml'), read(national[0] ?? '')], [])
    ).map(({ code }) => code);
    expect(codes).toEqual(['trust-list.signer-not-pinned', 'trust-list.no-list-of-lists']);
  });

  it('are refused where they were altered', async () => {
    const altered = ['altered/CZ_no-sig.xml', 'altered/eu-lotl-broken-sig.xml'].map(read);
    const found = await examine([read('eu-2023/lists/EU-LOTL.xml'), ...altered]);
    expect(found.slice(1).map(({ status }) => status)).toEqual(['refused', 'refused']);
  });

  it('are refused with text moved into a processing instruction', async () => {
    const lotl = read('eu-2023/lists/EU-LOTL.xml');
    const si = read('eu-2023/lists/SI.xml');
    const text = si.bytes.toString('utf8');
    const moved = text.replace('>SIGOV-CA<', '><?x SIGOV-CA?><');
    expect(moved).not.toBe(text);
    const found = await examine([lotl, { file: 'moved', bytes: Buffer.from(moved) }]);
    expect(found[1]).toMatchObject({ code: 'trust-list.processing-instruction' });
  });

  it('are read from a trust directory, whose notes say as of when they are', async () => {
    const trust = await loadTrustDir(path.join(dir, 'eu-2023'), NOW);
    expect(trust.notes.join('\n')).toContain('The trusted list of ES is as of 2023-10-24');
    expect(trust.anchors.filter(({ uses }) => uses.includes('time-stamp')).length).toBeGreaterThan(
      60,
    );
    const territories = new Set(trust.anchors.map(({ service }) => service?.territory));
    expect([...territories].sort()).toEqual(['BE', 'ES', 'SI']);
  });
});

describeShared('accreditation', 2, 'accreditations as the Commission exchanges them', (dir) => {
  const read = (file: string) => readRegister(readFileSync(path.join(dir, file))).rows;

  it('are read from a JSON-LD graph with references', () => {
    expect(read('ams-json-ld.jsonld')).toMatchObject({
      errors: [],
      records: [
        {
          title: 'FINEEC: Institutional audit Audit of Jyväskylä University of Applied Sciences',
          validFrom: '2019-05-20',
          validUntil: '2025-05-20',
          fields: ['00'],
          eqf: [6, 7],
          jurisdictions: ['FI'],
        },
      ],
    });
  });

  it('are read from the records of the accreditation service', () => {
    expect(read('MockedSampleAccreditation.json')).toMatchObject({
      errors: [],
      records: [
        {
          body: { name: { sl: 'Fakulteta za medije' } },
          fields: ['07', '08'],
          eqf: [1, 2],
          decision: 'none',
          unread: ['jurisdiction'],
        },
      ],
    });
  });
});
