import type { Concept } from './concepts';

/** EQF level 1–8 by the concept's IRI (…/snb/eqf/6), falling back to its label ("Level 6"). */
export function eqfOf(concept: Concept): number | null {
  const byIri = concept.iri ? /\/eqf\/([1-8])$/i.exec(concept.iri.trim()) : null;
  if (byIri) return Number(byIri[1]);
  if (concept.iri && /^https?:/i.test(concept.iri)) return null;
  for (const label of Object.values(concept.label)) {
    const match = /^\s*(?:EQF\s*)?(?:level\s*)?([1-8])\s*$/i.exec(label);
    if (match) return Number(match[1]);
  }
  return null;
}

/** EQF levels that the cycles of the EHEA correspond to (QF-EHEA self-certification). */
const QF_EHEA_OF_EQF = { 5: 'short', 6: 'first', 7: 'second', 8: 'third' } as const;

export type EheaCycle = (typeof QF_EHEA_OF_EQF)[keyof typeof QF_EHEA_OF_EQF];

/**
 * The QF-EHEA cycle an EQF level corresponds to. No file states it: it is a derivation, to be shown
 * as one, and holds for a recognised higher education institution's award.
 */
export function eheaCycleOf(eqf: number | null): EheaCycle | null {
  return eqf === 5 || eqf === 6 || eqf === 7 || eqf === 8 ? QF_EHEA_OF_EQF[eqf] : null;
}
