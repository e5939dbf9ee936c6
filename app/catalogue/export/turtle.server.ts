/** Triples written as Turtle, one description after another. */
import { DataFactory, Writer } from 'n3';
import { NAMESPACES, type Profile } from './profile';
import type { ObjectTerm, Resource, Triple } from './to-triples';

const { blankNode, literal, namedNode, quad } = DataFactory;

/** Turtle of many descriptions in one document: the prefixes come with the first alone. */
export function turtleOf(profile: Profile): { text(triples: readonly Triple[]): string } {
  let begun = false;
  return {
    text(triples) {
      const written = documentOf(profile, triples);
      const text = begun ? written.replace(/^(@prefix [^\n]*\n)+/, '') : written;
      begun = true;
      return text;
    },
  };
}

function documentOf(profile: Profile, triples: readonly Triple[]): string {
  const writer = new Writer({ prefixes: NAMESPACES[profile] });
  for (const { subject, predicate, object } of triples)
    writer.addQuad(quad(toResource(subject), namedNode(predicate), toObject(object)));
  let written = '';
  // Without a stream of its own the writer answers at once.
  writer.end((error, text: string) => {
    if (error) throw error;
    written = text;
  });
  return written;
}

const toResource = (term: Resource) =>
  term.kind === 'iri' ? namedNode(term.value) : blankNode(term.value);

function toObject(term: ObjectTerm) {
  if (term.kind === 'text') return literal(term.value, term.language);
  if (term.kind === 'typed') return literal(term.value, namedNode(term.datatype));
  return toResource(term);
}
