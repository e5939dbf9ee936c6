import {
  listOverrides,
  listPins,
  listTrustAnchors,
  listTrustedDids,
  listTrustListHistory,
  listTrustLists,
} from '#db/queries/trust';
import { authorizeList, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { services } from '~/platform/services.server';
import { didFolder } from '../look-ups.server';
import { loadDidDocuments } from '../proof/did-documents.server';
import { commonNameIn } from '../x509/names';
import { toHistoryLine, toListLine } from './list-lines.server';
import { differenceBetween, type ListDifference } from './lists/list-difference';
import type { ListProblem } from './lists/list-problems.server';
import { serviceFacts } from './lists/to-anchors.server';
import { loadStoredTrust, type StoredTrust } from './stored-trust.server';
import type {
  DidLine,
  ListLine,
  OverrideLine,
  Proposal,
  ServiceLineView,
  WordLine,
} from './trust-view';

const MOST_HISTORY = 100;
const PAGE_SIZE = 40;
/** Lines of a difference that are shown; the numbers are always whole. */
const MOST_LINES = 60;

export interface TrustSettings {
  readonly mayManage: boolean;
  readonly lists: readonly ListLine[];
  readonly proposals: readonly Proposal[];
  readonly history: readonly ListLine[];
  readonly pins: readonly WordLine[];
  readonly anchors: readonly WordLine[];
  readonly dids: readonly DidLine[];
  readonly overrides: readonly OverrideLine[];
  readonly problems: readonly ListProblem[];
  /** The services of the territory asked for. */
  readonly territory: {
    readonly territory: string;
    readonly services: readonly ServiceLineView[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  } | null;
}

/** Everything the installation trusts, for whom it concerns. Throws AppError `not-found`. */
export async function loadTrustSettings(
  viewer: Viewer,
  search: URLSearchParams,
): Promise<TrustSettings> {
  authorizeList(viewer, 'trust.read');
  const { store, clock, env } = services();
  const { read } = store;
  const now = clock();
  const trust = await loadStoredTrust(read);
  const anchors = await listTrustAnchors(read);
  const pins = await listPins(read);
  const dids = await listTrustedDids(read);
  const documents = await loadDidDocuments(didFolder(env));
  const history = await listTrustListHistory(read, MOST_HISTORY);
  return {
    mayManage: tryAuthorize(viewer, 'trust.manage', { institutionId: null }) !== null,
    lists: trust.lists.map((each) => toListLine(each, now)),
    proposals: await loadProposals(trust, now),
    history: history.map((each) => toHistoryLine(each, now)),
    pins: pins.map((row) => ({
      ...wordOf(row),
      name: commonNameIn(row.subject),
      fingerprint: row.sha256,
    })),
    anchors: anchors.map((row) => ({
      ...wordOf(row),
      name: commonNameIn(row.subject),
      fingerprint: row.sha256,
    })),
    dids: dids.map((row) => ({
      ...{ ...wordOf(row), name: row.did, fingerprint: null },
      document: row.did.startsWith('did:key:')
        ? 'own'
        : documents.has(row.did)
          ? 'here'
          : 'missing',
    })),
    overrides: (await listOverrides(read)).map((row) => ({
      ...wordOf(row),
      name: row.territory,
      fingerprint: row.certificateSha256,
      effect: row.effect,
    })),
    problems: trust.problems.slice(0, MOST_LINES),
    territory: territoryOf(trust, search),
  };
}

const wordOf = ({ id, reason, addedAt }: { id: string; reason: string; addedAt: number }) => ({
  id,
  reason,
  addedAt,
});

async function loadProposals(trust: StoredTrust, now: number): Promise<Proposal[]> {
  const rows = await listTrustLists(services().store.read, 'proposed');
  return rows.map((row) => {
    const before = trust.lists.find(
      ({ list }) => list.kind === row.content.kind && list.territory === row.content.territory,
    );
    return {
      id: row.id,
      line: toHistoryLine(row, now),
      isNew: !before,
      difference: shortened(differenceBetween(before?.list ?? null, row.content), !before),
    };
  });
}

/** Of a first list nothing but the numbers is news. */
function shortened(difference: ListDifference, isNew: boolean): ListDifference {
  const most = isNew ? 0 : MOST_LINES;
  const { added, removed, changed, signers } = difference;
  return {
    added: added.slice(0, most),
    removed: removed.slice(0, most),
    changed: changed.slice(0, most),
    signers: isNew ? [] : signers,
  };
}

function territoryOf(trust: StoredTrust, search: URLSearchParams): TrustSettings['territory'] {
  const asked = search.get('territory')?.toUpperCase();
  const found = trust.lists.find(
    ({ list }) => list.kind === 'national' && list.territory === asked,
  )?.list;
  if (found?.kind !== 'national') return null;
  const all = serviceFacts(found, trust.overrides);
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(Number(search.get('page')) || 1)), pages);
  const first = (page - 1) * PAGE_SIZE;
  return {
    territory: found.territory,
    total: all.length,
    page,
    pages,
    services: all.slice(first, first + PAGE_SIZE).map((facts, index) => ({
      key: String(first + index),
      type: facts.service.type,
      provider: facts.provider,
      name: facts.service.name,
      granted: facts.grantedNow,
      overrides: facts.overrides.map(({ effect, reason, addedAt: since }) => ({
        ...{ effect, reason, since },
        againstGrant: effect === 'distrust' && facts.listedNow,
      })),
      fingerprint: facts.fingerprints[0] ?? '',
      history: facts.service.history,
    })),
  };
}
