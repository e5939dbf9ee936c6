import type { Concept } from './concepts';

/** ISCED-F 2013 code of two to four digits from its IRI (…/isced-f/068) or notation. */
export function iscedFOf(concept: Concept): string | null {
  const byIri = concept.iri
    ? /isced-?f(?:2013)?[/#:]?(?:.*\/)?(\d{2,4})$/i.exec(concept.iri.trim())
    : null;
  if (byIri) return byIri[1] ?? null;
  if (concept.iri && /^https?:/i.test(concept.iri)) return null;
  for (const label of Object.values(concept.label)) {
    const match = /^\s*(\d{2,4})\b/.exec(label);
    if (match) return match[1] ?? null;
  }
  return null;
}

/** A code belongs to a field when it is that field or one of its narrower fields. */
export function isWithinField(code: string, field: string): boolean {
  return code.startsWith(field);
}
