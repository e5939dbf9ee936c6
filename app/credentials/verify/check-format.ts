import {
  idOf,
  isObject,
  type JsonNode,
  type JsonObject,
  many,
  member,
  texts,
  typesOf,
} from '~/elm/json-node';
import { contextsIn } from '../contexts/walk-contexts';
import { isKnownProfile, isPinnedContext } from '../contexts.data';
import { type Evidence, type Fault, makeCheck } from '../fault';
import { parseInstantRange } from '../instant';
import type { CredentialFile } from '../read/credential-file';
import type { Check, Dialect } from '../report';

/** The types of each dialect beside VerifiableCredential, one of which it must name. */
const TYPES: Readonly<Record<Dialect, readonly string[] | null>> = {
  'edc-sealed': ['EuropeanDigitalCredential'],
  'edc-upload': ['EuropeanDigitalCredential'],
  'emrex-elm': ['EuropeanDigitalCredential'],
  'vc2-edc': ['EuropeanDigitalCredential'],
  'open-badge-3': ['OpenBadgeCredential', 'AchievementCredential'],
  'clr-2': ['ClrCredential'],
  'w3c-vc': [],
  elmo: null,
  unknown: null,
};

const DATES = ['issuanceDate', 'issued', 'validFrom', 'validUntil', 'expirationDate'] as const;

/** FORMAT: readable, within limits, with known contexts and types, a subject, and dates that parse. */
export function checkFormat(file: CredentialFile): Check {
  const faults = [...file.faults, ...(file.root ? contentFaults(file.root, file.dialect) : [])];
  const first = faults[0];
  if (!first) return makeCheck('FORMAT', 'valid', 'format.valid', { dialect: file.dialect });
  const evidence: Evidence =
    faults.length > 1
      ? { ...first.evidence, faults: [...new Set(faults.map(({ code }) => code))] }
      : first.evidence;
  return makeCheck('FORMAT', file.unread ? 'inconclusive' : 'invalid', first.code, evidence);
}

function contentFaults(root: JsonNode, dialect: Dialect): Fault[] {
  // A document of its own schema: it has neither JSON-LD types nor contexts.
  if (dialect === 'elmo') return dateFaults(root);
  return [
    ...typeFaults(root, dialect),
    ...contextFaults(root.value, dialect),
    ...schemaFaults(root),
    ...subjectFaults(root),
    ...dateFaults(root),
  ];
}

function typeFaults(root: JsonNode, dialect: Dialect): Fault[] {
  const types = typesOf(root.value);
  const missing = (type: string): Fault => ({ code: 'format.type-missing', evidence: { type } });
  if (!types.includes('VerifiableCredential')) return [missing('VerifiableCredential')];
  const wanted = TYPES[dialect];
  if (!wanted)
    return [{ code: 'format.not-a-credential', evidence: { types: types.slice(0, 10) } }];
  return wanted.length === 0 || wanted.some((type) => types.includes(type))
    ? []
    : [missing(wanted[0] ?? '')];
}

/** Contexts of the credential and of anything inside it: pinned addresses, nothing inline. */
function contextFaults(credential: JsonObject, dialect: Dialect): Fault[] {
  if (member(credential, '@context') === undefined && dialect !== 'edc-upload')
    return [{ code: 'format.context-missing', evidence: {} }];
  const { addresses, inline } = contextsIn(credential);
  if (inline) return [{ code: 'format.context-inline', evidence: {} }];
  const unpinned = [...addresses].find((address) => !isPinnedContext(address));
  return unpinned === undefined
    ? []
    : [{ code: 'format.context-unpinned', evidence: { context: unpinned.slice(0, 200) } }];
}

function schemaFaults(root: JsonNode): Fault[] {
  return many(root, 'credentialSchema').flatMap((each): Fault[] => {
    const id = idOf(each) ?? '';
    if (!typesOf(each.value).includes('ShaclValidator2017') || isKnownProfile(id)) return [];
    return [{ code: 'format.schema-unknown', evidence: { schema: id.slice(0, 200) } }];
  });
}

function subjectFaults(root: JsonNode): Fault[] {
  const subject = member(root.value, 'credentialSubject');
  const only: unknown = Array.isArray(subject) && subject.length === 1 ? subject[0] : subject;
  return isObject(only) ? [] : [{ code: 'format.subject', evidence: {} }];
}

function dateFaults(root: JsonNode): Fault[] {
  return DATES.flatMap((key): Fault[] => {
    const value = member(root.value, key);
    if (value === undefined || value === null) return [];
    const read = texts(root, key);
    const good = read.length === 1 && parseInstantRange(read[0]?.value ?? '') !== null;
    return good ? [] : [{ code: 'format.date', evidence: { path: `${root.path}.${key}` } }];
  });
}
