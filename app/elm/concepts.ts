import { idOf, type JsonNode, languages, many, text } from './json-node';
import { type LanguageMap, textIn } from './language-map';

/** A controlled concept by IRI with the label its source gave. */
export interface Concept {
  iri: string | null;
  label: LanguageMap;
}

const AUTHORITY = /^https?:\/\/(?:data|publications)\.europa\.eu\/(?:resource\/authority\/)?/i;

/**
 * One spelling for a concept's IRI: the same lists appear under http and https, under
 * data.europa.eu/snb and publications.europa.eu/resource/authority/snb. Compare these, never IRIs.
 */
export function conceptKey(iri: string): string {
  const trimmed = iri.trim().replace(/\/+$/, '');
  return AUTHORITY.test(trimmed)
    ? `eu:${trimmed.replace(AUTHORITY, '').toLowerCase()}`
    : trimmed.replace(/^https?:/i, '');
}

/** Same concept: by IRI where both have one, else by an equal label in a shared language. */
export function sameConcept(left: Concept, right: Concept): boolean {
  if (left.iri && right.iri) return conceptKey(left.iri) === conceptKey(right.iri);
  return Object.entries(left.label).some(
    ([tag, label]) => label.toLowerCase() === right.label[tag]?.toLowerCase(),
  );
}

/** A skos:Concept node: `id` and `prefLabel`, falling back to its notation. */
export function readConcept(node: JsonNode): Concept {
  const label = languages(node, 'prefLabel');
  const notation = text(node, 'notation');
  return {
    iri: idOf(node),
    label: Object.keys(label).length > 0 || !notation ? label : { und: notation },
  };
}

export function concepts(node: JsonNode | null, key: string): (Concept & { path: string })[] {
  return many(node, key).map((each) => ({ ...readConcept(each), path: each.path }));
}

/** The label people read, else the last part of the IRI. */
export function conceptText(concept: Concept): string {
  return textIn(concept.label) || (concept.iri?.slice(concept.iri.lastIndexOf('/') + 1) ?? '');
}
