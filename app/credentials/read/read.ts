/**
 * read/ — any container becomes one CredentialFile: what was signed, exactly, and what it says,
 * in our own form. Nothing here trusts anything; nothing here throws for any bytes.
 */
import { readAnnexI } from '~/elm/annex-i';
import { isObject, type JsonNode, type JsonObject, member, typesOf } from '~/elm/json-node';
import { type Code, type Evidence, type Fault, makeFinding } from '../fault';
import { decodeUtf8, parseObject } from '../json/text';
import type { Limits } from '../limits';
import type { Container, Credential, Dialect, Finding } from '../report';
import type { CredentialFile, NoSeal, ReceivedFile, SealedSignature } from './credential-file';
import { dialectOf, isUploadDraft } from './dialect';
import { readElmCredential } from './elm-credential';
import { findFindings } from './findings';
import {
  looksSealed,
  type ReadEnvelope,
  readJadesCompact,
  readJadesJson,
  splitCompact,
} from './jades';
import { kindByMagic, kindOfMarkup } from './kind';
import { readBadgeCredential } from './open-badge';

const BOM = '\ufeff';

/** Reads a received file. Limits are judged before anything is parsed. */
export function read(file: ReceivedFile, limits: Limits): CredentialFile {
  const { bytes } = file;
  if (bytes.length > limits.bytes) return unreadable('format.too-large', { limit: limits.bytes });
  if (bytes.length === 0) return unreadable('format.empty');
  const foreign = kindByMagic(bytes);
  if (foreign) return unreadable(foreign.code, {}, foreign.container, foreign.unread);
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return unreadable('format.encoding');
  const faults: Fault[] = decoded.startsWith(BOM) ? [{ code: 'format.bom', evidence: {} }] : [];
  const text = (faults.length > 0 ? decoded.slice(1) : decoded).trim();
  return withFaults(readText(text, limits), faults);
}

function readText(text: string, limits: Limits): CredentialFile {
  if (text === '') return unreadable('format.empty');
  if (text.startsWith('<')) {
    const markup = kindOfMarkup(text);
    return unreadable(markup.code, {}, markup.container, markup.unread);
  }
  const compact = splitCompact(text);
  if (compact) return readCompact(compact, limits);
  const parsed = parseObject(text, limits);
  if (!parsed.object) return unreadable(parsed.fault.code, parsed.fault.evidence);
  return looksSealed(parsed.object)
    ? readSealed(readJadesJson(parsed.object, limits), limits)
    : readPlain(parsed.object, 'json-ld');
}

function readCompact(parts: readonly [string, string, string], limits: Limits): CredentialFile {
  const sealed = readJadesCompact(parts, limits);
  const header = sealed.envelope.signatures[0]?.header ?? {};
  const isToken = !Object.hasOwn(header, 'x5c') && /jwt/i.test(String(member(header, 'typ')));
  if (!isToken) return readSealed(sealed, limits);
  const parsed = parseObject(sealed.content ?? '', limits);
  if (!parsed.object) return unreadable(parsed.fault.code, parsed.fault.evidence, 'vc-jwt');
  const inner = member(parsed.object, 'vc');
  const file = isObject(inner)
    ? readContent({ value: inner, path: '$.vc' }, 'vc-jwt')
    : readPlain(parsed.object, 'vc-jwt');
  return { ...file, noSeal: { code: 'seal.proof-unread', evidence: { kind: 'JOSE' } } };
}

function readSealed(sealed: ReadEnvelope, limits: Limits): CredentialFile {
  const { envelope, content } = sealed;
  const parsed = content === null ? { object: null, fault: null } : parseObject(content, limits);
  const file = parsed.object
    ? readPlain(parsed.object, envelope.container)
    : emptyFile(envelope.container);
  const draft = file.noSeal?.code === 'seal.draft';
  return withFaults(
    {
      ...file,
      envelope,
      noSeal: draft ? file.noSeal : null,
      findings: [...file.findings, ...envelope.signatures.flatMap(ignoredKeys)],
    },
    [...sealed.faults, ...(parsed.fault ? [parsed.fault] : [])],
  );
}

/** Keys that a seal brings or points to are never used and never fetched. */
function ignoredKeys({ header, unprotected, place }: SealedSignature): Finding[] {
  return ['jwk', 'jku', 'x5u']
    .filter((name) => Object.hasOwn(header, name) || Object.hasOwn(unprotected, name))
    .map((name) => makeFinding(place, 'finding.key-ignored', { member: name }));
}

function readPlain(object: JsonObject, container: Container): CredentialFile {
  if (isUploadDraft(object)) {
    const draft = member(object, 'credential');
    const root = { value: isObject(draft) ? draft : {}, path: '$.credential' };
    return {
      ...readContent(root, container, 'edc-upload'),
      noSeal: { code: 'seal.draft', evidence: {} },
    };
  }
  return readContent({ value: object, path: '$' }, container);
}

function readContent(root: JsonNode, container: Container, known?: Dialect): CredentialFile {
  const dialect = known ?? dialectOf(root);
  const file = { ...emptyFile(container), dialect, noSeal: noSealOf(root) };
  if (dialect === 'unknown' && typesOf(root.value).length === 0)
    return withFaults(file, [{ code: 'format.not-a-credential', evidence: {} }]);
  return {
    ...file,
    root,
    credential: credentialOf(root, dialect),
    annexI: dialect === 'open-badge-3' || dialect === 'clr-2' ? [] : readAnnexI(root),
    findings: findFindings(root, dialect),
  };
}

function credentialOf(root: JsonNode, dialect: Dialect): Credential {
  return dialect === 'open-badge-3' || dialect === 'clr-2'
    ? readBadgeCredential(root)
    : readElmCredential(root);
}

function noSealOf(root: JsonNode): NoSeal {
  const proof = member(root.value, 'proof');
  const first: unknown = Array.isArray(proof) ? proof[0] : proof;
  if (!isObject(first)) return { code: 'seal.absent', evidence: {} };
  const kind = member(first, 'cryptosuite') ?? member(first, 'type');
  return { code: 'seal.proof-unread', evidence: { kind: String(kind).slice(0, 60) } };
}

function emptyFile(container: Container): CredentialFile {
  return {
    container,
    dialect: 'unknown',
    root: null,
    credential: null,
    annexI: [],
    envelope: null,
    noSeal: null,
    faults: [],
    unread: false,
    findings: [],
  };
}

/** A file that holds nothing readable, and why. */
export function unreadable(
  code: Code,
  evidence: Evidence = {},
  container: Container = 'unknown',
  unread = false,
): CredentialFile {
  return {
    ...emptyFile(container),
    noSeal: { code: 'seal.unreadable', evidence: {} },
    faults: [{ code, evidence }],
    unread,
  };
}

function withFaults(file: CredentialFile, faults: readonly Fault[]): CredentialFile {
  return faults.length === 0 ? file : { ...file, faults: [...file.faults, ...faults] };
}
