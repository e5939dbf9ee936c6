/**
 * The decision as it is kept: everything a decision letter, a supplement row or a verification
 * page needs, so that every export reads this record and none recomputes it. `toDecisionRecord`
 * (record-decision.ts) makes it once, when the last signature falls.
 */
import { z } from 'zod';
import { RecognitionTarget } from '~/agreements/recognition-line';
import { CheckName, CheckStatus, SealLevel } from '~/credentials/report';
import { LanguageMap } from '~/elm/language-map';
import {
  CaseOrigin,
  ConvertedGrade,
  LegalBasis,
  MatchResult,
  Outcome,
  Reason,
} from '~/recognition/proposal';

export const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The deciding institution and the unit that decides for it. */
export const DecidingInstitution = z.object({
  id: z.string(),
  names: LanguageMap,
  unit: LanguageMap.nullable(),
  /** Postal address without the country, one line an entry. */
  address: z.array(z.string()),
  place: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  email: z.string().nullable(),
  website: z.string().nullable(),
});
export type DecidingInstitution = z.infer<typeof DecidingInstitution>;

export const RecordedApplicant = z.object({
  fullName: z.string(),
  dateOfBirth: CalendarDate.nullable(),
  studentNumber: z.string().nullable(),
  programme: LanguageMap.nullable(),
  /** Label of the regulation version the learner studies under, e.g. `2024`. */
  regulationVersion: z.string().nullable(),
  address: z.array(z.string()),
});
export type RecordedApplicant = z.infer<typeof RecordedApplicant>;

export const RecordedRequest = z.object({
  origin: CaseOrigin,
  submittedOn: CalendarDate,
  /** The day the file was complete: the decision time runs from here. */
  completeOn: CalendarDate.nullable(),
  /** The office that filed for the learner; null when the learner filed. */
  filedBy: z.string().nullable(),
  /** What was asked for, in the applicant's words. */
  text: z.string().nullable(),
});
export type RecordedRequest = z.infer<typeof RecordedRequest>;

/** How a document was verified: by the six checks, or by a person. */
export const DocumentVerification = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('six-checks'),
    verifiedAt: z.number(),
    checks: z.array(z.object({ check: CheckName, status: CheckStatus, code: z.string() })),
    sealHolder: z.string().nullable(),
    sealLevel: SealLevel.nullable(),
  }),
  z.object({
    method: z.literal('by-hand'),
    result: z.enum(['unchecked', 'authentic', 'doubtful', 'not-authentic']),
    /** How it was checked: issuer's site, e-mail, original seen. */
    how: z.string().nullable(),
    checkedBy: z.string().nullable(),
    checkedAt: z.number().nullable(),
  }),
]);
export type DocumentVerification = z.infer<typeof DocumentVerification>;

export const RecordedDocument = z.object({
  name: z.string(),
  kind: z.enum(['credential', 'paper', 'learning-agreement', 'attachment']),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().nullable(),
  receivedAt: z.number(),
  /** Null: kept as information, not verified. */
  verification: DocumentVerification.nullable(),
});
export type RecordedDocument = z.infer<typeof RecordedDocument>;

/** The article of the institution's regulations in force on the day of the decision. */
export const RecordedRegulation = z.object({
  titles: LanguageMap,
  article: z.string(),
  url: z.string().nullable(),
  validFrom: CalendarDate,
  validUntil: CalendarDate.nullable(),
});
export type RecordedRegulation = z.infer<typeof RecordedRegulation>;

/** What the package rests on, with the references a letter cites. */
export const RecordedBasis = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('learning-agreement'),
    reference: z.string(),
    version: z.number().int(),
    component: z.string(),
  }),
  z.object({
    kind: z.literal('mcra'),
    code: z.string(),
    version: z.string(),
    line: z.string(),
    titles: LanguageMap,
    effect: z.enum(['right', 'undertaking']),
  }),
  z.object({ kind: z.literal('precedent'), reference: z.string() }),
  z.object({ kind: z.literal('individual') }),
]);
export type RecordedBasis = z.infer<typeof RecordedBasis>;

/** One thing learned, with its originals: never overwritten by conversions. */
export const RecordedSource = z.object({
  key: z.string(),
  titles: LanguageMap,
  code: z.string().nullable(),
  provider: LanguageMap,
  /** ISO 3166-1 alpha-2. */
  providerCountry: z.string().nullable(),
  ects: z.number().nullable(),
  otherCredit: z.object({ point: z.number(), framework: z.string() }).nullable(),
  hours: z.number().nullable(),
  eqf: z.number().int().nullable(),
  nqf: z.string().nullable(),
  grade: z.string().nullable(),
  gradingScheme: z.string().nullable(),
  /** As the credential's own writer dated it, whatever the zone; records may hold its time too. */
  awardedOn: z.string().nullable(),
});
export type RecordedSource = z.infer<typeof RecordedSource>;

export const RecordedTarget = RecognitionTarget.extend({
  programme: LanguageMap.nullable(),
  regulationVersion: z.string().nullable(),
  eqf: z.number().int().nullable(),
});
export type RecordedTarget = z.infer<typeof RecordedTarget>;

/** How other credit became ECTS: 1 of `framework` × `factor`. */
export const RecordedCreditConversion = z.object({
  framework: z.string(),
  factor: z.number(),
  source: z.string(),
});

export const RecordedPackage = z.object({
  /** 1, 2, … in the order of the letter. */
  number: z.number().int(),
  outcome: Outcome,
  result: MatchResult,
  basis: RecordedBasis,
  sources: z.array(RecordedSource),
  /** What the applicant asked for, where it was named. */
  requested: z.array(RecordedTarget),
  targets: z.array(RecordedTarget),
  ectsAchieved: z.number().nullable(),
  ectsCredited: z.number().nullable(),
  creditConversion: RecordedCreditConversion.nullable(),
  grade: ConvertedGrade.nullable(),
  /** `texts`: in the languages of the agreement that states it. */
  conditions: z.array(
    z.object({
      text: z.string(),
      dueOn: CalendarDate.nullable(),
      texts: LanguageMap.optional(),
    }),
  ),
  reasons: z.array(Reason),
  laterWays: z.string().nullable(),
  /** The outcome is less than, or other than, what was asked or agreed. */
  differsFromRequest: z.boolean(),
  /** For the file only: why people departed from the proposal. Not part of the letter. */
  departure: z.string().nullable(),
  /** What the learner did with credit and grade before recording; null: nothing yet. */
  acceptance: z.enum(['credit-and-grade', 'credit-only', 'declined']).nullable(),
});
export type RecordedPackage = z.infer<typeof RecordedPackage>;

/** "Then 12 of 30 elective ECTS": one entry per group or module that the decision changes. */
export const DegreeEffect = z.object({
  titles: LanguageMap,
  kind: z.enum(['module', 'elective-group', 'programme']),
  ectsBefore: z.number(),
  ectsNow: z.number(),
  ectsAfter: z.number(),
  ectsRequired: z.number().nullable(),
});
export type DegreeEffect = z.infer<typeof DegreeEffect>;

export const RecordedAppeal = z.object({
  body: LanguageMap,
  days: z.number().int(),
  /** How and where an appeal is lodged. */
  form: LanguageMap,
  /** The last day, known once notification is proven; until then the letter counts from it. */
  deadline: CalendarDate.nullable(),
});
export type RecordedAppeal = z.infer<typeof RecordedAppeal>;

export const RecordedSignature = z.object({
  role: z.enum([
    'faculty-administrator',
    'recognition-curator',
    'programme-committee',
    'studies-official',
  ]),
  personId: z.string(),
  name: z.string(),
  /** Function as it stands under the signature, e.g. `Recognition curator, Faculty of Science`. */
  capacity: LanguageMap,
  at: z.number(),
  /** The committee's meeting, where a collective decided and its secretary entered it. */
  committee: z
    .object({ names: LanguageMap, meetingDate: CalendarDate, minutesNumber: z.string() })
    .nullable(),
});
export type RecordedSignature = z.infer<typeof RecordedSignature>;

export const DecisionRecord = z.object({
  /** Version of this shape. */
  schema: z.literal(1),
  id: z.string(),
  caseId: z.string(),
  fileNumber: z.string(),
  /** 1, and one more with each rectification, change after appeal or revocation. */
  edition: z.number().int().min(1),
  kind: z.enum([
    'decision',
    'rectification',
    'change-after-appeal',
    'confirmation-after-appeal',
    'revocation',
  ]),
  /** The edition this one replaces (both are kept), and what was changed. */
  replaces: z
    .object({ id: z.string(), decidedOn: CalendarDate, explanation: z.string() })
    .nullable(),
  ruleVersion: z.string(),
  /** Milliseconds since the epoch, and the same as a date in the institution's zone. */
  decidedAt: z.number(),
  decidedOn: CalendarDate,
  /** IANA zone in which all instants of this record are to be written. */
  timeZone: z.string(),
  /** Languages of the letter, the learner's first; English always among them. */
  languages: z.array(z.string()).min(1),
  institution: DecidingInstitution,
  applicant: RecordedApplicant,
  request: RecordedRequest,
  documents: z.array(RecordedDocument),
  route: z.enum(['ordinary', 'prior-learning']),
  legalBasis: LegalBasis,
  /** The national act, where the basis is national law. */
  legalCitation: z.string().nullable(),
  regulation: RecordedRegulation,
  packages: z.array(RecordedPackage).min(1),
  effects: z.array(DegreeEffect),
  /** The hearing held before a refusal or revocation. */
  hearing: z
    .object({ sentAt: z.number(), answerBy: CalendarDate, answeredAt: z.number().nullable() })
    .nullable(),
  appeal: RecordedAppeal,
  signatures: z.array(RecordedSignature),
  dataProtection: LanguageMap,
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;

/** Packages that recognise something: full, partial, alternative or conditional. */
export const recognisedPackages = (record: DecisionRecord): RecordedPackage[] =>
  record.packages.filter((each) =>
    ['full', 'partial', 'alternative', 'conditional'].includes(each.outcome),
  );

/** ECTS credited by the whole decision. */
export const ectsCredited = (record: DecisionRecord): number =>
  recognisedPackages(record).reduce((sum, each) => sum + (each.ectsCredited ?? 0), 0);
