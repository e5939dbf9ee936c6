import { constants, createHash, type KeyObject, sign } from 'node:crypto';
import type { Algorithm } from '../read/jose-header';
import type { Identity } from './certificates.server';

export type Serialisation = 'general' | 'flattened' | 'compact';

export interface SealOptions {
  /** Who seals: the certificate with its key, and the authorities to send along. */
  identity: Identity;
  chain?: readonly Buffer[];
  alg: Algorithm;
  serialisation?: Serialisation;
  /** False (the EC's way) leaves the content in clear; a compact seal is always encoded. */
  b64?: boolean;
  /** Claimed time of signing, milliseconds. */
  signedAt: number;
  /** Header members to add or, as undefined, to leave out: for making what must be refused. */
  header?: Readonly<Record<string, unknown>>;
  unprotected?: Readonly<Record<string, unknown>>;
}

/** Seals the exact text `payload` as JAdES B-B (ETSI TS 119 182-1); answers the file's text. */
export function sealCredential(payload: string, options: SealOptions): string {
  const serialisation = options.serialisation ?? 'general';
  const b64 = serialisation === 'compact' || (options.b64 ?? false);
  const text = b64 ? Buffer.from(payload, 'utf8').toString('base64url') : payload;
  const part = signText(text, b64, options);
  switch (serialisation) {
    case 'compact':
      return `${part.protected}.${text}.${part.signature}`;
    case 'flattened':
      return JSON.stringify({ payload: text, ...part });
    case 'general':
      return JSON.stringify({ payload: text, signatures: [part] });
  }
}

interface SignedPart {
  protected: string;
  header?: Readonly<Record<string, unknown>>;
  signature: string;
}

/** One signature over a transported payload text. */
export function signText(text: string, b64: boolean, options: SealOptions): SignedPart {
  const header = JSON.stringify({ ...headerOf(b64, options), ...options.header });
  const protectedText = Buffer.from(header, 'utf8').toString('base64url');
  const signed = Buffer.from(`${protectedText}.${text}`, 'utf8');
  const signature = signBytes(options.alg, signed, options.identity.privateKey);
  return {
    protected: protectedText,
    ...(options.unprotected ? { header: options.unprotected } : {}),
    signature: signature.toString('base64url'),
  };
}

function headerOf(b64: boolean, { identity, chain, alg, signedAt }: SealOptions) {
  const certificates = [identity.certificate, ...(chain ?? [])];
  return {
    alg,
    cty: 'octet-stream',
    'x5t#S256': createHash('sha256').update(identity.certificate).digest('base64url'),
    x5c: certificates.map((certificate) => certificate.toString('base64')),
    typ: 'jose+json',
    ...(b64 ? {} : { b64: false }),
    sigT: `${new Date(signedAt).toISOString().slice(0, 19)}Z`,
    crit: b64 ? ['sigT'] : ['b64', 'sigT'],
  };
}

function signBytes(alg: Algorithm, data: Buffer, key: KeyObject): Buffer {
  if (alg === 'EdDSA' || alg === 'Ed25519') return sign(null, data, key);
  const digest = `sha${alg.slice(2)}`;
  if (alg.startsWith('ES')) return sign(digest, data, { key, dsaEncoding: 'ieee-p1363' });
  return alg === 'PS256'
    ? sign(digest, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
    : sign(digest, data, key);
}
