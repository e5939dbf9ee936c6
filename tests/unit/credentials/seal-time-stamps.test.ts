import { describe, expect, it } from 'vitest';
import { authority, DAY, NOW, trusting } from '#tests/support/authority';
import { augment, carrying, certificates, revocations } from '#tests/support/hostile-envelope';
import {
  below,
  extendedKeyUsage,
  makeAuthority,
  OCSP_SIGNING,
  TIME_STAMPING,
  timeStamper,
} from '#tests/support/hostile-pki';
import { crlOf } from '#tests/support/hostile-revocation';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';
import {
  check,
  currentSeal,
  endedSeal,
  MINUTE,
  note,
  only,
  SEALED_AT,
  STAMPED_AT,
  seal,
  stamp,
  timeAuthority,
  unit,
} from './time-stamped';

describe('a trusted time-stamp over the seal', () => {
  it('proves the time, so that a certificate which ended since then still counts', async () => {
    const report = await check(augment(endedSeal(), [stamp()]));
    expect(seal(report)).toMatchObject({ status: 'valid', code: 'seal.valid' });
    expect(only(report)).toMatchObject({
      timeBasis: 'valid',
      judgedAt: new Date(STAMPED_AT).toISOString(),
      profile: 'T',
    });
    expect(note(report, 'timeBasis')?.code).toBe('seal.time-basis.timestamp');
  });

  it('counts however the unsigned properties are written', async () => {
    expect(seal(await check(augment(endedSeal(), [stamp()], true))).status).toBe('valid');
  });

  it('may come from a unit that is trusted itself', async () => {
    const trust = trusting(authority.issuing, unit);
    expect(seal(await check(augment(endedSeal(), [stamp()]), trust)).status).toBe('valid');
  });

  it('finds its certificate among those beside the seal', async () => {
    const bare = stamp({ certificates: [] });
    const values = carrying(certificates(unit.certificate));
    expect(seal(await check(augment(endedSeal(), [bare, values]))).status).toBe('valid');
    const kept = carrying({ tstVD: certificates(unit.certificate) });
    expect(seal(await check(augment(endedSeal(), [bare, kept]))).status).toBe('valid');
    const alone = await check(augment(endedSeal(), [bare]));
    expect(note(alone, 'signatureTimeStamp')?.code).toBe('seal.timestamp.no-certificate');
    expect(seal(alone).status).toBe('inconclusive');
  });

  it('is the earliest where there are several', async () => {
    const later = stamp({ at: STAMPED_AT + 5 * MINUTE });
    const report = await check(augment(endedSeal(), [later, stamp()]));
    expect(only(report).judgedAt).toBe(new Date(STAMPED_AT).toISOString());
  });

  it('after the end of the certificate leaves the seal invalid', async () => {
    const report = await check(augment(endedSeal(), [stamp({ at: NOW - MINUTE })]));
    expect(seal(report)).toMatchObject({ status: 'invalid', code: 'seal.chain.expired' });
  });

  it('may not be older than the seal claims to be', async () => {
    const within = await check(augment(endedSeal(), [stamp({ at: SEALED_AT - 4 * MINUTE })]));
    expect(seal(within).status).toBe('valid');
    const before = await check(augment(endedSeal(), [stamp({ at: SEALED_AT - 6 * MINUTE })]));
    expect(seal(before)).toMatchObject({
      status: 'invalid',
      code: 'seal.time-basis.claimed-after-timestamp',
    });
  });
});

describe('a time-stamp whose authority is not trusted', () => {
  const strangers = trusting(authority.issuing);

  it('proves nothing: a certificate in date is judged as of now', async () => {
    const report = await check(augment(currentSeal(), [stamp()]), strangers);
    expect(seal(report)).toMatchObject({ status: 'valid', code: 'seal.time-basis.now-unproven' });
    expect(note(report, 'signatureTimeStamp')).toMatchObject({
      status: 'inconclusive',
      code: 'seal.timestamp.unanchored',
    });
    expect(only(report).judgedAt).toBe(new Date(NOW).toISOString());
  });

  it('leaves a certificate that ended undecided', async () => {
    expect(seal(await check(augment(endedSeal(), [stamp()]), strangers))).toMatchObject({
      status: 'inconclusive',
      code: 'seal.chain.validity-unproven',
    });
  });

  it.each([
    ['trusted for seals only', { uses: ['seal'] as const }, 'seal.timestamp.unanchored'],
    [
      'withdrawn when it stamped',
      { granted: [{ from: 0, until: STAMPED_AT - DAY }] },
      'seal.timestamp.unanchored',
    ],
    [
      'granted only later',
      { granted: [{ from: STAMPED_AT + DAY / 2, until: null }] },
      'seal.timestamp.unanchored',
    ],
  ])('because it was %s', async (_, terms, code) => {
    const store = trustFromCertificates([
      { der: authority.issuing.certificate, source: 'operator', addedAt: NOW },
      { der: timeAuthority.certificate, source: 'trust-list', addedAt: NOW, ...terms },
    ]);
    const report = await check(augment(endedSeal(), [stamp()]), store);
    expect(note(report, 'signatureTimeStamp')?.code).toBe(code);
    expect(seal(report).status).toBe('inconclusive');
  });

  it('is trusted while its service was granted, whatever came later', async () => {
    const store = trustFromCertificates([
      { der: authority.issuing.certificate, source: 'operator', addedAt: NOW },
      {
        der: timeAuthority.certificate,
        source: 'trust-list',
        addedAt: NOW,
        granted: [{ from: 0, until: STAMPED_AT + 1 }],
      },
    ]);
    expect(seal(await check(augment(endedSeal(), [stamp()]), store)).status).toBe('valid');
  });
});

describe('a unit that may not stamp', () => {
  const REFUSED = {
    'names no purpose': { extensions: [] },
    'names the purpose without insisting on it': {
      extensions: [extendedKeyUsage([TIME_STAMPING], false)],
    },
    'names another purpose beside': {
      extensions: [extendedKeyUsage([TIME_STAMPING, OCSP_SIGNING])],
    },
    'names only another purpose': { extensions: [extendedKeyUsage([OCSP_SIGNING])] },
    'may not sign': { keyUsage: ['keyEncipherment'] as const },
    'had ended when it stamped': { notAfter: STAMPED_AT - DAY },
    'had not begun when it stamped': { notBefore: STAMPED_AT + MINUTE },
  };
  it.each(Object.entries(REFUSED))('%s', async (_, changes) => {
    const by = timeStamper(timeAuthority, changes);
    const report = await check(augment(endedSeal(), [stamp({ by })]));
    expect(note(report, 'signatureTimeStamp')?.code).toBe('seal.timestamp.authority-unsound');
    expect(seal(report).status).toBe('inconclusive');
  });

  it('was certified by somebody who is no authority', async () => {
    const by = timeStamper(below(timeAuthority));
    const report = await check(augment(endedSeal(), [stamp({ by })]));
    expect(seal(report).status).toBe('inconclusive');
  });

  it('was certified by an authority restricted to other purposes', async () => {
    const restricted = makeAuthority('Restricted', {
      extensions: [extendedKeyUsage([OCSP_SIGNING])],
    });
    const by = timeStamper(restricted);
    const report = await check(
      augment(endedSeal(), [stamp({ by })]),
      trusting(authority.issuing, restricted),
    );
    expect(note(report, 'signatureTimeStamp')?.code).toBe('seal.timestamp.authority-unsound');
  });

  it('was revoked before, or later without saying that its key was safe', async () => {
    const revokedWith = (at: number, reason?: number) =>
      augment(endedSeal(), [
        stamp(),
        carrying(
          revocations({
            crls: [
              crlOf({
                issuer: timeAuthority,
                thisUpdate: NOW - MINUTE,
                revoked: [
                  {
                    certificate: unit.certificate,
                    at,
                    ...(reason === undefined ? {} : { reason }),
                  },
                ],
              }),
            ],
          }),
        ),
      ]);
    for (const bytes of [
      revokedWith(STAMPED_AT - DAY, 4),
      revokedWith(NOW - DAY / 4),
      revokedWith(NOW - DAY / 4, 1),
    ])
      expect(note(await check(bytes), 'signatureTimeStamp')?.code).toBe(
        'seal.timestamp.authority-revoked',
      );
    expect(seal(await check(revokedWith(NOW - DAY / 4, 4))).status).toBe('valid');
  });
});
