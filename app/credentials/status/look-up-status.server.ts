/**
 * What a signed status list tells of one entry. A set bit counts whoever signed the list, as long
 * as the list is unchanged; an unset one only if the credential's own issuer signed it, or a DID
 * that the operator trusts.
 */
import { isObject, type JsonNode, member, one, text, typesOf } from '~/elm/json-node';
import type { Code, Evidence } from '../fault';
import { LIMITS } from '../limits';
import type { CredentialFile } from '../read/credential-file';
import { read } from '../read/read';
import type { SignatureReport } from '../report';
import type { StatusAnswer, StatusLookup } from '../verify/check-revocation';
import { checkValidity } from '../verify/check-validity';
import { judgeSeal, type VerifyContext } from '../verify/judge-seal.server';
import { bitAt, decodeBits } from './bitstring.server';
import type { StatusEntry } from './status-entry';
import type { StatusSource } from './status-source.server';

const LIST_TYPES = {
  StatusList2021Entry: ['StatusList2021Credential', 'StatusList2021'],
  BitstringStatusListEntry: ['BitstringStatusListCredential', 'BitstringStatusList'],
} as const;

/** Who signed the credential that asks: its issuer by identifier, and its seals. */
export interface Asking {
  issuer: string | null;
  signatures: readonly SignatureReport[];
}

export function statusLookup(
  source: StatusSource,
  asking: Asking,
  context: VerifyContext,
): StatusLookup {
  return async (entry) => {
    const loaded = await source(entry.list);
    if (!loaded.bytes) return tell('inconclusive', loaded.code, entry.evidence);
    const file = read({ bytes: loaded.bytes, sha256: '' }, LIMITS);
    return await judgeList(file, entry, asking, context);
  };
}

async function judgeList(
  file: CredentialFile,
  entry: StatusEntry,
  asking: Asking,
  context: VerifyContext,
): Promise<StatusAnswer> {
  const unknown = (code: Code, more: Evidence = {}): StatusAnswer =>
    tell('inconclusive', code, { ...entry.evidence, ...more });
  const { root } = file;
  if (!root || file.faults.length > 0) return unknown('revocation.list-unreadable');
  const list = one(root, 'credentialSubject');
  if (!list || !isListOf(root, list, entry)) return unknown('revocation.list-type');
  if (!purposesOf(list).includes(entry.purpose)) return unknown('revocation.list-purpose');
  const seal = await judgeSeal(file, context);
  if (seal.signatures.length === 0) return unknown('revocation.list-unsigned');
  if (seal.signatures.some(({ integrity }) => integrity !== 'valid'))
    return unknown('revocation.list-broken');
  const bits = await decodeBits(text(list, 'encodedList') ?? '', entry.type);
  if (!bits) return unknown('revocation.list-unreadable');
  const bit = bitAt(bits, entry.index);
  if (bit === null) return unknown('revocation.bad-index');
  const current = checkValidity(file, context.now).status === 'valid';
  const evidence = {
    ...entry.evidence,
    listAsOf: text(root, 'validFrom') ?? text(root, 'issuanceDate'),
  };
  if (bit) return tellSet(entry, current, evidence);
  if (!current) return unknown('revocation.list-outdated');
  if (entry.purpose !== 'revocation' && entry.purpose !== 'suspension')
    return unknown('revocation.purpose');
  const isValid = seal.check.status === 'valid';
  return speaksFor(asking, seal.signatures, isValid, context)
    ? tell('valid', 'revocation.not-revoked', evidence)
    : tell('inconclusive', 'revocation.list-foreign', {
        ...evidence,
        signer: seal.signatures[0]?.holderIdentifier ?? '?',
      });
}

/** A suspension may have been lifted since; what was revoked stays so. */
function tellSet(entry: StatusEntry, current: boolean, evidence: Evidence): StatusAnswer {
  if (entry.purpose === 'revocation') return tell('invalid', 'revocation.revoked', evidence);
  if (entry.purpose !== 'suspension') return tell('inconclusive', 'revocation.purpose', evidence);
  return current
    ? tell('invalid', 'revocation.suspended', evidence)
    : tell('inconclusive', 'revocation.list-outdated', evidence);
}

function isListOf(root: JsonNode, list: JsonNode, { type }: StatusEntry): boolean {
  const [credential, subject] = LIST_TYPES[type];
  return typesOf(root.value).includes(credential) && typesOf(list.value).includes(subject);
}

function purposesOf(list: JsonNode): unknown[] {
  const written = member(list.value, 'statusPurpose');
  return Array.isArray(written) ? written : [written];
}

/** Every signature of the list is its issuer's, or of a DID that the operator trusts. */
function speaksFor(
  asking: Asking,
  signatures: readonly SignatureReport[],
  sealIsValid: boolean,
  { trust }: VerifyContext,
): boolean {
  return signatures.every(
    ({ holderIdentifier: signer, certificateSha256, binding, issuerMatch }) => {
      if (signer === null || binding !== 'valid' || issuerMatch !== 'valid') return false;
      if (certificateSha256 === null) return signer === asking.issuer || trust.dids.has(signer);
      return sealIsValid && asking.signatures.some((each) => each.holderIdentifier === signer);
    },
  );
}

/** The identifier a credential names its issuer by. */
export function issuerIdOf(root: JsonNode | null): string | null {
  const issuer = root ? member(root.value, 'issuer') : undefined;
  const id = isObject(issuer) ? member(issuer, 'id') : issuer;
  return typeof id === 'string' ? id : null;
}

function tell(status: StatusAnswer['status'], code: Code, evidence: Evidence): StatusAnswer {
  return { status, code, evidence };
}
