import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed } from '#tests/support/authority';
import { archived, augment, carrying, revocations, tokens } from '#tests/support/hostile-envelope';
import { type StampOptions, stampOver, timeStamper } from '#tests/support/hostile-pki';
import { crlOf } from '#tests/support/hostile-revocation';
import {
  check,
  currentSeal,
  ended,
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
