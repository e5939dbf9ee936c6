/** A skill of the European classification ESCO as we keep it, and how pieces of it are put together. */
import type { LanguageMap } from '~/elm/language-map';
import { foldText } from '~/elm/names';

export interface EscoSkill {
  readonly iri: string;
  readonly kind: 'skill' | 'knowledge' | 'group';
  readonly reuse: 'transversal' | 'cross-sector' | 'sector-specific' | 'occupation-specific' | null;
  /** `unverified`: named by a course, told of by no file of ESCO yet. */
  readonly status: 'released' | 'obsolete' | 'unverified';
  readonly labels: LanguageMap;
  /** Other names per language. */
  readonly altLabels: Readonly<Record<string, readonly string[]>>;
  readonly description: LanguageMap;
  /** IRIs of broader concepts. */
  readonly broader: readonly string[];
}

/** What one row of one file says of a skill. */
export interface SkillPiece extends Partial<Omit<EscoSkill, 'iri'>> {
  readonly iri: string;
}

const NEW: Omit<EscoSkill, 'iri'> = {
  kind: 'skill',
  reuse: null,
  status: 'released',
  labels: {},
  altLabels: {},
  description: {},
  broader: [],
};

/**
 * The skill as known (`before`) with what a file says of it. Languages are added to each other;
 * what ESCO once withdrew stays obsolete, as ESCO never brings a concept back.
 */
export function mergeSkill(before: EscoSkill | null, piece: SkillPiece): EscoSkill {
  const known = before ?? { ...NEW, iri: piece.iri };
  return {
    iri: piece.iri,
    kind: piece.kind ?? known.kind,
    reuse: piece.reuse ?? known.reuse,
    status: statusAfter(known.status, piece.status),
    labels: { ...known.labels, ...piece.labels },
    altLabels: { ...known.altLabels, ...piece.altLabels },
    description: { ...known.description, ...piece.description },
    broader: [...new Set([...known.broader, ...(piece.broader ?? [])])].sort(),
  };
}

function statusAfter(
  known: EscoSkill['status'],
  told: EscoSkill['status'] | undefined,
): EscoSkill['status'] {
  if (known === 'obsolete') return known;
  return told ?? (known === 'unverified' ? 'released' : known);
}

/** Little words that lose their vowel before another: the word behind them stands by itself. */
const ELIDED =
  /(^|[^\p{L}])(?:l|d|qu|s|n|c|j|m|t|jusqu|lorsqu|puisqu|all|dell|nell|sull|un)['’ʼ](?=\p{L})/giu;

/** A label as it is compared, see `foldText`; `l’énergie` is found by `energie`. */
export const foldLabel = (label: string): string => foldText(label.replace(ELIDED, '$1 '));

export interface SkillTerm {
  readonly language: string;
  readonly term: string;
  readonly preferred: boolean;
}

/** Every name of a skill, folded; a preferred name that is also an alternative one counts once. */
export function termsOf(skill: EscoSkill): SkillTerm[] {
  const terms = new Map<string, SkillTerm>();
  const add = (language: string, label: string, preferred: boolean) => {
    const term = foldLabel(label);
    const key = `${language}|${term}`;
    if (term !== '' && !terms.has(key)) terms.set(key, { language, term, preferred });
  };
  for (const [language, label] of Object.entries(skill.labels)) add(language, label, true);
  for (const [language, labels] of Object.entries(skill.altLabels))
    for (const label of labels) add(language, label, false);
  return [...terms.values()];
}
