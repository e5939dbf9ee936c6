/** The stand-in's search: all words, the last one as a beginning unless a space follows it. */
import type { MeiliState, StoredDocument } from './meili-tasks';

interface Query {
  readonly indexUid: string;
  readonly q: string;
  readonly matchingStrategy: string;
  readonly filter: readonly string[];
  readonly facets?: readonly string[];
  readonly sort?: readonly string[];
  readonly page?: number;
  readonly hitsPerPage?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly attributesToHighlight?: readonly string[];
  readonly highlightPreTag?: string;
  readonly highlightPostTag?: string;
}

const TEXTS = ['title', 'code', 'provider', 'outcomes', 'description'] as const;

export function searchIndex({ indexes }: MeiliState, query: Query) {
  const documents = [...(indexes.get(query.indexUid)?.documents.values() ?? [])];
  const { phrases, words, beginning } = readQuery(query.q);
  const found = documents.filter(
    (each) =>
      query.filter.every((filter) => passes(each, filter)) &&
      phrases.every((phrase) => tokens(each).join(' ').includes(phrase)) &&
      words.every((word) => tokens(each).includes(word)) &&
      (beginning === null || tokens(each).some((token) => token.startsWith(beginning))),
  );
  found.sort((a, b) => bySort(a, b, query.sort ?? []));
  const paged = query.page !== undefined;
  const from = paged ? ((query.page ?? 1) - 1) * (query.hitsPerPage ?? 20) : (query.offset ?? 0);
  const to = from + (paged ? (query.hitsPerPage ?? 20) : (query.limit ?? 20));
  const marked = [...words, ...phrases.flatMap((each) => each.split(' ')), beginning ?? ''];
  return {
    indexUid: query.indexUid,
    hits: found.slice(from, to).map((each) => hitOf(each, query, marked)),
    query: query.q,
    processingTimeMs: 1,
    ...(paged
      ? { page: query.page, hitsPerPage: query.hitsPerPage, totalPages: 1, totalHits: found.length }
      : { offset: from, limit: to - from, estimatedTotalHits: found.length }),
    ...(query.facets ? { facetDistribution: distribution(found, query.facets) } : {}),
  };
}

const split = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const tokens = (document: StoredDocument): string[] =>
  TEXTS.flatMap((name) => split(String(document[name])));

function readQuery(q: string) {
  const phrases = [...q.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  const rest = q.replace(/"[^"]*"/g, ' ');
  const words = split(rest);
  const beginning = /\s$/.test(q) || words.length === 0 ? null : (words.pop() ?? null);
  return { phrases, words, beginning };
}

/** `facets.x IN ["a", "b"]` or `field OP value`, as Meilisearch reads them. */
function passes(document: StoredDocument, filter: string): boolean {
  const list = /^facets\.(\w+) IN \[(.*)\]$/su.exec(filter);
  if (list) {
    const wanted = readList(list[2] ?? '');
    const facets = document.facets as Record<string, readonly string[]>;
    return (facets[list[1] ?? ''] ?? []).some((value) => wanted.includes(value));
  }
  const [, field = '', operator, written = ''] = /^(\w+) (>=|<=|<|=) (\S+)$/u.exec(filter) ?? [];
  const value = document[field];
  if (operator === '=') return String(value) === written;
  if (typeof value !== 'number') return false;
  const bound = Number(written);
  return operator === '>=' ? value >= bound : operator === '<=' ? value <= bound : value < bound;
}

/** Quoted values, a backslash before a quote or a backslash; anything else is refused. */
function readList(list: string): string[] {
  const values: string[] = [];
  let rest = list;
  while (rest !== '') {
    const match = /^"((?:[^"\\]|\\["\\])*)"(?:, |$)/su.exec(rest);
    if (!match) throw new Error(`not a list of values: ${list}`);
    values.push((match[1] ?? '').replace(/\\(["\\])/g, '$1'));
    rest = rest.slice(match[0].length);
  }
  return values;
}

function bySort(a: StoredDocument, b: StoredDocument, sort: readonly string[]): number {
  for (const each of sort) {
    const name = each.split(':')[0] ?? '';
    const [left, right] = [a[name], b[name]];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return (left as string | number) < (right as string | number) ? -1 : 1;
  }
  return 0;
}

function distribution(found: readonly StoredDocument[], facets: readonly string[]) {
  return Object.fromEntries(
    facets.map((name) => {
      const counts: Record<string, number> = {};
      for (const each of found)
        for (const value of (each.facets as Record<string, string[]>)[name.split('.')[1] ?? ''] ??
          [])
          counts[value] = (counts[value] ?? 0) + 1;
      return [name, counts];
    }),
  );
}

function hitOf(document: StoredDocument, query: Query, marked: readonly string[]) {
  const { attributesToHighlight = [], highlightPreTag = '', highlightPostTag = '' } = query;
  const mark = (text: string) =>
    text.replace(/[\p{L}\p{N}]+/gu, (word) =>
      marked.some((each) => each !== '' && word.startsWith(each))
        ? `${highlightPreTag}${word}${highlightPostTag}`
        : word,
    );
  const formatted = attributesToHighlight.map((name) => [name, mark(String(document[name]))]);
  return {
    id: document.id,
    ...(formatted.length > 0 ? { _formatted: Object.fromEntries(formatted) } : {}),
  };
}
