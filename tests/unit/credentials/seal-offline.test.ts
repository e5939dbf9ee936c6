import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import tls from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authority, credential, leaf, NOW, sealed, trusting } from '#tests/support/authority';
import { hostileContexts } from '#tests/support/hostile-content';
import { hostileAlgorithms, hostileEnvelopes, hostileHeaders } from '#tests/support/hostile-jose';
import { crlAt } from '#tests/support/hostile-pki';
import {
  hostileCertificates,
  hostileRevocations,
  hostileTimeStamps,
  timeAuthority,
} from '#tests/support/hostile-proofs';
import { checkCredential } from '~/credentials/check-credential.server';

const trust = trusting(authority.issuing, timeAuthority);

/** Every way out of the process, at its edge. */
const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
  const refuse = (what: string) => () => {
    opened.push(what);
    throw new Error(`${what} was used`);
  };
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse('net'));
  vi.spyOn(tls, 'connect').mockImplementation(refuse('tls'));
  vi.spyOn(dns, 'lookup').mockImplementation(refuse('dns') as never);
  vi.spyOn(dns.promises, 'lookup').mockImplementation(refuse('dns') as never);
  vi.spyOn(dgram, 'createSocket').mockImplementation(refuse('dgram'));
  vi.stubGlobal('fetch', refuse('fetch'));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const inviting = (): Record<string, unknown> =>
  credential({
    credentialStatus: {
      id: 'https://status.example/1#7',
      type: 'StatusList2021Entry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://status.example/1',
    },
    credentialSchema: { id: 'https://schema.example/s', type: 'JsonSchema' },
  });

describe('a verification with default settings', () => {
  it('opens no socket, whatever addresses the file names', async () => {
    const identity = leaf({
      ocsp: 'http://ocsp.example/',
      extensions: [crlAt('http://crl.example/a.crl')],
    });
    const pointing = {
      jku: 'https://keys.example/',
      x5u: 'https://keys.example/c.pem',
    };
    const files = [
      sealed(inviting(), { identity }),
      sealed(inviting(), { identity, header: pointing }),
      Buffer.from(JSON.stringify(inviting())),
      ...[
        ...hostileAlgorithms(),
        ...hostileHeaders(),
        ...hostileEnvelopes(),
        ...hostileCertificates(),
        ...hostileTimeStamps(),
        ...hostileRevocations(),
      ].map(({ bytes }) => bytes),
    ];
    for (const bytes of files) await checkCredential(bytes, { trust, now: NOW });
    expect(opened).toEqual([]);
  });

  it('opens none for the contexts a sealed file names either', async () => {
    for (const { bytes } of hostileContexts()) await checkCredential(bytes, { trust, now: NOW });
    expect(opened).toEqual([]);
  });

  it('would be caught by this test if it did', () => {
    expect(() => net.connect(9, '127.0.0.1')).toThrow('net was used');
    expect(opened).toEqual(['net']);
  });
});
