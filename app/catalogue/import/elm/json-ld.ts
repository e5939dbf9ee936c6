/** JSON-LD of the European Learning Model as a graph, by the names of its terms. Pure. */
import { isObject, type JsonObject } from '~/elm/json-node';
import { addFact, type Graph, type Literal, localName, type Thing, thingIn } from './graph';

const MOST_DEPTH = 60;

/** Adds a document, a list of them, or an `@graph` to the graph. */
export function addJsonLd(graph: Graph, document: unknown, depth = 0): void {
  if (depth > MOST_DEPTH) return;
  if (Array.isArray(document)) for (const each of document) addJsonLd(graph, each, depth + 1);
  else if (isObject(document)) {
    if (document['@graph'] === undefined) toThing(graph, document, depth);
    else addJsonLd(graph, document['@graph'], depth + 1);
  }
}

function toThing(graph: Graph, node: JsonObject, depth: number): Thing {
  const id = [node.id, node['@id'], node.uri].find((each) => typeof each === 'string');
  const thing = thingIn(graph, typeof id === 'string' ? id : null);
  if (depth > MOST_DEPTH) return thing;
  for (const [key, value] of Object.entries(node)) {
    if (key === '@context' || key === 'id' || key === '@id' || key === 'uri') continue;
    if (isTypeKey(key) && addTypes(thing, value)) continue;
    const name = termOf(key);
    for (const each of Array.isArray(value) ? value : [value])
      addValue(graph, thing, name, each, depth);
  }
  return thing;
}

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const isTypeKey = (key: string): boolean => key === 'type' || key === '@type' || key === RDF_TYPE;

function addTypes(thing: Thing, value: unknown): boolean {
  const names = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  for (const name of names) thing.types.add(localName(name));
  return names.length > 0;
}

/** A kind in terms of Dublin Core is `dcType` here, so that it is not taken for a class. */
const termOf = (key: string): string => {
  const name = localName(key);
  return name === 'type' ? 'dcType' : name;
};

function addValue(graph: Graph, thing: Thing, name: string, value: unknown, depth: number): void {
  if (value === null || value === undefined) return;
  if (!isObject(value)) {
    if (typeof value !== 'object') addFact(thing, name, { text: String(value), lang: null });
    return;
  }
  if (Array.isArray(value['@list'] ?? value['@set'])) {
    for (const each of (value['@list'] ?? value['@set']) as unknown[])
      addValue(graph, thing, name, each, depth);
    return;
  }
  const literal = literalOf(value);
  if (literal) addFact(thing, name, literal);
  else if (isLanguageMap(value))
    for (const [tag, texts] of Object.entries(value))
      for (const each of Array.isArray(texts) ? texts : [texts])
        addFact(thing, name, { text: String(each), lang: tagOf(tag) });
  else addFact(thing, name, toThing(graph, value, depth + 1));
}

function literalOf(value: JsonObject): Literal | null {
  const written = value['@value'];
  if (written === undefined || written === null || typeof written === 'object') return null;
  const lang = value['@language'];
  return { text: String(written), lang: typeof lang === 'string' ? tagOf(lang) : null };
}

const TAG = /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i;
const isText = (value: unknown): boolean => typeof value === 'string';

const isLanguageMap = (value: JsonObject): boolean => {
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(
      ([tag, texts]) =>
        (TAG.test(tag) || tag === '@none') &&
        tag !== 'id' &&
        tag !== 'uri' &&
        (isText(texts) || (Array.isArray(texts) && texts.every(isText))),
    )
  );
};

const tagOf = (tag: string): string | null =>
  tag === '@none' || tag === 'und' ? null : tag.trim().toLowerCase().replaceAll('_', '-');
