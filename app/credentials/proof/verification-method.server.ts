import { isObject, type JsonObject, member } from '~/elm/json-node';
import type { Code } from '../fault';
import { parseInstantRange } from '../instant';
import { type Axis, axis } from '../verify/seal/axes';
import type { DidDocuments } from './did-documents.server';
import { type DidUrl, parseDidUrl } from './did-url';
import { readMultikey } from './multibase';
import { keyOfJwk, keyOfMultikey, type VerificationKey } from './public-key.server';

/** What a proof's verification method comes to. */
export interface ResolvedMethod {
  /** Whose key it is said to be; null where no DID is named. */
  did: string | null;
  /** The key that is named, whether or not it is proven to be that DID's. */
  key: VerificationKey | null;
  /** Is the key that DID's, for making statements? */
  binding: Axis;
}

export interface MethodContext {
  documents: DidDocuments;
  /** Milliseconds since epoch. */
  now: number;
}

/**
 * Resolves a verification method for `assertionMethod` (DID Core §5.3.2). A did:key is its own
 * document; a did:web has one only where it is at hand. Otherwise the key that the name itself
 * spells out tells whether the content is unchanged, and nothing about whose it is.
 */
export function resolveMethod(method: string, context: MethodContext): ResolvedMethod {
  const url = parseDidUrl(method);
  if (!url) return { did: null, key: keySpelledIn(method), binding: unresolved(method) };
  if (url.method === 'key') return resolveDidKey(url);
  const document = context.documents.get(url.did);
  if (document) return resolveInDocument(url, document, context.now);
  return { did: url.did, key: keySpelledIn(method), binding: unresolved(url.did) };
}

function resolveDidKey({ did, specific, fragment }: DidUrl): ResolvedMethod {
  const multikey = readMultikey(specific);
  const key = multikey && keyOfMultikey(multikey);
  if (!key)
    return { did, key: null, binding: axis('inconclusive', 'seal.did.key-unknown', { did }) };
  return fragment === null || fragment === specific
    ? { did, key, binding: axis('valid', 'seal.did.key-bound', { did }) }
    : { did, key: null, binding: axis('invalid', 'seal.did.method-unknown', { did }) };
}

function resolveInDocument(
  { did, fragment }: DidUrl,
  document: JsonObject,
  now: number,
): ResolvedMethod {
  const refuse = (code: Code): ResolvedMethod => ({
    did,
    key: null,
    binding: axis('invalid', code, { did }),
  });
  const isNamed = (id: unknown): boolean => id === `${did}#${fragment}` || id === `#${fragment}`;
  const known = entriesOf(document, 'verificationMethod').filter(isObject);
  const asserting = entriesOf(document, 'assertionMethod').find((each) =>
    isNamed(isObject(each) ? member(each, 'id') : each),
  );
  const listed = known.find((each) => isNamed(member(each, 'id')));
  if (fragment === null || (asserting === undefined && !listed))
    return refuse('seal.did.method-unknown');
  if (asserting === undefined) return refuse('seal.did.method-purpose');
  const method = isObject(asserting) ? asserting : listed;
  if (!method || member(method, 'controller') !== did) return refuse('seal.did.method-unknown');
  if (hasEnded(method, now)) return refuse('seal.did.method-ended');
  const key = keyOfMethod(method);
  return key
    ? { did, key, binding: axis('valid', 'seal.did.key-bound', { did }) }
    : { did, key: null, binding: axis('inconclusive', 'seal.did.key-unknown', { did }) };
}

function entriesOf(document: JsonObject, name: string): unknown[] {
  const value = member(document, name);
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined ? [] : [value];
}

/** Revoked at all, since nothing proves when a proof was made, or past its end. */
function hasEnded(method: JsonObject, now: number): boolean {
  const ends = ['revoked', 'expires'].map((name) => member(method, name));
  return ends.some((written, index) => {
    if (written === undefined) return false;
    const range = typeof written === 'string' ? parseInstantRange(written) : null;
    return index === 0 || !range || now > range.latest;
  });
}

function keyOfMethod(method: JsonObject): VerificationKey | null {
  const multibase = member(method, 'publicKeyMultibase');
  const jwk = member(method, 'publicKeyJwk');
  if (typeof multibase === 'string' && jwk === undefined) {
    const multikey = readMultikey(multibase);
    return multikey && keyOfMultikey(multikey);
  }
  return isObject(jwk) && multibase === undefined ? keyOfJwk(jwk) : null;
}

/** The key that a method's own name spells out behind `#`, as issuers of did:web often write it. */
function keySpelledIn(method: string): VerificationKey | null {
  const fragment = method.slice(method.indexOf('#') + 1);
  const multikey = method.includes('#') ? readMultikey(fragment) : null;
  return multikey && keyOfMultikey(multikey);
}

function unresolved(controller: string): Axis {
  if (controller === '') return axis('inconclusive', 'seal.did.method-not-stated');
  return axis('inconclusive', 'seal.did.document-missing', {
    did: controller.split('#')[0]?.slice(0, 200) ?? '',
  });
}
