import { type Code, type Evidence, type Fault, makeCheck } from '../fault';
import type { CredentialFile, XmlSeal } from '../read/credential-file';
import type { Check, SignatureReport } from '../report';
import { staleListsIn } from '../stale-lists';
import type { TrustStore } from '../trust/trust-store.server';
import { AXES, type AxisName } from './seal/axes';
import { fetchRevocation, type RevocationFetcher } from './seal/fetch-revocation.server';
import {
  type JudgeContext,
  type JudgedSignature,
  judgeEnvelope,
} from './seal/judge-signature.server';
import { judgeXmlSeal } from './seal/judge-xml-seal.server';

export interface SealContext {
  trust: TrustStore;
  /** Milliseconds since epoch. */
  now: number;
  /** Asks the publishers of seal certificates where a file cannot tell; without one nothing is asked. */
  revocationFetcher?: RevocationFetcher;
}

export interface SealAnswer {
  check: Check;
  signatures: SignatureReport[];
}

/** The axes in the order in which they decide: without the certificate nothing else can be told. */
const DECIDING: readonly AxisName[] = ['binding', ...AXES.filter((name) => name !== 'binding')];

/**
 * SEAL: invalid if any axis of any signature is, valid only if every axis of every signature is
 * valid or not published, else inconclusive. The code is that of the first axis that decided.
 */
export async function checkSeal(file: CredentialFile, context: SealContext): Promise<SealAnswer> {
  const { envelope, noSeal, xmlSeal } = file;
  if (xmlSeal) return await checkXmlSeal(file, xmlSeal, context);
  if (!envelope) return { check: unsealed(file), signatures: [] };
  const judged = await judgeWithLookUp((more) => judgeEnvelope(file, more), context);
  const signatures = judged.map(({ report }) => report);
  const fault = envelope.faults[0] ?? envelope.signatures.flatMap(({ faults }) => faults)[0];
  if (fault) return { check: refuse(fault), signatures };
  if (noSeal?.code === 'seal.draft')
    return { check: makeCheck('SEAL', 'invalid', 'seal.draft'), signatures };
  return { check: sumUp(judged), signatures };
}

async function checkXmlSeal(
  file: CredentialFile,
  seal: XmlSeal,
  context: SealContext,
): Promise<SealAnswer> {
  const judged = await judgeWithLookUp((more) => [judgeXmlSeal(seal, file, more)], context);
  const signatures = judged.map(({ report }) => report);
  const [fault] = seal.faults;
  return { check: fault ? refuse(fault) : sumUp(judged), signatures };
}

/** By what the file brings and, where that does not tell and asking is allowed, by what its publishers say. */
async function judgeWithLookUp(
  judge: (context: JudgeContext) => JudgedSignature[],
  context: SealContext,
): Promise<JudgedSignature[]> {
  const embedded = judge(context);
  const { revocationFetcher: fetcher } = context;
  const fetched = fetcher ? await fetchRevocation(embedded, fetcher) : null;
  return fetched ? judge({ ...context, fetched }) : embedded;
}

function unsealed({ noSeal, unread }: CredentialFile): Check {
  const code = noSeal?.code ?? 'seal.absent';
  return makeCheck('SEAL', unread ? 'inconclusive' : 'invalid', code, noSeal?.evidence ?? {});
}

function refuse({ code, evidence }: Fault): Check {
  return makeCheck('SEAL', 'invalid', code, evidence);
}

function sumUp(judged: readonly JudgedSignature[]): Check {
  const all = judged.flatMap(({ axes, place }) =>
    DECIDING.map((name) => ({ name, place, ...axes[name] })),
  );
  const decisive =
    all.find(({ status }) => status === 'invalid') ??
    all.find(({ status }) => status === 'inconclusive');
  if (decisive && decisive.status !== 'not-published') {
    const evidence: Evidence = {
      ...decisive.evidence,
      axis: decisive.name,
      signature: decisive.place,
      ...staleEvidence(judged),
    };
    return makeCheck('SEAL', decisive.status, decisive.code, evidence);
  }
  const holders = judged.map(({ report }) => report.holderName ?? report.subject);
  const level = judged[0]?.report.level ?? 'any';
  const evidence = { holders, level, ...staleEvidence(judged) };
  return makeCheck('SEAL', 'valid', validCode(judged), evidence);
}

/** The trusted lists past their next update that the verdict rests on, with their dates of issue. */
function staleEvidence(judged: readonly JudgedSignature[]): Evidence {
  const lists = staleListsIn(judged.flatMap(({ report }) => report.notes));
  return lists.length === 0
    ? {}
    : { staleLists: lists.map(({ territory, asOf }) => `${territory} ${asOf.slice(0, 10)}`) };
}

/** What a valid verdict stands on: proven times, or the present. */
function validCode(judged: readonly JudgedSignature[]): Code {
  const bases = judged.map(({ axes }) => axes.timeBasis.code);
  if (bases.includes('seal.time-basis.judged-now')) return 'seal.time-basis.now';
  return bases.includes('seal.time-basis.unproven') ? 'seal.time-basis.now-unproven' : 'seal.valid';
}
