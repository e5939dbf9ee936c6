/** A credential as RDF, by pinned contexts only (JSON-LD 1.1, RDF Dataset Canonicalization). */
import jsonld, { type JsonLdDocument, type NodeObject } from 'jsonld';
import rdfCanonize from 'rdf-canonize';
import { isObject, type JsonObject, member } from '~/elm/json-node';
import { contextDocument } from './context-documents.server';
import { contextsIn } from './walk-contexts';

export interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly datatype?: RdfTerm;
  readonly language?: string;
}

export interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
  readonly graph: RdfTerm;
}

/**
 * Why there is no RDF: a context that is not at hand or defined in the document itself; contexts
 * that contradict each other or the document (with the standard's own name of the error); in
 * strict mode, something that no context gives a meaning; more statements than are handled.
 */
export type RdfFault =
  | { reason: 'context'; detail: string }
  | { reason: 'expansion'; detail: string }
  | { reason: 'meaningless'; detail: string }
  | { reason: 'too-large'; detail: string };

export type RdfAnswer =
  | { quads: readonly RdfQuad[]; fault: null }
  | { quads: null; fault: RdfFault };

/** The most statements that are canonised: its cost may grow faster than their number. */
export const MOST_QUADS = 20_000;

/** The most objects of a document that is read strictly: contexts bound to types make each dear. */
const MOST_OBJECTS = 1_000;

export interface RdfOptions {
  /** Refuse whatever no context gives a meaning, instead of leaving it out. */
  strict?: boolean;
}

/** The statements of a JSON-LD document. Nothing is fetched; nothing throws for its sake. */
export async function toRdf(
  document: JsonObject,
  { strict = false }: RdfOptions = {},
): Promise<RdfAnswer> {
  const { addresses, inline, objects } = contextsIn(document);
  if (inline) return failed({ reason: 'context', detail: '' });
  if (strict && objects > MOST_OBJECTS) return failed({ reason: 'too-large', detail: '' });
  for (const address of addresses)
    if (contextDocument(address) === null)
      return failed({ reason: 'context', detail: address.slice(0, 200) });
  try {
    const quads = await jsonld.toRDF(
      document as JsonLdDocument,
      OPTIONS[strict ? 'strict' : 'lenient'],
    );
    return { quads: Array.isArray(quads) ? quads : [], fault: null };
  } catch (error) {
    return failed(faultOf(error));
  }
}

/** Canonical N-Quads (RDFC-1.0), or null where the statements are too many or too entangled. */
export async function canonise(
  quads: readonly RdfQuad[],
  digest: 'sha256' | 'sha384' = 'sha256',
): Promise<string | null> {
  if (quads.length > MOST_QUADS) return null;
  try {
    return await rdfCanonize.canonize(quads, {
      algorithm: 'RDFC-1.0',
      messageDigestAlgorithm: digest,
      maxWorkFactor: 1,
    });
  } catch {
    // Blank nodes entangled so that telling them apart has no bound.
    return null;
  }
}

/** Answers with pinned documents alone; anything else is an error of the document. */
async function loadPinned(url: string) {
  const document = contextDocument(url);
  if (!isObject(document)) throw new Error(`not at hand: ${url.slice(0, 200)}`);
  return { documentUrl: url, document: document as NodeObject };
}

const COMMON = { documentLoader: loadPinned, produceGeneralizedRdf: false };
const OPTIONS = {
  strict: { ...COMMON, safe: true },
  lenient: { ...COMMON, safe: false },
};

function failed(fault: RdfFault): RdfAnswer {
  return { quads: null, fault };
}

function faultOf(error: unknown): RdfFault {
  const details = isObject(error) ? member(error, 'details') : undefined;
  const event = isObject(details) ? member(details, 'event') : undefined;
  if (isObject(event)) return { reason: 'meaningless', detail: describeEvent(event) };
  const code = isObject(details) ? member(details, 'code') : undefined;
  return { reason: 'expansion', detail: typeof code === 'string' ? code : 'unknown' };
}

/** The member or value that strict mode stumbled on. */
function describeEvent(event: JsonObject): string {
  const details = member(event, 'details');
  const about = isObject(details)
    ? (member(details, 'property') ??
      member(details, 'expandedProperty') ??
      member(details, 'value') ??
      member(details, 'id') ??
      member(details, 'type'))
    : undefined;
  return String(typeof about === 'string' ? about : (member(event, 'code') ?? '')).slice(0, 100);
}
