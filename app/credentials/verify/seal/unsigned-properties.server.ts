/**
 * The unsigned properties of a JAdES seal (ETSI TS 119 182-1 §5.3, `etsiU`): each an object with
 * one member, written as base64url text or in clear. Nothing in them is protected by the seal.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import { readBase64, readBase64Url } from '../../json/base64.server';
import { decodeUtf8, parseObject } from '../../json/text';
import { LIMITS } from '../../limits';
import type { RevocationValues } from './revocation-terms';

export interface UnsignedProperty {
  name: string;
  value: unknown;
  /** The place in `etsiU`. */
  index: number;
}

const MOST_PROPERTIES = 64;
const MOST_CERTIFICATES = 20;
const MOST_TOKENS = 8;
const MOST_REVOCATIONS = 16;

export interface UnsignedProperties {
  list: readonly UnsignedProperty[];
  /** The elements of `etsiU` as written: a later time-stamp covers them so. */
  written: readonly unknown[];
  /** Something in `etsiU` cannot be read, so whatever it was is not known. */
  unreadable: boolean;
}

const NONE: UnsignedProperties = { list: [], written: [], unreadable: false };

export function unsignedProperties(unprotected: JsonObject): UnsignedProperties {
  const etsiU = member(unprotected, 'etsiU');
  if (etsiU === undefined) return NONE;
  if (!Array.isArray(etsiU) || etsiU.length > MOST_PROPERTIES) return { ...NONE, unreadable: true };
  const objects = etsiU.map(toObject);
  return {
    list: objects.flatMap((object, index) =>
      object ? Object.entries(object).map(([name, value]) => ({ name, value, index })) : [],
    ),
    written: etsiU,
    unreadable: objects.some((object) => object === null),
  };
}

function toObject(entry: unknown): JsonObject | null {
  if (isObject(entry)) return entry;
  if (typeof entry !== 'string') return null;
  const bytes = readBase64Url(entry);
  const text = bytes ? decodeUtf8(bytes) : null;
  return text === null ? null : parseObject(text, LIMITS).object;
}

/** A container of time-stamp tokens (§5.4.3.3): their DER, null for one that is none. */
export function tokensOf(container: unknown): (Uint8Array | null)[] {
  const tokens = isObject(container) ? member(container, 'tstTokens') : undefined;
  if (!Array.isArray(tokens) || tokens.length === 0 || tokens.length > MOST_TOKENS) return [null];
  return tokens.map((token: unknown) => (isObject(token) ? encapsulated(token) : null));
}

/** How many tokens a container claims to hold, unread. */
export function countTokens(container: unknown): number {
  const tokens = isObject(container) ? member(container, 'tstTokens') : undefined;
  return Array.isArray(tokens) ? tokens.length : 1;
}

/** Where properties hold certificates and revocation data: at the top, or kept for later use. */
const HOLDERS: readonly string[] = ['tstVD', 'anyValData'];

/** The values of a property (`xVals`, `rVals`), wherever they stand. */
function valuesNamed(name: string, { list }: UnsignedProperties): unknown[] {
  return list.flatMap((property) => {
    if (property.name === name) return [property.value];
    const inner =
      HOLDERS.includes(property.name) && isObject(property.value)
        ? member(property.value, name)
        : undefined;
    return inner === undefined ? [] : [inner];
  });
}

/** Certificates in `xVals`, `tstVD` and `anyValData`: material for a path, never trust. */
export function certificatesInProperties(properties: UnsignedProperties): Uint8Array[] {
  return valuesNamed('xVals', properties)
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .slice(0, MOST_CERTIFICATES)
    .flatMap((entry: unknown) => {
      const certificate = isObject(entry) ? member(entry, 'x509Cert') : undefined;
      const der = isObject(certificate) ? encapsulated(certificate) : null;
      return der ? [der] : [];
    });
}

/** OCSP answers and revocation lists in `rVals`, `tstVD` and `anyValData`. */
export function revocationValues(properties: UnsignedProperties): RevocationValues {
  const holders = valuesNamed('rVals', properties);
  const named = (name: string) =>
    holders
      .flatMap((holder) => (isObject(holder) ? member(holder, name) : undefined))
      .filter((each) => each !== undefined)
      .slice(0, MOST_REVOCATIONS)
      .map((each: unknown) => (isObject(each) ? encapsulated(each) : null));
  const [ocsp, crls] = [named('ocspVals'), named('crlVals')];
  return {
    ocsp: ocsp.filter((each) => each !== null),
    crls: crls.filter((each) => each !== null),
    unreadable: [...ocsp, ...crls].includes(null),
  };
}

/** A pkiOb (§5.4.1): base64 of DER, unless it names another encoding. */
function encapsulated(object: JsonObject): Uint8Array | null {
  const value = member(object, 'val');
  const encoding = member(object, 'encoding');
  if (encoding !== undefined && encoding !== 'http://uri.etsi.org/01903/v1.2.2#DER') return null;
  return typeof value === 'string' ? readBase64(value) : null;
}
