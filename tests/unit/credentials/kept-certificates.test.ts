import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, leaf, NOW, sealed, trust } from '#tests/support/authority';
import { makeSealAuthority } from '#tests/support/seal-authority';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { NO_TRUST, trustFromCertificates } from '~/credentials/trust/trust-store.server';
import { parseCertificate } from '~/credentials/x509/certificate.server';

/** The test authority under the same name, with keys of its own. */
const impostor = makeSealAuthority({ name: 'Test TSP', country: 'EE', now: NOW });

describe('a certificate that was read before', () => {
  it('is not read again, and no byte of another makes it the same', () => {
    const der = leaf().certificate;
    const first = parseCertificate(der);
    expect(parseCertificate(Buffer.from(der))).toBe(first);
    const altered = Buffer.from(der);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(parseCertificate(altered)).not.toBe(first);
  });

  it('is no different when the bytes it was read from change afterwards', () => {
    const der = Buffer.from(leaf().certificate);
    const first = parseCertificate(der);
    const subject = first?.subject;
    der.fill(0);
    expect(first?.subject).toBe(subject);
    expect(parseCertificate(der)).toBeNull();
  });

  it('is judged at the time asked for, each time', async () => {
    const bytes = sealed(credential());
    const at = (now: number) => checkCredential(bytes, { trust, now });
    expect(checkOf(await at(NOW), 'SEAL').status).toBe('valid');
    expect(checkOf(await at(NOW + 400 * DAY), 'SEAL').code).toBe('seal.chain.expired');
    expect(checkOf(await at(NOW), 'SEAL').status).toBe('valid');
  });

  it('is judged by the trust store asked with, each time', async () => {
    const bytes = sealed(credential());
    const chainIn = async (store: typeof trust) =>
      (await checkCredential(bytes, { trust: store, now: NOW })).seal.signatures[0]?.chain;
    expect(await chainIn(trust)).toBe('valid');
    expect(await chainIn(NO_TRUST)).toBe('inconclusive');
    expect(await chainIn(trust)).toBe('valid');
  });

  it('is never signed by an authority that only has the name of its issuer', async () => {
    const bytes = sealed(credential());
    const store = trustFromCertificates(
      [impostor.issuing, authority.issuing].map(({ certificate }) => ({
        der: certificate,
        source: 'operator',
        addedAt: NOW,
      })),
    );
    const only = trustFromCertificates([
      { der: impostor.issuing.certificate, source: 'operator', addedAt: NOW },
    ]);
    const chainIn = async (each: typeof trust) =>
      (await checkCredential(bytes, { trust: each, now: NOW })).seal.signatures[0]?.chain;
    expect(await chainIn(only)).toBe('inconclusive');
    expect(await chainIn(store)).toBe('valid');
    expect(await chainIn(only)).toBe('inconclusive');
  });
});
