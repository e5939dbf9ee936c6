/**
 * On which law a case rests, and by which route: the route follows the provider, and what was
 * signed outranks both.
 */
import type { InstitutionPolicy } from '~/recognition/policy';
import type { CaseOrigin, LegalBasis, PackageProposal } from '~/recognition/proposal';

export interface LegalBasisFacts {
  bases: readonly PackageProposal['basis']['kind'][];
  origin: CaseOrigin;
  /** A finished qualification, a period of study, or access to a programme. */
  subject: 'period' | 'qualification' | 'access';
  /** Provider and deciding institution stand in the same country; null: not known. */
  domestic: boolean | null;
  /** The provider is a recognised institution; null: not known. */
  providerRecognised: boolean | null;
}

export interface DerivedBasis {
  legalBasis: LegalBasis;
  route: 'ordinary' | 'prior-learning';
  /** Stable code of why: its words stand in the locales under `legalBasisWhy`. */
  why:
    | 'learning-agreement'
    | 'signed-line'
    | 'provider-not-recognised'
    | 'prior-learning'
    | 'domestic'
    | 'access'
    | 'qualification'
    | 'period';
  /** False where a person must confirm it, because the provider or its country is not known. */
  certain: boolean;
}

/** The default for a case; an agreement is its basis only where every package rests on one. */
export function deriveLegalBasis(
  facts: LegalBasisFacts,
  policy: Pick<InstitutionPolicy, 'legalBasis'>,
): DerivedBasis {
  const { bases } = facts;
  const all = (kind: string) => bases.length > 0 && bases.every((each) => each === kind);
  const ordinary = { route: 'ordinary', certain: true } as const;
  if (all('learning-agreement'))
    return { ...ordinary, legalBasis: 'learning-agreement', why: 'learning-agreement' };
  if (bases.length > 0 && bases.every((each) => each !== 'individual'))
    return { ...ordinary, legalBasis: 'mcra', why: 'signed-line' };
  if (facts.origin === 'prior-learning' || facts.providerRecognised === false)
    return {
      legalBasis: policy.legalBasis.priorLearning,
      route: 'prior-learning',
      why: facts.origin === 'prior-learning' ? 'prior-learning' : 'provider-not-recognised',
      certain: true,
    };
  const certain = facts.providerRecognised !== null && facts.domestic !== null;
  if (facts.domestic === true)
    return { legalBasis: policy.legalBasis.domestic, route: 'ordinary', why: 'domestic', certain };
  const why = facts.subject;
  const legalBasis = {
    period: policy.legalBasis.periods,
    qualification: policy.legalBasis.qualifications,
    access: policy.legalBasis.access,
  }[why];
  return { legalBasis, route: 'ordinary', why, certain };
}

/** The article in force on a date for a basis; the latest one where several are. */
export function articleInForce<
  T extends { basis: LegalBasis; validFrom: string; validUntil: string | null },
>(articles: readonly T[], basis: LegalBasis, on: string): T | null {
  return (
    articles
      .filter((each) => each.basis === basis && each.validFrom <= on)
      .filter((each) => each.validUntil === null || on <= each.validUntil)
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0] ?? null
  );
}
