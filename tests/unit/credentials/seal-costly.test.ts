import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import {
  augment,
  carrying,
  certificates,
  revocations,
  stamped,
} from '#tests/support/hostile-envelope';
import { makeAuthority, timeStamper } from '#tests/support/hostile-pki';
import { crlOf } from '#tests/support/hostile-revocation';
import { checkCredential } from '~/credentials/check-credential.server';
import { LIMITS } from '~/credentials/limits';
import { checkOf } from '~/credentials/report';
import { issueCertificate, makeKeys } from '~/credentials/seal/certificates.server';

const timeAuthority = makeAuthority('Time Authority');
const trust = trusting(authority.issuing, timeAuthority);

/** The same signature over and over, with all that stands beside it. */
function repeated(file: Buffer, times: number): Buffer {
  const one = JSON.parse(file.toString()) as { payload: string; signatures: unknown[] };
  const signatures = Array.from({ length: times }, () => one.signatures[0]);
  return Buffer.from(JSON.stringify({ ...one, signatures }));
}

/** Milliseconds of this process' own work: what else the machine does is not counted. */
async function timeOf(bytes: Buffer): Promise<number> {
  expect(bytes.length).toBeLessThan(LIMITS.bytes);
  const before = process.cpuUsage();
  const report = await checkCredential(bytes, { trust, now: NOW });
  const { user, system } = process.cpuUsage(before);
  expect(checkOf(report, 'FORMAT').status).toBe('valid');
  return (user + system) / 1000;
}

/** Certificates that all carry each other's name, so that every one could have issued any other. */
function crowd(size: number): Buffer[] {
  const subject = { commonName: 'Anybody', country: 'EE' };
  const issuer = { ...makeAuthority('Anybody'), subject };
  return Array.from({ length: size }, () => {
    const keys = makeKeys('rsa-2048');
    const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
    const made = issueCertificate({ subject, keys, authority: {}, ...validity }, issuer);
    return made.certificate;
  });
}

describe('files made to cost time are answered within a second of work', () => {
  const strangerUnit = timeStamper({
    ...makeAuthority('Anybody'),
    subject: { commonName: 'Anybody', country: 'EE' },
  });
  const people = crowd(12);

  it('with sixteen seals, each with eight time-stamps and a crowd of possible issuers', async () => {
    const bytes = repeated(
      augment(sealed(credential()), [
        ...Array.from({ length: 8 }, () =>
          stamped({
            by: strangerUnit,
            at: NOW - DAY / 2,
            certificates: [strangerUnit.certificate],
          }),
        ),
        carrying(certificates(...people)),
      ]),
      16,
    );
    expect(await timeOf(bytes)).toBeLessThan(1000);
  });

  it('with revocation lists of tens of thousands', async () => {
    const listed = leaf().certificate;
    const revoked = Array.from({ length: 40_000 }, () => ({ certificate: listed, at: NOW - DAY }));
    const list = crlOf({ issuer: authority.issuing, thisUpdate: NOW - 9 * DAY, revoked });
    const bytes = augment(sealed(credential(), { identity: leaf({ ocsp: 'http://ocsp.test/' }) }), [
      ...Array.from({ length: 7 }, () =>
        stamped({ by: timeStamper(timeAuthority), at: NOW - DAY / 2 }),
      ),
      carrying(revocations({ crls: [list] })),
    ]);
    expect(await timeOf(bytes)).toBeLessThan(1000);
  });

  it('with a long content hashed for every one of its seals', async () => {
    const long = credential({ note: 'x'.repeat(3_500_000) });
    const bytes = repeated(
      augment(sealed(long), [stamped({ by: strangerUnit, at: NOW - DAY / 2 })]),
      16,
    );
    expect(await timeOf(bytes)).toBeLessThan(1000);
  });
});
