/** C13 assessment · C14 identity verification · C15 mode and setting · C16 accreditation. */
import { type Concept, conceptKey, sameConcept } from '~/elm/concepts';
import { SUPERVISION } from '~/elm/concepts.data';
import { foldText } from '~/elm/names';
import {
  answer,
  type Criterion,
  type CriterionInput,
  clauseOf,
  conditionsOf,
  notAsked,
  orConfirmed,
  pathOf,
} from '~/recognition/criteria/answers';
import type { CriterionAnswer, CriterionCode } from '~/recognition/proposal';

/**
 * A criterion the machine shows but does not judge: always unknown. It stands in the way of a full
 * match only where a clause asks for it, and then until a person confirms it.
 */
function forPeople(
  code: CriterionCode,
  input: CriterionInput,
  asked: { clause: string } | undefined,
  details: { value: string | null; path: string },
): CriterionAnswer {
  const key = code.toLowerCase();
  if (!asked) return answer(code, 'unknown', `${key}.no-clause-asks`, details);
  const clause = clauseOf(input, asked.clause);
  return orConfirmed(answer(code, 'unknown', `${key}.for-a-person`, { ...details, clause }), input);
}

/** The assessment types the clause accepts. */
export const c13Assessment: Criterion = (input) =>
  forPeople('C13', input, conditionsOf(input).assessmentTypes, {
    value: input.unit.assessment,
    path: pathOf(input.unit, 'assessment'),
  });

/** Whose work it was: supervised where the clause asks, identity verified in a way it accepts. */
export const c14Identity: Criterion = (input) => {
  const { unit } = input;
  const { identityVerification, supervisedAssessment } = conditionsOf(input);
  const details = { value: unit.idVerification, path: pathOf(unit, 'idVerification') };
  const asked = identityVerification ?? supervisedAssessment;
  if (!asked) return notAsked('C14', input, details);
  const clause = clauseOf(input, asked.clause);
  const stated = unit.idVerificationConcept;
  if (stated === null)
    return orConfirmed(answer('C14', 'unknown', 'c14.not-stated', { ...details, clause }), input);
  if (identityVerification && !identityVerification.value.some((each) => isConcept(stated, each)))
    return answer('C14', 'not-met', 'c14.not-accepted', {
      ...details,
      clause,
      params: { stated: unit.idVerification },
    });
  if (supervisedAssessment) {
    const supervised = isSupervised(stated);
    const about = { ...details, clause: clauseOf(input, supervisedAssessment.clause) };
    if (supervised === null)
      return orConfirmed(answer('C14', 'unknown', 'c14.supervision-unclear', about), input);
    if (!supervised) return answer('C14', 'not-met', 'c14.unsupervised', about);
  }
  return answer('C14', 'met', 'c14.accepted', { ...details, clause });
};

/** By IRI in any of its spellings, else by label. */
function isConcept(stated: Concept, accepted: string): boolean {
  if (/^https?:/i.test(accepted))
    return stated.iri !== null
      ? conceptKey(stated.iri) === conceptKey(accepted)
      : sameConcept(stated, { iri: null, label: labelOf(accepted) });
  return Object.values(stated.label).some((each) => foldText(each) === foldText(accepted));
}

const TABLE: Readonly<Record<string, string>> = SUPERVISION;
const labelOf = (iri: string): Record<string, string> => {
  const label = Object.entries(TABLE).find(([each]) => conceptKey(each) === conceptKey(iri))?.[1];
  return label === undefined ? {} : { en: label };
};

/** From the controlled list; null for a concept outside it. */
function isSupervised(stated: Concept): boolean | null {
  const { iri } = stated;
  const label =
    (iri === null ? undefined : labelOf(iri).en) ??
    Object.values(stated.label).find((each) => /^(un)?supervised\b/i.test(each));
  return label === undefined ? null : /^supervised\b/i.test(label);
}

/** The modes of learning the clause accepts. */
export const c15Mode: Criterion = (input) =>
  forPeople('C15', input, conditionsOf(input).modes, {
    value: input.unit.mode,
    path: pathOf(input.unit, 'mode'),
  });

/**
 * Accredited on the award date, by the imported registers: what the file says is the issuer's
 * claim. Where they do not tell, a person does.
 */
export const c16Accreditation: Criterion = (input) => {
  const { unit, context } = input;
  const asked = conditionsOf(input).accreditedAtAward;
  const held = context.accreditations?.find(({ unitKey }) => unitKey === unit.key);
  const claimed = unit.accreditations[0];
  const details = { value: claimed?.title ?? null, path: claimed?.path ?? unit.path };
  if (!asked || !held || held.status === 'inconclusive')
    return forPeople('C16', input, asked, details);
  const clause = clauseOf(input, asked.clause);
  const found = { ...details, clause, value: held.entry };
  return held.status === 'valid'
    ? answer('C16', 'met', 'c16.in-register', found)
    : answer('C16', 'not-met', 'c16.outside-register', found);
};
