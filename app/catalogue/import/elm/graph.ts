/**
 * Descriptions in terms of the European Learning Model, whatever they were written in (XML, JSON-LD,
 * Turtle): things with facts by the local name of the property, so that prefixes, contexts and
 * namespaces of its versions make no difference. Pure.
 */
import type { LanguageMap } from '~/elm/language-map';

export interface Literal {
  readonly text: string;
  /** BCP 47 tag in lower case. */
  readonly lang: string | null;
}

export interface Thing {
  readonly id: string | null;
  /** Local names of its classes. */
  readonly types: Set<string>;
  readonly facts: Map<string, (Literal | Thing)[]>;
}

export interface Graph {
  /** Every thing, in the order of the document. */
  readonly things: Thing[];
  readonly byId: Map<string, Thing>;
}

export const emptyGraph = (): Graph => ({ things: [], byId: new Map() });

/** The thing of that id, the same each time; without one, a new thing. */
export function thingIn(graph: Graph, id: string | null): Thing {
  const known = id === null ? undefined : graph.byId.get(id);
  if (known) return known;
  const made: Thing = { id, types: new Set(), facts: new Map() };
  graph.things.push(made);
  if (id !== null) graph.byId.set(id, made);
  return made;
}

/** A fact that is told twice, as of a provider within each of its courses, is one. */
export function addFact(thing: Thing, name: string, value: Literal | Thing): void {
  const before = thing.facts.get(name);
  if (before) {
    if (!before.some((each) => sameFact(each, value))) before.push(value);
  } else thing.facts.set(name, [value]);
}

const sameFact = (left: Literal | Thing, right: Literal | Thing): boolean =>
  left === right ||
  (!isThing(left) && !isThing(right) && left.text === right.text && left.lang === right.lang);

/** The part of an IRI, prefixed name or plain name that names the term. */
export const localName = (name: string): string => /[^#/:]*$/.exec(name)?.[0] ?? name;

const isThing = (value: Literal | Thing): value is Thing => 'facts' in value;

/** The things under a property of any of the names. */
export const many = (thing: Thing | null, ...names: readonly string[]): Thing[] =>
  thing === null
    ? []
    : names.flatMap((name) => (thing.facts.get(name) ?? []).filter((each) => isThing(each)));

export const one = (thing: Thing | null, ...names: readonly string[]): Thing | null =>
  many(thing, ...names)[0] ?? null;

const literals = (thing: Thing | null, name: string): Literal[] =>
  (thing?.facts.get(name) ?? []).filter((each): each is Literal => !isThing(each));

export const text = (thing: Thing | null, ...names: readonly string[]): string | null =>
  names.flatMap((name) => literals(thing, name))[0]?.text ?? null;

/** Texts by language; several of one language are joined by a line break. */
export function texts(thing: Thing | null, name: string): LanguageMap {
  const found = new Map<string, string>();
  for (const { text: each, lang } of literals(thing, name)) {
    const tag = lang ?? 'und';
    const before = found.get(tag);
    found.set(tag, before && before !== each ? `${before}\n${each}` : each);
  }
  return Object.fromEntries(found);
}

/** The texts of the notes under a property, which some write as plain text. */
export function notes(thing: Thing | null, name: string): LanguageMap {
  const all = [texts(thing, name), ...many(thing, name).map((each) => texts(each, 'noteLiteral'))];
  const found: Record<string, string> = {};
  for (const map of all)
    for (const [tag, each] of Object.entries(map))
      found[tag] = found[tag] ? `${found[tag]}\n${each}` : each;
  return found;
}

/** The address of a page: a plain text, or a WebResource with its contentUrl. */
export const pageOf = (thing: Thing | null, name: string): string | null =>
  text(thing, name) ?? text(one(thing, name), 'contentUrl') ?? null;

/** IRIs of the concepts under a property; where there is none, their label or notation. */
export const conceptsOf = (thing: Thing | null, ...names: readonly string[]): string[] =>
  many(thing, ...names).flatMap((each) => {
    const written =
      each.id ?? Object.values(texts(each, 'prefLabel'))[0] ?? text(each, 'notation') ?? null;
    return written === null ? [] : [written];
  });
