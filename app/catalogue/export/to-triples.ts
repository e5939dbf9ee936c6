/** The same description as triples, by the same terms as the published context: no JSON-LD processor. */
import type { ElmNode } from './nodes';
import { expand, type Profile } from './profile';
import { CLASSES, type ClassName, TERMS, type Term } from './terms.data';

export type Resource =
  | { readonly kind: 'iri'; readonly value: string }
  | { readonly kind: 'blank'; readonly value: string };

export type ObjectTerm =
  | Resource
  | { readonly kind: 'text'; readonly value: string; readonly language: string }
  | { readonly kind: 'typed'; readonly value: string; readonly datatype: string };

export interface Triple {
  readonly subject: Resource;
  /** IRI. */
  readonly predicate: string;
  readonly object: ObjectTerm;
}

export interface TripleOptions {
  readonly profile: Profile;
  /** Makes a new blank node's label. */
  readonly blank: () => string;
  /** IRIs already described in the same document: each is described once, then only named. */
  readonly described: Set<string>;
}

/** Triples of a node, then of all that is in it. */
export function toTriples(root: ElmNode, options: TripleOptions): Triple[] {
  const triples: Triple[] = [];
  walk(root, options, triples);
  return triples;
}

function walk(at: ElmNode, options: TripleOptions, out: Triple[]): Resource {
  const { id, type, ...facts } = at;
  const subject: Resource =
    id === undefined ? { kind: 'blank', value: options.blank() } : { kind: 'iri', value: id };
  if (id !== undefined && type !== undefined) {
    if (options.described.has(id)) return subject;
    options.described.add(id);
  }
  const inside: Triple[] = [];
  const add = (predicate: string, object: ObjectTerm) => out.push({ subject, predicate, object });
  for (const name of classesOf(type))
    add(expand(options.profile, 'rdf:type'), {
      kind: 'iri',
      value: expand(options.profile, CLASSES[name]),
    });
  for (const [term, value] of Object.entries(facts))
    for (const object of objectsOf(term as Term, value, options, inside))
      add(expand(options.profile, TERMS[term as Term][0]), object);
  out.push(...inside);
  return subject;
}

const classesOf = (type: ElmNode['type']): readonly ClassName[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type;

function objectsOf(
  term: Term,
  value: unknown,
  options: TripleOptions,
  inside: Triple[],
): ObjectTerm[] {
  const kind = TERMS[term][1];
  if (kind === 'node')
    return (Array.isArray(value) ? value : [value]).map((each: ElmNode) =>
      walk(each, options, inside),
    );
  if (kind === 'text')
    return Object.entries(value as Record<string, string>).map(([language, text]) => ({
      kind: 'text',
      value: text,
      language,
    }));
  return [literal(kind, value, options.profile)];
}

const literal = (kind: string, value: unknown, profile: Profile): ObjectTerm => ({
  kind: 'typed',
  value: String(value),
  datatype: expand(profile, `xsd:${kind}`),
});
