import { isStale, type TrustedList } from './trusted-list';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** In plain English, as of when a list past its next update is; nothing of one that is current. */
export function staleNotes(list: TrustedList, now: number): string[] {
  if (list.nextUpdate === null || !isStale(list, now)) return [];
  return [
    `The trusted list of ${list.territory} is as of ${day(list.issuedAt)}; its next was due by ${day(list.nextUpdate)}.`,
  ];
}
