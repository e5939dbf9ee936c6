import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isAccepted } from '#tests/support/accepted';
import {
  badgeOf,
  bytesOf,
  type DidSigner,
  makeSigner,
  signed,
  tokenOf,
} from '#tests/support/vc-signer';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { isPublicHttps } from '~/credentials/status/status-entry';
import type { StatusSource } from '~/credentials/status/status-source.server';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const ADDRESS = 'https://lists.example.org/status/1';

const entryOf = (more: object = {}) => ({
  id: `${ADDRESS}#9`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '9',
  statusListCredential: ADDRESS,
  ...more,
});

/** A list in which only these bits are set. */
function encoded(set: readonly number[], bytes = 16_384): string {
  const bits = Buffer.alloc(bytes);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (128 >> (index & 7));
  return `u${gzipSync(bits).toString('base64url')}`;
}

const listOf = (issuer: string, encodedList: string, more: object = {}) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: ADDRESS,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${ADDRESS}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList,
  },
  ...more,
});

async function revocation(
  issuer: DidSigner,
  list: object | string | null,
  { entry = entryOf(), dids = [] as string[] } = {},
) {
  const credential = await signed(badgeOf(issuer.did, { credentialStatus: entry }), issuer);
  const source: StatusSource = async () => ({ bytes: bytesOf(list ?? ''), code: null });
  const report = await checkCredential(bytesOf(credential), {
    trust: trustFromCertificates([], { dids: [issuer.did, ...dids] }),
    now: NOW,
    ...(list === null ? {} : { statusLists: source }),
  });
  const { status, code } = checkOf(report, 'REVOCATION');
  return { status, code, accepted: isAccepted(report) };
}

describe('a status list of the issuer', () => {
  it('tells that the credential was not withdrawn', async () => {
    const issuer = makeSigner();
    const list = await signed(listOf(issuer.did, encoded([8, 10])), issuer);
    expect(await revocation(issuer, list)).toEqual({
      status: 'valid',
      code: 'revocation.not-revoked',
      accepted: true,
    });
  });

  it('tells that it was, counting bits from the left', async () => {
    const issuer = makeSigner();
    const list = await signed(listOf(issuer.did, encoded([9])), issuer);
    expect(await revocation(issuer, list)).toMatchObject({
      status: 'invalid',
      code: 'revocation.revoked',
      accepted: false,
    });
  });

  it('may be a token', async () => {
    const issuer = makeSigner('p256');
    const set = tokenOf(listOf(issuer.did, encoded([9])), issuer);
    const unset = tokenOf(listOf(issuer.did, encoded([])), issuer);
    expect((await revocation(issuer, set)).code).toBe('revocation.revoked');
    expect((await revocation(issuer, unset)).code).toBe('revocation.not-revoked');
  });

  it('may be of the earlier standard', async () => {
    const issuer = makeSigner();
    const list = (set: number[]) =>
      tokenOf(
        {
          ...listOf(issuer.did, ''),
          type: ['VerifiableCredential', 'StatusList2021Credential'],
          credentialSubject: {
            type: 'StatusList2021',
            statusPurpose: 'revocation',
            encodedList: encoded(set).slice(1),
          },
        },
        issuer,
      );
    const entry = entryOf({ type: 'StatusList2021Entry' });
    const contexts = ['https://w3id.org/vc/status-list/2021/v1'];
    const credential = tokenOf(
      { ...badgeOf(issuer.did, { credentialStatus: entry }), '@context': contexts },
      issuer,
    );
    const report = (set: number[]) =>
      checkCredential(bytesOf(credential), {
        trust: trustFromCertificates([]),
        now: NOW,
        statusLists: async () => ({ bytes: bytesOf(list(set)), code: null }),
      });
    expect(checkOf(await report([9]), 'REVOCATION').code).toBe('revocation.revoked');
    expect(checkOf(await report([]), 'REVOCATION').code).toBe('revocation.not-revoked');
  });

  it('may tell of a suspension, which counts only while the list is valid', async () => {
    const issuer = makeSigner();
    const entry = entryOf({ statusPurpose: 'suspension' });
    const list = (more: object = {}) => {
      const made = listOf(issuer.did, encoded([9]), more);
      made.credentialSubject.statusPurpose = 'suspension';
      return signed(made, issuer);
    };
    expect((await revocation(issuer, await list(), { entry })).code).toBe('revocation.suspended');
    const old = await list({ validUntil: '2026-02-01T00:00:00Z' });
    expect((await revocation(issuer, old, { entry })).code).toBe('revocation.list-outdated');
  });

  it.each([
    ['is for another purpose', { statusPurpose: 'suspension' }, 'revocation.list-purpose'],
    ['is not the kind the entry names', { type: 'StatusList2021Entry' }, 'revocation.list-type'],
    ['is too short for the place', { statusListIndex: '131072' }, 'revocation.bad-index'],
    ['would need more than a bit', { statusSize: 2 }, 'revocation.purpose'],
  ])('tells nothing where it %s', async (_, more, code) => {
    const issuer = makeSigner();
    const list = await signed(listOf(issuer.did, encoded([9])), issuer);
    expect(await revocation(issuer, list, { entry: entryOf(more) })).toEqual({
      status: 'inconclusive',
      code,
      accepted: false,
    });
  });
});

describe('a status list that proves nothing', () => {
  it('is one without a signature, even where the bit is set', async () => {
    const issuer = makeSigner();
    const list = listOf(issuer.did, encoded([9]));
    expect((await revocation(issuer, list)).code).toBe('revocation.list-unsigned');
  });

  it('is one changed since it was signed', async () => {
    const issuer = makeSigner();
    const list = await signed(listOf(issuer.did, encoded([9])), issuer);
    const cleared = { ...listOf(issuer.did, encoded([])), proof: list.proof };
    expect((await revocation(issuer, cleared)).code).toBe('revocation.list-broken');
  });

  it('is one of somebody else, unless that DID is trusted or the bit is set', async () => {
    const [issuer, other] = [makeSigner(), makeSigner()];
    const unset = await signed(listOf(other.did, encoded([])), other);
    const set = await signed(listOf(other.did, encoded([9])), other);
    expect((await revocation(issuer, unset)).code).toBe('revocation.list-foreign');
    expect((await revocation(issuer, unset, { dids: [other.did] })).status).toBe('valid');
    expect((await revocation(issuer, set)).code).toBe('revocation.revoked');
  });

  it('is one that names the issuer but is signed by another', async () => {
    const [issuer, other] = [makeSigner(), makeSigner()];
    const list = await signed(listOf(issuer.did, encoded([])), other);
    expect((await revocation(issuer, list)).status).toBe('inconclusive');
  });

  it('is one that swells without bound', async () => {
    const issuer = makeSigner();
    const bomb = `u${gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')}`;
    const list = tokenOf(listOf(issuer.did, bomb), issuer);
    expect((await revocation(issuer, list)).code).toBe('revocation.list-unreadable');
  });

  it.each([
    ['text', 'hello'],
    ['no list', {}],
    ['bits that are none', listOf('did:example:1', 'uAAAA')],
  ])('is %s', async (_, list) => {
    expect((await revocation(makeSigner(), list)).status).toBe('inconclusive');
  });
});

describe('a status entry', () => {
  it('is not looked up without lists to look in', async () => {
    expect((await revocation(makeSigner(), null)).code).toBe('revocation.offline');
  });

  it.each([
    ['http://lists.example.org/1'],
    ['https://127.0.0.1/1'],
    ['https://[::1]/1'],
    ['https://localhost/1'],
    ['https://printer.local/1'],
    ['https://user:secret@lists.example.org/1'],
    ['file:///etc/passwd'],
    ['nonsense'],
  ])('is never looked up at %s', async (address) => {
    expect(isPublicHttps(address)).toBe(false);
    const asked: string[] = [];
    const source: StatusSource = async (url) => {
      asked.push(url);
      return { bytes: null, code: 'revocation.list-missing' };
    };
    const credential = badgeOf('did:example:1', {
      credentialStatus: entryOf({ statusListCredential: address }),
    });
    const report = await checkCredential(bytesOf(credential), {
      trust: trustFromCertificates([]),
      now: NOW,
      statusLists: source,
    });
    expect(checkOf(report, 'REVOCATION').code).toBe('revocation.unsafe-address');
    expect(asked).toEqual([]);
  });

  it.each([['-1'], ['1.5'], ['0x10'], ['99999999999'], [null], [''], [{}]])(
    'has no place %j in a list',
    async (statusListIndex) => {
      const credential = badgeOf('did:example:1', {
        credentialStatus: entryOf({ statusListIndex }),
      });
      const report = await checkCredential(bytesOf(credential), {
        trust: trustFromCertificates([]),
        now: NOW,
      });
      expect(checkOf(report, 'REVOCATION').code).toBe('revocation.bad-index');
    },
  );

  it('may stand under `status`, where a plain word says nothing', async () => {
    const issuer = makeSigner();
    const list = tokenOf(listOf(issuer.did, encoded([9])), issuer);
    const report = (status: unknown) =>
      checkCredential(bytesOf(tokenOf(badgeOf(issuer.did, { status }), issuer)), {
        trust: trustFromCertificates([]),
        now: NOW,
        statusLists: async () => ({ bytes: bytesOf(list), code: null }),
      });
    expect(checkOf(await report([entryOf()]), 'REVOCATION').code).toBe('revocation.revoked');
    expect(checkOf(await report('final'), 'REVOCATION').code).toBe('revocation.not-published');
  });

  it('is refused among several as soon as one list withdraws the credential', async () => {
    const issuer = makeSigner();
    const [set, unset] = [
      tokenOf(listOf(issuer.did, encoded([9])), issuer),
      tokenOf(listOf(issuer.did, encoded([])), issuer),
    ];
    const entries = [
      entryOf(),
      entryOf({ statusListCredential: `${ADDRESS}2`, id: `${ADDRESS}2#9` }),
    ];
    const credential = tokenOf(badgeOf(issuer.did, { credentialStatus: entries }), issuer);
    const report = (second: string) =>
      checkCredential(bytesOf(credential), {
        trust: trustFromCertificates([]),
        now: NOW,
        statusLists: async (url) => ({
          bytes: bytesOf(url === ADDRESS ? unset : second),
          code: null,
        }),
      });
    expect(checkOf(await report(unset), 'REVOCATION').status).toBe('valid');
    expect(checkOf(await report(set), 'REVOCATION').code).toBe('revocation.revoked');
    expect(checkOf(await report('?'), 'REVOCATION').code).toBe('revocation.list-unreadable');
  });
});
