import type { CourseSnapshot, RecognitionTarget } from '../recognition-line';
import type { DraftLine } from './courses';
import type { FieldRule } from './fields.data';
import type { ContactRole, Party } from './party';
import type { PartyProcess, Terms } from './terms';

/** What the rule of a field is read from: the terms, and what the field belongs to. */
export interface RuleContext {
  readonly terms: Terms;
  readonly party?: Party | undefined;
  readonly recogniser?: PartyProcess | undefined;
  readonly line?: DraftLine | undefined;
  readonly source?: CourseSnapshot | undefined;
  readonly target?: RecognitionTarget | undefined;
  readonly contact?: ContactRole | undefined;
}

const nonFormal = ({ terms, line, party }: RuleContext): boolean => {
  if (line) return line.learningType === 'non-formal';
  return terms.lines.some(
    (each) =>
      each.learningType === 'non-formal' &&
      (!party || each.issuingInstitutionId === party.institutionId),
  );
};

const doesWithoutPoints = ({ waivedConditions = [] }: DraftLine): boolean =>
  waivedConditions.includes('residualAssessment');
const statesPoints = (line: DraftLine): boolean =>
  line.conditions.residualAssessment !== undefined || doesWithoutPoints(line);

const NAMED = new Set(['named-course', 'elective-in-group', 'programme-requirement', 'exemption']);

/** Whether a rule makes a field mandatory there. */
const RULES: Readonly<Record<FieldRule, (context: RuleContext) => boolean>> = {
  M: () => true,
  O: () => false,
  faculty: ({ party }) => party?.level === 'faculty',
  'non-formal': nonFormal,
  formal: (context) => !nonFormal(context) && !context.source?.descriptor?.otherCredit,
  'not-levelled': ({ source }) =>
    source?.eqf == null && !source?.descriptor?.nqf && !source?.descriptor?.cycle,
  'delivering-differs': ({ source }) => source?.descriptor?.deliveringBody != null,
  'sealing-differs': ({ source }) => source?.sealingBody != null,
  'grades-transfer': ({ terms, line }) => {
    const conversion = line?.gradeConversion ?? terms.gradeConversion;
    return conversion !== null && conversion.method !== 'none' && conversion.method !== 'pass-fail';
  },
  'credit-differs': ({ line }) => line !== undefined && creditDiffers(line),
  'automatic-decision': ({ recogniser }) => recogniser?.automaticDecision === true,
  'fees-charged': ({ terms }) => terms.fees.kind === 'charged',
  transfers: ({ terms }) => terms.dataProtection.transfers === 'safeguarded',
  renewing: ({ terms }) => terms.renewal.kind === 'tacit' || terms.renewal.kind === 'explicit',
  delegated: ({ terms }) => terms.amendment.kind === 'delegated',
  'law-chosen': ({ terms }) => terms.disputes.lawKind === 'chosen',
  'named-target': ({ target }) => target !== undefined && NAMED.has(target.kind),
  'national-law-named': ({ terms }) => terms.recitals.legalBases.includes('national-law'),
  'existing-agreement-named': ({ terms }) =>
    terms.recitals.legalBases.includes('existing-agreement'),
  'linear-grades': ({ terms }) =>
    terms.gradeConversion?.method === 'linear' ||
    terms.gradeConversion?.method === 'modified-bavarian',
  'local-grades': ({ terms }) => terms.gradeConversion?.method === 'linear',
  'fixed-grades': ({ terms }) => terms.gradeConversion?.method === 'table',
  administrative: ({ contact }) => contact === 'administrative',
  'joint-controllers': ({ terms }) => terms.dataProtection.controllers === 'joint',
  // Stated for all lines, or by each line that none of these hold for.
  'assessed-points': ({ terms, line }) => {
    if (terms.strength !== 'simplified-assessment') return false;
    if (line) return doesWithoutPoints(line);
    return terms.lines.length === 0 || terms.lines.some((each) => !statesPoints(each));
  },
  'ects-grades': ({ terms }) => terms.gradeConversion?.method === 'ects-tables',
};

export const isMandatory = (rule: FieldRule, context: RuleContext): boolean => RULES[rule](context);

/** ECTS of the sources as their rule combines them: all, the n smallest, or the smallest one. */
export function sourceEcts({ sources, rule }: Pick<DraftLine, 'sources' | 'rule'>): number | null {
  const values = sources.map((each) => each.ects);
  const known = values.filter((each): each is number => each !== null).sort((a, b) => a - b);
  if (known.length === 0 || known.length < values.length) return null;
  const taken = rule.kind === 'and' ? known.length : rule.kind === 'or' ? 1 : rule.n;
  return known.slice(0, taken).reduce((sum, each) => sum + each, 0);
}

/** The ECTS granted are not those of the sources: §8 asks for a justification. */
export function creditDiffers(
  line: Pick<DraftLine, 'sources' | 'rule' | 'targets' | 'ectsGranted'>,
): boolean {
  const counted = sourceEcts(line);
  const inCredit = line.targets.some((each) => each.countsTowardDegree);
  return inCredit && counted !== null && line.ectsGranted !== null && counted !== line.ectsGranted;
}
