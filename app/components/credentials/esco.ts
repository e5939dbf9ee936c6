const ESCO = /^https?:\/\/data\.europa\.eu\/esco\/[a-z-]+\/[0-9A-Za-z.-]+$/;

/** The page of an ESCO concept, from its IRI (written http in ESCO itself); null for anything else. */
export const escoPage = (iri: string): string | null =>
  ESCO.test(iri) ? iri.replace(/^http:/, 'https:') : null;
