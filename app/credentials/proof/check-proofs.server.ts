/**
 * SEAL of a credential that is signed with a key instead of a certificate: Data Integrity proofs
 * and tokens. The key must be the issuer's own DID's, and that DID must be trusted by name:
 * anyone can make a DID.
 */
import type { JsonNode } from '~/elm/json-node';
import { type Fault, makeCheck, say } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import type { Check, SignatureReport } from '../report';
import type { TrustStore } from '../trust/trust-store.server';
import { type Axis, axis } from '../verify/seal/axes';
import { DataIntegrity } from './data-integrity.server';
import type { DataProof, DataProofs } from './data-proof';
import { idOf, type Token } from './token';
import { judgeTokenIntegrity } from './token-integrity.server';
import {
  type MethodContext,
  type ResolvedMethod,
  resolveMethod,
} from './verification-method.server';

export interface ProofContext extends MethodContext {
  trust: Pick<TrustStore, 'dids'>;
}

export interface ProofAnswer {
  check: Check;
  signatures: SignatureReport[];
}

/** How far the clocks of issuer and reader may be apart. */
const SKEW = 5 * 60_000;

/** What a proof by key is judged on, in the order in which it decides. */
const JUDGED = ['integrity', 'key', 'trustedDid', 'timeBasis', 'issuer'] as const;
type ProofAxes = Record<(typeof JUDGED)[number], Axis>;

interface JudgedProof {
  place: string;
  axes: ProofAxes;
  report: SignatureReport;
  fault: Fault | null;
}

/** Null where the file is secured in neither of these ways. Every proof must be good. */
export async function checkProofs(
  { root, proofs, token }: CredentialFile,
  context: ProofContext,
): Promise<ProofAnswer | null> {
  const issuer = root ? issuerOf(root) : null;
  if (!proofs && !token) return null;
  const judged = [
    ...(token ? [judgeToken(token, issuer, context)] : []),
    ...(proofs ? await judgeDataProofs(proofs, issuer, context) : []),
  ];
  return {
    check: sumUp(judged, proofs?.faults ?? []),
    signatures: judged.map(({ report }) => report),
  };
}

function issuerOf(root: JsonNode): string | null {
  return idOf(root.value.issuer) ?? null;
}

async function judgeDataProofs(
  all: DataProofs,
  issuer: string | null,
  context: ProofContext,
): Promise<JudgedProof[]> {
  const integrity = new DataIntegrity(all);
  const judged: JudgedProof[] = [];
  for (const proof of all.proofs) {
    const method = resolveMethod(proof.method, context);
    judged.push(
      toJudged({
        place: proof.place,
        alg: proof.kind,
        method,
        integrity: await integrity.judge(proof, method.key),
        time: timeOf(proof, context.now),
        claimedAt: proof.created,
        fault: proof.faults[0] ?? null,
        issuer,
        context,
      }),
    );
  }
  return judged;
}

function judgeToken(token: Token, issuer: string | null, context: ProofContext): JudgedProof {
  const method = resolveMethod(token.method, context);
  const milliseconds = (seconds: number | null) => (seconds === null ? null : seconds * 1000);
  const issuedAt = milliseconds(token.issuedAt);
  return toJudged({
    place: 'signature',
    alg: String(token.header.alg ?? '').slice(0, 40) || null,
    method,
    integrity: judgeTokenIntegrity(token, method.key),
    time: timeOf(
      {
        created: Math.max(issuedAt ?? 0, milliseconds(token.notBefore) ?? 0),
        expires: milliseconds(token.expires),
      },
      context.now,
    ),
    claimedAt: issuedAt,
    fault: token.faults[0] ?? null,
    issuer,
    context,
  });
}

/** A proof is judged as of now: nothing proves when it was made. */
function timeOf({ created, expires }: Pick<DataProof, 'created' | 'expires'>, now: number): Axis {
  if (created !== null && created > now + SKEW)
    return axis('invalid', 'seal.time-basis.claimed-in-future', {
      claimed: new Date(created).toISOString(),
    });
  return expires !== null && now > expires
    ? axis('invalid', 'seal.proof.expired', { expires: new Date(expires).toISOString() })
    : axis('valid', 'seal.time-basis.judged-now');
}

interface ProofFacts {
  place: string;
  alg: string | null;
  method: ResolvedMethod;
  integrity: Axis;
  time: Axis;
  claimedAt: number | null;
  fault: Fault | null;
  issuer: string | null;
  context: ProofContext;
}

function toJudged(facts: ProofFacts): JudgedProof {
  const { place, alg, method, integrity, time, issuer, context } = facts;
  const trusted = trustOf(method.did, context);
  const same = sameIssuer(method.did, issuer);
  const axes: ProofAxes = {
    integrity,
    key: method.binding,
    trustedDid: trusted,
    timeBasis: time,
    issuer: same,
  };
  const report: SignatureReport = {
    alg,
    level: 'any',
    integrity: integrity.status,
    binding: method.binding.status,
    chain: trusted.status,
    // A key without a certificate is no electronic seal, and nobody publishes its end.
    eSeal: 'inconclusive',
    timeBasis: time.status,
    certificateRevocation: 'not-published',
    issuerMatch: same.status,
    issuer: null,
    subject: null,
    holderName: null,
    holderIdentifier: method.did,
    certificateSha256: null,
    claimedAt: facts.claimedAt === null ? null : new Date(facts.claimedAt).toISOString(),
    judgedAt: new Date(context.now).toISOString(),
    notes: JUDGED.map((name) => toNote(name, axes[name])),
  };
  return { place, axes, report, fault: facts.fault };
}

function trustOf(did: string | null, { trust }: ProofContext): Axis {
  if (did === null) return axis('inconclusive', 'seal.did.none');
  return trust.dids.has(did)
    ? axis('valid', 'seal.did.trusted', { did })
    : axis('inconclusive', 'seal.did.not-trusted', { did });
}

function sameIssuer(did: string | null, issuer: string | null): Axis {
  if (issuer === null) return axis('inconclusive', 'seal.issuer.not-stated');
  if (did === null) return axis('inconclusive', 'seal.issuer.not-comparable');
  return did === issuer
    ? axis('valid', 'seal.issuer.same')
    : axis('invalid', 'seal.issuer.different', { stated: issuer.slice(0, 200), sealed: did });
}

function toNote(name: string, { status, code, evidence }: Axis): SignatureReport['notes'][number] {
  return { axis: name, status, code, message: say(code, evidence), evidence: { ...evidence } };
}

function sumUp(judged: readonly JudgedProof[], faults: readonly Fault[]): Check {
  const fault = [...faults, ...judged.flatMap((each) => each.fault ?? [])][0];
  if (fault) return makeCheck('SEAL', 'invalid', fault.code, fault.evidence);
  const all = judged.flatMap(({ axes, place }) =>
    JUDGED.map((name) => ({ name, place, ...axes[name] })),
  );
  const decisive =
    all.find(({ status }) => status === 'invalid') ??
    all.find(({ status }) => status === 'inconclusive');
  if (decisive)
    return makeCheck('SEAL', decisive.status, decisive.code, {
      ...decisive.evidence,
      axis: decisive.name,
      signature: decisive.place,
    });
  const holders = [...new Set(judged.map(({ report }) => report.holderIdentifier))];
  return makeCheck('SEAL', 'valid', 'seal.did.valid', {
    did: holders.join(', '),
    holders,
    level: 'any',
  });
}
