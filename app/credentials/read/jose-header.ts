/**
 * The JOSE header of one signature, judged before any key is: RFC 7515 §4, RFC 7797 §6,
 * ETSI TS 119 182-1 §5.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import type { Fault } from '../fault';
import { decodeBase64Url } from '../json/base64';
import { decodeUtf8, parseObject } from '../json/text';
import type { Limits } from '../limits';

const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

export function isAlgorithm(value: unknown): value is Algorithm {
  return ALGORITHMS.some((each) => each === value);
}

/** Members RFC 7515 and RFC 7518 define: every reader knows them, so `crit` may not name them. */
const REGISTERED = new Set([
  'alg',
  'jku',
  'jwk',
  'kid',
  'x5u',
  'x5c',
  'x5t',
  'x5t#S256',
  'typ',
  'cty',
  'crit',
]);

/** Extensions whose meaning this reader honours. */
const UNDERSTOOD = new Set([
  'b64',
  'sigT',
  'iat',
  'sigX5ts',
  'x5t#o',
  'adoTst',
  'sigD',
  'sigPl',
  'srCms',
]);

/** Unprotected members that cannot hurt: JAdES' own container of unsigned properties. */
const UNPROTECTED_ALLOWED = new Set(['etsiU']);

const SIG_T = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export interface ReadHeader {
  header: JsonObject;
  faults: Fault[];
}

/** The protected header from its base64url text, with all that is wrong with it. */
export function readHeader(
  protectedText: string,
  unprotected: JsonObject,
  limits: Limits,
): ReadHeader {
  const bytes = decodeBase64Url(protectedText);
  if (!bytes) return faulty({ code: 'seal.envelope.base64url', evidence: { member: 'protected' } });
  const text = decodeUtf8(bytes);
  if (text === null) return faulty({ code: 'seal.header.unreadable', evidence: {} });
  const { object, fault } = parseObject(text, limits);
  if (fault?.code === 'format.duplicate-member')
    return faulty({ code: 'seal.header.duplicate-member', evidence: fault.evidence });
  if (!object) return faulty({ code: 'seal.header.unreadable', evidence: {} });
  return {
    header: object,
    faults: [
      ...algorithmFaults(object, unprotected),
      ...unprotectedFaults(object, unprotected),
      ...critFaults(object),
      ...b64Faults(object),
      ...timeFaults(object),
      ...detachedFaults(object),
    ],
  };
}

function faulty(fault: Fault): ReadHeader {
  return { header: {}, faults: [fault] };
}

function algorithmFaults(header: JsonObject, unprotected: JsonObject): Fault[] {
  const alg = member(header, 'alg');
  if (alg === undefined)
    return member(unprotected, 'alg') === undefined
      ? [{ code: 'seal.header.algorithm-missing', evidence: {} }]
      : [{ code: 'seal.header.unprotected-member', evidence: { member: 'alg' } }];
  if (isAlgorithm(alg)) return [];
  return [{ code: 'seal.header.algorithm-unknown', evidence: { alg: String(alg).slice(0, 40) } }];
}

function unprotectedFaults(header: JsonObject, unprotected: JsonObject): Fault[] {
  return Object.keys(unprotected).flatMap((name): Fault[] => {
    const evidence = { member: name.slice(0, 40) };
    if (Object.hasOwn(header, name)) return [{ code: 'seal.header.not-disjoint', evidence }];
    if (UNPROTECTED_ALLOWED.has(name) || name === 'alg' || name === 'kid') return [];
    return [{ code: 'seal.header.unprotected-member', evidence }];
  });
}

function critFaults(header: JsonObject): Fault[] {
  if (!Object.hasOwn(header, 'crit')) return [];
  const crit = header.crit;
  if (
    !Array.isArray(crit) ||
    crit.length === 0 ||
    !crit.every((each) => typeof each === 'string' && each !== '') ||
    new Set(crit).size !== crit.length
  )
    return [{ code: 'seal.header.crit-form', evidence: {} }];
  return crit.flatMap((name: string): Fault[] => {
    const evidence = { member: name.slice(0, 40) };
    if (REGISTERED.has(name)) return [{ code: 'seal.header.crit-registered', evidence }];
    if (!Object.hasOwn(header, name)) return [{ code: 'seal.header.crit-absent', evidence }];
    return UNDERSTOOD.has(name) ? [] : [{ code: 'seal.header.crit-unknown', evidence }];
  });
}

function b64Faults(header: JsonObject): Fault[] {
  const b64 = member(header, 'b64');
  if (b64 === undefined || b64 === true) return [];
  if (b64 !== false) return [{ code: 'seal.header.member-form', evidence: { member: 'b64' } }];
  const crit = member(header, 'crit');
  return Array.isArray(crit) && crit.includes('b64')
    ? []
    : [{ code: 'seal.header.b64', evidence: {} }];
}

function timeFaults(header: JsonObject): Fault[] {
  const sigT = member(header, 'sigT');
  const iat = member(header, 'iat');
  if (sigT !== undefined && iat !== undefined)
    return [{ code: 'seal.header.two-times', evidence: {} }];
  if (sigT === undefined && iat === undefined)
    return [{ code: 'seal.header.no-time', evidence: {} }];
  return claimedTime(header) === null
    ? [
        {
          code: 'seal.header.member-form',
          evidence: { member: sigT === undefined ? 'iat' : 'sigT' },
        },
      ]
    : [];
}

function detachedFaults(header: JsonObject): Fault[] {
  return Object.hasOwn(header, 'sigD') && !detachedObjects(header)
    ? [{ code: 'seal.header.member-form', evidence: { member: 'sigD' } }]
    : [];
}

const MECHANISM = 'http://uri.etsi.org/19182/';
const MOST_OBJECTS = 32;

/** What a detached signature covers instead of a payload. */
export interface DetachedObjects {
  mechanism: 'HttpHeaders' | 'ObjectIdByURI' | 'ObjectIdByURIHash';
  /** Header names or addresses, as written; never looked up. */
  objects: string[];
  byHash: boolean;
}

/** `sigD` (ETSI TS 119 182-1 §5.2.8); null where there is none or it is not built so. */
export function detachedObjects(header: JsonObject): DetachedObjects | null {
  const sigD = member(header, 'sigD');
  const id = isObject(sigD) ? member(sigD, 'mId') : undefined;
  const pars = isObject(sigD) ? member(sigD, 'pars') : undefined;
  if (!isObject(sigD) || typeof id !== 'string' || !id.startsWith(MECHANISM)) return null;
  if (!Array.isArray(pars) || pars.length === 0 || pars.length > MOST_OBJECTS) return null;
  if (!pars.every((each) => typeof each === 'string')) return null;
  const objects = pars.map((each: string) => each.slice(0, 200));
  const hashes = member(sigD, 'hashV');
  switch (id.slice(MECHANISM.length)) {
    case 'HttpHeaders':
      return { mechanism: 'HttpHeaders', objects, byHash: false };
    case 'ObjectIdByURI':
      return { mechanism: 'ObjectIdByURI', objects, byHash: false };
    case 'ObjectIdByURIHash':
      return Array.isArray(hashes) && hashes.length === pars.length
        ? { mechanism: 'ObjectIdByURIHash', objects, byHash: true }
        : null;
    default:
      return null;
  }
}

/** The claimed signing time in milliseconds (`sigT`, or `iat` in seconds); null if unreadable. */
export function claimedTime(header: JsonObject): number | null {
  const sigT = member(header, 'sigT');
  if (typeof sigT === 'string') {
    const at = SIG_T.test(sigT) ? Date.parse(sigT) : Number.NaN;
    return Number.isNaN(at) ? null : at;
  }
  const iat = member(header, 'iat');
  return typeof iat === 'number' && Number.isInteger(iat) && iat > 0 && iat < 1e11
    ? iat * 1000
    : null;
}
