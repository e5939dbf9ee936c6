/**
 * A credential as a JSON Web Token: VC 2.0 secured with JOSE (`application/vc+jwt`), VC 1.1 §6.3.1
 * and Open Badges 3.0 §8.2.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import type { Fault } from '../fault';
import { decodeBase64Url } from '../json/base64';
import { decodeUtf8, parseObject } from '../json/text';
import type { Limits } from '../limits';

export const TOKEN_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

export interface Token {
  header: JsonObject;
  claims: JsonObject;
  /** ASCII of header and payload as transported: what is signed. */
  signed: string;
  signature: Uint8Array | null;
  /** DID URL of the key, from `kid` and `iss`. */
  method: string;
  /** Seconds since epoch. */
  notBefore: number | null;
  expires: number | null;
  issuedAt: number | null;
  faults: Fault[];
}

export interface ReadToken {
  token: Token;
  /** The credential inside, with what the registered claims say of it. */
  credential: JsonObject;
  /** `$.vc` where the credential is a claim of its own. */
  path: '$' | '$.vc';
}

export type TokenAnswer = { read: ReadToken; fault: null } | { read: null; fault: Fault };

/** What only a JAdES seal names: its certificate, or the time it claims. */
const OF_SEALS = ['x5c', 'x5t#S256', 'x5t#o', 'sigX5ts', 'sigT'];

/** Is this protected header that of a token, rather than of a JAdES seal? */
export function isTokenHeader(protectedText: string, limits: Limits): boolean {
  const header = decodeObject(protectedText, limits).object;
  if (!header || OF_SEALS.some((name) => Object.hasOwn(header, name))) return false;
  const type = member(header, 'typ');
  return type === undefined || /jwt/i.test(String(type));
}

export function readToken(
  [protectedText, payload, signatureText]: readonly [string, string, string],
  limits: Limits,
): TokenAnswer {
  const head = decodeObject(protectedText, limits);
  const body = decodeObject(payload, limits);
  if (!body.object) return { read: null, fault: body.fault };
  const claims = body.object;
  const inner = member(claims, 'vc');
  const path = isObject(inner) ? '$.vc' : '$';
  const credential = isObject(inner) ? withClaims(inner, claims) : claims;
  const header = head.object ?? {};
  const signature = decodeBase64Url(signatureText);
  const token: Token = {
    header,
    claims,
    signed: `${protectedText}.${payload}`,
    signature,
    method: methodOf(header, claims),
    notBefore: secondsOf(claims, 'nbf'),
    expires: secondsOf(claims, 'exp'),
    issuedAt: secondsOf(claims, 'iat'),
    faults: [
      ...(head.object ? headerFaults(header) : [fault('seal.header.unreadable')]),
      ...(signature ? [] : [fault('seal.envelope.base64url', 'signature')]),
      ...claimFaults(claims, credential),
      ...(isObject(inner) ? twofoldFaults(claims) : []),
    ],
  };
  return { read: { token, credential, path }, fault: null };
}

function decodeObject(text: string, limits: Limits) {
  const bytes = decodeBase64Url(text);
  const decoded = bytes && decodeUtf8(bytes);
  if (decoded === null) return { object: null, fault: fault('format.payload-encoding') } as const;
  return parseObject(decoded, limits);
}

function headerFaults(header: JsonObject): Fault[] {
  const alg = member(header, 'alg');
  const faults: Fault[] = [];
  if (alg === undefined) faults.push(fault('seal.header.algorithm-missing'));
  else if (!TOKEN_ALGORITHMS.some((each) => each === alg))
    faults.push({
      code: 'seal.header.algorithm-unknown',
      evidence: { alg: String(alg).slice(0, 40) },
    });
  // No extension of a token's header is understood here, so none may be critical.
  if (Object.hasOwn(header, 'crit')) faults.push(fault('seal.header.crit-unknown', 'crit'));
  if (Object.hasOwn(header, 'b64')) faults.push(fault('seal.header.b64'));
  return faults;
}

/** What the claims say and the credential says too must be the same (VC 1.1 §6.3.1). */
function claimFaults(claims: JsonObject, credential: JsonObject): Fault[] {
  const subject = member(credential, 'credentialSubject');
  const pairs: readonly [string, unknown][] = [
    ['iss', idOf(member(credential, 'issuer'))],
    ['jti', member(credential, 'id')],
    ['sub', isObject(subject) ? member(subject, 'id') : undefined],
  ];
  const differing = pairs
    .filter(([claim, stated]) => {
      const value = member(claims, claim);
      return value !== undefined && stated !== undefined && value !== stated;
    })
    .map(([claim]) => fault('seal.token.claims-differ', claim));
  const dates = ['nbf', 'exp', 'iat']
    .filter((name) => Object.hasOwn(claims, name) && secondsOf(claims, name) === null)
    .map((name) => fault('seal.header.member-form', name));
  return [...differing, ...dates];
}

/** Beside a credential in `vc` the token may not be one itself: it could be read in two ways. */
function twofoldFaults(claims: JsonObject): Fault[] {
  return ['@context', 'credentialSubject']
    .filter((name) => Object.hasOwn(claims, name))
    .slice(0, 1)
    .map((name) => fault('seal.token.claims-differ', name));
}

/** A VC 1.1 credential with what its token states in its place. */
function withClaims(inner: JsonObject, claims: JsonObject): JsonObject {
  const stated: Record<string, unknown> = { ...inner };
  const fill = (name: string, value: unknown): void => {
    if (value !== undefined && value !== null && !Object.hasOwn(stated, name)) stated[name] = value;
  };
  fill('id', member(claims, 'jti'));
  fill('issuer', member(claims, 'iss'));
  fill('issuanceDate', dateOf(secondsOf(claims, 'nbf')));
  fill('expirationDate', dateOf(secondsOf(claims, 'exp')));
  const subject = stated.credentialSubject;
  const sub = member(claims, 'sub');
  if (isObject(subject) && typeof sub === 'string' && !Object.hasOwn(subject, 'id'))
    stated.credentialSubject = { ...subject, id: sub };
  return stated;
}

function methodOf(header: JsonObject, claims: JsonObject): string {
  const kid = member(header, 'kid');
  const issuer = idOf(member(claims, 'iss') ?? member(claims, 'issuer')) ?? '';
  if (typeof kid !== 'string' || kid === '') return issuer;
  if (kid.startsWith('did:') || /^https?:/.test(kid)) return kid;
  return `${issuer}#${kid.replace(/^#/, '')}`;
}

/** A credential's issuer by its identifier, written alone or within an object. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = isObject(value) ? member(value, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** NumericDate (RFC 7519 §2) within the years 1970 to 9999. */
function secondsOf(claims: JsonObject, name: string): number | null {
  const value = member(claims, name);
  return typeof value === 'number' && value >= 0 && value < 253_402_300_800 ? value : null;
}

function dateOf(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString();
}

function fault(code: Fault['code'], member?: string): Fault {
  return { code, evidence: member === undefined ? {} : { member } };
}
