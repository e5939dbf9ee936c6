/** OCSP answers and revocation lists of a test authority: sound ones, and every way of going wrong. */
import { randomBytes, sign } from 'node:crypto';
import type { Identity } from '~/credentials/seal/certificates.server';
import {
  bits,
  der,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  time,
} from '~/credentials/seal/der-writer';
import { parseCertificate } from '~/credentials/x509/certificate.server';
import { ascii, ECDSA, generalized, partsOf, SHA1, sha } from './hostile-pki';

export type Standing = 'good' | 'unknown' | { at: number; reason?: number; invalidFrom?: number };

export interface OcspOptions {
  issuer: Identity;
  /** Who answers; default: the issuer itself. */
  by?: Identity;
  standing?: Standing;
  producedAt?: number;
  thisUpdate: number;
  nextUpdate?: number;
  archiveFrom?: number;
  /** Another certificate's serial number, or another authority's key. */
  about?: { serial?: Uint8Array; issuer?: Identity };
  byName?: boolean;
  broken?: boolean;
  /** A critical condition nobody knows, in the entry or of the answer as a whole. */
  condition?: 'entry' | 'answer';
}

const CONDITION = (): Uint8Array => critical('1.2.3.6', nothing());

/** An OCSP answer on a certificate. */
export function ocspOn(certificate: Buffer, options: OcspOptions): Buffer {
  const { issuer, by = issuer, producedAt = options.thisUpdate } = options;
  const named = parseCertificate((options.about?.issuer ?? issuer).certificate)!;
  const id = sequence(
    SHA1,
    octets(sha('sha1', named.subjectDer)),
    octets(sha('sha1', named.keyOctets)),
    options.about?.serial ?? partsOf(certificate).serial,
  );
  const responder = parseCertificate(by.certificate)!;
  const tbs = sequence(
    options.byName
      ? der(0xa1, responder.subjectDer)
      : der(0xa2, octets(sha('sha1', responder.keyOctets))),
    generalized(producedAt),
    sequence(singleResponse(id, options)),
    ...(options.condition === 'answer' ? [der(0xa1, sequence(CONDITION()))] : []),
  );
  const signature = sign('sha256', options.broken ? randomBytes(32) : tbs, by.privateKey);
  const basic = sequence(tbs, ECDSA, bits(signature), der(0xa0, sequence(by.certificate)));
  return Buffer.from(
    sequence(
      der(0x0a, Uint8Array.of(0)),
      der(0xa0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))),
    ),
  );
}

function singleResponse(id: Uint8Array, options: OcspOptions): Uint8Array {
  const { standing = 'good', nextUpdate, archiveFrom } = options;
  const invalidFrom = typeof standing === 'object' ? standing.invalidFrom : undefined;
  const extensions = [
    ...(archiveFrom === undefined ? [] : [plain('1.3.6.1.5.5.7.48.1.6', generalized(archiveFrom))]),
    ...(invalidFrom === undefined ? [] : [plain('2.5.29.24', generalized(invalidFrom))]),
    ...(options.condition === 'entry' ? [CONDITION()] : []),
  ];
  return sequence(
    id,
    statusOf(standing),
    generalized(options.thisUpdate),
    ...(nextUpdate === undefined ? [] : [der(0xa0, generalized(nextUpdate))]),
    ...(extensions.length > 0 ? [der(0xa1, sequence(...extensions))] : []),
  );
}

function statusOf(standing: Standing): Uint8Array {
  if (standing === 'good') return der(0x80);
  if (standing === 'unknown') return der(0x82);
  const reason = standing.reason;
  return der(
    0xa1,
    generalized(standing.at),
    ...(reason === undefined ? [] : [der(0xa0, der(0x0a, Uint8Array.of(reason)))]),
  );
}

const plain = (id: string, value: Uint8Array) => sequence(oid(id), octets(value));
const critical = (id: string, value: Uint8Array) =>
  sequence(oid(id), Uint8Array.of(1, 1, 255), octets(value));

export interface CrlOptions {
  issuer: Identity;
  thisUpdate: number;
  nextUpdate?: number;
  revoked?: readonly { certificate: Buffer; at: number; reason?: number; invalidFrom?: number }[];
  /** A list of changes, of other issuers, of some reasons, or of one distribution point. */
  kind?: 'delta' | 'indirect' | 'some-reasons' | { point: string };
  broken?: boolean;
}

/** A revocation list. */
export function crlOf(options: CrlOptions): Buffer {
  const { issuer, revoked = [] } = options;
  const entries = revoked.map((each) =>
    sequence(
      partsOf(each.certificate).serial,
      time(each.at),
      ...(each.reason === undefined && each.invalidFrom === undefined
        ? []
        : [
            sequence(
              ...(each.reason === undefined
                ? []
                : [plain('2.5.29.21', der(0x0a, Uint8Array.of(each.reason)))]),
              ...(each.invalidFrom === undefined
                ? []
                : [plain('2.5.29.24', generalized(each.invalidFrom))]),
            ),
          ]),
    ),
  );
  const extensions = crlExtensions(options.kind);
  const tbs = sequence(
    integer(1),
    ECDSA,
    partsOf(issuer.certificate).subject,
    time(options.thisUpdate),
    ...(options.nextUpdate === undefined ? [] : [time(options.nextUpdate)]),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(extensions.length > 0 ? [der(0xa0, sequence(...extensions))] : []),
  );
  const signature = sign('sha256', options.broken ? randomBytes(32) : tbs, issuer.privateKey);
  return Buffer.from(sequence(tbs, ECDSA, bits(signature)));
}

function crlExtensions(kind: CrlOptions['kind']): Uint8Array[] {
  const yes = Uint8Array.of(255);
  if (kind === undefined) return [];
  if (kind === 'delta') return [critical('2.5.29.27', integer(1))];
  if (kind === 'indirect') return [critical('2.5.29.28', sequence(der(0x84, yes)))];
  if (kind === 'some-reasons')
    return [critical('2.5.29.28', sequence(der(0x83, Uint8Array.of(6, 0x40))))];
  const point = der(0xa0, der(0xa0, der(0x86, ascii(kind.point))));
  return [critical('2.5.29.28', sequence(point))];
}
