/**
 * Signatures. In the portal a signatory confirms with a second factor: a simple electronic signature
 * (eIDAS art. 3 (10)), only where every signatory of both parties chose that kind. Otherwise the
 * signed scan or sealed PDF is handed in and kept with its hash.
 */
import { fileTypeFromBuffer } from 'file-type';
import { insertSignature, updateParty, type VersionPatch } from '#db/queries/agreement-work';
import { findPerson } from '#db/queries/people';
import { spendCode } from '~/accounts/second-factor.server';
import { newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { bindVersion } from './bind-version.server';
import { lifeStep } from './life/transition';
import { keepMove, type LifeOutcome } from './move-version.server';
import { keepSignedFile } from './signed-file.server';
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
  | 'future-day'
  | 'no-signatory';

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
    const everyone = work.parties.flatMap((each) => signatoriesOf(work, each.institutionId));
    if (everyone.some((each) => each.kind !== 'simple')) return notSigned('not-simple');
    const email = actor.kind === 'person' ? actor.viewer.email.toLowerCase() : '';
    const signatory = signatoriesOf(work, work.actor.institutionId).find(
      (each) => each.email.trim().toLowerCase() === email,
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

const SIGNED_TYPES = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Hands in what was signed elsewhere, for one or more signatories of the own party. */
export async function recordSignedFile(
  services: Services,
  actor: AgreementActor,
  input: SignInput & {
    readonly signatoryIds: readonly string[];
    /** 'YYYY-MM-DD'. */
    readonly signedOn: string;
    readonly file: SignedFile;
  },
): Promise<SignOutcome> {
  if (input.file.bytes.length === 0) return notSigned('file-empty');
  const type = await fileTypeFromBuffer(input.file.bytes);
  if (!type || !SIGNED_TYPES.has(type.mime)) return notSigned('file-type');
  return inVersion(services, actor, input.versionId, 'agreement.sign', async (work) => {
    const early = refusedStep(work, input.hash);
    if (early) return early;
    if (input.signedOn > work.today) return notSigned('future-day');
    const named = signatoriesOf(work, work.actor.institutionId).filter((each) =>
      input.signatoryIds.includes(each.id),
    );
    if (named.length === 0 || named.length < input.signatoryIds.length)
      return notSigned('no-signatory');
    const open = named.filter((each) => !hasSigned(work, each));
    if (open.length === 0) return { kind: 'already', status: work.version.status };
    return keepSignatures(services, work, open, {
      ...input,
      file: { ...input.file, mediaType: type.mime },
    });
  });
}

function refusedStep({ facts, actor, version }: Work, hash: string): SignOutcome | null {
  const step = lifeStep(facts, 'sign', { institutionId: actor.institutionId, hash });
  if (step.ok) return step.already ? { kind: 'already', status: step.next } : null;
  if (step.reason === 'requirement') return { kind: 'overtaken', termsHash: version.termsHash };
  return { kind: 'refused', reason: step.reason, status: version.status, missing: [] };
}

const signatoriesOf = ({ document }: Work, institutionId: string): readonly Signatory[] =>
  partyFacts(document.factsheet, institutionId).signatories;

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
  readonly file: (SignedFile & { readonly mediaType: string }) | null;
}

async function keepSignatures(
  services: Services,
  work: Work,
  signatories: readonly Signatory[],
  signed: Signed,
): Promise<LifeOutcome> {
  const { tx, version, actor, now } = work;
  const personId = actor.personId ?? '';
  const kept = signed.file
    ? await keepSignedFile(tx, services, actor.institutionId, signed.file)
    : null;
  for (const { id, name, position, kind } of signatories) {
    await insertSignature(tx, {
      id: newId(),
      agreementVersionId: version.id,
      institutionId: actor.institutionId,
      signatoryId: id,
      name,
      position,
      kind: kind ?? 'originals',
      place: signed.place?.trim() || null,
      signedOn: signed.signedOn,
      termsHash: version.termsHash,
      enteredBy: personId,
      at: now,
      fileId: kept?.fileId ?? null,
      sha256: kept?.sha256 ?? null,
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
  const done = new Set(signatories.map((each) => each.id));
  const isSigned = (each: { id: string; signed: boolean }) => each.signed || done.has(each.id);
  const [own, all] = [
    work.facts.parties.filter((each) => each.institutionId === actor.institutionId),
    work.facts.parties,
  ].map((list) => list.every((party) => party.signatories.every(isSigned)));
  if (own)
    await updateParty(tx, version.id, actor.institutionId, { signedAt: now, signedBy: personId });
  const next = all ? 'signed' : version.status;
  await keepMove(
    work,
    'sign',
    next,
    async (): Promise<VersionPatch> => ({
      ...(kept ? { signedFileSha256: kept.sha256 } : {}),
      ...(all ? await bindVersion(work) : {}),
    }),
  );
  return { kind: 'done', status: next };
}
