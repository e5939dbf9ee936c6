import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import {
  archived,
  augment,
  carrying,
  certificates,
  revocations,
  stamped,
  tokens,
} from '#tests/support/hostile-envelope';
import {
  below,
  extendedKeyUsage,
  makeAuthority,
  OCSP_SIGNING,
  type StampOptions,
  stampOver,
  TIME_STAMPING,
  timeStamper,
} from '#tests/support/hostile-pki';
import { crlOf } from '#tests/support/hostile-revocation';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type SignatureReport, type VerificationReport } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const MINUTE = 60_000;
const SEALED_AT = NOW - DAY;
const STAMPED_AT = SEALED_AT + MINUTE;

const timeAuthority = makeAuthority('Test Time Authority');
const unit = timeStamper(timeAuthority);
/** Ended since it sealed: only a proven time can hold this seal up. */
const ended = leaf({ notBefore: NOW - 90 * DAY, notAfter: NOW - DAY / 2 });
const both = trusting(authority.issuing, timeAuthority);

const endedSeal = (signedAt = SEALED_AT) => sealed(credential(), { identity: ended, signedAt });
const currentSeal = () => sealed(credential(), { signedAt: SEALED_AT });
const stamp = (changes: Partial<StampOptions> = {}) =>
  stamped({ by: unit, at: STAMPED_AT, ...changes });

const check = (bytes: Buffer, trust = both) => checkCredential(bytes, { trust, now: NOW });
const seal = (report: VerificationReport) => checkOf(report, 'SEAL');
const only = (report: VerificationReport): SignatureReport => report.seal.signatures[0]!;
const note = (report: VerificationReport, axis: string) =>
  only(report).notes.find((each) => each.axis === axis);

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

describe('a time-stamp that is not of this seal', () => {
  const other = (): string => JSON.parse(currentSeal().toString()).signatures[0].signature;
  const make = (pieces: readonly string[], changes: Partial<StampOptions> = {}) =>
    augment(currentSeal(), [
      ({ signature }) => ({
        sigTst: tokens(
          stampOver(pieces.length > 0 ? pieces : [signature], {
            by: unit,
            at: STAMPED_AT,
            ...changes,
          }),
        ),
      }),
    ]);
  const CASES: Readonly<Record<string, [() => Buffer, string]>> = {
    'was copied from another seal': [() => make([other()]), 'seal.timestamp.imprint'],
    'had its time forged': [
      () => make([], { forgedTime: STAMPED_AT - 30 * DAY }),
      'seal.timestamp.signature',
    ],
    'states another content': [
      () => make([], { content: 'other-digest' }),
      'seal.timestamp.signature',
    ],
    'refers to no certificate': [
      () => make([], { unreferenced: true }),
      'seal.timestamp.malformed',
    ],
    'refers to another unit’s certificate': [
      () =>
        make([], { referTo: timeAuthority.certificate, certificates: [timeAuthority.certificate] }),
      'seal.timestamp.malformed',
    ],
    'is no time-stamp at all': [
      () => augment(currentSeal(), [carrying({ sigTst: tokens(Buffer.from('nothing')) })]),
      'seal.timestamp.malformed',
    ],
    'is an empty container': [
      () => augment(currentSeal(), [carrying({ sigTst: { tstTokens: [] } })]),
      'seal.timestamp.malformed',
    ],
    'stands beside a sound one': [
      () => augment(currentSeal(), [stamp(), carrying({ sigTst: tokens(Buffer.from('x')) })]),
      'seal.timestamp.malformed',
    ],
  };
  it.each(Object.entries(CASES))('%s', async (_, [bytes, code]) => {
    expect(seal(await check(bytes()))).toMatchObject({ status: 'invalid', code });
  });

  it('proves nothing when its digest is no longer safe or it sets unknown conditions', async () => {
    const weak = await check(make([], { digest: 'sha1' }));
    expect(note(weak, 'signatureTimeStamp')?.code).toBe('seal.timestamp.weak');
    const strange = await check(make([], { criticalExtension: true }));
    expect(note(strange, 'signatureTimeStamp')?.code).toBe('seal.timestamp.unsupported');
    expect(seal(strange).code).toBe('seal.time-basis.now-unproven');
  });

  it('is not believed when it comes from the future', async () => {
    const report = await check(make([], { at: NOW + DAY }));
    expect(seal(report)).toMatchObject({
      status: 'inconclusive',
      code: 'seal.timestamp.in-future',
    });
  });
});

describe('archive time-stamps', () => {
  const old = timeStamper(timeAuthority, { notAfter: NOW - DAY / 3 });
  const oldStamp = stamp({ by: old });

  it('carry on the word of a unit whose certificate ended', async () => {
    const lost = await check(augment(endedSeal(), [oldStamp]));
    expect(note(lost, 'signatureTimeStamp')?.code).toBe('seal.timestamp.authority-expired');
    expect(seal(lost).status).toBe('inconclusive');
    const kept = await check(
      augment(endedSeal(), [oldStamp, archived({ by: unit, at: NOW - DAY / 2 })]),
    );
    expect(seal(kept)).toMatchObject({ status: 'valid', code: 'seal.valid' });
    const late = await check(
      augment(endedSeal(), [oldStamp, archived({ by: unit, at: NOW - MINUTE })]),
    );
    expect(seal(late).status).toBe('inconclusive');
  });

  it('make the seal LTA, and only a sound one does', async () => {
    const data = carrying(
      revocations({ crls: [crlOf({ issuer: authority.issuing, thisUpdate: NOW - MINUTE })] }),
    );
    const archive = archived({ by: unit, at: NOW - DAY / 3 });
    const whole = await check(augment(currentSeal(), [stamp(), data, archive]));
    expect(only(whole).profile).toBe('LTA');
    const moved = augment(currentSeal(), [stamp(), data, archive]);
    const file = JSON.parse(moved.toString());
    file.signatures[0].header.etsiU.splice(1, 1);
    const missing = await check(Buffer.from(JSON.stringify(file)));
    expect(only(missing).profile).toBe('T');
    expect(note(missing, 'archiveTimeStamp')).toMatchObject({
      status: 'invalid',
      code: 'seal.timestamp.imprint',
    });
    expect(seal(missing).status).toBe('valid');
  });
});

describe('a time-stamp over the content', () => {
  const withContent = (over: (text: string) => string, identity = ended) => {
    const text = JSON.stringify(credential());
    const adoTst = tokens(stampOver([over(text)], { by: unit, at: SEALED_AT - MINUTE }));
    const crit = ['b64', 'sigT', 'adoTst'];
    return sealed(text, { identity, signedAt: SEALED_AT, header: { adoTst, crit } });
  };

  it('is reported, and never the proof of when the seal was made', async () => {
    const report = await check(withContent((text) => text));
    expect(note(report, 'contentTimeStamp')).toMatchObject({ status: 'valid' });
    expect(seal(report)).toMatchObject({ status: 'invalid', code: 'seal.chain.expired' });
  });

  it('of another content makes the seal contradict itself', async () => {
    expect(seal(await check(withContent(() => 'another text', leaf())))).toMatchObject({
      status: 'invalid',
      code: 'seal.timestamp.imprint',
    });
  });
});

describe('time-stamps over references', () => {
  const references = carrying({ xRefs: [] });

  it('are held against the seal and the references before them', async () => {
    const overBoth = (_: { signature: string }, before: readonly string[]) => ({
      sigRTst: tokens(stampOver([_.signature, '.', ...before], { by: unit, at: STAMPED_AT })),
    });
    const overReferences = (_: unknown, before: readonly string[]) => ({
      rfsTst: tokens(stampOver([before[1] ?? ''], { by: unit, at: STAMPED_AT })),
    });
    const report = await check(
      augment(currentSeal(), [stamp(), references, overBoth, overReferences]),
    );
    const notes = only(report).notes.filter(({ axis }) => axis === 'referenceTimeStamp');
    expect(notes.map(({ status }) => status)).toEqual(['valid', 'valid']);
    const wrong = await check(augment(currentSeal(), [references, overReferences]));
    expect(note(wrong, 'referenceTimeStamp')?.code).toBe('seal.timestamp.imprint');
    expect(seal(wrong).status).toBe('valid');
  });
});

describe('what cannot be read beside the seal', () => {
  it('leaves the time unproven', async () => {
    for (const etsiU of [['%%'], 'text', Array.from({ length: 65 }, () => ({}))]) {
      const report = await check(sealed(credential(), { unprotected: { etsiU } }));
      expect(seal(report)).toMatchObject({
        status: 'inconclusive',
        code: 'seal.time-basis.unreadable',
      });
    }
  });

  it('leaves it unproven also where there are more time-stamps than anyone needs', async () => {
    const report = await check(
      augment(
        currentSeal(),
        Array.from({ length: 9 }, () => stamp()),
      ),
    );
    expect(seal(report).code).toBe('seal.time-basis.unreadable');
  });
});

describe('a time-stamp whose signer names its algorithms in a garbled way', () => {
  /** Breaks the last object identifier of this kind: the signer's, after the certificates'. */
  const garbled = (hex: string) =>
    augment(currentSeal(), [
      ({ signature }) => {
        const token = stampOver([signature], { by: unit, at: STAMPED_AT });
        const at = token.lastIndexOf(Buffer.from(hex, 'hex'));
        token[at] = 0x04;
        return { sigTst: tokens(token) };
      },
    ]);

  it.each([
    ['digest', '0609608648016503040201'],
    ['signature', '06082a8648ce3d040302'],
  ])('is malformed: %s', async (_, hex) => {
    expect(seal(await check(garbled(hex)))).toMatchObject({
      status: 'invalid',
      code: 'seal.timestamp.malformed',
    });
  });
});
