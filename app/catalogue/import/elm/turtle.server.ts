/** Turtle, N-Triples and TriG of the European Learning Model as a graph. */
import { Parser, type Quad } from 'n3';
import { AppError } from '~/platform/errors';
import { addFact, emptyGraph, type Graph, localName, type Thing, thingIn } from './graph';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
/** Characters; more is for a store of triples, not for an import. */
const MOST_TURTLE = 96 * 1024 * 1024;

/** Throws AppError `bad-input` for what is no Turtle, `too-large`. */
export function readTurtle(content: string): Graph {
  if (content.length > MOST_TURTLE) throw new AppError('too-large', 'the Turtle is too large');
  const graph = emptyGraph();
  const subjects = new Map<string, Thing>();
  const thingOf = (term: { termType: string; value: string }): Thing => {
    const key = `${term.termType} ${term.value}`;
    const known = subjects.get(key);
    if (known) return known;
    const made = thingIn(graph, term.termType === 'NamedNode' ? term.value : null);
    subjects.set(key, made);
    return made;
  };
  for (const { subject, predicate, object } of parsed(content)) {
    const thing = thingOf(subject);
    if (predicate.value === RDF_TYPE) thing.types.add(localName(object.value));
    else if (object.termType === 'Literal')
      addFact(thing, nameOf(predicate.value), {
        text: object.value,
        lang: object.language === '' ? null : object.language.toLowerCase(),
      });
    else addFact(thing, nameOf(predicate.value), thingOf(object));
  }
  return graph;
}

function parsed(content: string): Quad[] {
  try {
    return new Parser().parse(content);
  } catch (cause) {
    throw new AppError('bad-input', `no Turtle: ${String(cause)}`, {
      cause,
      detail: 'imports.unreadable',
    });
  }
}

/** A kind in terms of Dublin Core is `dcType` here, so that it is not taken for a class. */
const nameOf = (iri: string): string => {
  const name = localName(iri);
  return name === 'type' ? 'dcType' : name;
};
