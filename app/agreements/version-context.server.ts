/**
 * What every use case on an agreement version needs, read inside its transaction once access is
 * proven: the document, its parties, what was done on it, and who acts for which of the parties.
 */

import { type GuestRow, listSuggestions, type SuggestionRow } from '#db/queries/agreement-talk';
import {
  findVersion,
  listRouteSteps,
  listSignatures,
  listVersionsOf,
  type RouteStepRow,
  type SignatureRow,
  updateVersion,
  type VersionPatch,
} from '#db/queries/agreement-work';
import {
  type AgreementPartyRow,
  type AgreementRow,
  type AgreementVersionRow,
  listParties,
} from '#db/queries/agreements';
import { appendAudit } from '#db/queries/audit';
import { readPartyRules } from '#db/queries/institution-policy';
import type { Read, Tx } from '#db/store';
import { type Action, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { AuditEvent } from '~/platform/audit-event';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import type { LifeFacts } from './life/transition';
import { completeFor, completenessOf } from './terms/completeness';
import { partyFacts } from './terms/document';
import type { PartyRules } from './terms/document-fault';
import { type AgreementDocument, readFactsheet, readTerms } from './terms/terms';

/** Who acts: somebody signed in, or the named contact of a party who came by a link. */
export type AgreementActor =
  | { readonly kind: 'person'; readonly viewer: Viewer }
  | { readonly kind: 'guest'; readonly guest: GuestRow };

/** What a guest may do: read, comment, suggest, approve, hand in what their party signed. */
const GUEST_ACTIONS: ReadonlySet<Action> = new Set([
  'agreement.read-draft',
  'agreement.comment',
  'agreement.approve',
  'agreement.sign',
]);

/** The actor as one party's. */
export interface PartyActor {
  readonly institutionId: string;
  /** The unit its institution acts through. */
  readonly unitId: string | null;
  /** Null for a guest. */
  readonly personId: string | null;
  /** A person's id, or a guest's. */
  readonly readerId: string;
  readonly name: string;
  readonly viewer: Viewer | null;
}

export interface StoredVersion {
  readonly agreement: AgreementRow;
  readonly version: AgreementVersionRow;
  readonly document: AgreementDocument;
  readonly parties: readonly AgreementPartyRow[];
  readonly routeSteps: readonly RouteStepRow[];
  readonly signatures: readonly SignatureRow[];
  readonly suggestions: readonly SuggestionRow[];
  /** Of its parties, as their policies have them now. */
  readonly rules: PartyRules;
}

export interface Work extends StoredVersion {
  readonly services: Services;
  readonly tx: Tx;
  /** Milliseconds since the epoch, and its day in UTC. */
  readonly now: number;
  readonly today: string;
  readonly actor: PartyActor;
  readonly facts: LifeFacts;
}

export async function loadVersion(read: Read, versionId: string): Promise<StoredVersion | null> {
  const found = await findVersion(read, versionId);
  if (!found) return null;
  const [parties, routeSteps, signatures, suggestions] = await Promise.all([
    listParties(read, [versionId]),
    listRouteSteps(read, versionId),
    listSignatures(read, versionId),
    listSuggestions(read, versionId),
  ]);
  const rules = await readPartyRules(
    read,
    parties.map((each) => each.institutionId),
  );
  const document = {
    terms: readTerms(found.version.terms),
    factsheet: readFactsheet(found.version.factsheet),
  };
  return { ...found, document, parties, routeSteps, signatures, suggestions, rules };
}

/**
 * Runs `work` on a version in one transaction for an actor who may do `action` there. Throws
 * AppError `not-found` otherwise, also for a draft that its drafter has not shown yet.
 */
export function inVersion<T>(
  services: Services,
  actor: AgreementActor,
  versionId: string,
  action: Action,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  return services.store.tx(async (tx) => {
    const stored = await loadVersion(tx, versionId);
    const as = stored && actorIn(stored, actor, action);
    if (!stored || !as) throw new AppError('not-found', `no ${action} on version ${versionId}`);
    return work(workOn(services, tx, stored, as));
  });
}

export function workOn(services: Services, tx: Tx, stored: StoredVersion, actor: PartyActor): Work {
  const now = services.clock();
  const today = dayOf(now);
  return { ...stored, services, tx, now, today, actor, facts: toLifeFacts(stored, today) };
}

/** The party the actor acts for, where it may do `action`; null otherwise. */
export function actorIn(
  stored: StoredVersion,
  actor: AgreementActor,
  action: Action,
): PartyActor | null {
  const found =
    actor.kind === 'guest'
      ? guestIn(stored, actor.guest, action)
      : personIn(stored, actor.viewer, action);
  if (!found) return null;
  return isShownTo(stored.version, found.institutionId) ? found : null;
}

function guestIn(stored: StoredVersion, guest: GuestRow, action: Action): PartyActor | null {
  const party = stored.parties.find((each) => each.institutionId === guest.institutionId);
  if (!GUEST_ACTIONS.has(action) || guest.agreementVersionId !== stored.version.id || !party)
    return null;
  const { institutionId, unitId } = party;
  return {
    institutionId,
    unitId,
    personId: null,
    readerId: guest.id,
    name: guest.name,
    viewer: null,
  };
}

function personIn(stored: StoredVersion, viewer: Viewer, action: Action): PartyActor | null {
  for (const { institutionId, unitId } of stored.parties)
    if (tryAuthorize(viewer, action, { institutionId, unitId }))
      return {
        institutionId,
        unitId,
        personId: viewer.personId,
        readerId: viewer.personId,
        name: viewer.displayName,
        viewer,
      };
  return null;
}

/** A first draft is its drafter's own until it is submitted or somebody is invited to it. */
export const isShownTo = (
  version: Pick<
    AgreementVersionRow,
    'status' | 'drafterInstitutionId' | 'submittedAt' | 'parentId'
  >,
  institutionId: string,
): boolean =>
  version.status !== 'draft' ||
  version.drafterInstitutionId === null ||
  version.drafterInstitutionId === institutionId ||
  version.submittedAt !== null ||
  version.parentId !== null;

/** Nobody but its drafter works on it yet. */
export const isFirstDraft = ({
  status,
  parentId,
}: Pick<AgreementVersionRow, 'status' | 'parentId'>): boolean =>
  status === 'draft' && parentId === null;

/** To be shown to the others: what they alone can fill is asked once they read it. */
function isComplete({ version, document, rules }: StoredVersion, today: string): boolean {
  const found = completenessOf(document, today, rules);
  const shown = version.status !== 'draft' && version.status !== 'changes-requested';
  return shown ? found.complete : completeFor(found, version.drafterInstitutionId);
}

export function toLifeFacts(stored: StoredVersion, today: string): LifeFacts {
  const { version, document, parties, routeSteps, signatures, suggestions } = stored;
  const signed = new Set(
    signatures
      .filter((each) => each.termsHash === version.termsHash)
      .map((each) => each.signatoryId),
  );
  const everyone = parties.map((each) => each.institutionId);
  const open = suggestions.filter((each) => each.state === 'open');
  return {
    status: version.status,
    statusBefore: version.statusBefore,
    kind: version.kind,
    parentId: version.parentId,
    termsHash: version.termsHash,
    everApproved: version.everApproved || parties.some((each) => each.approvedHash !== null),
    complete: isComplete(stored, today),
    published: version.publishedAt !== null,
    drafterInstitutionId: version.drafterInstitutionId,
    submittedBy: version.submittedBy,
    changesRequestedBy: version.changesRequestedBy,
    parties: parties.map((party) => ({
      institutionId: party.institutionId,
      approvedHash: party.approvedHash,
      routeDone: routeSteps
        .filter((step) => step.institutionId === party.institutionId)
        .every((step) => step.doneAt !== null && step.termsHash === version.termsHash),
      signatories: partyFacts(document.factsheet, party.institutionId).signatories.map((each) => ({
        id: each.id,
        order: each.order,
        signed: signed.has(each.id),
      })),
    })),
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceUntil,
    endingConsents: version.ending?.consents ?? [],
    suspendedBy: version.ending?.kind === 'suspension' ? version.ending.institutionId : null,
    resumeAsked: (version.ending?.resumeAsked ?? []).map((each) => each.institutionId),
    suspendsWhole: !document.terms.clauses.some(
      (each) => each.id === 'termination-suspension-whole' && each.kind === 'removed',
    ),
    reopeningConsents: version.reopening?.consents ?? [],
    renewal: {
      kind: document.terms.renewal.kind,
      asked: version.renewalAnswers?.renew ?? [],
      declined: (version.renewalAnswers?.refusal ?? null) !== null,
    },
    toAnswer: everyone.filter((id) => open.some((each) => each.institutionId !== id)),
    today,
  };
}

/** Keeps a change of the version. Throws AppError `conflict` if it changed inside the transaction. */
export async function saveVersion({ tx, version }: Work, patch: VersionPatch): Promise<void> {
  const kept = await updateVersion(tx, { id: version.id, revision: version.revision }, patch);
  if (!kept) throw new AppError('conflict', `version ${version.id} changed inside its transaction`);
}

export async function auditVersion(
  { tx, now, actor, agreement }: Pick<Work, 'tx' | 'now' | 'actor' | 'agreement'>,
  event: AuditEvent,
): Promise<void> {
  await appendAudit(tx, {
    at: now,
    institutionId: actor.institutionId,
    actorId: actor.personId,
    subjectType: 'agreement',
    subjectId: agreement.id,
    event,
  });
}

/** The version that stands for an agreement in a workspace: the one in work, else the newest. */
export async function currentVersionId(read: Read, agreementId: string): Promise<string | null> {
  const versions = await listVersionsOf(read, agreementId);
  const inWork = versions.find((each) =>
    ['draft', 'in-review', 'changes-requested', 'terms-agreed', 'awaiting-signatures'].includes(
      each.status,
    ),
  );
  return (
    (inWork ?? versions.find((each) => each.status !== 'withdrawn') ?? versions[0])?.id ?? null
  );
}
