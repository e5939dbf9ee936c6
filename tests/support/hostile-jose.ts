/** Sealed files whose envelope or header deceives, with fresh keys every run. */
import { createHmac, createSign, X509Certificate } from 'node:crypto';
import type { CheckStatus } from '~/credentials/report';
import { signText } from '~/credentials/seal/seal-credential.server';
import { credential, DAY, leaf, NOW, sealed, testKeys } from './authority';

export interface Hostile {
  name: string;
  bytes: Buffer;
  /** What SEAL must say; `not valid` where either will do, `any` where the seal is not the trick. */
  seal: Exclude<CheckStatus, 'valid'> | 'not valid' | 'any';
  format?: CheckStatus;
}

type Part = { protected: string; signature: string; header?: Record<string, unknown> };
type File = { payload: string; signatures: Part[]; [name: string]: unknown };

const invalid = (name: string, bytes: Buffer | string, more: Partial<Hostile> = {}): Hostile => ({
  name,
  bytes: Buffer.from(bytes),
  seal: 'invalid',
  ...more,
});

const text = JSON.stringify(credential());
const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const fileOf = (bytes: Buffer = sealed(credential())): File => JSON.parse(bytes.toString()) as File;
const headerOf = (part: Part): Record<string, unknown> =>
  JSON.parse(Buffer.from(part.protected, 'base64url').toString()) as Record<string, unknown>;

/** A file signed properly over a header or text that is itself the trick. */
function signedAs(header: Readonly<Record<string, unknown>>, more: object = {}): Buffer {
  return sealed(credential(), { header, ...more });
}

/** A file taken apart, changed and put together again, unsigned anew. */
function altered(change: (file: File) => unknown, from?: Buffer): Buffer {
  const file = fileOf(from);
  return Buffer.from(JSON.stringify(change(file) ?? file));
}

/** Signs the exact text of a protected header. */
function signedHeader(header: string): Buffer {
  const identity = leaf();
  const protectedText = encode(header.replace('CERT', identity.certificate.toString('base64')));
  const signer = createSign('sha256').update(`${protectedText}.${text}`);
  const signature = signer.sign({ key: identity.privateKey, dsaEncoding: 'ieee-p1363' });
  const part = { protected: protectedText, signature: signature.toString('base64url') };
  return Buffer.from(JSON.stringify({ payload: text, signatures: [part] }));
}

function hmacWithPublicKey(): Buffer {
  return altered((file) => {
    const [part] = file.signatures;
    const header = headerOf(part!);
    const [x5c] = header.x5c as string[];
    const key = new X509Certificate(Buffer.from(x5c!, 'base64')).publicKey;
    const protectedText = encode({ ...header, alg: 'HS256' });
    const pem = key.export({ type: 'spki', format: 'pem' });
    const signature = createHmac('sha256', pem).update(`${protectedText}.${file.payload}`);
    file.signatures = [{ protected: protectedText, signature: signature.digest('base64url') }];
  });
}

const withAlg = (alg: string, signature?: string): Buffer =>
  altered((file) => {
    const part = file.signatures[0]!;
    file.signatures[0] = {
      protected: encode({ ...headerOf(part), alg }),
      signature: signature ?? part.signature,
    };
  });

const withSignature = (change: (value: Buffer) => Buffer): Buffer =>
  altered((file) => {
    const part = file.signatures[0]!;
    part.signature = change(Buffer.from(part.signature, 'base64url')).toString('base64url');
  });

/** r and s as DER writes them. */
function asDer(raw: Buffer): Buffer {
  const number = (half: Buffer): Buffer => {
    const body = half.subarray(
      Math.max(
        0,
        half.findIndex((each) => each !== 0),
      ),
    );
    const padded = (body[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), body]) : body;
    return Buffer.concat([Buffer.of(2, padded.length), padded]);
  };
  const both = Buffer.concat([number(raw.subarray(0, 32)), number(raw.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}

export const hostileAlgorithms = (): Hostile[] => [
  invalid('no algorithm', withAlg('none', '')),
  invalid('no algorithm, signed', withAlg('none')),
  invalid('an algorithm in capitals', withAlg('NONE')),
  invalid('an unknown algorithm', withAlg('RS1')),
  invalid('a secret-key algorithm keyed with the public key', hmacWithPublicKey()),
  invalid('an algorithm of another key', withAlg('RS256')),
  invalid('an algorithm of another curve', withAlg('ES384')),
  invalid('Ed25519 of an EC key', withAlg('Ed25519')),
  invalid(
    'zeros for a signature',
    withSignature((raw) => Buffer.alloc(raw.length)),
  ),
  invalid('a signature as DER writes it', withSignature(asDer)),
  invalid(
    'a signature cut short',
    withSignature((raw) => raw.subarray(0, 63)),
  ),
  invalid(
    'a signature of nothing',
    withSignature(() => Buffer.alloc(0)),
  ),
  invalid(
    'an algorithm only outside the protected part',
    signedAs({ alg: undefined }, { unprotected: { alg: 'ES256' } }),
  ),
];

const CRITICAL: Readonly<Record<string, unknown>> = {
  'names what nobody knows': ['b64', 'sigT', 'urn:x'],
  'is empty': [],
  'is doubled': ['b64', 'sigT', 'sigT'],
  'names a registered member': ['b64', 'sigT', 'alg'],
  'names an absent member': ['b64', 'sigT', 'sigPl'],
  'is a text': 'b64',
  'holds numbers': [1, 'b64'],
  'does not name b64': ['sigT'],
  'names a member of every object': ['b64', 'sigT', '__proto__'],
};

export const hostileHeaders = (): Hostile[] => [
  ...Object.entries(CRITICAL).map(([name, crit]) =>
    invalid(`a critical list that ${name}`, signedAs({ crit, 'urn:x': 1 })),
  ),
  invalid(
    'a critical list outside the protected part',
    signedAs({}, { unprotected: { crit: ['x'] } }),
  ),
  invalid('a member inside and outside', signedAs({}, { unprotected: { alg: 'ES256' } })),
  invalid('its certificate outside as well', signedAs({}, { unprotected: { x5c: [] } })),
  invalid('encoding said in a text', signedAs({ b64: 'false' })),
  invalid('two times', signedAs({ iat: 1_760_000_000 })),
  invalid('no time', signedAs({ sigT: undefined, crit: ['b64'] })),
  invalid('a time that is none', signedAs({ sigT: 'yesterday' })),
  invalid('a time to come', sealed(credential(), { signedAt: NOW + DAY })),
  invalid('a time before its certificate', sealed(credential(), { signedAt: NOW - 40 * DAY })),
  invalid('a thumbprint of another certificate', signedAs({ 'x5t#S256': encode('other') })),
  invalid('no thumbprint', signedAs({ 'x5t#S256': undefined })),
  invalid('two thumbprints', signedAs({ 'x5t#o': { digAlg: 'S512', digVal: 'AA' } })),
  invalid('a certificate that is none', signedAs({ x5c: ['AAAA'] })),
  invalid('a certificate list that is none', signedAs({ x5c: 'AAAA' })),
  invalid('no certificate in its list', signedAs({ x5c: [] })),
  invalid(
    'a certificate list in the wrong order',
    sealed(credential(), { chain: [leaf({ keys: testKeys('p384') }).certificate] }),
  ),
  ...['jwk', 'jku', 'x5u'].map((member) =>
    invalid(
      `a key of its own by ${member} and no certificate`,
      signedAs({ [member]: 'https://attacker.example/key', x5c: undefined }),
      { seal: 'not valid' },
    ),
  ),
  invalid(
    'a member twice',
    signedHeader('{"alg":"ES256","alg":"none","b64":false,"crit":["b64"],"x5c":["CERT"]}'),
  ),
  invalid(
    'a member twice, once escaped',
    signedHeader('{"alg":"ES256","\\u0061lg":"none","b64":false,"crit":["b64"],"x5c":["CERT"]}'),
  ),
  invalid('a header that is a list', signedHeader('["alg","ES256"]')),
  invalid('a header that is no JSON', signedHeader('alg=ES256')),
];

export const hostileEnvelopes = (): Hostile[] => {
  const good = fileOf();
  const flattened = { payload: good.payload, ...good.signatures[0]! };
  const stranger = fileOf(sealed('{"type":"VerifiableCredential"}'));
  return [
    invalid(
      'changed content',
      altered((file) => ({ ...file, payload: file.payload.replace('Zoë', 'Zoé') })),
    ),
    invalid(
      'content written anew',
      altered((file) => ({ ...file, payload: JSON.stringify(JSON.parse(file.payload), null, 1) })),
    ),
    invalid(
      'content as an object',
      altered((file) => ({ ...file, payload: JSON.parse(file.payload) as unknown })),
    ),
    invalid(
      'no content',
      altered(({ signatures }) => ({ signatures })),
    ),
    invalid(
      'no signatures',
      altered((file) => ({ ...file, signatures: [] })),
    ),
    invalid(
      'signatures that are no list',
      altered((file) => ({ ...file, signatures: file.signatures[0] })),
    ),
    invalid('both ways of writing', JSON.stringify({ ...flattened, signatures: good.signatures })),
    invalid(
      'a second signature of something else',
      altered((file) => {
        file.signatures.push(stranger.signatures[0]!);
      }),
    ),
    invalid(
      'a second signature that is nothing',
      altered((file) => {
        file.signatures.push({} as Part);
      }),
    ),
    invalid(
      'seventeen signatures',
      altered((file) => {
        file.signatures = Array.from({ length: 17 }, () => file.signatures[0]!);
      }),
    ),
    invalid(
      'signatures that disagree on the encoding',
      altered((file) => {
        const part = signText(file.payload, true, {
          identity: leaf(),
          alg: 'ES256',
          signedAt: NOW - DAY,
        });
        file.signatures.push(part);
      }),
    ),
    ...['=', '==', ' ', '+', '\n'].map((tail) =>
      invalid(
        `a signature ending in ${JSON.stringify(tail)}`,
        altered((file) => {
          file.signatures[0]!.signature += tail;
        }),
      ),
    ),
    invalid(
      'a protected part with padding',
      altered((file) => {
        file.signatures[0]!.protected += '=';
      }),
    ),
    invalid('content twice', Buffer.from(JSON.stringify(good).replace('{', '{"payload":"{}",')), {
      seal: 'not valid',
      format: 'invalid',
    }),
  ];
};

/** Good seals in bad company: what stands beside is not believed, so the file is not. */
export const hostileSurroundings = (): Hostile[] => [
  {
    name: 'a member beside the seal that a careless reader may prefer',
    bytes: altered((file) => ({ ...file, credential: credential() })),
    seal: 'any',
    format: 'invalid',
  },
];
