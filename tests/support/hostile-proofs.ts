/** Sealed files whose certificates, time-stamps or revocation data deceive, with fresh keys every run. */
import { generateKeyPairSync } from 'node:crypto';
import { makeSealAuthority } from '#tests/support/seal-authority';
import {
  type CertificateRequest,
  type Identity,
  issueCertificate,
  makeKeys,
} from '~/credentials/seal/certificates.server';
import { authority, credential, DAY, leaf, NOW, SUBJECT, sealed, testKeys } from './authority';
import {
  archived,
  augment,
  carrying,
  certificates,
  revocations,
  stamped,
  tokens,
} from './hostile-envelope';
import type { Hostile } from './hostile-jose';
import {
  below,
  extendedKeyUsage,
  makeAuthority,
  noCheck,
  OCSP_SIGNING,
  type StampOptions,
  stampOver,
  TIME_STAMPING,
  timeStamper,
} from './hostile-pki';
import { crlOf, ocspOn } from './hostile-revocation';

/** Trusted for time-stamps by whoever judges these files. */
export const timeAuthority = makeAuthority('Trusted Time Authority');

type Status = Hostile['seal'];

const hostile = (name: string, seal: Status, bytes: Buffer): Hostile => ({ name, seal, bytes });
const by = (identity: Identity, chain: Buffer[] = [], alg: 'ES256' | 'RS256' = 'ES256') =>
  sealed(credential(), { identity, chain, alg });
const withLeaf = (changes: Partial<CertificateRequest>) => by(leaf(changes));

const request = (changes: Partial<CertificateRequest> = {}): CertificateRequest => ({
  subject: SUBJECT,
  keys: makeKeys('p256'),
  notBefore: NOW - 30 * DAY,
  notAfter: NOW + 300 * DAY,
  qualified: { type: 'eseal' },
  ...changes,
});

/** The trusted authority's names with keys of somebody else's. */
const impostor = makeSealAuthority({ name: 'Test TSP', country: 'EE', now: NOW });
const evil = makeAuthority('Evil Root');

export const hostileCertificates = (): Hostile[] => [
  hostile('a certificate that signed itself', 'not valid', by(issueCertificate(request()))),
  hostile(
    'the name of a trusted root',
    'not valid',
    by(leaf({}, impostor.issuing), [impostor.issuing.certificate, impostor.root.certificate]),
  ),
  hostile(
    'a root of its own beside the seal',
    'not valid',
    augment(by(issueCertificate(request(), evil)), [carrying(certificates(evil.certificate))]),
  ),
  hostile(
    'a certificate that ended',
    'invalid',
    withLeaf({ notBefore: NOW - 90 * DAY, notAfter: NOW - DAY / 2 }),
  ),
  hostile('a certificate not begun', 'invalid', withLeaf({ notBefore: NOW + DAY })),
  hostile(
    'an ordinary certificate as authority',
    'invalid',
    (() => {
      const between = leaf();
      return by(issueCertificate(request(), between), [between.certificate]);
    })(),
  ),
  hostile(
    'an authority below one that allows none',
    'invalid',
    (() => {
      const sub = below(authority.issuing, { authority: {}, subject: { commonName: 'Sub' } });
      return by(issueCertificate(request(), sub), [sub.certificate]);
    })(),
  ),
  hostile('a certificate for encipherment', 'invalid', withLeaf({ keyUsage: ['keyEncipherment'] })),
  hostile(
    'a certificate for time-stamps',
    'invalid',
    withLeaf({ extensions: [extendedKeyUsage([TIME_STAMPING])] }),
  ),
  hostile('a key of 1024 bits', 'invalid', by(leaf({ keys: testKeys('rsa-1024') }), [], 'RS256')),
  hostile(
    'a curve spelt out',
    'invalid',
    withLeaf({
      keys: generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' }),
    }),
  ),
  hostile(
    'a curve of another kind',
    'invalid',
    withLeaf({
      keys: generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
    }),
  ),
  hostile('an unknown condition', 'inconclusive', withLeaf({ criticalExtension: '1.2.3.4' })),
  hostile(
    'a certificate that is not qualified',
    'not valid',
    by(
      issueCertificate(
        {
          subject: SUBJECT,
          keys: makeKeys('p256'),
          notBefore: NOW - DAY * 9,
          notAfter: NOW + DAY,
        },
        authority.issuing,
      ),
    ),
  ),
  hostile('a certificate for persons', 'invalid', withLeaf({ qualified: { type: 'esign' } })),
  hostile('a certificate for web sites', 'invalid', withLeaf({ qualified: { type: 'web' } })),
  hostile('nobody’s identifier', 'not valid', withLeaf({ subject: { commonName: 'Nobody' } })),
  hostile(
    'another organisation’s certificate',
    'invalid',
    withLeaf({
      subject: { ...SUBJECT, organisationIdentifier: 'VATEE-99999999' },
    }),
  ),
  hostile(
    'the trusted authority as the seal’s own certificate',
    'not valid',
    by(authority.issuing),
  ),
];

const SEALED_AT = NOW - 2 * DAY;
const ended = leaf({ notBefore: NOW - 90 * DAY, notAfter: NOW - DAY });
const endedSeal = (): Buffer => sealed(credential(), { identity: ended, signedAt: SEALED_AT });
const unit = timeStamper(timeAuthority);
const at = (changes: Partial<StampOptions> = {}): StampOptions => ({
  by: unit,
  at: SEALED_AT + 60_000,
  ...changes,
});
const withStamp = (changes: Partial<StampOptions>) => augment(endedSeal(), [stamped(at(changes))]);

export const hostileTimeStamps = (): Hostile[] => [
  hostile('an unknown authority’s time', 'inconclusive', withStamp({ by: timeStamper(evil) })),
  hostile('a time-stamp signed by the seal’s own key', 'inconclusive', withStamp({ by: ended })),
  hostile(
    'a unit that is not for time-stamps',
    'inconclusive',
    withStamp({ by: below(timeAuthority) }),
  ),
  hostile(
    'the trusted authority’s name on other keys',
    'inconclusive',
    withStamp({
      by: timeStamper(makeAuthority('Trusted Time Authority')),
    }),
  ),
  hostile('a forged time', 'invalid', withStamp({ at: NOW - 60_000, forgedTime: SEALED_AT })),
  hostile('a time-stamp of another content', 'invalid', withStamp({ content: 'other-digest' })),
  hostile('a time-stamp by SHA-1', 'inconclusive', withStamp({ digest: 'sha1' })),
  hostile(
    'a time-stamp copied from another seal',
    'invalid',
    (() => {
      const other = JSON.parse(endedSeal().toString()) as { signatures: { signature: string }[] };
      const copied = tokens(stampOver([other.signatures[0]!.signature], at()));
      return augment(endedSeal(), [carrying({ sigTst: copied })]);
    })(),
  ),
  hostile(
    'an archive time-stamp in place of one over the seal',
    'invalid',
    augment(endedSeal(), [archived(at())]),
  ),
  hostile(
    'an archive time-stamp moved to the place of one over the seal',
    'invalid',
    (() => {
      const make = archived(at());
      return augment(endedSeal(), [(parts, before) => ({ sigTst: make(parts, before).arcTst })]);
    })(),
  ),
  hostile(
    'a time-stamp over the content in place of one over the seal',
    'invalid',
    (() => {
      const text = JSON.stringify(credential());
      const adoTst = tokens(stampOver([text], at({ at: SEALED_AT - 60_000 })));
      const header = { adoTst, crit: ['b64', 'sigT', 'adoTst'] };
      return sealed(text, { identity: ended, signedAt: SEALED_AT, header });
    })(),
  ),
  hostile('no time-stamp any more', 'invalid', endedSeal()),
  hostile(
    'a time-stamp from the time after its certificate',
    'invalid',
    withStamp({ at: NOW - 60_000 }),
  ),
  hostile('a time-stamp from the future', 'inconclusive', withStamp({ at: NOW + DAY })),
  hostile(
    'a time-stamp by a unit that ended since',
    'inconclusive',
    withStamp({
      by: timeStamper(timeAuthority, { notAfter: NOW - DAY / 2 }),
    }),
  ),
];

const published = leaf({ ocsp: 'http://ocsp.test/' });
const current = { issuer: authority.issuing, thisUpdate: NOW - 60_000, nextUpdate: NOW + DAY };
const withData = (data: Parameters<typeof revocations>[0]): Buffer =>
  augment(sealed(credential(), { identity: published }), [carrying(revocations(data))]);
const answer = (changes: Partial<Parameters<typeof ocspOn>[1]>): Buffer =>
  withData({ ocsp: [ocspOn(published.certificate, { ...current, ...changes })] });

const endedResponder = below(authority.issuing, {
  notAfter: NOW - 8 * DAY,
  extensions: [extendedKeyUsage([OCSP_SIGNING], false), noCheck],
});

export const hostileRevocations = (): Hostile[] => [
  hostile('no word on revocation', 'inconclusive', sealed(credential(), { identity: published })),
  hostile('a revoked certificate', 'invalid', answer({ standing: { at: NOW - DAY } })),
  hostile(
    'a revoked certificate, by a list',
    'invalid',
    withData({
      crls: [
        crlOf({ ...current, revoked: [{ certificate: published.certificate, at: NOW - DAY }] }),
      ],
    }),
  ),
  hostile('an answer by the seal holder itself', 'inconclusive', answer({ by: published })),
  hostile('an answer by a stranger', 'inconclusive', answer({ by: evil })),
  hostile('an answer by a sibling', 'inconclusive', answer({ by: leaf() })),
  hostile(
    'an answer of long ago',
    'inconclusive',
    answer({ thisUpdate: NOW - 9 * DAY, nextUpdate: NOW - 8 * DAY }),
  ),
  hostile('an answer from the future', 'inconclusive', answer({ producedAt: NOW + DAY })),
  hostile('an answer on a condition', 'inconclusive', answer({ condition: 'answer' })),
  hostile('an answer on a condition of its entry', 'inconclusive', answer({ condition: 'entry' })),
  hostile(
    'an answer of today made when the responder’s certificate still held',
    'inconclusive',
    answer({ by: endedResponder, producedAt: NOW - 9 * DAY }),
  ),
  hostile('an answer with a broken signature', 'inconclusive', answer({ broken: true })),
  hostile(
    'an answer on another certificate',
    'inconclusive',
    withData({
      ocsp: [ocspOn(leaf().certificate, current)],
    }),
  ),
  hostile(
    'a list with a broken signature',
    'inconclusive',
    withData({ crls: [crlOf({ ...current, broken: true })] }),
  ),
  hostile(
    'a list of changes',
    'inconclusive',
    withData({ crls: [crlOf({ ...current, kind: 'delta' })] }),
  ),
  hostile(
    'an indirect list',
    'inconclusive',
    withData({ crls: [crlOf({ ...current, kind: 'indirect' })] }),
  ),
];
