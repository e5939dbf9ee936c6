import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { unfilledCodes } from '#tests/support/report-words';
import { describeShared } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { type CheckName, checkOf, VerificationReport } from '~/credentials/report';
import { NO_TRUST } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const check = (file: string) => checkCredential(readFileSync(file), { trust: NO_TRUST, now: NOW });

const SEALED = [
  'edc-2025/AA-Annex1-MC-signed.jsonld',
  'edc-2025/Sample-CertOfPart-signed.jsonld',
  'edc-2023/Sample-CertOfPart-signed.jsonld',
  'edc-2023/Sample-MC-Annex1-signed.jsonld',
  'edc-other-issuer/edc-coe-signed.jsonld',
  'edc-other-issuer/edc-dc-signed.jsonld',
];

describeShared('credentials', 30, 'published sample credentials', (dir) => {
  const at = (name: string) => path.join(dir, name);

  it.each(SEALED)('%s is intact and bound, and not believed without an anchor', async (name) => {
    const report = await check(at(name));
    expect(checkOf(report, 'FORMAT').status).toBe('valid');
    expect(checkOf(report, 'VALIDITY').status).toBe('valid');
    expect(checkOf(report, 'SEAL').status).toBe('inconclusive');
    expect(report.seal.signatures).toHaveLength(1);
    expect(report.seal.signatures[0]).toMatchObject({
      integrity: 'valid',
      binding: 'valid',
      chain: 'inconclusive',
      eSeal: 'valid',
      timeBasis: 'valid',
      certificateRevocation: 'inconclusive',
      issuerMatch: 'valid',
    });
    const codes = report.seal.signatures[0]?.notes.map(({ code }) => code);
    expect(codes).toContain('seal.chain.no-anchor');
    expect(codes).toContain('seal.time-basis.unproven');
  });

  it('AA-Annex1-MC states 10 of the 11 mandatory elements', async () => {
    const report = await check(at('edc-2025/AA-Annex1-MC-signed.jsonld'));
    const mandatory = report.annexI.filter((each) => each.mandatory);
    expect(
      mandatory.filter(({ status }) => status === 'missing').map(({ element }) => element),
    ).toEqual(['qualityAssurance']);
    expect(mandatory.filter(({ status }) => status === 'present')).toHaveLength(10);
    const country = report.annexI.find(({ element }) => element === 'country');
    expect(new Set(country?.values.map(({ value }) => value))).toEqual(new Set(['ES', 'IE']));
    expect(report.credential?.achievements).toHaveLength(1);
    expect(report.credential?.achievements[0]).toMatchObject({
      ects: 2,
      eqf: 6,
      hours: 60,
      grade: 'Pass',
      idVerification: 'Unsupervised without ID Verification',
      mode: 'Blended',
      iscedF: ['068', '003'],
      awardingDateSource: 'issuanceDate',
    });
    expect(report.credential?.awardingBodies[0]?.country).toBe('IE');
    expect(report.credential?.issuer?.country).toBe('ES');
  });

  it('Sample-CertOfPart has one activity and no achievement, and says so', async () => {
    const report = await check(at('edc-2025/Sample-CertOfPart-signed.jsonld'));
    expect(report.credential?.achievements).toEqual([]);
    expect(report.credential?.activities).toMatchObject([
      { title: 'EDC Updates Webinar', hours: 2 },
    ]);
    expect(report.findings.map(({ code }) => code)).toContain('finding.no-achievement');
  });

  it('sixty months written for sixty hours are reported and not believed', async () => {
    const report = await check(at('edc-2023/Sample-MC-Annex1-signed.jsonld'));
    expect(report.findings.some(({ message }) => message.includes('P60M'))).toBe(true);
  });

  it('upload drafts are never evidence', async () => {
    for (const name of [
      'edc-2025/Sample-CertOfPart-unsigned.json',
      'edc-2025/AA-Annex1-MC-unsigned.json',
      'edc-2023/Sample-MC-Annex1-unsigned-uploadable.json',
    ])
      expect(checkOf(await check(at(name)), 'SEAL')).toMatchObject({
        status: 'invalid',
        code: 'seal.draft',
      });
  });

  it('transcripts converted from EMREX are read with courses, dates and identifiers', async () => {
    const folder = at('emrex-elm');
    for (const name of readdirSync(folder)) {
      const report = await check(path.join(folder, name));
      expect(report.dialect).toBe('emrex-elm');
      expect(checkOf(report, 'FORMAT').status).toBe('valid');
      expect(report.credential?.achievements.length).toBeGreaterThan(0);
    }
    const simple = readdirSync(folder).find((name) => name.includes('simple')) ?? '';
    const { credential } = await check(path.join(folder, simple));
    expect(credential?.achievements[0]).toMatchObject({
      ects: 5,
      eqf: 5,
      grade: '4',
      awardingDate: '2015-07-31T00:00:00',
      awardingDateSource: 'awardingDate',
      identifiers: expect.arrayContaining([
        expect.objectContaining({ value: 'THHTN14A SH0303-148A3' }),
      ]),
    });
    expect(credential?.awardingBodies[0]?.identifiers).toContainEqual({
      scheme: 'schac',
      value: 'centria.fi',
      schemeName: 'SCHAC',
    });
  });

  it('no address of a person reaches a report', async () => {
    for (const name of SEALED) {
      const report = JSON.stringify(await check(at(name)));
      expect(/mailto:|[\w.]+@[\w.]+\.\w/.test(report), name).toBe(false);
    }
  });

  describe('every expectation that does not rest on trusted authorities', () => {
    const expected = JSON.parse(readFileSync(at('EXPECTED.json'), 'utf8')) as {
      cases: ({ file: string; at?: string } & Partial<Record<CheckName, string>>)[];
    };
    it.each(expected.cases)('$file', async (line) => {
      const report = await check(at(line.file));
      for (const name of ['FORMAT', 'VALIDITY', 'REVOCATION'] as const)
        if (line[name]) expect(checkOf(report, name).status).toBe(line[name]);
      const seal = checkOf(report, 'SEAL').status;
      if (line.SEAL === 'valid') expect(seal).toBe('inconclusive');
      else if (line.SEAL === 'invalid-or-inconclusive') expect(seal).not.toBe('valid');
      else if (line.SEAL) expect(seal).toBe(line.SEAL);
    });
  });

  it('every file of every folder is answered with a whole report, and none is accepted', async () => {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.length).toBeGreaterThan(80);
    for (const file of files) {
      const report = await check(path.join(file.parentPath, file.name));
      VerificationReport.parse(report);
      expect(isAccepted(report), file.name).toBe(false);
      expect(unfilledCodes(report), file.name).toEqual([]);
    }
  });
});
