import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import { describeShared } from '#tests/support/require';
import { checkCredential } from '~/credentials/check-credential.server';
import { type DidDocuments, loadDidDocuments } from '~/credentials/proof/did-documents.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { type StatusSource, statusFromDirectory } from '~/credentials/status/status-source.server';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const LIST_SIGNER = 'did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q';
/** A file that the collection holds without content. */
const EMPTY = 'ed25519/didKey/legacy-noStatus-noExpiry.json';

describeShared(
  'credentials/vc-fixtures',
  45,
  'credentials of the W3C model, signed by key',
  (dir) => {
    const base = path.join(dir, 'verifiableCredentials/v1');
    const names = readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    const readable = names.filter((name) => name !== EMPTY);
    let documents: DidDocuments;
    let statusLists: StatusSource;

    beforeAll(async () => {
      documents = await loadDidDocuments(path.join(dir, 'dids'));
      statusLists = await statusFromDirectory(path.join(dir, 'statusLists'));
    });

    const bytesOf = (name: string) => readFileSync(path.join(base, name));
    const issuerOf = (name: string): string => {
      const { issuer } = JSON.parse(bytesOf(name).toString()) as {
        issuer: string | { id: string };
      };
      return typeof issuer === 'string' ? issuer : issuer.id;
    };
    const check = (name: string, dids: string[]): Promise<VerificationReport> =>
      checkCredential(bytesOf(name), {
        trust: trustFromCertificates([], { dids }),
        now: NOW,
        documents,
        statusLists,
      });
    const statusOf = (name: string): 'none' | 'revoked' | 'valid' =>
      name.includes('-noStatus') ? 'none' : name.includes('-revoked') ? 'revoked' : 'valid';

    it('there are 45 files, one of them empty and said to be so', async () => {
      expect(names).toHaveLength(45);
      const report = await check(EMPTY, []);
      expect(checkOf(report, 'FORMAT')).toMatchObject({ status: 'invalid', code: 'format.empty' });
    });

    describe.each(readable)('%s', (name) => {
      it('is unchanged, and its issuer is unknown until trusted by name', async () => {
        const report = await check(name, []);
        expect(checkOf(report, 'FORMAT').status).toBe('valid');
        for (const signature of report.seal.signatures)
          expect(signature).toMatchObject({ integrity: 'valid', binding: 'valid' });
        expect(report.seal.signatures).toHaveLength(name.startsWith('both') ? 2 : 1);
        expect(checkOf(report, 'SEAL')).toMatchObject({
          status: 'inconclusive',
          code: 'seal.did.not-trusted',
        });
        expect(checkOf(report, 'VALIDITY').status).toBe(
          name.includes('-expired') ? 'invalid' : 'valid',
        );
        expect(isAccepted(report)).toBe(false);
      });

      it('is sealed once its issuer is trusted, and tells its status by the lists', async () => {
        const own = await check(name, [issuerOf(name)]);
        expect(checkOf(own, 'SEAL').status).toBe('valid');
        const both = await check(name, [issuerOf(name), LIST_SIGNER]);
        const foreign = issuerOf(name) === LIST_SIGNER ? 'valid' : 'inconclusive';
        const wanted = {
          none: ['inconclusive', 'inconclusive'],
          revoked: ['invalid', 'invalid'],
          valid: [foreign, 'valid'],
        }[statusOf(name)];
        expect([own, both].map((each) => checkOf(each, 'REVOCATION').status)).toEqual(wanted);
        const current = statusOf(name) !== 'revoked' && !name.includes('-expired');
        expect(isAccepted(both)).toBe(current);
      });

      it('is refused after any change', async () => {
        const text = bytesOf(name).toString();
        const credential = JSON.parse(text) as { issuanceDate?: string };
        const changed = { ...credential, issuanceDate: '2019-01-01T00:00:00Z' };
        const report = await checkCredential(Buffer.from(JSON.stringify(changed)), {
          trust: trustFromCertificates([], { dids: [issuerOf(name)] }),
          now: NOW,
          documents,
        });
        expect(checkOf(report, 'SEAL')).toMatchObject({
          status: 'invalid',
          code: 'seal.integrity.broken',
        });
      });
    });

    it('a did:web without its document is unchanged, but nobody’s', async () => {
      const name = 'dataIntegrityProof/didWeb/oidf-noStatus-noExpiry.json';
      const report = await checkCredential(bytesOf(name), {
        trust: trustFromCertificates([], { dids: [issuerOf(name)] }),
        now: NOW,
      });
      expect(report.seal.signatures[0]).toMatchObject({
        integrity: 'valid',
        binding: 'inconclusive',
      });
      expect(checkOf(report, 'SEAL').code).toBe('seal.did.document-missing');
    });

    it.each([
      ['expired', 'revocation.list-outdated'],
      ['notYetValid', 'revocation.list-outdated'],
      ['missingBitStringType', 'revocation.list-type'],
      ['tampered', 'revocation.list-broken'],
    ])('the list "%s" tells nothing good', async (list, code) => {
      const name = 'ed25519/didKey/mixedRegistry-validStatus-noExpiry.json';
      const file = path.join(dir, 'statusLists/didkey-ed25519Signature2020', list);
      const report = await checkCredential(bytesOf(name), {
        trust: trustFromCertificates([], { dids: [issuerOf(name), LIST_SIGNER] }),
        now: NOW,
        statusLists: async () => ({ bytes: readFileSync(file), code: null }),
      });
      expect(checkOf(report, 'REVOCATION')).toMatchObject({ status: 'inconclusive', code });
    });
  },
);
