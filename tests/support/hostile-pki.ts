/** A test authority of one’s own and its time-stamps: sound ones, and every way of going wrong. */
import { createHash, randomBytes, type SignKeyObjectInput, sign } from 'node:crypto';
import {
  type CertificateRequest,
  type Identity,
  issueCertificate,
  makeKeys,
} from '~/credentials/seal/certificates.server';
import {
  bits,
  der,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
} from '~/credentials/seal/der-writer';
import { children, readDer } from '~/credentials/x509/der';
import { DAY, NOW } from './authority';

const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
export const SHA1 = sequence(oid('1.3.14.3.2.26'), nothing());
export const ECDSA = sequence(oid('1.2.840.10045.4.3.2'));

export const sha = (name: string, bytes: Uint8Array | string) =>
  createHash(name).update(bytes).digest();
export const ascii = (text: string) => Buffer.from(text, 'latin1');

/** GeneralizedTime, whatever the year. */
export function generalized(at: number): Uint8Array {
  return der(0x18, ascii(`${new Date(at).toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));
}

const purposes = (...ids: readonly string[]) => sequence(...ids.map(oid));
export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
export const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';

export const extendedKeyUsage = (ids: readonly string[], critical = true) => ({
  oid: '2.5.29.37',
  critical,
  value: purposes(...ids),
});

export const noCheck = { oid: '1.3.6.1.5.5.7.48.1.5', value: nothing() };

export const crlAt = (url: string) => ({
  oid: '2.5.29.31',
  value: sequence(sequence(der(0xa0, der(0xa0, der(0x86, ascii(url)))))),
});

/** An authority of its own, able to issue whatever a test needs. */
export function makeAuthority(name: string, changes: Partial<CertificateRequest> = {}): Identity {
  return issueCertificate({
    subject: { commonName: name, organisation: name, country: 'EE' },
    keys: makeKeys('p256'),
    notBefore: NOW - 3000 * DAY,
    notAfter: NOW + 3000 * DAY,
    authority: {},
    ...changes,
  });
}

/** A certificate below an authority, for no purpose unless one is given. */
export function below(issuer: Identity, changes: Partial<CertificateRequest> = {}): Identity {
  return issueCertificate(
    {
      subject: { commonName: `Unit ${randomBytes(3).toString('hex')}`, country: 'EE' },
      keys: makeKeys('p256'),
      notBefore: NOW - 1000 * DAY,
      notAfter: NOW + 1000 * DAY,
      ...changes,
    },
    issuer,
  );
}

/** The same certificate signed anew by its issuer with an algorithm of one’s choice. */
export function signedBy(
  issuer: Identity,
  identity: Identity,
  {
    algorithm,
    digest,
    ...how
  }: { algorithm: Uint8Array; digest: string } & Partial<SignKeyObjectInput>,
): Identity {
  const [tbs] = children(readDer(identity.certificate));
  const fields = children(tbs!).map(({ raw }) => raw);
  const renewed = sequence(...fields.with(2, algorithm));
  const signature = sign(digest, renewed, { ...how, key: issuer.privateKey });
  return { ...identity, certificate: Buffer.from(sequence(renewed, algorithm, bits(signature))) };
}

/** A time-stamping unit, with the purpose RFC 3161 §2.3 demands. */
export function timeStamper(issuer: Identity, changes: Partial<CertificateRequest> = {}): Identity {
  return below(issuer, { extensions: [extendedKeyUsage([TIME_STAMPING])], ...changes });
}

export interface StampOptions {
  by: Identity;
  at: number;
  /** Certificates to send along; default: the unit's own. */
  certificates?: readonly Buffer[];
  digest?: 'sha256' | 'sha1';
  /** Instead of the unit's own certificate in the signed reference. */
  referTo?: Buffer;
  /** Leaves the signed reference out. */
  unreferenced?: boolean;
  /** Written after signing. */
  forgedTime?: number;
  content?: 'other-digest';
  criticalExtension?: boolean;
}

/** A time-stamp token over the pieces of text, in order. */
export function stampOver(pieces: readonly (string | Uint8Array)[], options: StampOptions): Buffer {
  const digest = options.digest ?? 'sha256';
  const hash = createHash(digest);
  for (const piece of pieces) hash.update(piece);
  const imprint = sequence(digest === 'sha1' ? SHA1 : SHA256, octets(hash.digest()));
  const infoAt = (at: number) =>
    sequence(
      integer(1),
      oid('1.2.3.4'),
      imprint,
      integer(randomBytes(8)),
      generalized(at),
      ...(options.criticalExtension
        ? [der(0xa1, sequence(oid('1.2.3.5'), Uint8Array.of(1, 1, 255), octets(nothing())))]
        : []),
    );
  const info = infoAt(options.at);
  const attributes = attributesOver(info, options);
  const signature = sign('sha256', setOf(...attributes), options.by.privateKey);
  const shown = options.forgedTime === undefined ? info : infoAt(options.forgedTime);
  return Buffer.from(
    sequence(
      oid('1.2.840.113549.1.7.2'),
      der(0xa0, signedData(shown, attributes, signature, options)),
    ),
  );
}

function attributesOver(info: Uint8Array, options: StampOptions): Uint8Array[] {
  const referred = options.referTo ?? options.by.certificate;
  const stated = options.content === 'other-digest' ? randomBytes(32) : sha('sha256', info);
  return [
    attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4')),
    attribute('1.2.840.113549.1.9.4', octets(stated)),
    ...(options.unreferenced
      ? []
      : [
          attribute(
            '1.2.840.113549.1.9.16.2.47',
            sequence(sequence(sequence(octets(sha('sha256', referred))))),
          ),
        ]),
  ].sort((a, b) => Buffer.compare(a, b));
}

const attribute = (id: string, value: Uint8Array) => sequence(oid(id), setOf(value));

function signedData(
  info: Uint8Array,
  attributes: readonly Uint8Array[],
  signature: Uint8Array,
  { by, certificates = [by.certificate] }: StampOptions,
): Uint8Array {
  const { issuer, serial } = partsOf(by.certificate);
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    SHA256,
    der(0xa0, ...attributes),
    ECDSA,
    octets(signature),
  );
  return sequence(
    integer(3),
    setOf(SHA256),
    sequence(oid('1.2.840.113549.1.9.16.1.4'), der(0xa0, octets(info))),
    der(0xa0, ...certificates),
    setOf(signer),
  );
}

/** DER of a certificate's issuer, serial number and subject. */
export function partsOf(certificate: Uint8Array) {
  const [tbs] = children(readDer(certificate));
  const fields = children(tbs!).filter(({ tag }) => tag !== 0xa0);
  return { serial: fields[0]!.raw, issuer: fields[2]!.raw, subject: fields[4]!.raw };
}
