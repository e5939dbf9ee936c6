/** Whether a visitor may begin an agreement of their own from a published one. */
import type { AgreementPartyRow, AgreementVersionRow } from '#db/queries/agreements';
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { type Localised, localisedOr } from '~/elm/localised';
import type { Terms } from './terms/terms';

/** What another institution can do with a published text. */
export interface JoinOffer {
  /** Whose courses can be recognised likewise: the issuing parties. */
  readonly partners: readonly { readonly id: string; readonly name: Localised }[];
  /** `drafter`: may begin a draft; `party`: its institution is one already. */
  readonly viewer: 'anonymous' | 'drafter' | 'party' | 'other';
}

export function joinOffer(
  version: AgreementVersionRow,
  terms: Terms,
  parties: readonly AgreementPartyRow[],
  viewer: Viewer | null,
  locale: string,
): JoinOffer | null {
  if (version.publishedAt === null || terms.publication !== 'full-text') return null;
  const issuing = new Set(terms.lines.map((line) => line.issuingInstitutionId));
  const own = viewer?.acting.institutionId ?? null;
  const drafts = viewer !== null && own !== null && mayEver(viewer, 'agreement.edit');
  const isParty = parties.some((each) => each.institutionId === own);
  return {
    partners: parties
      .filter((each) => issuing.has(each.institutionId))
      .map(({ institutionId, institution }) => ({
        id: institutionId,
        name: localisedOr(institution.names, locale, institution.slug),
      })),
    viewer: viewer === null ? 'anonymous' : !drafts ? 'other' : isParty ? 'party' : 'drafter',
  };
}
