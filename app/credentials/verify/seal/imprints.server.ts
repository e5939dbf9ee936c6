/** What each time-stamp of a JAdES seal was made over (ETSI TS 119 182-1 §5.2.6, §5.3.4–5.3.6, A.1.5). */
import { createHash, type Hash, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isObject, member } from '~/elm/json-node';
import type { SealedSignature } from '../../read/credential-file';
import type { KnownDigest } from '../../x509/algorithms.server';
import type { UnsignedProperties, UnsignedProperty } from './unsigned-properties.server';

export interface Sealed {
  signature: SealedSignature;
  /** The transported payload text in UTF-8; null where the signature is a detached one. */
  payload: Uint8Array | null;
  properties: UnsignedProperties;
}

/** The text pieces a digest runs over, in order; null where they cannot be told. */
export type ImprintInput = readonly (string | Uint8Array)[] | null;

const REFERENCES: readonly string[] = ['xRefs', 'rRefs', 'axRefs', 'arRefs'];

/** JSON canonicalisation (RFC 8785), by the names in use. */
const CANONICAL: readonly unknown[] = [
  undefined,
  'http://json-canonicalization.org/algorithm',
  'https://www.rfc-editor.org/rfc/rfc8785',
  'urn:ietf:rfc:8785',
];

/** Over the payload as transported: what existed before the seal. */
export const contentInput = ({ payload }: Sealed): ImprintInput => payload && [payload];

/** Over the seal's value: what proves when it existed. */
export const signatureInput = ({ signature }: Sealed): ImprintInput => [signature.signatureText];

/** Over everything before it, read or not. */
export function archiveInput(sealed: Sealed, property: UnsignedProperty): ImprintInput {
  const { signature, payload, properties } = sealed;
  const scope = isObject(property.value) ? member(property.value, 'timeStamped') : undefined;
  if (scope !== undefined && scope !== 'all') return null;
  const before = components(properties.written.slice(0, property.index), property);
  const { protectedText, signatureText } = signature;
  return payload && before && [payload, '.', protectedText, '.', signatureText, '.', ...before];
}

/** sigRTst: over the seal's value, its time-stamps and the references before it. */
export function signatureAndReferencesInput(
  { signature, properties }: Sealed,
  property: UnsignedProperty,
): ImprintInput {
  const before = componentsNamed(['sigTst', ...REFERENCES], properties, property);
  return before && [signature.signatureText, '.', ...before];
}

/** rfsTst: over the references alone. */
export function referencesInput({ properties }: Sealed, property: UnsignedProperty): ImprintInput {
  return componentsNamed(REFERENCES, properties, property);
}

function componentsNamed(
  names: readonly string[],
  { list, written }: UnsignedProperties,
  property: UnsignedProperty,
): string[] | null {
  const places = list
    .filter(({ index, name }) => index < property.index && names.includes(name))
    .map(({ index }) => written[index]);
  return components(places, property);
}

/** Elements of `etsiU` as a time-stamp covers them: base64url as written, clear ones canonicalised. */
function components(elements: readonly unknown[], { value }: UnsignedProperty): string[] | null {
  const algorithm = isObject(value) ? member(value, 'canonAlg') : undefined;
  const pieces = elements.map((element) => {
    if (typeof element === 'string') return element;
    return CANONICAL.includes(algorithm) ? (canonicalize(element) ?? null) : null;
  });
  return pieces.every((each) => each !== null) ? pieces : null;
}

/** Whether a message imprint is of this input. */
export function isImprintOf(
  { digest, value }: { digest: KnownDigest; value: Uint8Array },
  input: readonly (string | Uint8Array)[],
): boolean {
  if (digest === 'weak' || digest === 'unsupported') return false;
  const [first, ...rest] = input;
  const hash =
    typeof first === 'object' ? hashOf(first, digest) : createHash(digest).update(first ?? '');
  for (const piece of rest) hash.update(piece);
  const actual = hash.digest();
  return actual.length === value.length && timingSafeEqual(actual, value);
}

const hashes = new WeakMap<Uint8Array, Map<string, Hash>>();

/** A payload stands at the head of many inputs: its digest is carried on from there. */
function hashOf(payload: Uint8Array, digest: string): Hash {
  const known = hashes.get(payload) ?? new Map<string, Hash>();
  hashes.set(payload, known);
  const state = known.get(digest) ?? createHash(digest).update(payload);
  known.set(digest, state);
  return state.copy();
}
