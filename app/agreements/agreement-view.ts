import { countryName, languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { type Localised, localised, localisedOr } from '~/elm/localised';
import { type ConditionFact, conditionFacts, ownConditions } from './condition-facts';
import type { CourseSnapshot, RecognitionLine, RecognitionTarget } from './recognition-line';
import { conditionsIn, inheritedConditions, toLineConditions } from './terms/conditions';
import type { Party } from './terms/party';
import { proseIn } from './terms/prose';
import { creditDiffers, sourceEcts } from './terms/rules';
import type { Terms } from './terms/terms';

/** An institution as pages name it. */
export interface InstitutionView {
  readonly slug: string;
  readonly name: Localised;
  /** Its name in the reader's language. */
  readonly country: string;
}

export const toInstitutionView = (
  institution: { slug: string; names: LanguageMap; country: string },
  locale: string,
): InstitutionView => ({
  slug: institution.slug,
  name: localisedOr(institution.names, locale, institution.slug),
  country: countryName(institution.country, locale),
});

export interface SourceView {
  readonly key: string;
  readonly title: Localised;
  readonly code: string;
  readonly ects: number | null;
  readonly eqf: number | null;
  /** Set where the course has a page: offered, or no longer. */
  readonly courseId: string | null;
  /** It is no longer offered. */
  readonly gone?: true | undefined;
}

export interface TargetView {
  readonly key: string;
  readonly title: Localised;
  readonly kind: RecognitionTarget['kind'];
  readonly code: string | null;
  readonly ects: number | null;
  readonly grading: RecognitionTarget['grading'];
  readonly countsTowardDegree: boolean;
  readonly programme: Localised | null;
}

export interface LineView {
  readonly number: string;
  readonly state: RecognitionLine['state'];
  readonly learningType: RecognitionLine['learningType'];
  readonly from: InstitutionView | null;
  readonly to: InstitutionView | null;
  readonly sources: readonly SourceView[];
  readonly rule: RecognitionLine['rule'];
  readonly targets: readonly TargetView[];
  readonly ectsGranted: number;
  /** Where the credit granted differs from that of the courses: what they have, and why. */
  readonly difference: EctsDifference | null;
  /** Only those the agreement does not state for all lines. */
  readonly conditions: readonly ConditionFact[];
  readonly gradeConversion: RecognitionLine['gradeConversion']['method'];
}

export interface EctsDifference {
  /** ECTS of the courses together; null where they are not all stated, or are the same. */
  readonly from: number | null;
  readonly to: number;
  /** As the parties gave it; empty: no reason was given. */
  readonly reason: string;
}

/** What a line's ids mean to a reader. */
export interface Names {
  readonly locale: string;
  institution(id: string): InstitutionView | null;
  programme(id: string): Localised | null;
  isListed(courseId: string): boolean;
  /** Whether it was listed and is no longer offered. */
  isGone(courseId: string): boolean;
}

export const toSourceView = (source: CourseSnapshot, names: Names): SourceView => ({
  key: source.id,
  title: localisedOr(source.titles, names.locale, source.code),
  code: source.code,
  ects: source.ects,
  eqf: source.eqf,
  ...placeOf(source.opportunityId, names),
});

function placeOf(id: string | null, names: Names): Pick<SourceView, 'courseId' | 'gone'> {
  if (id !== null && names.isGone(id)) return { courseId: id, gone: true };
  return { courseId: id !== null && names.isListed(id) ? id : null };
}

export const toTargetView = (
  target: RecognitionTarget,
  index: number,
  names: Names,
): TargetView => ({
  key: `${index}-${target.moduleId ?? target.code ?? target.kind}`,
  title: localisedOr(target.titles, names.locale, target.code ?? ''),
  kind: target.kind,
  code: target.code,
  ects: target.ects,
  grading: target.grading,
  countsTowardDegree: target.countsTowardDegree,
  programme: target.programmeId ? names.programme(target.programmeId) : null,
});

/** What of a line is shown; of a draft it is read from the terms. */
export type ShownLine = Pick<
  RecognitionLine,
  | 'number'
  | 'clauses'
  | 'capEcts'
  | 'exclusions'
  | 'differenceReason'
  | 'learningType'
  | 'issuingInstitutionId'
  | 'recognisingInstitutionId'
  | 'sources'
  | 'rule'
  | 'targets'
  | 'ectsGranted'
  | 'conditions'
  | 'gradeConversion'
>;

export interface ShownLineRow {
  readonly number: string;
  readonly state: RecognitionLine['state'];
  readonly line: ShownLine;
}

/** The lines of terms that do not bind yet; one without credit so far shows 0. */
export const linesOfTerms = (terms: Terms): ShownLineRow[] =>
  terms.lines.map((line) => ({
    number: line.number,
    state: 'active',
    line: {
      ...line,
      ectsGranted: line.ectsGranted ?? 0,
      conditions: toLineConditions(
        inheritedConditions(terms.conditions, line.conditions, line.waivedConditions),
        terms.draftingLanguage,
      ),
      gradeConversion: line.gradeConversion ?? { method: 'none' },
    },
  }));

/** Said where the credit differs, and wherever the parties gave a reason. */
function differenceOf(line: ShownLine, locale: string): EctsDifference | null {
  const reason = proseIn(line.differenceReason ?? '', locale).trim();
  if (reason === '' && !creditDiffers(line)) return null;
  const from = sourceEcts(line);
  return { from: from === line.ectsGranted ? null : from, to: line.ectsGranted, reason };
}

export function toLineView(
  row: ShownLineRow,
  terms: Pick<Terms, 'conditions' | 'draftingLanguage'>,
  names: Names,
): LineView {
  const { line } = row;
  return {
    number: row.number,
    state: row.state,
    learningType: line.learningType,
    from: names.institution(line.issuingInstitutionId),
    to: names.institution(line.recognisingInstitutionId),
    sources: line.sources.map((source) => toSourceView(source, names)),
    rule: line.rule,
    targets: line.targets.map((target, index) => toTargetView(target, index, names)),
    ectsGranted: line.ectsGranted,
    difference: differenceOf(line, names.locale),
    conditions: ownConditions(
      { ...line, conditions: conditionsIn(line.conditions, names.locale) },
      conditionsIn(toLineConditions(terms.conditions, terms.draftingLanguage), names.locale),
    ),
    gradeConversion: line.gradeConversion.method,
  };
}

/** Who represents a party, and by virtue of what. */
export const representation = (
  { representedBy, byVirtueOf }: Pick<Party, 'representedBy' | 'byVirtueOf'>,
  locale: string,
): string =>
  [representedBy, byVirtueOf]
    .map((each) => proseIn(each, locale))
    .filter(Boolean)
    .join(', ');

/** The terms as a reader may see them: everything, or without the wording where the parties chose so. */
export interface TermsView {
  readonly objective: Localised | null;
  /** Null while it is not agreed. */
  readonly strength: Terms['strength'];
  readonly effect: Terms['effect'];
  readonly legalBasis: readonly Localised[];
  readonly conditions: readonly ConditionFact[];
  readonly process: Pick<Terms['process'], 'completenessWorkingDays' | 'decisionDays'>;
  readonly gradeConversion: NonNullable<Terms['gradeConversion']>['method'] | null;
  readonly qualityAssurance: readonly { institution: Localised; statement: Localised }[];
  readonly duration: Terms['duration'];
  readonly draftingLanguage: string;
  /** The drafting language where none was agreed. */
  readonly prevailingLanguage: string;
}

export function toTermsView(terms: Terms, names: Names): TermsView {
  const text = (map: LanguageMap) => localised(map, names.locale, terms.draftingLanguage);
  const { completenessWorkingDays, decisionDays } = terms.process;
  const prevailing = terms.prevailingLanguage ?? terms.draftingLanguage;
  return {
    objective: text(terms.objective),
    strength: terms.strength,
    effect: terms.effect,
    legalBasis: terms.legalBasis.flatMap((each) => text(each) ?? []),
    conditions: conditionFacts(
      conditionsIn(toLineConditions(terms.conditions, terms.draftingLanguage), names.locale),
    ),
    process: { completenessWorkingDays, decisionDays },
    gradeConversion: terms.gradeConversion?.method ?? null,
    qualityAssurance: terms.qualityAssurance.flatMap((each) => {
      const statement = text(each.statement);
      const institution = names.institution(each.institutionId)?.name;
      return statement && institution ? [{ institution, statement }] : [];
    }),
    duration: terms.duration,
    draftingLanguage: languageName(terms.draftingLanguage, names.locale),
    prevailingLanguage: languageName(prevailing, names.locale),
  };
}
