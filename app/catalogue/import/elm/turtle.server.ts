/** Turtle, N-Triples and TriG of the European Learning Model as a graph. */
import { Parser } from 'n3';
import { AppError } from '~/platform/errors';
import { addFact, emptyGraph, type Graph, localName, type Thing, thingIn } from './graph';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** More statements than this are for a store of triples, not for an import. */
const MOST_TRIPLES = 3_000_000;

/** Throws AppError `bad-input` for what is no Turtle, `too-large`. */
export function readTurtle(content: string): Graph {
  const graph = emptyGraph();
  const subjects = new Map<string, Thing>();
  let triples = 0;
  const thingOf = (term: { termType: string; value: string }): Thing => {
    const key = `${term.termType} ${term.value}`;
    const known = subjects.get(key);
    if (known) return known;
    const made = thingIn(graph, term.termType === 'NamedNode' ? term.value : null);
    subjects.set(key, made);
    return made;
  };
  try {
    // Without a callback the whole list would be made before it is read.
    new Parser().parse(content, (error, quad) => {
      if (error) throw error;
      if (!quad) return;
      triples += 1;
      if (triples > MOST_TRIPLES) throw new AppError('too-large', 'more triples than are read');
      const thing = thingOf(quad.subject);
      const { object } = quad;
      if (quad.predicate.value === RDF_TYPE) thing.types.add(localName(object.value));
      else if (object.termType === 'Literal')
        addFact(thing, nameOf(quad.predicate.value), {
          text: object.value,
          lang: object.language === '' ? null : object.language.toLowerCase(),
        });
      else addFact(thing, nameOf(quad.predicate.value), thingOf(object));
    });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('bad-input', `no Turtle: ${String(cause)}`, { cause });
  }
  return graph;
}

const nameOf = (iri: string): string => {
  const name = localName(iri);
  return name === 'type' ? 'dcType' : name;
};
