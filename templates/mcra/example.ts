/** A worked example of a fictional agreement: every word of it says so, in every language. */
import { MCRA_WORDING } from '#templates/wording/mcra';
import { Factsheet, Terms } from '~/agreements/terms/terms';
import type { LanguageMap } from '~/elm/language-map';
import {
  course,
  DELTA,
  FALKENTAL,
  facts,
  inAll,
  line,
  party,
  target,
  type Words,
} from './example-parts';
import { exportMcra } from './export';
import type { McraHead, McraLanguage, McraModel, McraOptions } from './model';

/** 2 March 2026, 00:00 UTC. */
const DRAWN_UP = Date.UTC(2026, 2, 2);

const HOMES_IN_ORDER = [DELTA, FALKENTAL] as const;

/** Sections 1 to 8: who agrees on what. */
function substance(language: McraLanguage, words: Words) {
  const [first, second] = words.courses;
  const there = course(DELTA, 0, first, { code: 'DL-204', ects: 5, hours: 140 });
  const back = course(FALKENTAL, 1, second, { code: 'KI-12', ects: 3, hours: 84 });
  return {
    title: inAll(({ title }) => title),
    draftingLanguage: language,
    prevailingLanguage: language,
    parties: HOMES_IN_ORDER.map((id, at) =>
      party(id, words.parties[at === 0 ? 0 : 1], nameOf(at === 0 ? 0 : 1)),
    ),
    recitals: {
      legalBases: ['national-law', 'lisbon-convention', 'ects-guide', 'council-2022'] as const,
      nationalLaw: words.nationalLaw,
    },
    objectives: ['degree-credit', 'elective'] as const,
    objective: inAll(({ objectText }) => objectText),
    strength: 'automatic' as const,
    effect: 'right' as const,
    lines: [
      line(1, [DELTA, FALKENTAL], there, target(0, 5)),
      line(2, [FALKENTAL, DELTA], back, target(1, 3)),
    ],
  };
}

const nameOf = (at: 0 | 1): LanguageMap => inAll(({ parties }) => parties[at].legalName);

/** Sections 9 to 14: how recognition works. */
function rules(words: Words) {
  const { receiver, decider, appealBody } = words;
  const process = { receiver, decider, appealBody, appealDays: 30, language: 'en' };
  const clause = '§9';
  return {
    conditions: {
      sealLevel: { value: 'advanced-with-qualified-certificate' as const, clause },
      supervisedAssessment: { value: true as const, clause },
      maximumAgeMonths: { value: 60, clause },
      noDoubleCounting: { value: true as const, clause },
      learnerStatus: { value: words.learnerStatus, clause },
      documents: { value: [words.documents], clause },
    },
    process: {
      completenessWorkingDays: 5,
      decisionDays: 30,
      parties: HOMES_IN_ORDER.map((institutionId) => ({ institutionId, ...process })),
    },
    gradeConversion: { method: 'pass-fail' as const },
    qualityAssurance: HOMES_IN_ORDER.map((institutionId) => ({
      institutionId,
      statement: inAll(({ qualityStatement }) => qualityStatement),
    })),
    quality: {
      principles: [
        'quality',
        'transparency',
        'relevance',
        'valid-assessment',
        'recognition',
      ] as const,
      changeNoticeDays: 60,
      annualReview: true,
    },
    fees: { kind: 'none' as const },
    publication: 'full-text' as const,
  };
}

/** Sections 15 to 21: data, time and law. */
const frame = (words: Words) => ({
  dataProtection: {
    controllers: 'independent' as const,
    purposes: words.purposes,
    categories: words.categories,
    legalBasis: words.dataLegalBasis,
    channel: words.channel,
    retention: words.retention,
    breachHours: 48,
    transfers: 'none' as const,
  },
  duration: {
    inForceFrom: '2026-09-01',
    inForceUntil: '2030-08-31',
    teachOutMonths: 12,
    academicYears: ['2026/27', '2027/28', '2028/29', '2029/30'],
  },
  renewal: { kind: 'explicit' as const, months: 48 },
  amendment: {
    kind: 'delegated' as const,
    coordinators: HOMES_IN_ORDER.map((institutionId, at) => ({
      institutionId,
      name: words.coordinators[at === 0 ? 0 : 1],
      position: '',
    })),
  },
  termination: { noticeMonths: 6 },
  disputes: { negotiationDays: 60, lawKind: 'open' as const },
});

/** The example in the words of a language. */
export function exampleModel(language: McraLanguage): McraModel {
  const words = MCRA_WORDING[language].example;
  const [delta, falkental] = words.parties;
  const terms = Terms.parse({ ...substance(language, words), ...rules(words), ...frame(words) });
  const factsheet = Factsheet.parse({
    parties: [facts(DELTA, delta), facts(FALKENTAL, falkental)],
  });
  return { document: { terms, factsheet }, head: HEAD };
}

const HEAD: McraHead = {
  code: 'MCRA-EXAMPLE',
  id: '',
  version: '1.0',
  status: 'draft',
  parent: null,
  termsHash: '',
  signedFileHash: null,
  at: DRAWN_UP,
  changes: [],
  kind: 'example',
};

/** The worked example as a Word file. */
export const exampleAgreement = (
  language: McraLanguage,
  options: Pick<McraOptions, 'bilingual' | 'clean'> = {},
): Promise<Uint8Array> => exportMcra(exampleModel(language), { language, ...options });
