import { appendAudit } from '#db/queries/audit';
import {
  acceptTrustList,
  discardProposals,
  insertPin,
  insertTrustList,
  listPins,
  listTrustLists,
  type StoredTrustList,
  supersedeTrustList,
} from '#db/queries/trust';
import type { Tx } from '#db/store';
import { newId, sha256 } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { examineListFiles } from '../pool/check-pool.server';
import { parseCertificate } from '../x509/certificate.server';
import {
  type AcceptedList,
  type ExaminedList,
  keyOf,
  type ListFile,
} from './lists/examine-lists.server';
import { type Standing, standingsOf } from './lists/standing.server';
import { countGranted } from './lists/trusted-list';
import { GIVEN_WITH_IMPORT } from './trust-view';

export interface ImportOptions {
  /** Who imports; null from the command line. */
  readonly actorId: string | null;
  /** Certificates (DER) given with the import: pinned if a list of lists holds under one. */
  readonly pins?: readonly Uint8Array[];
  /** Examine only. */
  readonly dryRun?: boolean;
  /** Is told what was found before anything of it counts. */
  readonly onExamined?: (examined: readonly ExaminedList[]) => void;
}

/** Reads files as trusted lists and puts those in force that hold; refused ones change nothing. */
export async function importLists(
  services: Services,
  files: readonly ListFile[],
  { actorId, pins = [], dryRun = false, onExamined }: ImportOptions,
): Promise<readonly ExaminedList[]> {
  const examined = await examineListFiles(services, files, pins);
  onExamined?.(examined);
  const accepted = examined.filter((each) => each.status === 'imported');
  if (dryRun || accepted.length === 0) return examined;
  const at = services.clock();
  await services.store.tx(async (tx) => {
    await pinUsed(tx, pins, accepted, at, actorId);
    const current = await listTrustLists(tx, 'current');
    for (const each of accepted) {
      const row = toRow(each, at, actorId);
      if (!isNewer(row, current)) continue;
      await insertTrustList(tx, row);
      await putInForce(tx, row, at, actorId);
    }
  });
  return examined;
}

/**
 * Reads files as trusted lists and keeps those that hold as proposals, so that a person sees the
 * difference before they count. An earlier proposal of the same list gives way.
 */
export async function proposeLists(
  services: Services,
  files: readonly ListFile[],
  actorId: string,
): Promise<readonly ExaminedList[]> {
  const examined = await examineListFiles(services, files, []);
  const at = services.clock();
  const changed = examined.filter(
    (each): each is AcceptedList =>
      each.status === 'imported' && !each.code.startsWith('trust-list.unchanged'),
  );
  await services.store.tx(async (tx) => {
    await discardProposals(
      tx,
      changed.map(({ list }) => keyOf(list)),
    );
    for (const each of changed) await insertTrustList(tx, toRow(each, at, actorId));
  });
  return examined;
}

/** A proposal that may not be put in force any more, by its territory, and why. */
export interface DroppedProposal {
  readonly territory: string;
  readonly why: 'not-newer' | 'no-list-of-lists' | Exclude<Standing, 'believed'>;
}

export interface Acceptance {
  readonly accepted: number;
  readonly dropped: readonly DroppedProposal[];
}

/** Puts every proposal in force that still may be; answers how many, and which may not any more. */
export async function acceptProposals(services: Services, actorId: string): Promise<Acceptance> {
  const at = services.clock();
  return await services.store.tx(async (tx) => {
    const proposed = await listTrustLists(tx, 'proposed');
    const current = await listTrustLists(tx, 'current');
    const pins = new Set((await listPins(tx)).map((each) => each.sha256));
    const good = proposed.filter((row) => isNewer(row, current));
    const objection = objectionsTo(good, current, pins);
    const signed = good.filter((row) => objection(row) === null);
    for (const row of signed) await putInForce(tx, row, at, actorId);
    const dropped = proposed.flatMap((row): DroppedProposal[] => {
      const why = good.includes(row) ? objection(row) : 'not-newer';
      return why ? [{ territory: row.content.territory, why }] : [];
    });
    await discardProposals(tx);
    return { accepted: signed.length, dropped };
  });
}

type Numbered = Pick<StoredTrustList, 'key' | 'sequence'>;

const isNewer = (row: Numbered, current: readonly Numbered[]): boolean =>
  current.every((each) => each.key !== row.key || each.sequence < row.sequence);

/** Why a proposal's signer would not count once they are all in force; null where it would. */
function objectionsTo(
  proposed: readonly StoredTrustList[],
  current: readonly StoredTrustList[],
  pins: ReadonlySet<string>,
): (row: StoredTrustList) => DroppedProposal['why'] | null {
  const keys = new Set(proposed.map(({ key }) => key));
  const after = [...proposed, ...current.filter(({ key }) => !keys.has(key))].map(toImported);
  const standing = standingsOf(after, pins);
  const hasListOfLists = after.some(
    (each) => each.list.kind === 'list-of-lists' && standing(each) === 'believed',
  );
  return (row) => {
    const found = standing(toImported(row));
    if (found === 'believed') return null;
    return row.content.kind === 'national' && !hasListOfLists ? 'no-list-of-lists' : found;
  };
}

const toImported = ({ content, signerSha256 }: StoredTrustList) => ({
  list: content,
  signer: signerSha256,
});

/** Drops every proposal. */
export async function dropProposals(services: Services): Promise<void> {
  await services.store.tx((tx) => discardProposals(tx));
}

function toRow(each: AcceptedList, at: number, actorId: string | null) {
  const { list } = each;
  return {
    id: newId(),
    key: keyOf(list),
    state: 'proposed' as const,
    fileName: each.file.slice(0, 200),
    sha256: each.sha256,
    signerSha256: each.signer,
    sequence: list.sequence,
    issuedAt: list.issuedAt,
    nextUpdate: list.nextUpdate,
    operator: list.operator,
    sealServices: countGranted(list, 'CA/QC'),
    timeStampServices: countGranted(list, 'TSA/QTST'),
    content: list,
    examinedAt: at,
    examinedBy: actorId,
  };
}

async function putInForce(
  tx: Tx,
  row: Pick<StoredTrustList, 'id' | 'key' | 'sequence' | 'sha256'>,
  at: number,
  actorId: string | null,
): Promise<void> {
  await supersedeTrustList(tx, row.key, at);
  await acceptTrustList(tx, row.id, at);
  await appendAudit(tx, {
    at,
    institutionId: null,
    actorId,
    subjectType: 'trust',
    subjectId: row.key,
    event: {
      type: 'trust.list-imported',
      list: row.key,
      sequence: row.sequence,
      sha256: row.sha256,
    },
  });
}

/** Keeps the pins that a list of lists of this import holds under. */
async function pinUsed(
  tx: Tx,
  pins: readonly Uint8Array[],
  accepted: readonly AcceptedList[],
  at: number,
  actorId: string | null,
): Promise<void> {
  const signers = accepted
    .filter(({ list }) => list.kind === 'list-of-lists')
    .map(({ signer }) => signer);
  const known = new Set((await listPins(tx)).map((each) => each.sha256));
  for (const der of pins) {
    const fingerprint = sha256(der);
    const certificate = parseCertificate(der);
    if (!certificate || !signers.includes(fingerprint) || known.has(fingerprint)) continue;
    known.add(fingerprint);
    await insertPin(tx, {
      id: newId(),
      sha256: fingerprint,
      der: Buffer.from(der),
      subject: certificate.subject,
      reason: GIVEN_WITH_IMPORT,
      addedAt: at,
      addedBy: actorId,
    });
    await appendAudit(tx, {
      at,
      institutionId: null,
      actorId,
      subjectType: 'trust',
      subjectId: fingerprint,
      event: { type: 'trust.word-given', what: 'pin', about: fingerprint },
    });
  }
}
