/**
 * Sealed properly, with fresh keys every run, over content that deceives: JSON that two readers
 * read differently, contexts that change what words mean, and statuses that cannot be believed.
 */
import { gzipSync } from 'node:zlib';
import type { CheckStatus } from '~/credentials/report';
import type { StatusSource } from '~/credentials/status/status-source.server';
import { credential, sealed } from './authority';
import type { Hostile } from './hostile-jose';
import { badgeOf, bytesOf, type DidSigner, makeSigner, signed } from './vc-signer';

const VC = 'https://www.w3.org/2018/credentials/v1';
const EDC = 'http://data.europa.eu/snb/model/context/edc-ap';
const text = JSON.stringify(credential());

/** The seal holds; what is under it must be refused as a file. */
const sealedOver = (name: string, payload: unknown): Hostile => ({
  name,
  bytes: sealed(payload),
  seal: 'any',
  format: 'invalid',
});

/** The text of a credential with a member written before all others. */
const beginning = (members: string): string => text.replace('{', `{${members},`);

export const hostileJson = (): Hostile[] => [
  sealedOver('a prototype as a member', beginning('"__proto__":{"revoked":false}')),
  sealedOver('a prototype in disguise', beginning('"\\u005f_proto__":{"revoked":false}')),
  sealedOver('a prototype deep inside', text.replace('"type":"Person"', '"__proto__":{},$&')),
  sealedOver('half a surrogate pair', text.replace('Zoë', 'Zo\\ud800')),
  sealedOver('the other half of one', text.replace('Zoë', 'Zo\\udc00')),
  sealedOver('a surrogate pair the wrong way round', text.replace('Zoë', '\\udc00\\ud800')),
  sealedOver('half a surrogate pair in a name', beginning('"a\\ud800":1')),
  sealedOver('the issuer twice', beginning('"issuer":{"id":"urn:other"}')),
  sealedOver('the issuer twice, once escaped', beginning('"\\u0069ssuer":{"id":"urn:other"}')),
  sealedOver('the learner twice', text.replace('"fullName"', '"fullName":{"en":"Eve"},$&')),
  sealedOver('too deep', beginning(`"x":${'['.repeat(5_000)}${']'.repeat(5_000)}`)),
  sealedOver('too many things', beginning(`"x":[${'{},'.repeat(120_000)}{}]`)),
  sealedOver('no JSON after the end', `${text} {}`),
  sealedOver('a mark before the beginning', `\ufeff${text}`),
  sealedOver('a list of credentials', `[${text}]`),
];

const inContext = (name: string, ...more: readonly unknown[]): Hostile =>
  sealedOver(name, credential({ '@context': [VC, EDC, ...more] }));

export const hostileContexts = (): Hostile[] => [
  inContext('a context of a neighbouring machine', 'http://169.254.169.254/latest/meta-data'),
  inContext('a context as a file', 'file:///etc/passwd'),
  inContext('a context of data', 'data:application/ld+json,{"@context":{}}'),
  inContext('the issuer by another meaning', { issuer: 'https://evil.example/other' }),
  inContext('the learner by another meaning', { credentialSubject: { '@id': 'urn:x' } }),
  inContext('a meaning imported', { '@import': 'https://evil.example/context' }),
  inContext('a meaning for all words', { '@vocab': 'https://evil.example/' }),
  inContext('a base for all names', { '@base': 'https://evil.example/' }),
  inContext('words that hold for types', { '@propagate': false, type: '@id' }),
  inContext('all meaning taken away', null),
  sealedOver(
    'a context of its own deep inside',
    text.replace('"type":"Person"', '"@context":{"fullName":"urn:x"},$&'),
  ),
  sealedOver(
    'a context deep inside by address',
    text.replace('"type":"Person"', '"@context":"https://evil.example/c",$&'),
  ),
];

/** A credential with a status, and the lists that are found for it. */
export interface HostileStatus {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lists: StatusSource;
  /** DIDs of issuers whom the verifier believes. */
  readonly dids: readonly string[];
  readonly revocation: Exclude<CheckStatus, 'valid'>;
}

const ADDRESS = 'https://lists.example.org/status/1';
const ENTRY = {
  id: `${ADDRESS}#9`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '9',
  statusListCredential: ADDRESS,
};

function encoded(set: readonly number[], bytes = 16_384): string {
  const bits = Buffer.alloc(bytes);
  for (const index of set) bits[index >> 3] = (bits[index >> 3] ?? 0) | (128 >> (index & 7));
  return `u${gzipSync(bits).toString('base64url')}`;
}

const listOf = (issuer: string, list: string, more: object = {}, subject: object = {}) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: ADDRESS,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: `${ADDRESS}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: list,
    ...subject,
  },
  ...more,
});

type Trick = (issuer: DidSigner) => Promise<{ entry?: object; list: object | string }>;

const clean = encoded([]);
const good = (issuer: DidSigner) => signed(listOf(issuer.did, clean), issuer);
const asked =
  (entry: object): Trick =>
  async (issuer) => ({ entry, list: await good(issuer) });
const answered =
  (make: (issuer: DidSigner) => object | string | Promise<object | string>): Trick =>
  async (issuer) => ({ list: await make(issuer) });

const TRICKS: Readonly<Record<string, [Trick, HostileStatus['revocation']?]>> = {
  'a withdrawn credential': [
    answered((issuer) => signed(listOf(issuer.did, encoded([9])), issuer)),
    'invalid',
  ],
  'a list without a signature': [answered((issuer) => listOf(issuer.did, clean))],
  'a list of a stranger': [
    answered(() => {
      const stranger = makeSigner();
      return signed(listOf(stranger.did, clean), stranger);
    }),
  ],
  'a list signed by a stranger in the issuer’s name': [
    answered((issuer) => signed(listOf(issuer.did, clean), makeSigner())),
  ],
  'a list changed after signing': [
    answered(async (issuer) => {
      const list = await signed(listOf(issuer.did, encoded([9])), issuer);
      const subject = list.credentialSubject as object;
      return { ...list, credentialSubject: { ...subject, encodedList: clean } };
    }),
  ],
  'a list for another purpose': [
    answered((issuer) =>
      signed(listOf(issuer.did, clean, {}, { statusPurpose: 'suspension' }), issuer),
    ),
  ],
  'a list that has ended': [
    answered((issuer) =>
      signed(listOf(issuer.did, clean, { validUntil: '2026-02-01T00:00:00Z' }), issuer),
    ),
  ],
  'a list that swells': [
    answered((issuer) =>
      signed(
        listOf(issuer.did, `u${gzipSync(Buffer.alloc(80_000_000)).toString('base64url')}`),
        issuer,
      ),
    ),
  ],
  'a list too short for the place': [
    answered((issuer) => signed(listOf(issuer.did, encoded([], 1)), issuer)),
  ],
  'a list that is none': [answered(() => '<html>Not found</html>')],
  'a list with a prototype': [
    answered(async (issuer) =>
      JSON.stringify(await good(issuer)).replace('{', '{"__proto__":{"issuer":"x"},'),
    ),
  ],
  'a place before the first': [asked({ ...ENTRY, statusListIndex: '-1' })],
  'half a place': [asked({ ...ENTRY, statusListIndex: '9.5' })],
  'a place in other digits': [asked({ ...ENTRY, statusListIndex: '0x9' })],
  'a place beyond the list': [asked({ ...ENTRY, statusListIndex: '999999999999' })],
  'a list on a neighbouring machine': [
    asked({ ...ENTRY, statusListCredential: 'https://169.254.169.254/status' }),
  ],
  'a list without a lock': [
    asked({ ...ENTRY, statusListCredential: 'http://lists.example.org/status/1' }),
  ],
  'a kind of entry nobody knows': [asked({ ...ENTRY, type: 'NoStatusAtAll' })],
};

/** Each by an issuer of its own; all but the first cannot be told, none is accepted. */
export const hostileStatuses = (): Promise<HostileStatus[]> =>
  Promise.all(
    Object.entries(TRICKS).map(async ([name, [trick, revocation = 'inconclusive']]) => {
      const issuer = makeSigner();
      const { entry = ENTRY, list } = await trick(issuer);
      const document = badgeOf(issuer.did, { credentialStatus: entry });
      return {
        name,
        bytes: bytesOf(await signed(document, issuer)),
        lists: async () => ({ bytes: bytesOf(list), code: null }),
        dids: [issuer.did],
        revocation,
      };
    }),
  );

/** The same with nothing wrong: the measure of all these. */
export async function honestStatus(): Promise<Omit<HostileStatus, 'revocation'>> {
  const issuer = makeSigner();
  const list = await good(issuer);
  return {
    name: 'honest',
    bytes: bytesOf(await signed(badgeOf(issuer.did, { credentialStatus: ENTRY }), issuer)),
    lists: async () => ({ bytes: bytesOf(list), code: null }),
    dids: [issuer.did],
  };
}
