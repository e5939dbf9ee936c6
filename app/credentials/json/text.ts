/** Bytes to text, and text to a JSON object, refusing whatever two readers could read differently. */
import { isObject, type JsonObject } from '~/elm/json-node';
import type { Fault } from '../fault';
import type { Limits } from '../limits';
import { scanJson } from './scan';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Strict UTF-8 (a byte order mark stays, as U+FEFF); null where the bytes are something else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

export type ParsedObject = { object: JsonObject; fault: null } | { object: null; fault: Fault };

/** A JSON object within limits and without ambiguity, or the first fault found. */
export function parseObject(text: string, limits: Limits): ParsedObject {
  const fault = scanJson(text, limits);
  if (fault) return { object: null, fault };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { object: null, fault: { code: 'format.not-json', evidence: {} } };
  }
  return isObject(value)
    ? { object: value, fault: null }
    : { object: null, fault: { code: 'format.not-an-object', evidence: {} } };
}
