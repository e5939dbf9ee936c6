import { describe, expect, it } from 'vitest';
import { DAY, leaf, NOW, testKeys } from '#tests/support/authority';
import { C14N, EXC_C14N } from '#tests/support/elmo';
import { makeAuthority, timeStamper } from '#tests/support/hostile-pki';
import { crlOf, ocspOn } from '#tests/support/hostile-revocation';
import {
  type XadesOptions,
  xmlCertificates,
  xmlRevocations,
  xmlStamped,
} from '#tests/support/xades';
import { checkOf } from '~/credentials/report';
import type { KeyKind } from '~/credentials/seal/certificates.server';
import {
  check,
  current,
  ended,
  issuer,
  MINUTE,
  note,
  only,
  publishing,
  SEALED_AT,
  STAMPED_AT,
  seal,
  signed,
  stamp,
  stampAt,
  strangers,
} from './xades-signed';

describe('an XAdES signature', () => {
  it.each([
    ['inclusively', C14N, 'p256', 'sha256'],
    ['exclusively', EXC_C14N, 'p256', 'sha256'],
    ['exclusively', EXC_C14N, 'p384', 'sha384'],
    ['inclusively', C14N, 'p521', 'sha512'],
    ['inclusively', C14N, 'rsa-2048', 'sha512'],
  ] as const)('made %s (%s) with %s and %s is verified', async (_, method, kind, hash) => {
    const by = leaf({ keys: testKeys(kind as KeyKind) });
    const report = await check(signed({ by, method, hash }));
    expect(only(report)).toMatchObject({ integrity: 'valid', binding: 'valid', profile: 'B' });
    expect(note(report, 'binding')?.code).toBe('seal.binding.valid');
    expect(seal(report)).toEqual(['valid', 'seal.time-basis.now']);
    expect(only(report).claimedAt).toBe(new Date(SEALED_AT).toISOString());
  });

  it('by ECDSA is r and s side by side: in DER it is not valid', async () => {
    expect(seal(await check(signed({ derValue: true })))).toEqual([
      'invalid',
      'seal.integrity.broken',
    ]);
  });

  it('that names another certificate than its own is not valid', async () => {
    const report = await check(signed({ names: leaf().certificate }));
    expect(seal(report)).toEqual(['invalid', 'seal.binding.mismatch']);
  });

  it('finds the named one of two certificates of the same key, wherever it stands', async () => {
    const again = leaf();
    const report = await check(
      signed({
        by: again,
        certificates: [current.certificate, again.certificate],
      }),
    );
    expect(seal(report)[0]).toBe('valid');
    const beside = await check(
      signed({ certificates: [], unsigned: [xmlCertificates(current.certificate)] }),
    );
    expect(seal(beside)[0]).toBe('valid');
  });

  it('that names it by a digest not known here is inconclusive', async () => {
    const report = await check(signed({ namedBy: 'http://www.w3.org/2001/04/xmlenc#ripemd160' }));
    expect(seal(report)).toEqual(['inconclusive', 'seal.binding.digest-unknown']);
  });

  it('whose signed properties were changed, or stand somewhere else, is not valid', async () => {
    const xml = signed();
    const later = new Date(SEALED_AT + DAY).toISOString();
    const changed = await check(xml.replace(new Date(SEALED_AT).toISOString(), later));
    expect(seal(changed)).toEqual(['invalid', 'seal.integrity.broken']);
    const own = /<xades:SignedProperties[\s\S]+<\/xades:SignedProperties>/.exec(xml)?.[0] ?? '';
    const forged = own
      .replace('Id="signed-properties"', 'Id="other"')
      .replace(new Date(SEALED_AT).toISOString(), later);
    const moved = xml
      .replace(own, forged)
      .replace(
        '</ds:Signature>',
        `<ds:Object xmlns:xades="http://uri.etsi.org/01903/v1.3.2#"><Elsewhere>${own}</Elsewhere></ds:Object></ds:Signature>`,
      );
    const report = await check(moved);
    expect(seal(report)).toEqual(['invalid', 'seal.xml.not-covering']);
    const twice = await check(xml.replace(own, forged + own));
    expect(checkOf(twice, 'SEAL').status).toBe('invalid');
  });
});

describe('the time-stamp of an XAdES signature', () => {
  it.each([
    ['exclusively', EXC_C14N],
    ['inclusively', C14N],
  ] as const)('proves the time, so that an ended certificate counts (%s)', async (_, method) => {
    const xml = signed({ by: ended, method, unsigned: [xmlStamped(stampAt(STAMPED_AT), method)] });
    const report = await check(xml);
    expect(seal(report)).toEqual(['valid', 'seal.valid']);
    expect(only(report)).toMatchObject({
      profile: 'T',
      judgedAt: new Date(STAMPED_AT).toISOString(),
    });
    expect(note(report, 'signatureTimeStamp')).toMatchObject({ status: 'valid' });
  });

  it('is the earliest of those that are trusted', async () => {
    const other = timeStamper(makeAuthority('Unknown Time'));
    const report = await check(
      signed({
        by: ended,
        unsigned: [
          xmlStamped(stampAt(STAMPED_AT + 5 * MINUTE)),
          stamp,
          xmlStamped(stampAt(SEALED_AT, other)),
        ],
      }),
    );
    expect(only(report).judgedAt).toBe(new Date(STAMPED_AT).toISOString());
  });

  it('of an authority that is not trusted proves nothing', async () => {
    const inDate = await check(signed({ unsigned: [stamp] }), strangers);
    expect(seal(inDate)).toEqual(['valid', 'seal.time-basis.now-unproven']);
    const past = await check(signed({ by: ended, unsigned: [stamp] }), strangers);
    expect(seal(past)).toEqual(['inconclusive', 'seal.chain.validity-unproven']);
  });

  it('of another signature, or that cannot be read, makes the seal not valid', async () => {
    const copied = await check(
      signed({
        by: ended,
        unsigned: [() => stamp('<ds:SignatureValue>other</ds:SignatureValue>')],
      }),
    );
    expect(seal(copied)).toEqual(['invalid', 'seal.timestamp.imprint']);
    const noise = () =>
      '<xades:SignatureTimeStamp><xades:EncapsulatedTimeStamp>AAAA</xades:EncapsulatedTimeStamp></xades:SignatureTimeStamp>';
    expect(seal(await check(signed({ unsigned: [noise] })))).toEqual([
      'invalid',
      'seal.timestamp.malformed',
    ]);
  });

  it('that is older than the signature claims to be makes it not valid', async () => {
    const report = await check(signed({ unsigned: [xmlStamped(stampAt(SEALED_AT - 6 * MINUTE))] }));
    expect(seal(report)).toEqual(['invalid', 'seal.time-basis.claimed-after-timestamp']);
  });

  it('in a form that is not read leaves the time undecided, never proven', async () => {
    const inXml = () =>
      '<xades:SignatureTimeStamp><xades:XMLTimeStamp/></xades:SignatureTimeStamp>';
    const unread = await check(signed({ by: ended, unsigned: [inXml] }));
    expect(seal(unread)[0]).toBe('inconclusive');
    expect(note(unread, 'signatureTimeStamp')?.code).toBe('seal.timestamp.unread');
    expect(note(unread, 'timeBasis')?.code).toBe('seal.time-basis.unreadable');
    const listed = xmlStamped(stampAt(STAMPED_AT), EXC_C14N, '<xades:Include URI="#value"/>');
    for (const maker of [listed, xmlStamped(stampAt(STAMPED_AT), 'urn:other-form')]) {
      const report = await check(signed({ by: ended, unsigned: [maker] }));
      expect(seal(report)).toEqual(['inconclusive', 'seal.chain.validity-unproven']);
      expect(note(report, 'signatureTimeStamp')?.code).toBe('seal.timestamp.unsupported');
    }
  });

  it('over the document alone is told and proves nothing; a broken one contradicts the signer', async () => {
    const before = (document: string) => stampAt(SEALED_AT - DAY)([document]);
    const report = await check(signed({ by: ended, contentStamp: before }));
    expect(note(report, 'contentTimeStamp')?.status).toBe('valid');
    expect(seal(report)).toEqual(['invalid', 'seal.chain.expired']);
    const other = await check(signed({ contentStamp: () => stampAt(SEALED_AT)(['other']) }));
    expect(seal(other)).toEqual(['invalid', 'seal.timestamp.imprint']);
  });

  it('for the archive is told, and the signature counts without it', async () => {
    const archive = () => stamp('anything').replaceAll('SignatureTimeStamp', 'ArchiveTimeStamp');
    const report = await check(signed({ by: ended, unsigned: [stamp, archive] }));
    expect(seal(report)).toEqual(['valid', 'seal.valid']);
    expect(note(report, 'archiveTimeStamp')?.code).toBe('seal.timestamp.unsupported');
    expect(only(report).profile).toBe('T');
  });

  it('among too many of them proves nothing', async () => {
    const report = await check(signed({ by: ended, unsigned: Array(9).fill(stamp) }));
    expect(seal(report)[0]).toBe('inconclusive');
    expect(note(report, 'timeBasis')?.code).toBe('seal.time-basis.unreadable');
  });
});

describe('revocation data in an XAdES signature', () => {
  const fresh = { issuer, thisUpdate: NOW - 60 * MINUTE, nextUpdate: NOW + 60 * MINUTE };
  const ocsp = ocspOn(publishing.certificate, fresh);
  const withData = (...unsigned: XadesOptions['unsigned'] & object) =>
    signed({ by: publishing, unsigned });

  it('is needed where the certificate names its publisher', async () => {
    expect(seal(await check(withData()))).toEqual(['inconclusive', 'seal.revocation.no-data']);
  });

  it.each([
    ['an OCSP answer', { ocsp: [ocsp] }],
    ['a revocation list', { crls: [crlOf(fresh)] }],
  ])('clears the certificate by %s', async (_, data) => {
    const report = await check(withData(stamp, xmlRevocations(data)));
    expect(seal(report)).toEqual(['valid', 'seal.valid']);
    expect(only(report)).toMatchObject({ profile: 'LT', certificateRevocation: 'valid' });
  });

  it('counts where it is kept for a time-stamp as well', async () => {
    const kept = () =>
      `<x:TimeStampValidationData xmlns:x="http://uri.etsi.org/01903/v1.4.1#">${xmlRevocations({ ocsp: [ocsp] })()}</x:TimeStampValidationData>`;
    expect(seal(await check(withData(stamp, kept)))).toEqual(['valid', 'seal.valid']);
  });

  it.each([
    ['earlier', SEALED_AT - DAY, ['invalid', 'seal.revocation.revoked']],
    ['after its proven time', NOW - DAY, ['valid', 'seal.valid']],
  ] as const)('that tells of a revocation %s decides', async (_, at, expected) => {
    const revoked = ocspOn(publishing.certificate, { ...fresh, standing: { at, reason: 4 } });
    const report = await check(withData(stamp, xmlRevocations({ ocsp: [revoked] })));
    expect(seal(report)).toEqual(expected);
  });

  it.each([
    ['of a stranger', ocspOn(publishing.certificate, { ...fresh, by: makeAuthority('Stranger') })],
    ['that was changed', ocspOn(publishing.certificate, { ...fresh, broken: true })],
    ['on another certificate', ocspOn(current.certificate, fresh)],
    ['that is noise', Buffer.from('noise')],
  ])('clears nothing %s', async (_, answer) => {
    const report = await check(withData(stamp, xmlRevocations({ ocsp: [answer] })));
    expect(checkOf(report, 'SEAL').status).toBe('inconclusive');
    expect(only(report).certificateRevocation).toBe('inconclusive');
  });

  it('outside the unsigned properties is not looked at', async () => {
    const outside = withData().replace(
      '</ds:Signature>',
      `<ds:Object xmlns:xades="http://uri.etsi.org/01903/v1.3.2#">${xmlRevocations({ ocsp: [ocsp] })()}</ds:Object></ds:Signature>`,
    );
    expect(seal(await check(outside))).toEqual(['inconclusive', 'seal.revocation.no-data']);
  });
});
