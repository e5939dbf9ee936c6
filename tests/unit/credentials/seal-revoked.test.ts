import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import { augment, carrying, revocations, stamped } from '#tests/support/hostile-envelope';
import { crlOf, ocspOn } from '#tests/support/hostile-revocation';
import { checkCredential } from '~/credentials/check-credential.server';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';
import type { RevocationFetcher } from '~/credentials/verify/seal/fetch-revocation.server';
import {
  axis,
  carryingData,
  check,
  crl,
  current,
  type Data,
  HOUR,
  identity,
  issuer,
  LIST,
  ocsp,
  on,
  PUBLISHER,
  STAMPED_AT,
  seal,
  stampedWith,
  timeAuthority,
  trust,
  unit,
} from './revocable';

describe('a revoked certificate', () => {
  const REVOKED: Readonly<Record<string, () => Data>> = {
    'by OCSP': () => ({ ocsp: [ocsp({ standing: { at: NOW - DAY, reason: 1 } })] }),
    'by OCSP without a reason': () => ({ ocsp: [ocsp({ standing: { at: NOW - DAY } })] }),
    'by a list': () => ({ crls: [crl({ revoked: [on(NOW - DAY)] })] }),
    'by a list, whatever a fresher answer says': () => ({
      crls: [crl({ revoked: [on(NOW - DAY)] })],
      ocsp: [ocsp()],
    }),
    'by a list long past': () => ({
      crls: [
        crl({
          thisUpdate: NOW - 9 * DAY,
          nextUpdate: NOW - 8 * DAY,
          revoked: [on(NOW - 10 * DAY)],
        }),
      ],
    }),
  };
  it.each(Object.entries(REVOKED))('makes the seal invalid: %s', async (_, data) => {
    expect(seal(await check(carryingData(data())))).toMatchObject({
      status: 'invalid',
      code: 'seal.revocation.revoked',
    });
  });

  it('leaves a seal standing that a time-stamp shows to be older', async () => {
    for (const standing of [
      { at: NOW - DAY, reason: 4 },
      { at: NOW - DAY, reason: 1 },
      { at: NOW - DAY, reason: 1, invalidFrom: STAMPED_AT + DAY },
    ]) {
      const report = await check(stampedWith({ ocsp: [ocsp({ standing })] }));
      expect(axis(report)?.code).toBe('seal.revocation.revoked-later');
      expect(seal(report)).toMatchObject({ status: 'valid', code: 'seal.valid' });
    }
  });

  it('takes it down when its key was lost before the time-stamp, or it was revoked by then', async () => {
    const lost = { at: NOW - DAY, reason: 1, invalidFrom: STAMPED_AT - DAY };
    for (const data of [
      { ocsp: [ocsp({ standing: lost })] },
      { crls: [crl({ revoked: [on(NOW - DAY, { reason: 1, invalidFrom: STAMPED_AT - DAY })] })] },
    ])
      expect(seal(await check(stampedWith(data)))).toMatchObject({
        status: 'invalid',
        code: 'seal.revocation.compromised',
      });
    const before = { ocsp: [ocsp({ standing: { at: STAMPED_AT - DAY } })] };
    expect(seal(await check(stampedWith(before))).code).toBe('seal.revocation.revoked');
  });

  it('is not undone by an unproven time-stamp', async () => {
    const bytes = stampedWith({ ocsp: [ocsp({ standing: { at: NOW - DAY } })] });
    const report = await checkCredential(bytes, { trust: trusting(issuer), now: NOW });
    expect(seal(report).status).toBe('invalid');
  });
});

describe('a proven time', () => {
  it('is what revocation data is judged at', async () => {
    const then = { thisUpdate: STAMPED_AT - HOUR, nextUpdate: STAMPED_AT + HOUR };
    expect(seal(await check(stampedWith({ ocsp: [ocsp(then)] }))).status).toBe('valid');
    const earlier = { thisUpdate: STAMPED_AT - DAY, nextUpdate: STAMPED_AT - HOUR };
    expect(axis(await check(stampedWith({ ocsp: [ocsp(earlier)] })))?.code).toBe(
      'seal.revocation.stale',
    );
    expect(seal(await check(stampedWith({ crls: [crl()] }))).status).toBe('valid');
  });

  it('is not covered by later data once the certificate has ended, unless the publisher remembers', async () => {
    const ended = leaf({ ocsp: PUBLISHER, notBefore: NOW - 90 * DAY, notAfter: NOW - 5 * DAY });
    const withAnswer = (archiveFrom?: number) =>
      augment(sealed(credential(), { identity: ended, signedAt: STAMPED_AT }), [
        stamped({ by: unit, at: STAMPED_AT }),
        carrying(
          revocations({
            ocsp: [
              ocspOn(ended.certificate, {
                issuer,
                ...current,
                ...(archiveFrom === undefined ? {} : { archiveFrom }),
              }),
            ],
          }),
        ),
      ]);
    expect(axis(await check(withAnswer()))?.code).toBe('seal.revocation.stale');
    expect(seal(await check(withAnswer(NOW - 30 * DAY))).status).toBe('valid');
  });
});

describe('revocation of an authority on the way', () => {
  it('takes the seal down', async () => {
    const bytes = augment(sealed(credential(), { identity: leaf(), chain: [issuer.certificate] }), [
      carrying(
        revocations({
          crls: [
            crlOf({
              issuer: authority.root,
              ...current,
              revoked: [{ certificate: issuer.certificate, at: NOW - DAY }],
            }),
          ],
        }),
      ),
    ]);
    const report = await checkCredential(bytes, { trust: trusting(authority.root), now: NOW });
    expect(seal(report)).toMatchObject({
      status: 'invalid',
      code: 'seal.revocation.authority-revoked',
    });
  });
});

describe('when revocation data is needed', () => {
  const listed = trustFromCertificates([
    { der: issuer.certificate, source: 'trust-list', addedAt: NOW, uses: ['seal'] },
  ]);

  it('is always under an authority from a trusted list', async () => {
    const report = await checkCredential(sealed(credential()), { trust: listed, now: NOW });
    expect(seal(report)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.revocation.list-anchor',
    });
  });

  it('is never under the operator’s own authority for a certificate that names no publisher', async () => {
    const report = await checkCredential(sealed(credential()), { trust, now: NOW });
    expect(axis(report)?.status).toBe('not-published');
    expect(seal(report).status).toBe('valid');
  });
});

describe('looking revocation up', () => {
  const bare = sealed(credential(), { identity });

  it('asks the responder the certificate names, and judges the answer like any other', async () => {
    const asked: string[] = [];
    const fetcher: RevocationFetcher = async ({ url, body }) => {
      asked.push(`${body ? 'POST' : 'GET'} ${url}`);
      return ocsp();
    };
    expect(seal(await check(bare, fetcher)).status).toBe('valid');
    expect(asked).toEqual([`POST ${PUBLISHER}`]);
    const revoked = await check(bare, async () => ocsp({ standing: { at: NOW - DAY } }));
    expect(seal(revoked).status).toBe('invalid');
    const forged = await check(bare, async () => ocsp({ broken: true }));
    expect(axis(forged)?.code).toBe('seal.revocation.signature');
  });

  it('asks for the list where nobody answers, and is content with nothing', async () => {
    const asked: string[] = [];
    const fetcher: RevocationFetcher = async ({ url }) => {
      asked.push(url);
      return url === LIST ? crl() : null;
    };
    expect(seal(await check(bare, fetcher)).status).toBe('valid');
    expect(asked).toEqual([PUBLISHER, LIST]);
    expect(axis(await check(bare, async () => null))?.code).toBe('seal.revocation.no-data');
  });

  it('asks nobody where the file tells, or no trusted authority is known', async () => {
    const never: RevocationFetcher = () => expect.fail('asked');
    await check(carryingData({ ocsp: [ocsp()] }), never);
    await checkCredential(bare, {
      trust: trusting(timeAuthority),
      now: NOW,
      revocationFetcher: never,
    });
  });
});
