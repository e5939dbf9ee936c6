/**
 * The unsigned properties of a JAdES seal (ETSI TS 119 182-1 §5.3, `etsiU`): each an object with
 * one member, written as base64url text or in clear. Nothing in them is protected by the seal.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import { decodeBase64, decodeBase64Url } from '../../json/base64';
import { decodeUtf8, parseObject } from '../../json/text';
import { LIMITS } from '../../limits';

export interface UnsignedProperty {
  name: string;
  value: unknown;
}

const MOST_PROPERTIES = 64;
const MOST_CERTIFICATES = 20;

export interface UnsignedProperties {
  list: UnsignedProperty[];
  /** Something in `etsiU` cannot be read, so whatever it was is not known. */
  unreadable: boolean;
}

export function unsignedProperties(unprotected: JsonObject): UnsignedProperties {
  const etsiU = member(unprotected, 'etsiU');
  if (etsiU === undefined) return { list: [], unreadable: false };
  if (!Array.isArray(etsiU) || etsiU.length > MOST_PROPERTIES)
    return { list: [], unreadable: true };
  const objects = etsiU.map(toObject);
  return {
    list: objects.flatMap((object) =>
      object ? Object.entries(object).map(([name, value]) => ({ name, value })) : [],
    ),
    unreadable: objects.some((object) => object === null),
  };
}

function toObject(entry: unknown): JsonObject | null {
  if (isObject(entry)) return entry;
  if (typeof entry !== 'string') return null;
  const bytes = decodeBase64Url(entry);
  const text = bytes ? decodeUtf8(bytes) : null;
  return text === null ? null : parseObject(text, LIMITS).object;
}

/** Does the seal carry a time-stamp over its signature? */
export function hasTimestamp(properties: readonly UnsignedProperty[]): boolean {
  return properties.some(({ name }) => name === 'sigTst');
}

/** Certificates in `xVals`: material for a path, never trust. */
export function certificatesInProperties(properties: readonly UnsignedProperty[]): Uint8Array[] {
  return properties
    .filter(({ name }) => name === 'xVals')
    .flatMap(({ value }) => (Array.isArray(value) ? value : []))
    .slice(0, MOST_CERTIFICATES)
    .flatMap((entry: unknown) => {
      const certificate = isObject(entry) ? member(entry, 'x509Cert') : undefined;
      const value = isObject(certificate) ? member(certificate, 'val') : undefined;
      const der = typeof value === 'string' ? decodeBase64(value) : null;
      return der ? [der] : [];
    });
}
