/** Everything a workspace page shows of one version to one of its parties, in one call. */
import type { CommentRow } from '#db/queries/agreement-talk';
import { lastChangeNumber, listAllSignatures, saveSeen } from '#db/queries/agreement-work';
import { findAgreement } from '#db/queries/agreements';
import type { LanguageMap } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { agreementStateOn } from './agreement-state';
import type { ChangeView } from './change-view.server';
import {
  type AskedChanges,
  askedChanges,
  type DeclinedWish,
  declinedWish,
  type FallenApproval,
  fallenApproval,
} from './last-acts.server';
import { possibleRenewalActs, type RenewalAct } from './life/renewal';
import { type Standing, standingOn } from './life/standing';
import { type LifeFacts, possibleActions } from './life/transition';
import { type AgreementAction, EDITABLE, type LifeStatus } from './life/transitions.data';
import { isTurnOf, type Turn, whoseTurn } from './life/turn';
import { isCoordinator } from './move-version.server';
import { renewalFacts } from './renew-agreement.server';
import { partiesWithoutSigners } from './sign.server';
import { type Completeness, completenessOf } from './terms/completeness';
import { type AgreementPath, pathOf, withPlaces } from './terms/document';
import type { AgreementDocument } from './terms/terms';
import {
  type AgreementActor,
  actorIn,
  currentVersionId,
  loadVersion,
  type PartyActor,
  type StoredVersion,
  toLifeFacts,
} from './version-context.server';
import { type SuggestionView, talkOf } from './workspace-talk.server';

export interface RouteView {
  readonly institutionId: string;
  /** Steps are asked from the first submission on. */
  readonly begun: boolean;
  readonly done: boolean;
  /** Null for the other party's: it shows whether it is done, not how. */
  readonly steps:
    | readonly {
        readonly id: string;
        readonly key: string;
        readonly names: LanguageMap;
        readonly role: string;
        readonly decision: boolean;
        readonly done: boolean;
        readonly doneAt: number | null;
        readonly decidedOn: string | null;
        readonly decisionNumber: string | null;
      }[]
    | null;
}

export interface ThreadView {
  readonly comment: CommentRow;
  readonly answers: readonly CommentRow[];
}

export interface Workspace {
  readonly code: string;
  readonly agreementId: string;
  readonly versionId: string;
  readonly version: string;
  readonly kind: 'whole' | 'annex';
  readonly parentId: string | null;
  readonly drafterInstitutionId: string | null;
  /** As recorded, and as the calendar has it today. */
  readonly status: LifeStatus;
  readonly state: string;
  readonly published: boolean;
  readonly termsHash: string;
  readonly document: AgreementDocument;
  readonly path: AgreementPath;
  readonly standing: Standing;
  readonly completeness: Completeness;
  /** Revision of each part that was saved: sent back with the next save of it. */
  readonly revisions: Readonly<Record<string, number>>;
  readonly own: PartyActor;
  readonly parties: readonly {
    readonly institutionId: string;
    readonly names: LanguageMap;
    readonly slug: string;
    readonly approved: boolean;
    readonly approvedAt: number | null;
    readonly signedAt: number | null;
  }[];
  readonly turn: Turn & { readonly yours: boolean };
  /** What the reader of the text asked for; null: nothing. */
  readonly asked: AskedChanges | null;
  readonly declined: DeclinedWish | null;
  /** Parties that would have to ask for its renewal, and have nobody here who can. */
  readonly cannotRenew: readonly string[];
  /** The own party's approval that a change made void; null: none. */
  readonly fallen: FallenApproval | null;
  readonly actions: readonly AgreementAction[];
  /** What the reader's party may say of the next renewal. */
  readonly renewalActs: readonly RenewalAct[];
  /** Who asks to open a frozen text again, and why. */
  readonly reopening: StoredVersion['version']['reopening'];
  readonly editable: boolean;
  readonly routes: readonly RouteView[];
  readonly threads: readonly ThreadView[];
  readonly suggestions: readonly SuggestionView[];
  /** What others changed since this reader last looked; `since` null: never before. */
  readonly news: { readonly since: number | null; readonly changes: readonly ChangeView[] };
  /** Number of the last change shown: handed to `markSeen`, sent back with what is saved. */
  readonly lastChange: number;
  /** Those that were made void too. */
  readonly signatures: StoredVersion['signatures'];
  /** Other parties of which nobody can sign here, where the reader's party may hand in for them. */
  readonly signsFor: readonly string[];
  /** The day the version for signature was made, 'YYYY-MM-DD'. */
  readonly frozenOn: string | null;
  readonly guests: readonly {
    readonly id: string;
    readonly name: string;
    readonly institutionId: string;
    readonly opened: boolean;
    /** Came by a link; whoever has an account signs in with it. */
    readonly byLink: boolean;
    /** When the invitation was taken back. */
    readonly endedAt: number | null;
  }[];
}

/** Throws AppError `not-found` for whoever is no party's. `versionId` null: the version in work. */
export async function loadWorkspace(
  services: Services,
  actor: AgreementActor,
  at: { readonly code: string; readonly versionId?: string | null },
): Promise<Workspace> {
  const { read } = services.store;
  const found = await findAgreement(read, at.code);
  const versionId = found && (at.versionId ?? (await currentVersionId(read, found.agreement.id)));
  // Read before the text: a change in between is met as one that the page does not know.
  const lastChange = versionId ? await lastChangeNumber(read, versionId) : 0;
  const stored = versionId ? await loadVersion(read, versionId) : null;
  if (!found || stored?.agreement.id !== found.agreement.id)
    throw new AppError('not-found', `no agreement ${at.code}`);
  const own = actorIn(stored, actor, 'agreement.read-draft');
  if (!own) throw new AppError('not-found', `no party of ${at.code}`);
  return { ...(await toWorkspace(services, stored, own)), lastChange };
}

async function toWorkspace(
  services: Services,
  stored: StoredVersion,
  own: PartyActor,
): Promise<Omit<Workspace, 'lastChange'>> {
  const { agreement, version } = stored;
  const today = dayOf(services.clock());
  const facts = toLifeFacts(stored, today);
  const document = withPlaces(stored.document);
  const state = agreementStateOn(version, today);
  // By the day, as it is shown: what has begun waits for nothing, whenever the calendar is followed.
  const turn = whoseTurn({ ...facts, status: state as LifeFacts['status'] }, own.institutionId);
  const coordinator = isCoordinator({ document, actor: own });
  const standing = standingOn(version, document.terms, today);
  return {
    code: agreement.code,
    agreementId: agreement.id,
    versionId: version.id,
    version: version.version,
    kind: version.kind,
    parentId: version.parentId,
    drafterInstitutionId: version.drafterInstitutionId,
    status: version.status,
    state,
    published: version.publishedAt !== null,
    termsHash: version.termsHash,
    document,
    path: pathOf(document),
    standing,
    cannotRenew:
      standing.renewal?.kind === 'explicit'
        ? await partiesWithoutSigners(services.store.read, stored.parties, services.clock())
        : [],
    completeness: completenessOf(document, today, stored.rules),
    revisions: revisionsOf(stored),
    own,
    parties: partiesOf(stored),
    turn: {
      ...turn,
      yours: isTurnOf(turn, version.kind, { institutionId: own.institutionId, coordinator }),
    },
    asked: await askedChanges(services.store.read, stored),
    declined: await declinedWish(services.store.read, stored),
    fallen: await fallenApproval(services.store.read, stored, own.institutionId),
    actions: possibleActions(facts, own.institutionId, coordinator),
    renewalActs: possibleRenewalActs(
      await renewalFacts(services.store.read, stored, today),
      own.institutionId,
    ),
    reopening: version.reopening,
    editable: EDITABLE.includes(version.status),
    routes: routesOf(stored, facts, own),
    ...(await talkOf(services, stored, own)),
    signatures: await listAllSignatures(services.store.read, version.id),
    signsFor: await signsFor(services, stored, own),
    frozenOn: version.frozenAt === null ? null : dayOf(version.frozenAt),
  };
}

/** While it is to be signed, the drafting party may hand in for those who cannot. */
async function signsFor(
  { store, clock }: Services,
  { version, parties }: StoredVersion,
  own: PartyActor,
): Promise<string[]> {
  const mine = own.personId !== null && version.drafterInstitutionId === own.institutionId;
  if (version.status !== 'awaiting-signatures' || !mine) return [];
  return partiesWithoutSigners(
    store.read,
    parties.filter((each) => each.institutionId !== own.institutionId),
    clock(),
  );
}

const revisionsOf = ({ version }: StoredVersion): Record<string, number> =>
  Object.fromEntries(
    Object.entries(version.parts ?? {}).map(([part, { revision }]) => [part, revision]),
  );

const partiesOf = ({ parties, version }: StoredVersion): Workspace['parties'] =>
  parties.map(({ institutionId, institution, approvedHash, approvedAt, signedAt }) => ({
    institutionId,
    names: institution.names,
    slug: institution.slug,
    approved: approvedHash === version.termsHash,
    approvedAt,
    signedAt,
  }));

function routesOf(stored: StoredVersion, facts: LifeFacts, own: PartyActor): RouteView[] {
  return facts.parties.map(({ institutionId, routeDone }) => ({
    institutionId,
    begun: stored.version.submittedAt !== null,
    done: routeDone,
    steps:
      institutionId === own.institutionId
        ? stored.routeSteps
            .filter((each) => each.institutionId === institutionId)
            .map(({ id, step, doneAt, decidedOn, decisionNumber, termsHash }) => ({
              id,
              ...step,
              done: doneAt !== null && termsHash === stored.version.termsHash,
              doneAt,
              decidedOn,
              decisionNumber,
            }))
        : null,
  }));
}

/** Notes that the reader has seen the document up to a change. */
export async function markSeen(
  services: Services,
  workspace: Pick<Workspace, 'versionId' | 'own' | 'lastChange'>,
): Promise<void> {
  const { versionId, own, lastChange } = workspace;
  await services.store.tx((tx) =>
    saveSeen(tx, {
      agreementVersionId: versionId,
      readerId: own.readerId,
      changeNumber: lastChange,
      at: services.clock(),
    }),
  );
}
