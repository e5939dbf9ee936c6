import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  authority,
  credential,
  DAY,
  leaf,
  NOW,
  SUBJECT,
  sealed,
  trust,
  trusting,
} from '#tests/support/authority';
import {
  below,
  extendedKeyUsage,
  makeAuthority,
  OCSP_SIGNING,
  TIME_STAMPING,
} from '#tests/support/hostile-pki';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { type Identity, issueCertificate, makeKeys } from '~/credentials/seal/certificates.server';
import { type TrustStore, trustFromCertificates } from '~/credentials/trust/trust-store.server';

const CLIENT = '1.3.6.1.5.5.7.3.2';
const SERVER = '1.3.6.1.5.5.7.3.1';

const sealOf = async (identity: Identity, store: TrustStore = trust, chain: Buffer[] = []) =>
  checkOf(
    await checkCredential(sealed(credential(), { identity, chain }), { trust: store, now: NOW }),
    'SEAL',
  );

const under = (issuer: Identity) =>
  issueCertificate(
    {
      subject: SUBJECT,
      keys: makeKeys('p256'),
      notBefore: NOW - 30 * DAY,
      notAfter: NOW + 300 * DAY,
      qualified: { type: 'eseal' },
    },
    issuer,
  );

describe('what a certificate may be used for', () => {
  it('includes sealing for purposes of persons and mail, as real ones have them', async () => {
    const extensions = [extendedKeyUsage([CLIENT, SERVER], false)];
    expect((await sealOf(leaf({ extensions }))).status).toBe('valid');
  });

  it.each([
    ['time-stamps', TIME_STAMPING],
    ['revocation answers', OCSP_SIGNING],
    ['web servers', SERVER],
  ])('excludes sealing where it was made for %s only', async (_, purpose) => {
    expect(await sealOf(leaf({ extensions: [extendedKeyUsage([purpose])] }))).toMatchObject({
      status: 'invalid',
      code: 'seal.chain.key-usage',
    });
  });

  it('binds an authority that restricts itself', async () => {
    const restricted = makeAuthority('Restricted', {
      extensions: [extendedKeyUsage([TIME_STAMPING])],
    });
    expect((await sealOf(under(restricted), trusting(restricted))).code).toBe(
      'seal.chain.key-usage',
    );
  });
});

describe('a key on a curve', () => {
  it('counts only if the curve is named, not spelt out', async () => {
    const keys = generateKeyPairSync('ec', {
      namedCurve: 'prime256v1',
      paramEncoding: 'explicit',
    });
    expect(await sealOf(leaf({ keys }))).toMatchObject({
      status: 'invalid',
      code: 'seal.chain.weak-key',
    });
  });

  it('counts only on a curve that is known here', async () => {
    const keys = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    expect((await sealOf(leaf({ keys }))).status).toBe('invalid');
  });
});

describe('an authority from a trusted list', () => {
  const listed = (granted: readonly { from: number; until: number | null }[]) =>
    trustFromCertificates([
      {
        der: authority.issuing.certificate,
        source: 'trust-list',
        addedAt: NOW,
        uses: ['seal'],
        granted,
      },
    ]);

  it('counts only while it was granted', async () => {
    const withdrawn = await sealOf(leaf(), listed([{ from: 0, until: NOW - DAY }]));
    expect(withdrawn).toMatchObject({ status: 'inconclusive', code: 'seal.chain.not-granted' });
    const again = await sealOf(
      leaf(),
      listed([
        { from: 0, until: NOW - DAY },
        { from: NOW - 60_000, until: null },
      ]),
    );
    expect(again.code).toBe('seal.revocation.list-anchor');
  });

  it('for time-stamps is none for seals', async () => {
    const store = trustFromCertificates([
      {
        der: authority.issuing.certificate,
        source: 'operator',
        addedAt: NOW,
        uses: ['time-stamp'],
      },
    ]);
    expect((await sealOf(leaf(), store)).code).toBe('seal.chain.no-anchor');
  });
});

describe('a path', () => {
  /** Authorities each below the one before; the first is the root. */
  const tower = (height: number): Identity[] => {
    const floors = [makeAuthority('Floor 0')];
    for (let floor = 1; floor < height; floor += 1)
      floors.push(
        below(floors.at(-1)!, {
          subject: { commonName: `Floor ${floor}`, country: 'EE' },
          authority: {},
          notBefore: NOW - 2000 * DAY,
          notAfter: NOW + 2000 * DAY,
        }),
      );
    return floors;
  };
  const chainOf = (floors: readonly Identity[]) =>
    floors
      .slice(1)
      .reverse()
      .map(({ certificate }) => certificate);

  it('may climb a few authorities, and no more', async () => {
    const low = tower(5);
    expect((await sealOf(under(low.at(-1)!), trusting(low[0]!), chainOf(low))).status).toBe(
      'valid',
    );
    const high = tower(8);
    expect((await sealOf(under(high.at(-1)!), trusting(high[0]!), chainOf(high))).code).toBe(
      'seal.chain.no-anchor',
    );
  });

  it('that turns in a circle leads nowhere', async () => {
    const [left, right] = [makeKeys('p256'), makeKeys('p256')];
    const named = (commonName: string) => ({ commonName, country: 'EE' });
    const identity = (name: string, keys = left): Identity => ({
      certificate: Buffer.alloc(0),
      privateKey: keys.privateKey,
      subject: named(name),
    });
    const make = (name: string, keys: typeof left, issuer: Identity) =>
      issueCertificate(
        {
          subject: named(name),
          keys,
          notBefore: NOW - DAY,
          notAfter: NOW + DAY * 9,
          authority: {},
        },
        issuer,
      );
    const a = make('A', left, identity('B', right));
    const b = make('B', right, identity('A', left));
    const report = await sealOf(under(a), trust, [a.certificate, b.certificate, a.certificate]);
    expect(report).toMatchObject({ status: 'inconclusive', code: 'seal.chain.no-anchor' });
  });

  it('finds the one sound way among many of the same name quickly', async () => {
    const twins = Array.from({ length: 30 }, () => makeAuthority('Twin'));
    const started = performance.now();
    const report = await sealOf(under(twins[29]!), trusting(...twins));
    expect(report.status).toBe('valid');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
