import type { PartyFacts } from './party';
import { PartyFacts as PartyFactsSchema } from './party';
import type { AgreementDocument, CourseFacts, Factsheet, Terms } from './terms';
import { CourseFacts as CourseFactsSchema, PartyProcess } from './terms';

/** What switches sections and wordings: two × two × two × two ordinary paths. */
export interface AgreementPath {
  readonly direction: 'unidirectional' | 'bidirectional';
  readonly scope: 'one' | 'several';
  /** Faculty as soon as one party acts through one. */
  readonly level: 'institution' | 'faculty';
  /** Non-formal as soon as one line is. */
  readonly learningType: 'formal' | 'non-formal';
}

export const ALL_PATHS: readonly AgreementPath[] = (
  ['unidirectional', 'bidirectional'] as const
).flatMap((direction) =>
  (['one', 'several'] as const).flatMap((scope) =>
    (['institution', 'faculty'] as const).flatMap((level) =>
      (['formal', 'non-formal'] as const).map((learningType) => ({
        direction,
        scope,
        level,
        learningType,
      })),
    ),
  ),
);

/** Derived from the lines and parties; from what the drafter planned where there are none yet. */
export function pathOf({ terms, factsheet }: AgreementDocument): AgreementPath {
  const { lines, parties } = terms;
  const { plan } = factsheet;
  const level =
    parties.length === 0
      ? plan.level
      : parties.some((each) => each.level === 'faculty')
        ? 'faculty'
        : 'institution';
  if (lines.length === 0) return { ...plan, level };
  // A course without a code is one of its own; the same one on two lines counts once.
  const courses = new Map<string, Set<string>>();
  for (const { issuingInstitutionId, recognisingInstitutionId, sources } of lines) {
    const way = `${issuingInstitutionId} ${recognisingInstitutionId}`;
    const named = sources.map(({ code, id }) => (code === '' ? `#${id}` : code));
    courses.set(way, new Set([...(courses.get(way) ?? []), ...named]));
  }
  return {
    direction: courses.size > 1 ? 'bidirectional' : 'unidirectional',
    scope: [...courses.values()].some((each) => each.size > 1) ? 'several' : 'one',
    level,
    learningType: lines.some((each) => each.learningType === 'non-formal')
      ? 'non-formal'
      : 'formal',
  };
}

/** Parties that recognise, in the order of the parties; both before there is a line. */
export function recognisers(terms: Terms): string[] {
  const ids = terms.parties.map((each) => each.institutionId);
  if (terms.lines.length === 0) return ids;
  return ids.filter((id) => terms.lines.some((each) => each.recognisingInstitutionId === id));
}

export const issuers = (terms: Terms): string[] =>
  terms.parties
    .map((each) => each.institutionId)
    .filter((id) => terms.lines.some((line) => line.issuingInstitutionId === id));

/**
 * The document with an entry for every party, recogniser and course, so that each field has its
 * place. What parties wrote stays; what belongs to a party or course that left goes.
 */
export function withPlaces({ terms, factsheet }: AgreementDocument): AgreementDocument {
  const ids = terms.parties.map((each) => each.institutionId);
  return {
    terms: {
      ...terms,
      process: {
        ...terms.process,
        parties: recognisers(terms).map(
          (institutionId) =>
            terms.process.parties.find((each) => each.institutionId === institutionId) ??
            PartyProcess.parse({ institutionId }),
        ),
      },
      qualityAssurance: ids.map(
        (institutionId) =>
          terms.qualityAssurance.find((each) => each.institutionId === institutionId) ?? {
            institutionId,
            statement: {},
          },
      ),
    },
    factsheet: {
      ...factsheet,
      parties: ids.map((id) => partyFacts(factsheet, id)),
      courses: terms.lines.flatMap((line) =>
        line.sources.map((source) => courseFacts(factsheet, source.id)),
      ),
    },
  };
}

/** The languages it is made in, the drafting language first. */
export const languagesOf = ({ terms, factsheet }: AgreementDocument): string[] => [
  terms.draftingLanguage,
  ...factsheet.translations,
];

export const partyFacts = (factsheet: Factsheet, institutionId: string): PartyFacts =>
  factsheet.parties.find((each) => each.institutionId === institutionId) ??
  PartyFactsSchema.parse({ institutionId });

export const courseFacts = (factsheet: Factsheet, sourceId: string): CourseFacts =>
  factsheet.courses.find((each) => each.sourceId === sourceId) ??
  CourseFactsSchema.parse({ sourceId });
