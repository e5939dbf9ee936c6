/** A credential held against shapes (W3C SHACL), picked by its profile and its namespace. */
import { DataFactory, type Quad, Store, type Term } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { idOf, type JsonNode, many } from '~/elm/json-node';
import { MOST_QUADS, type RdfQuad, type RdfTerm, toRdf } from '../contexts/to-rdf.server';
import type { CredentialFile } from '../read/credential-file';
import type { Dialect } from '../report';
import { RDF_TYPE, SH, type ShapeProfile } from './load-shapes.server';
import { opinion, type ShapeFinding, type ShapeOpinion } from './shape-opinion';

/** European Digital Credentials are of the first; ELM 3.3 is of the second. */
const NAMESPACES = [
  'http://data.europa.eu/snb/model/elm/',
  'http://data.europa.eu/snb/model/ontology/',
] as const;

const ELM: ReadonlySet<Dialect> = new Set(['edc-sealed', 'edc-upload', 'emrex-elm', 'vc2-edc']);
const MOST_FINDINGS = 100;
const { blankNode, defaultGraph, literal, namedNode, quad } = DataFactory;

/** Never throws for the file's sake; the cost is the shapes', so it is no work for a request. */
export async function holdAgainstShapes(
  { root, dialect }: Pick<CredentialFile, 'root' | 'dialect'>,
  profiles: readonly ShapeProfile[],
): Promise<ShapeOpinion> {
  if (!root || !ELM.has(dialect)) return opinion('inconclusive', 'shapes.not-elm');
  const { quads, fault } = await toRdf(root.value);
  if (!quads || quads.length === 0)
    return opinion('inconclusive', 'shapes.no-graph', fault ? { detail: fault.detail } : {});
  if (quads.length > MOST_QUADS) return opinion('inconclusive', 'shapes.too-large');
  const graph = quads.map(toQuad);
  const chosen = chooseProfiles(root, graph, profiles);
  if (chosen.length === 0) return opinion('inconclusive', 'shapes.no-profile');
  const used = chosen.map(({ iri }) => iri);
  const classes = new Set(chosen.flatMap(({ targets }) => targets));
  const targets = graph.filter(
    ({ predicate, object }) => predicate.value === RDF_TYPE && classes.has(object.value),
  ).length;
  if (targets === 0) return opinion('inconclusive', 'shapes.no-target', { profiles: used });
  const found = await validate(graph, chosen);
  const facts = { profiles: used, targets };
  return found.length === 0
    ? opinion('valid', 'shapes.conforms', facts)
    : opinion('invalid', 'shapes.violated', {
        ...facts,
        count: found.length,
        findings: found.slice(0, MOST_FINDINGS),
      });
}

/**
 * The profile that the credential names, if its file is at hand; else the ones for credentials of
 * its namespace that build on nothing else. With each come those it imports.
 */
function chooseProfiles(
  root: JsonNode,
  graph: readonly Quad[],
  profiles: readonly ShapeProfile[],
): ShapeProfile[] {
  const spoken = NAMESPACES.filter((namespace) =>
    graph.some(({ predicate, object }) => isIn(namespace, predicate, object)),
  );
  const apt = profiles.filter(({ targets }) =>
    spoken.some((namespace) => targets.some((target) => target.startsWith(namespace))),
  );
  const named = many(root, 'credentialSchema').map((each) => bare(idOf(each) ?? ''));
  const own = apt.filter(({ iri }) => named.includes(bare(iri)));
  if (own.length > 0) return withImports(own, profiles);
  const isAtHand = (imported: string) => profiles.some(({ iri }) => bare(iri) === bare(imported));
  return apt.filter(
    ({ imports, targets }) =>
      targets.some((target) => target.endsWith('/EuropeanDigitalCredential')) &&
      !imports.some(isAtHand),
  );
}

const isIn = (namespace: string, predicate: Term, object: Term): boolean =>
  predicate.value.startsWith(namespace) ||
  (predicate.value === RDF_TYPE && object.value.startsWith(namespace));

/** Profiles are written with http and https alike, with a slash at their end or without. */
const bare = (iri: string): string => iri.replace(/^https?:\/\//, '').replace(/[/#]$/, '');

function withImports(own: ShapeProfile[], profiles: readonly ShapeProfile[]): ShapeProfile[] {
  const found = new Set(own);
  for (const each of found)
    for (const other of profiles)
      if (each.imports.some((iri) => bare(iri) === bare(other.iri))) found.add(other);
  return [...found];
}

async function validate(
  graph: readonly Quad[],
  chosen: readonly ShapeProfile[],
): Promise<ShapeFinding[]> {
  const shapes = new Store(chosen.flatMap(({ quads }) => quads));
  const validator = new SHACLValidator(shapes as never);
  const report = await validator.validate(new Store([...graph]) as never);
  return report.results.map(({ focusNode, path, message, sourceConstraintComponent, value }) => {
    const said = message.map((each) => each.value).join(' ');
    const demand = lastOf(sourceConstraintComponent?.value ?? '').replace(
      /ConstraintComponent$/,
      '',
    );
    return {
      focus: nameOf(focusNode?.value ?? '', graph),
      path: lastOf(path?.value ?? ''),
      message: (said || demand) + (value ? `: ${value.value.slice(0, 120)}` : ''),
    };
  });
}

/** An IRI as it is; a nameless thing by what it is. */
function nameOf(node: string, graph: readonly Quad[]): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(node)) return node.slice(0, 200);
  const id = node.replace(/^_:/, '');
  const type = graph.find(
    ({ subject, predicate }) =>
      predicate.value === RDF_TYPE && subject.value.replace(/^_:/, '') === id,
  );
  return type ? lastOf(type.object.value) : node.slice(0, 200);
}

const lastOf = (iri: string): string => iri.replace(SH, '').split(/[/#]/).at(-1) ?? iri;

function toQuad({ subject, predicate, object }: RdfQuad): Quad {
  return quad(
    nodeOf(subject),
    namedNode(predicate.value),
    object.termType === 'Literal' ? literalOf(object) : nodeOf(object),
    defaultGraph(),
  );
}

const nodeOf = ({ termType, value }: RdfTerm) =>
  termType === 'BlankNode' ? blankNode(value.replace(/^_:/, '')) : namedNode(value);

const literalOf = ({ value, language, datatype }: RdfTerm) =>
  literal(
    value,
    language || namedNode(datatype?.value ?? 'http://www.w3.org/2001/XMLSchema#string'),
  );
