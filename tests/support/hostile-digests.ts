/** Seals whose certificates a trusted authority signed by algorithms that prove nothing any more. */
import { constants } from 'node:crypto';
import { der, integer, nothing, oid, sequence } from '~/credentials/seal/der-writer';
import { credential, leaf, sealed, testKeys } from './authority';
import type { Hostile } from './hostile-jose';
import { makeAuthority, SHA1, signedBy } from './hostile-pki';

/** Trusted by whoever judges these files. */
export const rsaAuthority = makeAuthority('RSA Authority', { keys: testKeys('rsa-2048') });

const PSS = '1.2.840.113549.1.1.10';
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 };
const named = (id: string) => sequence(oid(id), nothing());

const by = (algorithm: Uint8Array, digest: string, how: object = {}): Buffer =>
  sealed(credential(), {
    identity: signedBy(rsaAuthority, leaf({}, rsaAuthority), { algorithm, digest, ...how }),
  });

/** What the others differ from in nothing but the algorithm: accepted. */
export const soundDigest = (): Buffer => by(named('1.2.840.113549.1.1.11'), 'sha256');

const hostile = (name: string, seal: Hostile['seal'], bytes: Buffer): Hostile => ({
  name,
  seal,
  bytes,
});

export const hostileDigests = (): Hostile[] => [
  hostile('SHA-1', 'invalid', by(named('1.2.840.113549.1.1.5'), 'sha1')),
  hostile('SHA-1 by its OIW name', 'invalid', by(named('1.3.14.3.2.29'), 'sha1')),
  hostile('MD5', 'invalid', by(named('1.2.840.113549.1.1.4'), 'md5')),
  hostile('MD5 by its OIW name', 'invalid', by(named('1.3.14.3.2.3'), 'md5')),
  hostile('PSS that names no digest', 'invalid', by(sequence(oid(PSS), sequence()), 'sha1', pss)),
  hostile(
    'PSS that names SHA-1',
    'invalid',
    by(
      sequence(
        oid(PSS),
        sequence(
          der(0xa0, SHA1),
          der(0xa1, sequence(oid('1.2.840.113549.1.1.8'), SHA1)),
          der(0xa2, integer(20)),
        ),
      ),
      'sha1',
      pss,
    ),
  ),
  hostile('RIPEMD-160', 'inconclusive', by(named('1.3.36.3.3.1.2'), 'ripemd160')),
  hostile('SHA-224', 'inconclusive', by(named('1.2.840.113549.1.1.14'), 'sha224')),
];
