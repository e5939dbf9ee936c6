import { foldText } from '~/elm/names';
import { makeCheck } from '../fault';
import type { Check, Credential, Holder } from '../report';

/** The person whose account a credential is held against. */
export interface OwnerPerson {
  fullName?: string | null;
  givenName?: string | null;
  familyName?: string | null;
  /** YYYY-MM-DD. */
  dateOfBirth?: string | null;
  /** Student numbers and the like, of any scheme. */
  identifiers?: readonly string[];
}

/** The words of a name without case, accents, hyphens or order. */
const nameWords = (name: string): string[] => foldText(name).split(' ').filter(Boolean).sort();

type NameAnswer = 'same' | 'partly' | 'different' | 'unknown';

/** OWNER when nobody is signed in, or there is nothing to compare. */
export function ownerUnchecked(credential: Credential | null): Check {
  return makeCheck('OWNER', 'inconclusive', credential ? 'owner.no-account' : 'owner.unreadable');
}

/**
 * OWNER: the holder's name, date of birth and student numbers against a person's account. A name
 * alone never makes it valid; a different date of birth always makes it invalid.
 */
export function ownerCheck(credential: Credential, person: OwnerPerson): Check {
  const { holder } = credential;
  const name = compareNames(holder, person);
  const identifier = sharesIdentifier(holder, person);
  const born = holder.dateOfBirth;
  const bornHere = person.dateOfBirth?.slice(0, 10) ?? null;
  const evidence = { path: holder.path, name, identifier };
  if (born && bornHere && born !== bornHere)
    return makeCheck('OWNER', 'invalid', 'owner.birth-differs', evidence);
  if (name === 'different')
    return identifier
      ? makeCheck('OWNER', 'inconclusive', 'owner.name-partly', evidence)
      : makeCheck('OWNER', 'invalid', 'owner.name-differs', evidence);
  if (name === 'unknown') return makeCheck('OWNER', 'inconclusive', 'owner.not-stated', evidence);
  if (name === 'partly') return makeCheck('OWNER', 'inconclusive', 'owner.name-partly', evidence);
  if (born && bornHere) return makeCheck('OWNER', 'valid', 'owner.name-and-birth', evidence);
  return identifier
    ? makeCheck('OWNER', 'valid', 'owner.name-and-identifier', evidence)
    : makeCheck('OWNER', 'inconclusive', 'owner.name-only', evidence);
}

function compareNames(holder: Holder, person: OwnerPerson): NameAnswer {
  const there = namesOf(holder);
  const here = namesOf(person);
  if (there.length === 0 || here.length === 0) return 'unknown';
  const pairs = there.flatMap((left) => here.map((right) => compareWords(left, right)));
  return (['same', 'partly'] as const).find((answer) => pairs.includes(answer)) ?? 'different';
}

function namesOf(names: Pick<OwnerPerson, 'fullName' | 'givenName' | 'familyName'>): string[][] {
  const joined = `${names.givenName ?? ''} ${names.familyName ?? ''}`;
  return [names.fullName ?? '', joined].map(nameWords).filter((words) => words.length > 0);
}

function compareWords(left: readonly string[], right: readonly string[]): NameAnswer {
  if (left.join(' ') === right.join(' ')) return 'same';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length >= 2 && short.every((word) => long.includes(word))) return 'partly';
  // Names in two scripts cannot be told apart by their letters.
  return isLatin(left) === isLatin(right) ? 'different' : 'partly';
}

function isLatin(words: readonly string[]): boolean {
  return words.every((word) => !/[^\p{Script=Latin}\p{N}]/u.test(word));
}

function sharesIdentifier(holder: Holder, person: OwnerPerson): boolean {
  const known = new Set((person.identifiers ?? []).map(bare));
  return holder.identifiers.some(({ value }) => known.has(bare(value)));
}

function bare(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
