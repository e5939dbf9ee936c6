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
import { parseCertificate } from '../x509/certificate.server';
import {
  type AcceptedList,
  type ExaminedList,
  examineLists,
  keyOf,
  type ListFile,
} from './lists/examine-lists.server';
import { standingsOf } from './lists/standing.server';
import { countGranted } from './lists/trusted-list';

export interface ImportOptions {
  /** Who imports; null from the command line. */
  readonly actorId: string | null;
  /** Certificates (DER) given with the import: pinned if a list of lists holds under one. */
  readonly pins?: readonly Uint8Array[];
  /** Examine only. */
  readonly dryRun?: boolean;
}

/** Reads files as trusted lists and puts those in force that hold; refused ones change nothing. */
export async function importLists(
  services: Services,
  files: readonly ListFile[],
  { actorId, pins = [], dryRun = false }: ImportOptions,
): Promise<ExaminedList[]> {
  const examined = await examine(services, files, pins);
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
): Promise<ExaminedList[]> {
  const examined = await examine(services, files, []);
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

/** Puts every proposal in force that still may be; answers how many, and which may not any more. */
export async function acceptProposals(
  services: Services,
  actorId: string,
): Promise<{ accepted: number; dropped: string[] }> {
  const at = services.clock();
  return await services.store.tx(async (tx) => {
    const proposed = await listTrustLists(tx, 'proposed');
    const current = await listTrustLists(tx, 'current');
    const pins = new Set((await listPins(tx)).map((each) => each.sha256));
    const good = proposed.filter((row) => isNewer(row, current));
    const signed = signedAmong(good, current, pins);
    for (const row of signed) await putInForce(tx, row, at, actorId);
    const dropped = proposed.filter((row) => !signed.includes(row)).map(({ key }) => key);
    await discardProposals(tx);
    return { accepted: signed.length, dropped };
  });
}

type Numbered = Pick<StoredTrustList, 'key' | 'sequence'>;

const isNewer = (row: Numbered, current: readonly Numbered[]): boolean =>
  current.every((each) => each.key !== row.key || each.sequence < row.sequence);

/** Those whose signer counts once they are all in force. */
function signedAmong(
  proposed: readonly StoredTrustList[],
  current: readonly StoredTrustList[],
  pins: ReadonlySet<string>,
): StoredTrustList[] {
  const keys = new Set(proposed.map(({ key }) => key));
  const after = [...proposed, ...current.filter(({ key }) => !keys.has(key))];
  const standing = standingsOf(after.map(toImported), pins);
  return proposed.filter((row) => standing(toImported(row)) === 'believed');
}

const toImported = ({ content, signerSha256 }: StoredTrustList) => ({
  list: content,
  signer: signerSha256,
});

/** Drops every proposal. */
export async function dropProposals(services: Services): Promise<void> {
  await services.store.tx((tx) => discardProposals(tx));
}

async function examine(
  { store, clock }: Services,
  files: readonly ListFile[],
  given: readonly Uint8Array[],
): Promise<ExaminedList[]> {
  const pins = await listPins(store.read);
  const current = await listTrustLists(store.read, 'current');
  const known = {
    pins: [...pins.map(({ der }) => der), ...given],
    lists: current.map(({ content }) => content),
  };
  return await examineLists(files, known, clock());
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
      reason: 'Given with the import of the list of lists it signs.',
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
