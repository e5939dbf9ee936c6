/**
 * read/ — any container becomes one CredentialFile: what was signed, exactly, and what it says,
 * in our own form. Nothing here trusts anything; nothing here throws for any bytes. This file reads
 * what is text; `open-file.server` takes carriers such as PDF off before.
 */
import { readAnnexI } from '~/elm/annex-i';
import { isObject, type JsonNode, type JsonObject, member, typesOf } from '~/elm/json-node';
import { type Code, type Evidence, type Fault, makeFinding } from '../fault';
import { decodeUtf8, parseObject } from '../json/text';
import type { Limits } from '../limits';
import { readDataProofs } from '../proof/data-proof';
import { isTokenHeader, readToken } from '../proof/token';
import type { Container, Credential, Dialect, Finding } from '../report';
import type { CredentialFile, ReceivedFile, SealedSignature } from './credential-file';
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
import { readPlainCredential } from './plain-credential';

const BOM = '\ufeff';

/** Reads a text where it is of its container; null where it is of another. */
type TextReader = (text: string, limits: Limits) => CredentialFile | null;

/** The first that knows the text reads it. */
const TEXT_READERS: readonly TextReader[] = [readNothing, readMarkup, readCompact, readObject];

/** How each way of writing becomes a Credential; all others are read as ELM. */
const CREDENTIAL_READERS: Partial<Record<Dialect, (root: JsonNode) => Credential>> = {
  'open-badge-3': readBadgeCredential,
  'clr-2': readBadgeCredential,
  'w3c-vc': readPlainCredential,
};

/** Reads a received file. Limits are judged before anything is parsed. */
export function read(file: ReceivedFile, limits: Limits): CredentialFile {
  const { bytes } = file;
  if (bytes.length > limits.bytes) return unreadable('format.too-large', { limit: limits.bytes });
  if (bytes.length === 0) return unreadable('format.empty');
  const foreign = kindByMagic(bytes);
  if (foreign) return unreadable(foreign.code, {}, foreign.container);
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return unreadable('format.encoding');
  const faults: Fault[] = decoded.startsWith(BOM) ? [{ code: 'format.bom', evidence: {} }] : [];
  const text = (faults.length > 0 ? decoded.slice(1) : decoded).trim();
  return withFaults(readText(text, limits), faults);
}

function readText(text: string, limits: Limits): CredentialFile {
  for (const reader of TEXT_READERS) {
    const file = reader(text, limits);
    if (file) return file;
  }
  return unreadable('format.not-json');
}

function readNothing(text: string): CredentialFile | null {
  return text === '' ? unreadable('format.empty') : null;
}

function readMarkup(text: string): CredentialFile | null {
  if (!text.startsWith('<')) return null;
  const { code, container } = kindOfMarkup(text);
  return unreadable(code, {}, container);
}

function readObject(text: string, limits: Limits): CredentialFile {
  const parsed = parseObject(text, limits);
  if (!parsed.object) return unreadable(parsed.fault.code, parsed.fault.evidence);
  return looksSealed(parsed.object)
    ? readSealed(readJadesJson(parsed.object, limits), limits)
    : readPlain(parsed.object, 'json-ld');
}

function readCompact(text: string, limits: Limits): CredentialFile | null {
  const parts = splitCompact(text);
  if (!parts) return null;
  return isTokenHeader(parts[0], limits)
    ? readSigned(parts, limits)
    : readSealed(readJadesCompact(parts, limits), limits);
}

function readSigned(parts: readonly [string, string, string], limits: Limits): CredentialFile {
  const { read: found, fault } = readToken(parts, limits);
  if (!found) return unreadable(fault.code, fault.evidence, 'vc-jwt');
  const { token, credential, path } = found;
  const file = readContent({ value: credential, path }, 'vc-jwt');
  const keys = ignoredKeys({ header: token.header, unprotected: {}, place: 'signature' });
  return { ...file, token, noSeal: null, findings: [...file.findings, ...keys] };
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
function ignoredKeys({
  header,
  unprotected,
  place,
}: Pick<SealedSignature, 'header' | 'unprotected' | 'place'>): Finding[] {
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
      proofs: null,
      noSeal: { code: 'seal.draft', evidence: {} },
    };
  }
  return readContent({ value: object, path: '$' }, container);
}

function readContent(root: JsonNode, container: Container, known?: Dialect): CredentialFile {
  const dialect = known ?? dialectOf(root);
  const proofs = readDataProofs(root.value);
  const file: CredentialFile = {
    ...emptyFile(container),
    dialect,
    proofs,
    noSeal: proofs ? null : { code: 'seal.absent', evidence: {} },
  };
  if (dialect === 'unknown' && typesOf(root.value).length === 0)
    return withFaults(file, [{ code: 'format.not-a-credential', evidence: {} }]);
  const isElm = CREDENTIAL_READERS[dialect] === undefined;
  return {
    ...file,
    root,
    credential: (CREDENTIAL_READERS[dialect] ?? readElmCredential)(root),
    annexI: isElm ? readAnnexI(root) : [],
    findings: findFindings(root, dialect),
  };
}

/** A credential inside another. */
export const readNested = (root: JsonNode): CredentialFile => readContent(root, 'json-ld');

export function emptyFile(container: Container): CredentialFile {
  return {
    container,
    dialect: 'unknown',
    root: null,
    credential: null,
    annexI: [],
    envelope: null,
    proofs: null,
    token: null,
    xmlSeal: null,
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
