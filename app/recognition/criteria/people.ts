/** C5 awarding body · C6 holder. */
import type { Holder } from '~/credentials/report';
import { compareNames, foldText, type NameComparison } from '~/elm/names';
import {
  type Applicant,
  answer,
  type Criterion,
  confirmationOf,
} from '~/recognition/criteria/answers';
import type { CriterionAnswer } from '~/recognition/proposal';

/** Identified by its identifiers; a name is a lead that a person confirms. */
export const c5AwardingBody: Criterion = ({ body }) => {
  const details = { value: body.value, path: body.path, confirmedBy: body.confirmedBy };
  const params = { body: body.value };
  switch (body.by) {
    case 'identifier':
      return answer('C5', 'met', 'c5.by-identifier', { ...details, params });
    case 'confirmed':
      return answer('C5', 'met', 'c5.confirmed', { ...details, params });
    case 'name':
      return answer('C5', 'unknown', 'c5.name-only', { ...details, params });
    case 'conflict':
      return answer('C5', 'unknown', 'c5.identifiers-disagree', { ...details, params });
    case 'none':
      return body.value === null
        ? answer('C5', 'unknown', 'c5.not-stated', details)
        : answer('C5', 'unknown', 'c5.not-known', { ...details, params });
  }
};

/** The credential is the applicant's: name and date of birth, or a student number they hold. */
export const c6Holder: Criterion = ({ evidence: { holder }, applicant, unit, context }) => {
  const found =
    holder === null ? answer('C6', 'unknown', 'c6.no-holder') : compareHolder(holder, applicant);
  // A name may have changed for good reasons; a date of birth does not.
  if (found.answer === 'met' || found.reason === 'c6.other-birth-date') return found;
  const confirmed = confirmationOf(context.confirmations, 'holder', unit.key);
  return confirmed
    ? { ...found, answer: 'met', reason: 'c6.confirmed', confirmedBy: confirmed.by }
    : found;
};

function compareHolder(holder: Holder, applicant: Applicant): CriterionAnswer {
  const written =
    holder.fullName ?? [holder.givenName, holder.familyName].filter(Boolean).join(' ');
  const details = { value: written || null, path: holder.path };
  const name = bestName(written, applicant.names);
  const born = sameBirth(holder.dateOfBirth, applicant.dateOfBirth);
  if (born === false) return answer('C6', 'not-met', 'c6.other-birth-date', details);
  const number = sharedNumber(holder, applicant);
  if (name === 'different')
    return born === true || number
      ? answer('C6', 'unknown', 'c6.name-differs', details)
      : answer('C6', 'not-met', 'c6.other-person', details);
  if (name === 'same' && born === true) return answer('C6', 'met', 'c6.name-and-birth', details);
  if (name === 'same' && number) return answer('C6', 'met', 'c6.name-and-number', details);
  return name === 'similar'
    ? answer('C6', 'unknown', 'c6.name-similar', details)
    : answer('C6', 'unknown', 'c6.name-only', details);
}

function bestName(written: string, names: readonly string[]): NameComparison {
  const found = names.map((each) => compareNames(written, each));
  return found.includes('same') ? 'same' : found.includes('similar') ? 'similar' : 'different';
}

const sameBirth = (stated: string | null, known: string | null): boolean | null =>
  stated === null || known === null ? null : stated.slice(0, 10) === known;

const sharedNumber = (holder: Holder, applicant: Applicant): boolean => {
  const known = new Set(applicant.studentNumbers.map(foldText).filter(Boolean));
  return holder.identifiers.some((each) => known.has(foldText(each.value)));
};
