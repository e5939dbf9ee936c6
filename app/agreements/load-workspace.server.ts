/** Everything a workspace page shows of one version to one of its parties, in one call. */
import { type CommentRow, listComments, listGuests } from '#db/queries/agreement-talk';
import { findSeen, lastChangeNumber, listChanges, saveSeen } from '#db/queries/agreement-work';
import { findAgreement } from '#db/queries/agreements';
import type { LanguageMap } from '~/elm/language-map';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { agreementStateOn } from './agreement-state';
import { type LifeFacts, possibleActions } from './life/transition';
import { type AgreementAction, EDITABLE, type LifeStatus } from './life/transitions.data';
import { type Turn, whoseTurn } from './life/turn';
import { isCoordinator } from './move-version.server';
import { sectionOfClause } from './suggest.server';
import { applyChange } from './terms/apply-change';
import { type Completeness, completenessOf } from './terms/completeness';
import { mergeChanges } from './terms/diff';
import { type AgreementPath, pathOf, withPlaces } from './terms/document';
import type { AgreementDocument } from './terms/terms';
import { type TextPiece, textDiff } from './text-diff.server';
import {
  type AgreementActor,
  actorIn,
  currentVersionId,
  loadVersion,
  type PartyActor,
  type StoredVersion,
  toLifeFacts,
} from './version-context.server';

/** A change as it is read: what was, what is, and for texts which words came and went. */
export interface ChangeView {
  readonly address: string;
  readonly section: string;
  readonly starred: boolean;
  readonly before: unknown;
  readonly after: unknown;
  /** Null for what is no text. */
  readonly words: readonly TextPiece[] | null;
  readonly at: number;
  readonly by: string;
  readonly institutionId: string;
}

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

export interface SuggestionView {
  readonly id: string;
  readonly address: string;
  readonly institutionId: string;
  readonly authorName: string;
  readonly at: number;
  readonly source: 'portal' | 'word';
  readonly before: unknown;
  readonly after: unknown;
  readonly words: readonly TextPiece[] | null;
  readonly note: string | null;
  readonly state: 'open' | 'accepted' | 'declined';
  /** Accepting it would change the document; else it can only be discussed. */
  readonly applicable: boolean;
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
  /** As recorded, and as the calendar has it today. */
  readonly status: LifeStatus;
  readonly state: string;
  readonly published: boolean;
  readonly termsHash: string;
  readonly document: AgreementDocument;
  readonly path: AgreementPath;
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
  readonly actions: readonly AgreementAction[];
  readonly editable: boolean;
  readonly routes: readonly RouteView[];
  readonly threads: readonly ThreadView[];
  readonly suggestions: readonly SuggestionView[];
  /** What others changed since this reader last looked; `since` null: never before. */
  readonly news: { readonly since: number | null; readonly changes: readonly ChangeView[] };
  /** Number of the last change shown: handed to `markSeen`. */
  readonly lastChange: number;
  readonly signatures: StoredVersion['signatures'];
  readonly guests: readonly {
    readonly name: string;
    readonly institutionId: string;
    readonly opened: boolean;
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
  const stored = versionId ? await loadVersion(read, versionId) : null;
  if (!found || stored?.agreement.id !== found.agreement.id)
    throw new AppError('not-found', `no agreement ${at.code}`);
  const own = actorIn(stored, actor, 'agreement.read-draft');
  if (!own) throw new AppError('not-found', `no party of ${at.code}`);
  return toWorkspace(services, stored, own);
}

async function toWorkspace(
  services: Services,
  stored: StoredVersion,
  own: PartyActor,
): Promise<Workspace> {
  const { agreement, version } = stored;
  const today = dayOf(services.clock());
  const facts = toLifeFacts(stored, today);
  const document = withPlaces(stored.document);
  const turn = whoseTurn(facts);
  return {
    code: agreement.code,
    agreementId: agreement.id,
    versionId: version.id,
    version: version.version,
    kind: version.kind,
    parentId: version.parentId,
    status: version.status,
    state: agreementStateOn(version, today),
    published: version.publishedAt !== null,
    termsHash: version.termsHash,
    document,
    path: pathOf(document),
    completeness: completenessOf(document),
    revisions: revisionsOf(stored),
    own,
    parties: partiesOf(stored),
    turn: { ...turn, yours: turn.institutionIds.includes(own.institutionId) },
    actions: possibleActions(facts, own.institutionId, isCoordinator({ document, actor: own })),
    editable: EDITABLE.includes(version.status),
    routes: routesOf(stored, facts, own),
    ...(await talkOf(services, stored, own)),
    signatures: stored.signatures,
  };
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

async function talkOf({ store }: Services, stored: StoredVersion, own: PartyActor) {
  const { id } = stored.version;
  const [comments, guests, seen, lastChange] = await Promise.all([
    listComments(store.read, id),
    listGuests(store.read, id),
    findSeen(store.read, id, own.readerId),
    lastChangeNumber(store.read, id),
  ]);
  const changes = await listChanges(store.read, id, seen?.changeNumber ?? 0);
  const others = changes.filter((each) => each.actorId !== own.personId || own.personId === null);
  const language = stored.document.terms.draftingLanguage;
  return {
    threads: comments
      .filter((each) => each.threadId === null)
      .map((comment) => ({
        comment,
        answers: comments.filter((each) => each.threadId === comment.id),
      })),
    suggestions: stored.suggestions.map((each) => toSuggestionView(stored, each, language)),
    news: {
      since: seen?.at ?? null,
      changes: mergeChanges(others.map((each) => ({ ...each, key: null }))).map((each) => ({
        address: each.address,
        section: each.section,
        starred: each.starred,
        before: each.before,
        after: each.after,
        words: textDiff(each.before, each.after, language),
        at: each.at,
        by: each.actorName,
        institutionId: each.institutionId,
      })),
    },
    lastChange,
    guests: guests.map((each) => ({
      name: each.name,
      institutionId: each.institutionId,
      opened: each.sessionHash !== null,
    })),
  };
}

function toSuggestionView(
  { document }: StoredVersion,
  row: StoredVersion['suggestions'][number],
  language: string,
): SuggestionView {
  const { id, address, institutionId, authorName, at, source, before, after, note, state } = row;
  const applicable = state === 'open' && applyChange(document, address, after, sectionOfClause).ok;
  const words = textDiff(before, after, language);
  return {
    id,
    address,
    institutionId,
    authorName,
    at,
    source,
    before,
    after,
    note,
    state,
    words,
    applicable,
  };
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
