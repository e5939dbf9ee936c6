/** The blank template of each ordinary path: nothing filled, every optional field and variant shown. */
import type { RecognitionTarget } from '~/agreements/recognition-line';
import { blankCourse, type DraftLine } from '~/agreements/terms/courses';
import { type AgreementPath, ALL_PATHS } from '~/agreements/terms/document';
import { Party } from '~/agreements/terms/party';
import { Factsheet, Terms } from '~/agreements/terms/terms';
import { exportMcra } from './export';
import type { McraHead, McraLanguage, McraModel } from './model';

/** `bidirectional-several-faculty-non-formal`: direction, scope, level, learning type. */
export const pathName = (path: AgreementPath): string =>
  `${path.direction}-${path.scope}-${path.level}-${path.learningType}`;

export const PATH_NAMES: readonly string[] = ALL_PATHS.map(pathName);

export const pathNamed = (name: string): AgreementPath | null =>
  ALL_PATHS.find((each) => pathName(each) === name) ?? null;

/** 1 January 2026, 00:00 UTC: an edition of the wording has one date, whoever makes the file. */
const EDITION = Date.UTC(2026, 0, 1);

const NO_BODY = { name: {}, identifiers: [], country: null };

const blankParty = (institutionId: string, level: AgreementPath['level']): Party =>
  Party.parse({
    institutionId,
    body: NO_BODY,
    level,
    unit: null,
    representedBy: '',
    byVirtueOf: '',
    seat: '',
  });

const BLANK_TARGET: RecognitionTarget = {
  kind: 'named-course',
  moduleId: null,
  programmeId: null,
  regulationVersionId: null,
  code: null,
  titles: {},
  ects: null,
  countsTowardDegree: true,
  grading: 'graded',
};

const blankLine = (
  number: number,
  [issuing, recognising]: readonly [string, string],
  learningType: AgreementPath['learningType'],
): DraftLine => ({
  id: `line-${number}`,
  number: `L${number}`,
  issuingInstitutionId: issuing,
  recognisingInstitutionId: recognising,
  learningType,
  sources: [blankCourse(`course-${number}`)],
  rule: { kind: 'and' },
  targets: [BLANK_TARGET],
  ectsGranted: null,
  conditions: {},
  gradeConversion: null,
  clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
});

const FIRST = 'party-1';
const SECOND = 'party-2';

function blankLines({ direction, scope, learningType }: AgreementPath): DraftLine[] {
  const there = [FIRST, SECOND] as const;
  const back = [SECOND, FIRST] as const;
  const ways = direction === 'bidirectional' ? [there, back] : [there];
  const each = scope === 'several' ? 2 : 1;
  return ways
    .flatMap((way) => Array.from({ length: each }, () => way))
    .map((way, index) => blankLine(index + 1, way, learningType));
}

/** Instruments most agreements name; what they do not need is struck out. */
const INSTRUMENTS = [
  'national-law',
  'lisbon-convention',
  'ects-guide',
  'council-2018',
  'council-2022',
] as const;

/** What the record would say, were it no template. */
export const TEMPLATE_HEAD: McraHead = {
  code: '',
  id: '',
  version: '',
  status: 'draft',
  parent: null,
  termsHash: '',
  signedFileHash: null,
  at: EDITION,
  changes: [],
  kind: 'template',
};

export function blankModel(path: AgreementPath): McraModel {
  const terms = Terms.parse({
    parties: [blankParty(FIRST, path.level), blankParty(SECOND, path.level)],
    recitals: { legalBases: [...INSTRUMENTS] },
    lines: blankLines(path),
  });
  const { direction, scope, level, learningType } = path;
  const factsheet = Factsheet.parse({
    plan: { direction, scope, level, learningType },
    parties: [FIRST, SECOND].map((institutionId) => ({
      institutionId,
      signatories: [{ id: `${institutionId}-signatory` }],
    })),
  });
  return { document: { terms, factsheet }, head: TEMPLATE_HEAD };
}

/** The blank Word template of a path in a language. */
export const blankTemplate = (path: AgreementPath, language: McraLanguage): Promise<Uint8Array> =>
  exportMcra(withLanguage(blankModel(path), language), { language });

const withLanguage = (model: McraModel, language: McraLanguage): McraModel => ({
  ...model,
  document: {
    ...model.document,
    terms: { ...model.document.terms, draftingLanguage: language },
  },
});
