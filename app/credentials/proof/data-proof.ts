/**
 * The embedded proofs of a credential (VC Data Integrity 1.0, Ed25519Signature2020), taken apart
 * and judged before any key is looked at.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import type { Fault } from '../fault';
import { parseInstantRange } from '../instant';
import { decodeMultibase } from './multibase';

export const SUITES = ['eddsa-rdfc-2022', 'ecdsa-rdfc-2019', 'Ed25519Signature2020'] as const;
export type Suite = (typeof SUITES)[number];

export interface DataProof {
  /** Where it stands in the file, for people: "proof[0]". */
  place: string;
  /** What it calls itself, for people. */
  kind: string;
  /** Null: a kind that is known to exist at most, and not verified here. */
  suite: Suite | null;
  /** The proof as written. */
  options: JsonObject;
  /** DID URL of the key. */
  method: string;
  value: Uint8Array | null;
  /** Claimed, milliseconds since epoch. */
  created: number | null;
  expires: number | null;
  /** Ids of the proofs this one covers as well (a proof chain). */
  previous: readonly string[];
  faults: Fault[];
}

export interface DataProofs {
  /** The credential without its proofs: what they cover. */
  document: JsonObject;
  proofs: DataProof[];
  /** What makes every proof worthless. */
  faults: Fault[];
}

const MOST_PROOFS = 16;
const MEMBERS = new Set([
  '@context',
  'id',
  'type',
  'cryptosuite',
  'created',
  'expires',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'previousProof',
  'domain',
  'challenge',
  'nonce',
]);

/** The proofs of a credential, or null where it has none. */
export function readDataProofs(credential: JsonObject): DataProofs | null {
  const written = member(credential, 'proof');
  if (written === undefined || written === null) return null;
  const list: unknown[] = Array.isArray(written) ? written : [written];
  const faults: Fault[] =
    list.length === 0 || list.length > MOST_PROOFS || !list.every(isObject)
      ? [malformed('proof')]
      : [];
  const { proof: _, ...document } = credential;
  return {
    document,
    proofs: list
      .slice(0, MOST_PROOFS)
      .filter(isObject)
      .map((each, index) => readProof(each, list.length > 1 ? `proof[${index}]` : 'proof')),
    faults,
  };
}

function readProof(options: JsonObject, place: string): DataProof {
  const type = textOf(options, 'type') ?? '';
  const cryptosuite = textOf(options, 'cryptosuite');
  const kind = (type === 'DataIntegrityProof' ? cryptosuite : type) || type || '?';
  const suite = suiteOf(type, cryptosuite);
  const proofValue = textOf(options, 'proofValue');
  const value = proofValue?.startsWith('z') ? decodeMultibase(proofValue) : null;
  const created = instantOf(options, 'created');
  const expires = instantOf(options, 'expires');
  const previous = previousOf(options);
  const faults = suite
    ? [
        ...Object.keys(options).filter((name) => !MEMBERS.has(name)),
        ...(value ? [] : ['proofValue']),
        ...(textOf(options, 'verificationMethod') ? [] : ['verificationMethod']),
        ...(created === 'unreadable' ? ['created'] : []),
        ...(expires === 'unreadable' ? ['expires'] : []),
        ...(previous ? [] : ['previousProof']),
      ].map(malformed)
    : [];
  if (suite && textOf(options, 'proofPurpose') !== 'assertionMethod')
    faults.push({ code: 'seal.proof.purpose', evidence: {} });
  return {
    place,
    kind: kind.slice(0, 60),
    suite,
    options,
    method: textOf(options, 'verificationMethod') ?? '',
    value,
    created: typeof created === 'number' ? created : null,
    expires: typeof expires === 'number' ? expires : null,
    previous: previous ?? [],
    faults,
  };
}

function suiteOf(type: string, cryptosuite: string | null): Suite | null {
  const name = type === 'DataIntegrityProof' ? cryptosuite : type;
  const found = SUITES.find((each) => each === name);
  const old = found === 'Ed25519Signature2020';
  return found && old === (type !== 'DataIntegrityProof') ? found : null;
}

function malformed(name: string): Fault {
  return { code: 'seal.proof.malformed', evidence: { member: name.slice(0, 60) } };
}

function textOf(object: JsonObject, name: string): string | null {
  const value = member(object, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function instantOf(options: JsonObject, name: string): number | 'unreadable' | null {
  const written = member(options, name);
  if (written === undefined) return null;
  const range = typeof written === 'string' ? parseInstantRange(written) : null;
  return range && range.earliest === range.latest ? range.earliest : 'unreadable';
}

function previousOf(options: JsonObject): string[] | null {
  const written = member(options, 'previousProof');
  if (written === undefined) return [];
  const list: unknown[] = Array.isArray(written) ? written : [written];
  return list.length > 0 && list.every((each) => typeof each === 'string') ? list : null;
}
