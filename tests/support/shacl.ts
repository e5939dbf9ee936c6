/** Runs other people's SHACL shapes over graphs of ours. */
import { readFileSync } from 'node:fs';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export const parseTurtle = (text: string): Quad[] => new Parser().parse(text);

const IMPORTS = 'http://www.w3.org/2002/07/owl#imports';
const PATTERN = 'http://www.w3.org/ns/shacl#pattern';
const FLAGS = 'http://www.w3.org/ns/shacl#flags';
const { literal, namedNode, quad } = DataFactory;

/** Every owl:Class is an rdfs:Class: a shape that is itself such a class is for its instances. */
const OWL_CLASSES = quad(
  namedNode('http://www.w3.org/2002/07/owl#Class'),
  namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf'),
  namedNode('http://www.w3.org/2000/01/rdf-schema#Class'),
);

/**
 * Shapes from files, without the ontologies they import from the network, and with the `(?i)` of
 * Java's regular expressions written as the flag SHACL has for it.
 */
export const readShapes = (...files: string[]): Quad[] =>
  files
    .flatMap((file) => parseTurtle(readFileSync(file, 'utf8')))
    .filter((each) => each.predicate.value !== IMPORTS)
    .flatMap((each) =>
      each.predicate.value === PATTERN && each.object.value.includes('(?i)')
        ? [
            quad(each.subject, each.predicate, literal(each.object.value.replace('(?i)', ''))),
            quad(each.subject, namedNode(FLAGS), literal('i')),
          ]
        : [each],
    )
    .concat(OWL_CLASSES);

/** Violations in words: shape's path, constraint, focus node. */
export async function violationsOf(
  shapes: readonly Quad[],
  data: readonly Quad[],
): Promise<string[]> {
  const validator = new SHACLValidator(new Store([...shapes]) as never);
  const report = await validator.validate(new Store([...data]) as never);
  return report.results.map(
    (each) =>
      `${each.path?.value ?? ''} ${each.sourceConstraintComponent?.value.replace(/.*#/, '') ?? ''} ${each.focusNode?.value ?? ''} ${each.message.map((one) => one.value).join(' ')}`,
  );
}

/** How many nodes of a class there are. */
export const instancesOf = (data: readonly Quad[], iri: string): number =>
  data.filter((quad) => quad.predicate.value === RDF_TYPE && quad.object.value === iri).length;
