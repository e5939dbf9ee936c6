import type { TrustListHead } from '#db/queries/trust';
import { countGranted, isStale } from './lists/trusted-list';
import type { StoredList } from './stored-trust.server';
import type { ListLine } from './trust-view';

/** A list in force as pages show it. */
export function toListLine({ id, list, importedAt, standing }: StoredList, now: number): ListLine {
  return {
    id,
    territory: list.territory,
    isListOfLists: list.kind === 'list-of-lists',
    operator: list.operator,
    sequence: list.sequence,
    issuedAt: list.issuedAt,
    nextUpdate: list.nextUpdate,
    stale: isStale(list, now),
    sealServices: countGranted(list, 'CA/QC'),
    timeStampServices: countGranted(list, 'TSA/QTST'),
    importedAt,
    supersededAt: null,
    standing,
  };
}

/** A list of the history, or one that is only proposed. */
export function toHistoryLine(head: TrustListHead, now: number): ListLine {
  const isListOfLists = head.key === 'list-of-lists';
  return {
    id: head.id,
    territory: isListOfLists ? 'EU' : head.key,
    isListOfLists,
    operator: head.operator,
    sequence: head.sequence,
    issuedAt: head.issuedAt,
    nextUpdate: head.nextUpdate,
    stale: isStale(head, now),
    sealServices: head.sealServices,
    timeStampServices: head.timeStampServices,
    importedAt: head.importedAt ?? head.examinedAt,
    supersededAt: head.supersededAt,
    standing: null,
  };
}
