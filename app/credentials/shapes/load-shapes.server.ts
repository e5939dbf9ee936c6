import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataFactory, Parser, type Quad } from 'n3';
import { AppError } from '~/platform/errors';

export const SH = 'http://www.w3.org/ns/shacl#';
const OWL = 'http://www.w3.org/2002/07/owl#';
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const MOST_BYTES = 16 * 1024 * 1024;
const { literal, namedNode, quad } = DataFactory;

/** One file of shapes: a profile by the IRI of its ontology, else by its file's name. */
export interface ShapeProfile {
  iri: string;
  imports: string[];
  /** Classes whose members are held against its shapes. */
  targets: string[];
  quads: Quad[];
}

/** The Turtle files of a directory and of those below it. Throws AppError naming one that cannot be read. */
export async function loadShapes(directory: string): Promise<ShapeProfile[]> {
  const names = await readdir(directory, { recursive: true }).catch(() => null);
  const files = names?.filter((name) => name.endsWith('.ttl')).sort() ?? [];
  if (files.length === 0) throw new AppError('bad-input', `no shapes (*.ttl) in ${directory}`);
  const profiles: ShapeProfile[] = [];
  for (const name of files) profiles.push(await loadProfile(directory, name));
  return profiles;
}

async function loadProfile(directory: string, name: string): Promise<ShapeProfile> {
  const text = await readFile(path.join(directory, name), 'utf8');
  if (text.length > MOST_BYTES)
    throw new AppError('bad-input', `the file of shapes ${name} is too large`);
  return toProfile(name, parse(name, text));
}

function parse(name: string, text: string): Quad[] {
  try {
    // Blank nodes of one file are not those of another.
    return new Parser({ blankNodePrefix: `_:${name.replaceAll(/\W/g, '')}-` }).parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('bad-input', `the file of shapes ${name} is no Turtle: ${reason}`);
  }
}

function toProfile(name: string, quads: readonly Quad[]): ShapeProfile {
  const ontology = quads.find(
    ({ predicate, object }) => predicate.value === RDF_TYPE && object.value === `${OWL}Ontology`,
  );
  const valuesOf = (predicate: string) => [
    ...new Set(
      quads.filter((each) => each.predicate.value === predicate).map(({ object }) => object.value),
    ),
  ];
  return {
    iri: ontology?.subject.value ?? name,
    imports: valuesOf(`${OWL}imports`),
    targets: valuesOf(`${SH}targetClass`),
    quads: quads.filter(({ predicate }) => predicate.value !== `${OWL}imports`).flatMap(inShacl),
  };
}

/** `(?i)` is of Java's expressions; SHACL has a flag for it. */
function inShacl(each: Quad): Quad[] {
  if (each.predicate.value !== `${SH}pattern` || !each.object.value.includes('(?i)')) return [each];
  return [
    quad(each.subject, each.predicate, literal(each.object.value.replace('(?i)', ''))),
    quad(each.subject, namedNode(`${SH}flags`), literal('i')),
  ];
}
