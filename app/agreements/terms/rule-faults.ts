/** What the law or scale of a recognising party, or another term of the same agreement, rules out. Pure. */
import { textIn } from '~/elm/text-in';
import type { MappingRule } from '../recognition-line';
import type { DocumentFault, PartyRules } from './document-fault';
import { type FieldInstance, isEmpty } from './field-instances';
import type { AgreementDocument, Terms } from './terms';

export function ruleFault(
  { terms }: AgreementDocument,
  field: FieldInstance,
  rules: PartyRules,
): DocumentFault[] {
  const found = faultIn(terms, field, rules);
  const { address, def } = field;
  return found ? [{ address, section: def.section, days: {}, ...found }] : [];
}

type Found = Pick<DocumentFault, 'code' | 'values'> | null;

function faultIn(terms: Terms, field: FieldInstance, rules: PartyRules): Found {
  const { value } = field;
  switch (field.def.key) {
    case 'process.decisionDays':
      return typeof value === 'number' ? overLimit(terms, value, rules) : null;
    case 'conditions.residualAssessment':
      return terms.strength === 'automatic' && !isEmpty(value)
        ? { code: 'residual-not-offered' }
        : null;
    case 'line.rule':
      return asksTooMany(terms, field);
    case 'grades.method':
      return value === 'modified-bavarian' ? otherScale(terms, field, rules) : null;
    case 'dataProtection.informs':
    case 'dataProtection.answers':
    case 'dataProtection.contactPoint':
      return terms.dataProtection.controllers === 'independent' && !isEmpty(value)
        ? { code: 'only-joint' }
        : null;
    default:
      return null;
  }
}

function overLimit(terms: Terms, days: number, rules: PartyRules): Found {
  const lawful = terms.process.parties.map(
    ({ institutionId }) => rules.get(institutionId)?.decisionDays ?? Number.POSITIVE_INFINITY,
  );
  const most = Math.min(...lawful);
  return days > most ? { code: 'beyond-national-limit', values: { most } } : null;
}

/** Without any course named, that is what is missing. */
function asksTooMany({ lines }: Terms, { value, lineId }: FieldInstance): Found {
  const rule = value as MappingRule;
  const count = lines.find((each) => each.id === lineId)?.sources.length ?? 0;
  return rule.kind === 'n-of-m' && count > 0 && rule.n > count
    ? { code: 'rule-asks-too-many', values: { asked: rule.n, count } }
    : null;
}

/** The first party that recognises by it and has another scale of its own (KMK: German grades only). */
function otherScale(terms: Terms, { lineId }: FieldInstance, rules: PartyRules): Found {
  const converted = terms.lines.filter((each) =>
    lineId === null ? each.gradeConversion === null : each.id === lineId,
  );
  const party = terms.parties.find(
    ({ institutionId }) =>
      converted.some((each) => each.recognisingInstitutionId === institutionId) &&
      rules.get(institutionId)?.germanScale === false,
  );
  return party
    ? {
        code: 'not-german-scale',
        values: { party: textIn(party.body.name, terms.draftingLanguage) },
      }
    : null;
}
