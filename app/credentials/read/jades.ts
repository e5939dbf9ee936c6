/**
 * The three serialisations of a JAdES seal (ETSI TS 119 182-1, RFC 7515 §7). Reading one means
 * taking it apart without loss: `payloadText` and `protectedText` are the signed text itself.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';
import type { Fault } from '../fault';
import { decodeBase64Url } from '../json/base64';
import { decodeUtf8 } from '../json/text';
import type { Limits } from '../limits';
import type { Envelope, SealedSignature } from './credential-file';
import { readHeader } from './jose-header';

const SEAL_MEMBERS = ['signatures', 'signature', 'protected', 'payload'] as const;
const GENERAL = new Set(['payload', 'signatures']);
const FLATTENED = new Set(['payload', 'protected', 'header', 'signature']);
const SIGNATURE = new Set(['protected', 'header', 'signature']);
const MOST_SIGNATURES = 16;

export interface ReadEnvelope {
  envelope: Envelope;
  /** FORMAT faults of the container itself. */
  faults: Fault[];
  /** The credential's text; null where the payload cannot be decoded. */
  content: string | null;
}

/** Is this object a sealed file at all (rather than a credential without a seal)? */
export function looksSealed(object: JsonObject): boolean {
  const count = (each: JsonObject) =>
    SEAL_MEMBERS.filter((name) => Object.hasOwn(each, name)).length;
  const signatures = member(object, 'signatures');
  const first: unknown = Array.isArray(signatures) ? signatures[0] : undefined;
  // A detached seal has no content beside its signatures.
  return count(object) >= 2 || (isObject(first) && count(first) >= 2);
}

/** A JSON serialisation, general or flattened. */
export function readJadesJson(object: JsonObject, limits: Limits): ReadEnvelope {
  const general = Object.hasOwn(object, 'signatures');
  const mixed =
    general && ['signature', 'protected', 'header'].some((n) => Object.hasOwn(object, n));
  const parts = general ? member(object, 'signatures') : [object];
  const allowed = general ? GENERAL : FLATTENED;
  const faults: Fault[] = mixed
    ? [{ code: 'format.envelope-mixed', evidence: {} }]
    : extraMembers(object, allowed);
  const list = Array.isArray(parts) ? parts : [];
  if (general)
    for (const part of list) if (isObject(part)) faults.push(...extraMembers(part, SIGNATURE));
  const sealFaults: Fault[] = mixed
    ? [{ code: 'seal.envelope.malformed', evidence: { member: 'signatures' } }]
    : [];
  if (!Array.isArray(parts) || list.length > MOST_SIGNATURES)
    sealFaults.push({ code: 'seal.envelope.malformed', evidence: { member: 'signatures' } });
  else if (list.length === 0)
    sealFaults.push({ code: 'seal.envelope.no-signatures', evidence: {} });
  return finish(
    general ? 'jades-general' : 'jades-flattened',
    member(object, 'payload'),
    list
      .slice(0, MOST_SIGNATURES)
      .map((part, index) =>
        readSignature(part, general ? `signatures[${index}]` : 'signature', limits),
      ),
    faults,
    sealFaults,
  );
}

/** The three dotted parts of a compact serialisation, or null where the text is none. */
export function splitCompact(text: string): [string, string, string] | null {
  // Base64url of `{` begins with "e".
  if (!text.startsWith('e')) return null;
  const first = text.indexOf('.');
  const last = text.lastIndexOf('.');
  if (first === -1 || first === last || /\s/.test(text)) return null;
  return [text.slice(0, first), text.slice(first + 1, last), text.slice(last + 1)];
}

export function readJadesCompact(
  [protectedText, payload, signatureText]: readonly [string, string, string],
  limits: Limits,
): ReadEnvelope {
  const part = { protected: protectedText, signature: signatureText };
  return finish('jades-compact', payload, [readSignature(part, 'signature', limits)], [], []);
}

function extraMembers(object: JsonObject, allowed: ReadonlySet<string>): Fault[] {
  return Object.keys(object)
    .filter((name) => !allowed.has(name))
    .map((name) => ({
      code: 'format.envelope-extra-member',
      evidence: { member: name.slice(0, 60) },
    }));
}

/** One signature of a list, or the only one; `place` says where it stands, for people. */
export function readSignature(part: unknown, place: string, limits: Limits): SealedSignature {
  const object = isObject(part) ? part : {};
  const protectedText = member(object, 'protected');
  const signatureText = member(object, 'signature');
  const header = member(object, 'header');
  const faults: Fault[] = [];
  const malformed = (name: string): void => {
    faults.push({ code: 'seal.envelope.malformed', evidence: { member: name } });
  };
  if (header !== undefined && !isObject(header)) malformed('header');
  if (typeof signatureText !== 'string' || signatureText === '') malformed('signature');
  const unprotected = isObject(header) ? header : {};
  const signature = typeof signatureText === 'string' ? decodeBase64Url(signatureText) : null;
  if (typeof signatureText === 'string' && !signature)
    faults.push({ code: 'seal.envelope.base64url', evidence: { member: 'signature' } });
  if (typeof protectedText !== 'string') malformed('protected');
  const read =
    typeof protectedText === 'string'
      ? readHeader(protectedText, unprotected, limits)
      : { header: {}, faults: [] };
  return {
    place,
    protectedText: typeof protectedText === 'string' ? protectedText : '',
    header: read.header,
    unprotected,
    signatureText: typeof signatureText === 'string' ? signatureText : '',
    signature,
    faults: [...faults, ...read.faults],
  };
}

function finish(
  container: Envelope['container'],
  payload: unknown,
  signatures: SealedSignature[],
  faults: Fault[],
  sealFaults: Fault[],
): ReadEnvelope {
  const detached = signatures.filter(({ header }) => Object.hasOwn(header, 'sigD')).length;
  if (typeof payload !== 'string') {
    const wanted = payload !== undefined || detached < signatures.length;
    return {
      envelope: {
        container,
        payloadText: '',
        signatures,
        faults: wanted
          ? [...sealFaults, { code: 'seal.envelope.payload', evidence: {} }]
          : sealFaults,
      },
      faults: [...faults, { code: 'format.envelope-incomplete', evidence: { member: 'payload' } }],
      content: null,
    };
  }
  if (detached > 0 && payload !== '')
    sealFaults.push({ code: 'seal.envelope.detached-with-payload', evidence: {} });
  const encodings = new Set(
    signatures
      .filter(({ header }) => Object.keys(header).length > 0)
      .map(({ header }) => member(header, 'b64') !== false),
  );
  if (encodings.size > 1) sealFaults.push({ code: 'seal.envelope.mixed-b64', evidence: {} });
  // Where no header can be read the text itself tells: base64url never begins with a brace.
  const plain = encodings.size === 0 ? payload.startsWith('{') : encodings.has(false);
  const content = plain ? payload : decodePayload(payload);
  if (content === null) faults.push({ code: 'format.payload-encoding', evidence: {} });
  return {
    envelope: { container, payloadText: payload, signatures, faults: sealFaults },
    faults,
    content,
  };
}

function decodePayload(payload: string): string | null {
  const bytes = decodeBase64Url(payload);
  return bytes ? decodeUtf8(bytes) : null;
}
