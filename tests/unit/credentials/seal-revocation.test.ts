import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import { augment, carrying, revocations, stamped } from '#tests/support/hostile-envelope';
import {
  below,
  crlAt,
  extendedKeyUsage,
  makeAuthority,
  noCheck,
  OCSP_SIGNING,
  timeStamper,
} from '#tests/support/hostile-pki';
import {
  type CrlOptions,
  crlOf,
  type OcspOptions,
  ocspOn,
} from '#tests/support/hostile-revocation';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';
import type { RevocationFetcher } from '~/credentials/verify/seal/fetch-revocation.server';

const HOUR = 3_600_000;
const issuer = authority.issuing;
const PUBLISHER = 'http://ocsp.test/';
const LIST = 'http://crl.test/seals.crl';
const identity = leaf({ ocsp: PUBLISHER, extensions: [crlAt(LIST)] });
const current = { thisUpdate: NOW - HOUR, nextUpdate: NOW + HOUR };
const timeAuthority = makeAuthority('Test Time Authority');
const unit = timeStamper(timeAuthority);
const trust = trusting(issuer, timeAuthority);
const STAMPED_AT = NOW - 10 * DAY;

const seal = (report: VerificationReport) => checkOf(report, 'SEAL');
const axis = (report: VerificationReport) =>
  report.seal.signatures[0]?.notes.find((each) => each.axis === 'certificateRevocation');

type Data = Parameters<typeof revocations>[0];

const carryingData = (data: Data) =>
  augment(sealed(credential(), { identity }), [carrying(revocations(data))]);
/** Sealed and time-stamped ten days ago. */
const stampedWith = (data: Data) =>
  augment(sealed(credential(), { identity, signedAt: STAMPED_AT }), [
    stamped({ by: unit, at: STAMPED_AT }),
    carrying(revocations(data)),
  ]);

const check = (bytes: Buffer, fetcher?: RevocationFetcher) =>
  checkCredential(bytes, {
    trust,
    now: NOW,
    ...(fetcher ? { revocationFetcher: fetcher } : {}),
  });
const ocsp = (changes: Partial<OcspOptions> = {}) =>
  ocspOn(identity.certificate, { issuer, ...current, ...changes });
const crl = (changes: Partial<CrlOptions> = {}) => crlOf({ issuer, ...current, ...changes });
const on = (at: number, more: { reason?: number; invalidFrom?: number } = {}) => ({
  certificate: identity.certificate,
  at,
  ...more,
});

describe('an answer of the certificate’s own authority', () => {
  const GOOD: Readonly<Record<string, () => Data>> = {
    'by OCSP': () => ({ ocsp: [ocsp()] }),
    'by OCSP, naming its signer': () => ({ ocsp: [ocsp({ byName: true })] }),
    'by OCSP without a next answer, within a day': () => ({
      ocsp: [ocspOn(identity.certificate, { issuer, thisUpdate: NOW - 20 * HOUR })],
    }),
    'by a revocation list': () => ({ crls: [crl()] }),
    'by a list that names others': () => ({
      crls: [crl({ revoked: [{ certificate: leaf().certificate, at: NOW - DAY }] })],
    }),
    'by the list of its own distribution point': () => ({ crls: [crl({ kind: { point: LIST } })] }),
    'beside an answer on another certificate': () => ({
      ocsp: [ocspOn(leaf().certificate, { issuer, ...current, standing: 'unknown' }), ocsp()],
    }),
  };
  it.each(Object.entries(GOOD))('makes the seal valid: %s', async (_, data) => {
    const report = await check(carryingData(data()));
    expect(axis(report)?.code).toBe('seal.revocation.good');
    expect(seal(report).status).toBe('valid');
  });

  it('may be given by a responder it certified for that', async () => {
    const by = below(issuer, { extensions: [extendedKeyUsage([OCSP_SIGNING], false), noCheck] });
    expect(seal(await check(carryingData({ ocsp: [ocsp({ by })] }))).status).toBe('valid');
  });

  it('counts from a responder that may be revoked only with a list that clears it', async () => {
    const by = below(issuer, { extensions: [extendedKeyUsage([OCSP_SIGNING])] });
    const alone = await check(carryingData({ ocsp: [ocsp({ by })] }));
    expect(axis(alone)?.code).toBe('seal.revocation.signer');
    const revoked = [{ certificate: by.certificate, at: NOW - DAY }];
    const cleared = await check(
      carryingData({ ocsp: [ocsp({ by, standing: { at: NOW - DAY } })], crls: [crl()] }),
    );
    expect(axis(cleared)?.code).toBe('seal.revocation.revoked');
    const fallen = await check(
      carryingData({ ocsp: [ocsp({ by, standing: { at: NOW - DAY } })], crls: [crl({ revoked })] }),
    );
    expect(axis(fallen)?.code).toBe('seal.revocation.good');
  });
});

describe('data that says nothing', () => {
  const stranger = makeAuthority('Test TSP Seals');
  const EMPTY: Readonly<Record<string, [() => Data, string]>> = {
    'none at all': [() => ({}), 'no-data'],
    'OCSP past its next update': [
      () => ({ ocsp: [ocsp({ thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - DAY })] }),
      'stale',
    ],
    'OCSP without a next update, older than a day': [
      () => ({ ocsp: [ocspOn(identity.certificate, { issuer, thisUpdate: NOW - 25 * HOUR })] }),
      'stale',
    ],
    'a list past its next update': [
      () => ({ crls: [crl({ thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - DAY })] }),
      'stale',
    ],
    'OCSP from the future': [
      () => ({ ocsp: [ocsp({ thisUpdate: NOW + DAY, nextUpdate: NOW + 2 * DAY })] }),
      'in-future',
    ],
    'OCSP with a broken signature': [() => ({ ocsp: [ocsp({ broken: true })] }), 'signature'],
    'a list with a broken signature': [() => ({ crls: [crl({ broken: true })] }), 'signature'],
    'OCSP that does not know the certificate': [
      () => ({ ocsp: [ocsp({ standing: 'unknown' })] }),
      'unknown-status',
    ],
    'OCSP about another number': [
      () => ({ ocsp: [ocsp({ about: { serial: Uint8Array.of(2, 1, 7) } })] }),
      'no-data',
    ],
    'OCSP about another authority’s certificate of the same number': [
      () => ({ ocsp: [ocsp({ about: { issuer: stranger } })] }),
      'no-data',
    ],
    'OCSP by a stranger': [() => ({ ocsp: [ocsp({ by: stranger })] }), 'signer'],
    'OCSP by the certificate itself': [() => ({ ocsp: [ocsp({ by: identity })] }), 'signer'],
    'OCSP by a responder without the purpose': [
      () => ({ ocsp: [ocsp({ by: below(issuer, { extensions: [noCheck] }) })] }),
      'signer',
    ],
    'OCSP by a responder of another authority': [
      () => ({
        ocsp: [
          ocsp({
            by: below(timeAuthority, { extensions: [extendedKeyUsage([OCSP_SIGNING]), noCheck] }),
          }),
        ],
      }),
      'signer',
    ],
    'OCSP by a responder that had ended': [
      () => ({
        ocsp: [
          ocsp({
            by: below(issuer, {
              extensions: [extendedKeyUsage([OCSP_SIGNING]), noCheck],
              notAfter: NOW - DAY,
            }),
          }),
        ],
      }),
      'signer',
    ],
    'a list by a stranger under the same name': [
      () => ({
        crls: [crlOf({ issuer: { ...stranger, certificate: issuer.certificate }, ...current })],
      }),
      'signature',
    ],
    'a list of another authority': [
      () => ({ crls: [crlOf({ issuer: timeAuthority, ...current })] }),
      'no-data',
    ],
    'a list of changes only': [() => ({ crls: [crl({ kind: 'delta' })] }), 'partial'],
    'an indirect list': [() => ({ crls: [crl({ kind: 'indirect' })] }), 'partial'],
    'a list of some reasons': [() => ({ crls: [crl({ kind: 'some-reasons' })] }), 'partial'],
    'the list of another distribution point': [
      () => ({ crls: [crl({ kind: { point: 'http://crl.test/others.crl' } })] }),
      'partial',
    ],
    'an entry that takes it off a list': [
      () => ({ crls: [crl({ revoked: [on(NOW - DAY, { reason: 8 })] })] }),
      'partial',
    ],
    'a suspension': [
      () => ({ ocsp: [ocsp({ standing: { at: NOW - DAY, reason: 6 } })] }),
      'on-hold',
    ],
    rubbish: [() => ({ ocsp: [Buffer.from('x')], crls: [Buffer.from('y')] }), 'unreadable'],
  };
  it.each(Object.entries(EMPTY))('leaves the seal undecided: %s', async (_, [data, code]) => {
    const report = await check(carryingData(data()));
    expect(axis(report)?.code).toBe(`seal.revocation.${code}`);
    expect(seal(report).status).toBe('inconclusive');
  });
});

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
