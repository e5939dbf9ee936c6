/** Agreements between test institutions, with one line each unless a test says otherwise. */
import { canonicalHash } from '#db/ids';
import {
  type AgreementStatus,
  agreement,
  agreementParty,
  agreementVersion,
  recognitionLine,
  recognitionLineKey,
} from '#db/schema/agreements';
import { type AgreedLine, AgreementTerms, toRecognitionLine } from '~/agreements/agreement';
import type { TermsInput } from '~/agreements/terms/terms';
import type { TestApp } from './app';

import { snapshotOf } from './catalogue-fixture';

const body = (name: string) => ({ name: { en: name }, identifiers: [], country: 'BE' });

export interface AgreementFacts {
  readonly code: string;
  readonly issuing: string;
  readonly recognising: string;
  readonly courses: readonly string[];
  readonly status?: AgreementStatus;
  readonly published?: boolean;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly rule?: AgreedLine['rule'];
  readonly lineState?: 'active' | 'suspended' | 'ended';
  readonly terms?: Partial<TermsInput>;
  readonly conditions?: AgreedLine['conditions'];
  readonly programmeId?: string;
}

const partyOf = (institutionId: string) => ({
  institutionId,
  body: body(institutionId),
  level: 'institution' as const,
  unit: null,
  representedBy: 'Prof. Example',
  byVirtueOf: 'Rector',
  seat: 'Example Street 1',
});

function lineOf(facts: AgreementFacts): AgreedLine {
  return {
    id: `${facts.code}-L1`,
    number: 'L1',
    issuingInstitutionId: facts.issuing,
    recognisingInstitutionId: facts.recognising,
    learningType: 'formal',
    sources: facts.courses.map(snapshotOf),
    rule: facts.rule ?? { kind: 'and' },
    targets: [
      {
        kind: 'elective-in-group',
        moduleId: null,
        programmeId: facts.programmeId ?? null,
        regulationVersionId: null,
        code: 'ELEC-1',
        titles: { en: 'Elective in data', fr: 'Option données' },
        ects: 5,
        countsTowardDegree: true,
        grading: 'pass-fail',
      },
    ],
    ectsGranted: 5,
    conditions: facts.conditions ?? {},
    gradeConversion: { method: 'pass-fail' },
    clauses: { course: '§7', target: '§8', grade: '§11', duration: '§17' },
  };
}

const defined = <T>(value: T | undefined, otherwise: T): T =>
  value === undefined ? otherwise : value;

function termsOf(facts: AgreementFacts): AgreementTerms {
  return AgreementTerms.parse({
    title: { en: `Agreement ${facts.code}`, fr: `Accord ${facts.code}` },
    draftingLanguage: 'en',
    prevailingLanguage: 'en',
    parties: [partyOf(facts.issuing), partyOf(facts.recognising)],
    objective: { en: 'Credit toward a degree.' },
    strength: 'automatic',
    effect: 'right',
    legalBasis: [],
    lines: [lineOf(facts)],
    conditions: {},
    process: { completenessWorkingDays: 5, decisionDays: 30 },
    gradeConversion: { method: 'pass-fail' },
    qualityAssurance: [],
    publication: 'full-text',
    duration: {
      inForceFrom: facts.from ?? '2025-09-01',
      inForceUntil: defined(facts.until, '2028-08-31'),
      backCoverageFrom: null,
      teachOutMonths: 12,
    },
    ...facts.terms,
  });
}

/** An agreement of one version `1.0` with one line over `courses`. */
export async function addAgreement(app: TestApp, facts: AgreementFacts): Promise<void> {
  const { code } = facts;
  const at = app.clock.now();
  const terms = termsOf(facts);
  const versionId = `${code}-v1`;
  const agreed = lineOf(facts);
  const state = facts.lineState ?? 'active';
  await app.store.tx(async (tx) => {
    await tx
      .insert(agreement)
      .values({ id: `agr-${code}`, code, titles: terms.title, createdAt: at });
    await tx.insert(agreementVersion).values({
      id: versionId,
      agreementId: `agr-${code}`,
      version: '1.0',
      status: facts.status ?? 'in-force',
      terms,
      termsHash: canonicalHash(terms),
      inForceFrom: defined(facts.from, terms.duration.inForceFrom),
      inForceUntil: terms.duration.inForceUntil,
      publishedAt: facts.published === false ? null : at,
      createdAt: at,
    });
    for (const institutionId of [facts.issuing, facts.recognising])
      await tx.insert(agreementParty).values({
        id: `${code}-${institutionId}`,
        agreementVersionId: versionId,
        institutionId,
        approvedHash: canonicalHash(terms),
        approvedAt: at,
      });
    await tx.insert(recognitionLine).values({
      id: agreed.id,
      agreementVersionId: versionId,
      number: agreed.number,
      issuingInstitutionId: facts.issuing,
      recognisingInstitutionId: facts.recognising,
      state,
      line: toRecognitionLine(agreed, terms, {
        agreementId: `agr-${code}`,
        code,
        version: '1.0',
        versionId,
        state,
      }),
    });
    for (const courseId of facts.courses)
      await tx.insert(recognitionLineKey).values({
        id: `${code}-${courseId}`,
        lineId: agreed.id,
        recognisingInstitutionId: facts.recognising,
        issuingInstitutionId: facts.issuing,
        kind: 'code',
        key: courseId.toUpperCase(),
        opportunityId: courseId,
      });
  });
}
