/**
 * The demonstration's own seal authority: keys made on the first run, kept below
 * DATA_DIR/secrets (0600), never anywhere else. It is trusted only by the installation that made
 * it, as an anchor whose source is `demo`; a production installation will not start with it.
 */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { INSTITUTIONS, type InstitutionId } from '#db/seed/institutions.data';
import {
  type CertificateName,
  type Identity,
  issueCertificate,
  makeKeys,
} from '~/credentials/seal/certificates.server';
import { sealCredential } from '~/credentials/seal/seal-credential.server';
import { readOrMake, secretsDir } from '~/platform/secrets.server';

const NAME = 'Credit Clearinghouse Demo Authority – not for real use';
const DAY = 86_400_000;
/** Before seeding, so that requests of the past year can carry seals of their time. */
const VALID_SINCE_DAYS = 400;
const VALID_FOR_DAYS = 3650;

const StoredIdentity = z.object({
  /** DER, base64. */
  certificate: z.string(),
  /** PKCS #8, PEM. */
  privateKey: z.string(),
});
const StoredAuthority = z.object({
  issuing: StoredIdentity,
  seals: z.record(z.string(), StoredIdentity),
});

export interface DemoAuthority {
  /** The certificate to be trusted, DER. */
  readonly anchor: Buffer;
  readonly subject: string;
  /** Seals `payload` for an institution as JAdES, claiming `signedAt` (ms); answers the file's text. */
  seal(institutionId: InstitutionId, payload: string, signedAt: number): string;
}

/** The authority of this installation, made when it is not there yet; `now` in ms. */
export function openDemoAuthority(dataDir: string, now: number): DemoAuthority {
  const file = path.join(secretsDir(dataDir), 'demo-authority.json');
  const stored = StoredAuthority.parse(
    JSON.parse(readOrMake(file, () => JSON.stringify(makeAuthority(now)))),
  );
  const anchor = Buffer.from(stored.issuing.certificate, 'base64');
  return {
    anchor,
    subject: NAME,
    seal(institutionId, payload, signedAt) {
      const kept = stored.seals[institutionId];
      if (!kept) throw new Error(`the demo authority has no seal for ${institutionId}`);
      const identity: Identity = {
        certificate: Buffer.from(kept.certificate, 'base64'),
        privateKey: createPrivateKey(kept.privateKey),
        subject: { commonName: institutionId },
      };
      return sealCredential(payload, { identity, alg: 'ES256', signedAt });
    },
  };
}

function makeAuthority(now: number): z.infer<typeof StoredAuthority> {
  const validity = {
    notBefore: now - VALID_SINCE_DAYS * DAY,
    notAfter: now + VALID_FOR_DAYS * DAY,
  };
  const issuing = issueCertificate({
    subject: { commonName: NAME, organisation: NAME, country: 'BE' },
    keys: makeKeys('p256'),
    authority: { pathLength: 0 },
    ...validity,
  });
  const seals = INSTITUTIONS.map((each) => {
    const subject: CertificateName = {
      commonName: `${each.names.en} (demo seal)`,
      organisation: each.names[each.language] ?? each.slug,
      organisationIdentifier: each.legalNumber,
      country: each.country,
    };
    const request = {
      subject,
      keys: makeKeys('p256'),
      qualified: { type: 'eseal' },
      ...validity,
    } as const;
    return [each.id, toStored(issueCertificate(request, issuing))] as const;
  });
  return { issuing: toStored(issuing), seals: Object.fromEntries(seals) };
}

const toStored = ({ certificate, privateKey }: { certificate: Buffer; privateKey: KeyObject }) => ({
  certificate: certificate.toString('base64'),
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});
