/**
 * The last part of a concept's IRI (…/assessment/6e6cb2cc78 → 6e6cb2cc78), by which our locales
 * and addresses name it; text that is no IRI stands as it is.
 */
export const conceptTail = (iri: string): string =>
  /^https?:/i.test(iri)
    ? (iri
        .replace(/[/#]+$/, '')
        .split(/[/#]/)
        .at(-1) ?? iri)
    : iri;
