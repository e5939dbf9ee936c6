/** What a proposal was held against, as the text of that version numbers it, in a reader's language. */
import type { Store } from '#db/store';
import {
  type ClausePlaces,
  citedCondition,
  citedPlace,
  type SayAnnex,
} from '~/agreements/citation';
import { annexWords, findClausePlaces } from '~/agreements/clause-places.server';
import type { CriterionAnswer, CriterionCode, PackageProposal } from '~/recognition/proposal';

/** The conditions that a criterion looks at; by its reason, where it looks at several in turn. */
const ASKED: Partial<Record<CriterionCode | string, readonly string[]>> = {
  C2: ['sealLevel'],
  C3: ['statusRequired'],
  C4: ['credentialFormats'],
  C9: ['awardedFrom', 'awardedUntil', 'maximumAgeMonths'],
  'c9.awarded-too-late': ['awardedUntil'],
  'c9.too-old': ['maximumAgeMonths'],
  C10: ['minimumEcts'],
  C11: ['minimumEqf'],
  C12: ['minimumGrade'],
  C13: ['assessmentTypes'],
  C14: ['identityVerification', 'supervisedAssessment'],
  'c14.supervision-unclear': ['supervisedAssessment'],
  'c14.unsupervised': ['supervisedAssessment'],
  C15: ['modes'],
  C16: ['accreditedAtAward'],
  C18: ['maximumEcts'],
  C19: ['noDoubleCounting'],
};

interface Citing {
  readonly places: ClausePlaces;
  readonly line: string;
  readonly say: SayAnnex;
}

/** `MCRA-2026-001 v1.0 ` and the place after it. */
const CITATION = /^(\S+ v\S+) (.+)$/su;

/** With the number of the first of the conditions that the text states; any other place by its name. */
function cited(citation: string, keys: readonly string[], { places, line, say }: Citing): string {
  const [, of, place] = CITATION.exec(citation) ?? [];
  if (of === undefined || place === undefined) return citation;
  if (!/^§9(?:\.\d+)?$/u.test(place)) return `${of} ${citedPlace(place, say)}`;
  const own = places.own[line] ?? [];
  const stated = keys.find((each) => own.includes(each) || places.numbers[each] !== undefined);
  return `${of} ${citedCondition({ key: stated ?? '', place, line }, places, say)}`;
}

function citedAnswer(answer: CriterionAnswer, citing: Citing): CriterionAnswer {
  const { clause, params, reason, code } = answer;
  if (clause === null) return answer;
  const said = cited(clause, ASKED[reason] ?? ASKED[code] ?? [], citing);
  return {
    ...answer,
    clause: said,
    params: params.clause === clause ? { ...params, clause: said } : params,
  };
}

/** A written condition with its clause for people; `clause` stays what a confirmation names. */
export type CitedCondition = PackageProposal['conditions'][number] & { readonly cited: string };

export interface CitedProposal extends Omit<PackageProposal, 'conditions'> {
  readonly conditions: readonly CitedCondition[];
}

/** A proposal as a reader in `locale` is to see it; one that rests on no line is as it was. */
export async function citedProposal(
  store: Store,
  proposal: PackageProposal,
  locale: string,
): Promise<CitedProposal> {
  const { basis, criteria, conditions } = proposal;
  const places =
    basis.kind === 'mcra' ? await findClausePlaces(store, basis.agreementVersionId) : null;
  if (basis.kind !== 'mcra' || !places)
    return { ...proposal, conditions: conditions.map((each) => ({ ...each, cited: each.clause })) };
  const citing: Citing = { places, line: basis.lineNumber, say: annexWords(locale) };
  return {
    ...proposal,
    criteria: criteria.map((each) => citedAnswer(each, citing)),
    conditions: conditions.map((each) => ({
      ...each,
      cited: cited(each.clause, [places.sentences[each.text] ?? 'other'], citing),
    })),
  };
}
