/**
 * A proof covers what a credential means, not how it is written: the same statements may be
 * written so that a reader of the JSON passes them over. Whoever shows a credential could so hide
 * its end or its status. Such writing is no credential's need, and is refused.
 */
import { isObject, type JsonObject } from '~/elm/json-node';

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

/** The statements that no reader may pass over. */
const TELLING = [
  'credentialStatus',
  'credentialSubject',
  'credentialSchema',
  'expirationDate',
  'issuanceDate',
  'issuer',
  'termsOfUse',
  'validFrom',
  'validUntil',
] as const;

/** Keywords that may stand in a credential; all others move statements to other places. */
const KEYWORDS = new Set(['@context', '@id', '@type', '@value', '@language', '@direction']);

interface Statement {
  readonly predicate: { readonly value: string };
}

/** The member that is written so as to escape reading, or null. */
export function hiddenStatement(
  document: JsonObject,
  statements: readonly Statement[],
): string | null {
  const written = new Map<string, number>();
  const keyword = count(document, written);
  if (keyword) return keyword;
  const stated = new Map<string, number>();
  for (const { predicate } of statements)
    if (predicate.value.startsWith(CREDENTIALS)) {
      const name = predicate.value.slice(CREDENTIALS.length);
      stated.set(name, (stated.get(name) ?? 0) + 1);
    }
  return TELLING.find((name) => (stated.get(name) ?? 0) > (written.get(name) ?? 0)) ?? null;
}

/** Counts the values of each telling member; the first keyword that may not stand, or null. */
function count(value: unknown, written: Map<string, number>): string | null {
  if (Array.isArray(value)) {
    for (const each of value) {
      const keyword = count(each, written);
      if (keyword) return keyword;
    }
    return null;
  }
  if (!isObject(value)) return null;
  for (const name of Object.keys(value)) {
    if (name.startsWith('@') && !KEYWORDS.has(name)) return name.slice(0, 40);
    const inside = value[name];
    if (TELLING.some((each) => each === name))
      written.set(name, (written.get(name) ?? 0) + (Array.isArray(inside) ? inside.length : 1));
    const keyword = name === '@context' ? null : count(inside, written);
    if (keyword) return keyword;
  }
  return null;
}
