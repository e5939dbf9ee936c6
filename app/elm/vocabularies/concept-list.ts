/** A controlled list of concepts as our tables keep it. */
import { SNB } from '../concepts.data';
import type { LanguageMap } from '../language-map';

/** Last part of the IRI (or key), English label, French label. */
export type ConceptRow = readonly [code: string, en: string, fr: string];

export interface ListedConcept {
  readonly iri: string;
  /** The last part of the IRI. */
  readonly code: string;
  readonly labels: LanguageMap;
}

export interface ConceptList {
  /** IRI of the concept scheme. */
  readonly scheme: string;
  readonly concepts: readonly ListedConcept[];
}

/** A list below data.europa.eu/snb; all of them name their scheme alike. */
export function snbList(path: string, rows: readonly ConceptRow[]): ConceptList {
  return {
    scheme: `${SNB}${path}/25831c2`,
    concepts: rows.map(([code, en, fr]) => ({
      iri: `${SNB}${path}/${code}`,
      code,
      labels: { en, fr },
    })),
  };
}
