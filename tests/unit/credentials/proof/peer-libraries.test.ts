import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import jsigs from 'jsonld-signatures';
import { describe, expect, it } from 'vitest';
import { badgeOf, bytesOf } from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { contextDocument } from '~/credentials/contexts/context-documents.server';
import { checkOf } from '~/credentials/report';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');

async function documentLoader(url: string) {
  return { contextUrl: undefined, documentUrl: url, document: contextDocument(url) };
}

const MAKERS = [
  ['eddsa-rdfc-2022', eddsa, () => Ed25519Multikey.generate({})],
  ['ecdsa-rdfc-2019 on P-256', ecdsa, () => EcdsaMultikey.generate({ curve: 'P-256' })],
  ['ecdsa-rdfc-2019 on P-384', ecdsa, () => EcdsaMultikey.generate({ curve: 'P-384' })],
] as const;

describe('what the libraries of the field sign', () => {
  it.each(MAKERS)('with %s is valid here, and broken once changed', async (_, suite, make) => {
    const key = await make();
    key.controller = `did:key:${key.publicKeyMultibase}`;
    key.id = `${key.controller}#${key.publicKeyMultibase}`;
    const credential = await jsigs.sign(badgeOf(key.controller), {
      suite: new DataIntegrityProof({
        signer: key.signer(),
        cryptosuite: suite,
        date: '2026-01-02T00:00:00Z',
      }),
      purpose: new jsigs.purposes.AssertionProofPurpose(),
      documentLoader,
    });
    const sealOf = async (file: object) => {
      const trust = trustFromCertificates([], { dids: [key.controller] });
      return checkOf(await checkCredential(bytesOf(file), { trust, now: NOW }), 'SEAL');
    };
    expect(await sealOf(credential)).toMatchObject({ status: 'valid', code: 'seal.did.valid' });
    expect((await sealOf({ ...credential, name: 'Other' })).code).toBe('seal.integrity.broken');
  });
});
