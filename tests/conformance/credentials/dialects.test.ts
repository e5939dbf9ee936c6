import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeShared } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { toRdf } from '~/credentials/contexts/to-rdf.server';
import { LIMITS } from '~/credentials/limits';
import { read } from '~/credentials/read/read';
import { checkOf } from '~/credentials/report';
import { NO_TRUST } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');

describeShared('credentials', 9, 'every way of writing a credential', (dir) => {
  const check = (name: string) =>
    checkCredential(readFileSync(path.join(dir, name)), { trust: NO_TRUST, now: NOW });
  const named = (folder: string, part: string) =>
    path.join(
      folder,
      readdirSync(path.join(dir, folder)).find((each) => each.includes(part)) ?? '',
    );

  it.each([
    [
      'edc-2025/AA-Annex1-MC-signed.jsonld',
      'edc-sealed',
      'Micro-Credential',
      'Ana Andromeda',
      'IE',
      { ects: 2, hours: 60, eqf: 6, grade: 'Pass' },
    ],
    [
      'edc-2025/AA-Annex1-MC-unsigned.json',
      'edc-upload',
      'Micro-Credential',
      'Ana Andromeda',
      'IE',
      { ects: 2, hours: 60, eqf: 6, grade: 'Pass' },
    ],
    [
      named('emrex-elm', 'simple'),
      'emrex-elm',
      'Lääketieteellinen perusta',
      'Kaisa Barbara Keränen',
      'FI',
      { ects: 5, eqf: 5, grade: '4' },
    ],
    [
      named('emrex-elm', 'diploma'),
      'emrex-elm',
      'Mbo Sport en bewegen (Sport- en bewegingscoördinator/Operationeel sport- en bewegingsmanager)',
      'Stefen Willibrordus Orsel',
      'NL',
      { eqf: 4, grade: 'passed' },
    ],
    [
      named('vc2-edc', 'Micro'),
      'vc2-edc',
      'Microcredential - Data and software business',
      'David Smith',
      'BE',
      { ects: 5, grade: 'Excellent (5)', gradingScheme: 'General grading scheme in Finland' },
    ],
  ])('%s is read as %s, whole', async (name, dialect, title, fullName, country, achievement) => {
    const report = await check(name);
    expect(report.dialect).toBe(dialect);
    expect(checkOf(report, 'FORMAT').status).toBe('valid');
    const { credential } = report;
    const { holder } = credential ?? {};
    const given = holder?.fullName ?? `${holder?.givenName} ${holder?.familyName}`;
    expect([credential?.title, given, credential?.awardingBodies[0]?.country]).toEqual([
      title,
      fullName,
      country,
    ]);
    expect(credential?.achievements[0]).toMatchObject(achievement);
  });

  it('edc-coe, of a wallet’s issuer, is read with its two status lists', async () => {
    const report = await check('edc-other-issuer/edc-coe-signed.jsonld');
    expect(report.credential).toMatchObject({ title: 'Confirmation of Enrolment' });
    expect(checkOf(report, 'REVOCATION')).toMatchObject({
      status: 'inconclusive',
      code: 'revocation.offline',
      evidence: { path: '$.status[0]', purpose: 'revocation', index: '197' },
    });
  });

  it('a full Open Badge is read with its result, credits and alignments', async () => {
    const report = await check('openbadges/complete.json');
    expect(report.dialect).toBe('open-badge-3');
    expect(report.seal.signatures[0]).toMatchObject({
      integrity: 'valid',
      binding: 'inconclusive',
      chain: 'inconclusive',
    });
    expect(report.credential?.achievements[0]).toMatchObject({
      title: '1EdTech University Degree',
      otherCredit: { point: 42 },
      grade: 'A',
      identifiers: [{ scheme: 'humanCode', value: 'R1' }],
    });
    expect(report.credential?.achievements[0]?.outcomes.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toMatch(/@1edtech\.edu|@gmail\.com/);
  });

  it.each([
    ['openbadges/simple.json', 'seal.did.document-missing'],
    ['openbadges/simple-eddsa-2022.json', 'seal.proof-unread'],
    ['openbadges/credential-status-revoked.json', 'seal.did.document-missing'],
    ['clr/simple.json', 'seal.did.document-missing'],
  ])('%s cannot be told, and says why', async (name, code) => {
    expect(checkOf(await check(name), 'SEAL')).toMatchObject({ status: 'inconclusive', code });
  });

  it('a sealed sample becomes statements about a European Digital Credential', async () => {
    const bytes = readFileSync(path.join(dir, 'edc-2025/AA-Annex1-MC-signed.jsonld'));
    const { root } = read({ bytes, sha256: '' }, LIMITS);
    const { quads } = await toRdf(root?.value ?? {});
    expect(quads?.map(({ object }) => object.value)).toContain(
      'http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential',
    );
  });
});
