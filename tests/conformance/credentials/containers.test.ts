import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { pdfWith } from '#tests/support/carriers';
import { describeShared, SHARED } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { CLR_CONTEXT_DOCUMENT } from '~/credentials/contexts/clr.data';
import { hashOfContext } from '~/credentials/contexts/context-documents.server';
import { checkOf } from '~/credentials/report';
import { shapeOpinions } from '~/credentials/shapes/shape-opinions.server';
import { loadTrustDir } from '~/credentials/trust/trust-dir.server';
import { NO_TRUST } from '~/credentials/trust/trust-store.server';

const now = Date.parse('2026-11-21T12:00:00Z');

describeShared('credentials/elmo', 2, 'the example of EMREX ELMO', (dir) => {
  const check = () =>
    checkCredential(readFileSync(path.join(dir, 'example.xml')), { trust: NO_TRUST, now });

  it('is read whole', async () => {
    const { credential, dialect } = await check();
    expect(dialect).toBe('elmo');
    expect(credential?.issuer?.identifiers.map(({ scheme }) => scheme)).toEqual([
      'pic',
      'erasmus',
      'schac',
      'homepage',
    ]);
    expect(
      credential?.achievements.map(({ title, ects, eqf, hours, grade }) => [
        title,
        ects,
        eqf,
        hours,
        grade,
      ]),
    ).toEqual([
      ['Master of Science in Biology', 120, null, null, null],
      ['Identifying ectomycorrhizal fungi (University of Copenhagen)', 15, null, null, 'Innpasset'],
      ['Compiler construction', 6, 5, null, '45.1'],
      ['Lecture', null, null, 30, null],
      ['Lab classes', null, null, 30, null],
      ['The importance of <br> in HTML', null, null, null, 'C'],
    ]);
    expect(JSON.stringify(credential)).not.toContain('83041200000');
  });

  it('is not accepted for its SHA-1 signature', async () => {
    const report = await check();
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'invalid',
      code: 'seal.integrity.weak',
    });
    expect(isAccepted(report)).toBe(false);
  });
});

describeShared('credentials/clr', 3, 'the samples of learner records', (dir) => {
  it.each(['simple.json', 'complex.json'])('%s is unchanged by its own proof', async (name) => {
    const report = await checkCredential(readFileSync(path.join(dir, name)), {
      trust: NO_TRUST,
      now,
    });
    expect(report.dialect).toBe('clr-2');
    expect(checkOf(report, 'FORMAT').status).toBe('valid');
    expect(report.seal.signatures.map(({ integrity }) => integrity)).toEqual(['valid']);
    expect(report.credential?.achievements.some(({ parent }) => parent !== null)).toBe(true);
  });

  it('use the terms that are written down here', () => {
    const official = path.join(SHARED, 'data/contexts/clr-v2p0-2.0.1.json');
    expect(hashOfContext(CLR_CONTEXT_DOCUMENT)).toBe(
      hashOfContext(JSON.parse(readFileSync(official, 'utf8'))),
    );
  });
});

describeShared('credentials/edc-2025', 1, 'a real sealed credential in a PDF', (dir) => {
  it('has the six answers it has by itself', async () => {
    const bytes = readFileSync(path.join(dir, 'Sample-CertOfPart-signed.jsonld'));
    const trust = await loadTrustDir(path.join(SHARED, 'data/trust/eu-2023'));
    const itself = await checkCredential(bytes, { trust, now });
    const carried = await checkCredential(await pdfWith([{ name: 'sample.jsonld', bytes }]), {
      trust,
      now,
    });
    expect(checkOf(carried, 'SEAL').status).toBe('valid');
    expect(carried.checks).toEqual(itself.checks);
  });
});

describeShared('shapes/elm-3.2', 3, 'the official shapes as a second opinion', (dir) => {
  const samples = path.join(SHARED, 'data/credentials');
  const ask = async (name: string) =>
    (await shapeOpinions(path.dirname(dir)))(path.join(samples, name));

  it('hold for the sample of the Recommendation’s Annex I', async () => {
    expect(await ask('edc-2025/AA-Annex1-MC-signed.jsonld')).toMatchObject({
      status: 'valid',
      profiles: [
        'http://data.europa.eu/snb/model/ap/edc-generic-full',
        'http://data.europa.eu/snb/model/ap/edc-generic-no-cv',
      ],
    });
  });

  it('name what a converted transcript lacks', async () => {
    const name = readdirSync(path.join(samples, 'emrex-elm')).find((each) => /simple/.test(each));
    const found = await ask(`emrex-elm/${name}`);
    expect(found.status).toBe('invalid');
    expect(found.findings).toContainEqual(
      expect.objectContaining({ path: 'issuer', message: 'Less than 1 values' }),
    );
  });

  it('say nothing of badges and records', async () => {
    for (const name of readdirSync(path.join(samples, 'clr')))
      expect((await ask(`clr/${name}`)).status).toBe('inconclusive');
  });
});
