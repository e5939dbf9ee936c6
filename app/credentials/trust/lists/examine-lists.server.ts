import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { differenceBetween, isSame, type ListDifference } from './list-difference';
import { readTrustedList } from './read-list.server';
import {
  type OpenedList,
  openSignedList,
  type SignatureFault,
  type SignedFault,
} from './signed-list.server';
import { isStale, type ListOfLists, type TrustedList } from './trusted-list';

export interface ListFile {
  /** As the person named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What stands before an import. */
export interface KnownLists {
  /** The certificates (DER) that may sign the list of lists. */
  readonly pins: readonly Uint8Array[];
  readonly lists: readonly TrustedList[];
}

export type ListFault =
  | SignatureFault
  | 'no-list-of-lists'
  | 'incomplete'
  | 'sequence-lower'
  | 'sequence-repeated';

export type ListCode = 'imported' | 'imported-stale' | 'unchanged' | 'unchanged-stale';

export interface AcceptedList {
  readonly file: string;
  readonly status: 'imported';
  readonly code: `trust-list.${ListCode}`;
  readonly territory: string;
  readonly list: TrustedList;
  /** SHA-256 of the file and of the signer's certificate, hexadecimal. */
  readonly sha256: string;
  readonly signer: string;
  /** Against the list that stands; everything of a first one is new. */
  readonly difference: ListDifference;
}

export interface RefusedList {
  readonly file: string;
  readonly status: 'refused';
  readonly code: `trust-list.${ListFault}`;
  /** Only where the signature holds. */
  readonly territory: string | null;
}

export type ExaminedList = AcceptedList | RefusedList;

/**
 * Judges files as trusted lists, the list of lists first whatever the order given: it says whose
 * signature a national list must bear. Answers in the order given; stores nothing. Lets others
 * work between two files.
 */
export async function examineLists(
  files: readonly ListFile[],
  known: KnownLists,
  now: number,
): Promise<ExaminedList[]> {
  const standing = new Map(known.lists.map((each) => [keyOf(each), each]));
  const answers: ExaminedList[] = [];
  const waiting: { index: number; file: ListFile }[] = [];
  const judge = (index: number, file: ListFile, opened: OpenedList | SignedFault) => {
    const answer = judgeList(file, opened, known.pins, standing, now);
    if (answer.status === 'imported') standing.set(keyOf(answer.list), answer.list);
    answers[index] = answer;
  };
  for (const [index, file] of files.entries()) {
    const opened = openSignedList(file.bytes);
    if (opened.ok && !opened.claimsListOfLists) waiting.push({ index, file });
    else judge(index, file, opened);
    await othersFirst();
  }
  for (const { index, file } of waiting) {
    judge(index, file, openSignedList(file.bytes));
    await othersFirst();
  }
  return answers;
}

/** One list of lists, and one list a territory. */
export const keyOf = ({ kind, territory }: Pick<TrustedList, 'kind' | 'territory'>): string =>
  kind === 'list-of-lists' ? 'list-of-lists' : territory;

function judgeList(
  { file, bytes }: ListFile,
  opened: OpenedList | SignedFault,
  pins: readonly Uint8Array[],
  standing: ReadonlyMap<string, TrustedList>,
  now: number,
): ExaminedList {
  const refused = (fault: ListFault, territory: string | null = null): RefusedList => ({
    file,
    status: 'refused',
    code: `trust-list.${fault}`,
    territory,
  });
  if (!opened.ok) return refused(opened.fault);
  const lotl = standing.get('list-of-lists');
  const pointers = lotl?.kind === 'list-of-lists' ? lotl : null;
  if (!opened.claimsListOfLists && !pointers) return refused('no-list-of-lists');
  const signed = opened.signedBy(opened.claimsListOfLists ? pins : signersNamed(pointers));
  if (!signed.ok) return refused(signed.fault);
  const list = readTrustedList(signed.root);
  if (!list) return refused('incomplete');
  const { territory } = list;
  if (!maySign(signed.signer, list, pointers, pins)) return refused('signer-not-pinned', territory);
  const before = standing.get(keyOf(list)) ?? null;
  const fault = sequenceFault(before, list);
  if (fault) return refused(fault, territory);
  const same = before?.sequence === list.sequence;
  const stale = isStale(list, now) ? '-stale' : '';
  return {
    file,
    status: 'imported',
    code: `trust-list.${same ? 'unchanged' : 'imported'}${stale}`,
    territory,
    list,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signer: signed.signer,
    difference: differenceBetween(before, list),
  };
}

const der = (base64: string): Buffer => Buffer.from(base64, 'base64');
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every certificate that the list of lists names, or those it names for one territory. */
const signersNamed = (lotl: ListOfLists | null, territory?: string): Buffer[] =>
  (lotl?.pointers ?? [])
    .filter((each) => territory === undefined || each.territory === territory)
    .flatMap(({ certificates }) => certificates.map(der));

/** A signature counts for the list its signer is named for, and for no other. */
function maySign(
  signer: string,
  list: TrustedList,
  lotl: ListOfLists | null,
  pins: readonly Uint8Array[],
): boolean {
  const allowed = list.kind === 'list-of-lists' ? pins : signersNamed(lotl, list.territory);
  return allowed.some((each) => sha256Of(each) === signer);
}

/** A lower number is an older list played back; the same number may not say something else. */
function sequenceFault(before: TrustedList | null, list: TrustedList): ListFault | null {
  if (!before || list.sequence > before.sequence) return null;
  if (list.sequence < before.sequence) return 'sequence-lower';
  const same = isSame(differenceBetween(before, list)) && before.issuedAt === list.issuedAt;
  return same ? null : 'sequence-repeated';
}
