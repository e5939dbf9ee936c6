/**
 * A proof covers what a credential means, not how it is written: the same statements may be
 * written so that a reader of the JSON passes them over. Whoever shows a credential could so hide
 * its end or its status. Such writing is no credential's need, and is refused.
 */
import { isObject, type JsonObject, member } from '~/elm/json-node';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

/** The statements that no reader may pass over. */
const TELLING = [
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'evidence',
  'expirationDate',
  'issuanceDate',
  'issuer',
  'termsOfUse',
  'validFrom',
  'validUntil',
  'verifiableCredential',
] as const;

/** Keywords that may stand in a credential; all others move statements to other places. */
const KEYWORDS = new Set(['@context', '@id', '@type', '@value', '@language', '@direction']);

interface Statement {
  readonly predicate: { readonly value: string };
}

/** What a badge says of what was achieved, in other vocabularies. */
const TOLD = [
  'achievement',
  'achievementType',
  'alignment',
  'awardedDate',
  'creditsAvailable',
  'creditsEarned',
  'creator',
  'criteria',
  'description',
  'identifier',
  'inLanguage',
  'name',
  'result',
  'resultDescription',
  'source',
  'specialization',
] as const;

/** A name that spells out one of them instead of being it: an IRI, whole or with a prefix. */
const SPELT_OUT = new RegExp(`[:#/](${[...TELLING, ...TOLD].join('|')})$`);

/** The member that is written so as to escape reading, or null. */
export function hiddenStatement(
  document: JsonObject,
  statements: readonly Statement[],
): string | null {
  const reading: Reading = { document, name: nameOf(document), written: new Map() };
  const misplaced = count(document, reading);
  if (misplaced) return misplaced;
  const { written } = reading;
  const stated = new Map<string, number>();
  for (const { predicate } of statements)
    if (predicate.value.startsWith(CREDENTIALS)) {
      const name = predicate.value.slice(CREDENTIALS.length);
      stated.set(name, (stated.get(name) ?? 0) + 1);
    }
  return TELLING.find((name) => (stated.get(name) ?? 0) > (written.get(name) ?? 0)) ?? null;
}

interface Reading {
  document: JsonObject;
  /** The document's own identifier. */
  name: unknown;
  /** How many statements each telling member makes where it stands by its name. */
  written: Map<string, number>;
}

const nameOf = (object: JsonObject): unknown => member(object, 'id') ?? member(object, '@id');

/** Counts the values of each telling member; the first that may not stand as it does, or null. */
function count(value: unknown, reading: Reading): string | null {
  if (Array.isArray(value)) {
    for (const each of value) {
      const misplaced = count(each, reading);
      if (misplaced) return misplaced;
    }
    return null;
  }
  if (!isObject(value)) return null;
  // JSON-LD reads both together, a reader of the JSON one of them.
  if (Object.hasOwn(value, 'type') && Object.hasOwn(value, '@type')) return '@type';
  const again = value !== reading.document && isSame(nameOf(value), reading.name);
  for (const name of Object.keys(value)) {
    if (name.startsWith('@') && !KEYWORDS.has(name)) return name.slice(0, 40);
    const spelt = SPELT_OUT.exec(name)?.[1];
    if (spelt) return spelt;
    const inside = value[name];
    if (TELLING.some((each) => each === name)) {
      // What is said of the credential in another place of it is not read there.
      if (again) return name;
      reading.written.set(name, (reading.written.get(name) ?? 0) + statementsOf(inside));
    }
    const misplaced = name === '@context' ? null : count(inside, reading);
    if (misplaced) return misplaced;
  }
  return null;
}

const isSame = (left: unknown, right: unknown): boolean =>
  typeof left === 'string' && left === right;

/** JSON-LD makes no statement of null, alone, in a list or as a value (JSON-LD 1.1 §4.4). */
function statementsOf(value: unknown): number {
  if (value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + statementsOf(each), 0);
  return isObject(value) && member(value, '@value') === null ? 0 : 1;
}
