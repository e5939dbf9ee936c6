/**
 * Signatures. In the portal a signatory confirms with a second factor: a simple electronic signature
 * (eIDAS art. 3 (10)), only where every signatory of both parties chose that kind. Otherwise the
 * signed scan or sealed PDF is handed in and kept with its hash.
 */
import { insertSignature, updateParty, type VersionPatch } from '#db/queries/agreement-work';
import { findPerson } from '#db/queries/people';
import { listRoleHolders } from '#db/queries/role-holders';
import type { Read } from '#db/store';
import { spendCode } from '~/accounts/second-factor.server';
import { dayOf } from '~/platform/format';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { bindVersion } from './bind-version.server';
import { keepComment } from './comment.server';
import { lifeStep } from './life/transition';
import { isMarkedOtherwise } from './marked-text';
import { keepMove, type LifeOutcome } from './move-version.server';
import { bearsSignature, signedType } from './signed-bytes.server';
import { type KeptCopy, keepSignedFile } from './signed-file.server';
import { tellOfLife } from './tell-of-life.server';
import { partyFacts } from './terms/document';
import type { Signatory } from './terms/party';
import { type AgreementActor, auditVersion, inVersion, type Work } from './version-context.server';

export type SignRefusal =
  /** Not every signatory chose the portal's simple signature. */
  | 'not-simple'
  /** No signatory of the own party has this person's address. */
  | 'not-signatory'
  | 'code-wrong'
  | 'earlier-order'
  | 'file-type'
  | 'file-empty'
  | 'file-large'
  /** The file says of itself that it is another agreement or another text of this one. */
  | 'file-other'
  /** An electronic signature or seal is asked for, and the file bears none. */
  | 'file-unsealed'
  | 'future-day'
  /** Before the version for signature was made. */
  | 'early-day'
  | 'no-signatory'
  /** Only the drafting party hands in for another, and only where nobody there can sign. */
  | 'signs-itself'
  | 'note';

export type SignOutcome =
  | LifeOutcome
  | { readonly kind: 'not-signed'; readonly reason: SignRefusal };

const notSigned = (reason: SignRefusal): SignOutcome => ({ kind: 'not-signed', reason });

interface SignInput {
  readonly versionId: string;
  /** The terms the person had before them. */
  readonly hash: string;
  readonly place?: string | undefined;
}

/** Confirms in the portal, as the signatory whose address the viewer has. */
export function signInPortal(
  services: Services,
  actor: AgreementActor,
  input: SignInput & { readonly code: string },
): Promise<SignOutcome> {
  return inVersion(services, actor, input.versionId, 'agreement.sign', async (work) => {
    const early = refusedStep(work, input.hash);
    if (early) return early;
    if (allSignatories(work).some((each) => each.kind !== 'simple')) return notSigned('not-simple');
    const email = actor.kind === 'person' ? actor.viewer.email.toLowerCase() : '';
    const signatory = signatoriesOf(work, work.actor.institutionId).find(
      (each) => email !== '' && each.email.trim().toLowerCase() === email,
    );
    if (!signatory) return notSigned('not-signatory');
    if (hasSigned(work, signatory)) return { kind: 'already', status: work.version.status };
    if (!isTurnOf(work, signatory)) return notSigned('earlier-order');
    const person = work.actor.personId ? await findPerson(work.tx, work.actor.personId) : null;
    if (!person || (await spendCode(work.tx, person, input.code)) !== null)
      return notSigned('code-wrong');
    return keepSignatures(services, work, [signatory], {
      ...input,
      signedOn: work.today,
      file: null,
    });
  });
}

export interface SignedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes a signed copy may have. */
export const MOST_SIGNED_BYTES = 20_000_000;
/**
 * Hands in what was signed elsewhere, for one or more signatories of the own party; the drafting
 * party, saying why, also for those of a partner whom nobody can sign for in the portal.
 */
export async function recordSignedFile(
  services: Services,
  actor: AgreementActor,
  input: SignInput & {
    readonly signatoryIds: readonly string[];
    /** 'YYYY-MM-DD'. */
    readonly signedOn: string;
    readonly file: SignedFile;
    /** Why the own party hands in for another. */
    readonly note?: string | undefined;
  },
): Promise<SignOutcome> {
  if (input.file.bytes.length === 0) return notSigned('file-empty');
  if (input.file.bytes.length > MOST_SIGNED_BYTES) return notSigned('file-large');
  const mediaType = await signedType(input.file.bytes);
  if (mediaType === null) return notSigned('file-type');
  return inVersion(services, actor, input.versionId, 'agreement.sign', async (work) => {
    const early = refusedStep(work, input.hash);
    if (early) return early;
    const { frozenAt, termsHash } = work.version;
    const { code } = work.agreement;
    if (isMarkedOtherwise(input.file.bytes, { code, termsHash })) return notSigned('file-other');
    if (input.signedOn > work.today) return notSigned('future-day');
    if (frozenAt !== null && input.signedOn < dayOf(frozenAt)) return notSigned('early-day');
    const named = allSignatories(work).filter((each) => input.signatoryIds.includes(each.id));
    if (named.length === 0 || named.length < new Set(input.signatoryIds).size)
      return notSigned('no-signatory');
    if (named.some(isSealed) && !bearsSignature(input.file.bytes, mediaType))
      return notSigned('file-unsealed');
    const wrong = await refusedFor(work, named, input.note ?? '');
    if (wrong) return wrong;
    const open = named.filter((each) => !hasSigned(work, each));
    if (open.length === 0) return { kind: 'already', status: work.version.status };
    return keepSignatures(services, work, open, {
      ...input,
      file: { ...input.file, mediaType },
    });
  });
}

function refusedStep({ facts, actor, version }: Work, hash: string): SignOutcome | null {
  const step = lifeStep(facts, 'sign', { institutionId: actor.institutionId, hash });
  if (step.ok) return step.already ? { kind: 'already', status: step.next } : null;
  if (step.reason === 'requirement') return { kind: 'overtaken', termsHash: version.termsHash };
  return { kind: 'refused', reason: step.reason, status: version.status, missing: [] };
}

/** Whether the actor may hand in for these; null: it may. */
async function refusedFor(
  work: Work,
  named: readonly PartySignatory[],
  note: string,
): Promise<SignOutcome | null> {
  const { actor, version } = work;
  const others = named.filter((each) => each.institutionId !== actor.institutionId);
  if (others.length === 0) return null;
  const drafts =
    actor.personId !== null && (version.drafterInstitutionId ?? '') === actor.institutionId;
  const absent = drafts ? await partiesWithoutSigners(work.tx, work.parties, work.now) : [];
  if (others.some((each) => !absent.includes(each.institutionId))) return notSigned('signs-itself');
  return note.trim() === '' ? notSigned('note') : null;
}

/** Parties of which nobody holds the role that signs. */
export async function partiesWithoutSigners(
  read: Read,
  parties: Work['parties'],
  now: number,
): Promise<string[]> {
  const absent: string[] = [];
  for (const { institutionId, unitId } of parties) {
    const signers = await listRoleHolders(read, institutionId, ['signatory'], now, unitId);
    if (signers.length === 0) absent.push(institutionId);
  }
  return absent;
}

type PartySignatory = Signatory & { readonly institutionId: string };

const signatoriesOf = ({ document }: Work, institutionId: string): readonly PartySignatory[] =>
  partyFacts(document.factsheet, institutionId).signatories.map((each) => ({
    ...each,
    institutionId,
  }));

const allSignatories = (work: Work): readonly PartySignatory[] =>
  work.parties.flatMap((each) => signatoriesOf(work, each.institutionId));

const SEALED: ReadonlySet<string | null> = new Set(['advanced', 'qualified', 'seal']);

/** Their signature is in the file itself (eIDAS art. 3 (11), (12), (26)), not on paper. */
const isSealed = ({ kind }: Signatory): boolean => SEALED.has(kind);

const hasSigned = ({ facts }: Work, signatory: Signatory): boolean =>
  facts.parties.some((party) =>
    party.signatories.some((each) => each.id === signatory.id && each.signed),
  );

/** Nobody with a lower order is still to sign. */
const isTurnOf = ({ facts }: Work, signatory: Signatory): boolean =>
  facts.parties.every((party) =>
    party.signatories.every((each) => each.signed || each.order >= signatory.order),
  );

interface Signed {
  readonly place?: string | undefined;
  readonly signedOn: string;
  readonly note?: string | undefined;
  readonly file: (SignedFile & { readonly mediaType: string }) | null;
}

async function keepSignatures(
  services: Services,
  work: Work,
  signatories: readonly PartySignatory[],
  signed: Signed,
): Promise<LifeOutcome> {
  const { tx, version, actor, now } = work;
  const kept = signed.file
    ? await keepSignedFile(tx, services, actor.institutionId, signed.file)
    : null;
  for (const each of signatories) await keepSignature(work, each, signed, kept);
  const done = new Set(signatories.map((each) => each.id));
  const isSigned = (each: { id: string; signed: boolean }) => each.signed || done.has(each.id);
  const complete = work.facts.parties.filter((party) => party.signatories.every(isSigned));
  const touched = new Set(signatories.map((each) => each.institutionId));
  for (const { institutionId } of complete)
    if (touched.has(institutionId))
      await updateParty(tx, version.id, institutionId, { signedAt: now, signedBy: actor.readerId });
  const others = signatories.filter((each) => each.institutionId !== actor.institutionId);
  if (others.length > 0) {
    await keepComment(work, (signed.note ?? '').trim());
    const emails = others.map((each) => each.email.trim()).filter((each) => each !== '');
    await tellOfLife(work, 'signed-for-you', null, emails);
  }
  const all = complete.length === work.facts.parties.length;
  const next = all ? 'signed' : version.status;
  await keepMove(
    work,
    'sign',
    next,
    async (): Promise<VersionPatch> => ({
      ...(kept ? { signedFileSha256: kept.sha256 } : {}),
      ...(all ? { reopening: null, ...(await bindVersion(work)) } : {}),
    }),
    signed.note,
  );
  return { kind: 'done', status: next };
}

async function keepSignature(
  work: Work,
  { id, name, position, kind, institutionId }: PartySignatory,
  { place, signedOn, note = '' }: Signed,
  kept: KeptCopy | null,
): Promise<void> {
  const { tx, version, actor, now } = work;
  const forAnother = institutionId !== actor.institutionId;
  await insertSignature(tx, {
    id: newId(),
    agreementVersionId: version.id,
    institutionId,
    signatoryId: id,
    name,
    position,
    kind: kind ?? 'originals',
    place: place?.trim() || null,
    signedOn,
    termsHash: version.termsHash,
    enteredBy: actor.readerId,
    at: now,
    fileId: kept?.fileId ?? null,
    sha256: kept?.sha256 ?? null,
    handedInBy: forAnother ? actor.institutionId : null,
    note: forAnother ? note.trim() : null,
  });
  await auditVersion(work, {
    type: 'agreement.signed',
    versionId: version.id,
    signatoryId: id,
    kind: kind ?? 'originals',
    termsHash: version.termsHash,
    fileHash: kept?.sha256 ?? null,
  });
}
