/**
 * What a decision letter says, in each language the same sentences. Model text: an institution
 * has it reviewed for its own law. Values arrive already written in the language (dates, numbers).
 */

import type { CheckName, CheckStatus, SealLevel } from '~/credentials/report';
import type {
  DecisionRecord,
  RecordedPackage,
  RecordedTarget,
} from '~/recognition/decision-record';
import type { ConvertedGrade, LegalBasis, Outcome, ReasonCode } from '~/recognition/proposal';

type Request = DecisionRecord['request'];
type Document = DecisionRecord['documents'][number];
type Signature = DecisionRecord['signatures'][number];

/** What the packages of a decision come to, taken together. */
export type Tenor = 'all' | 'some' | 'conditional' | 'none' | 'closed' | 'revoked' | 'mixed';

export interface DecisionWording {
  readonly page: { readonly before: string; readonly between: string };
  readonly labels: {
    readonly fileNumber: string;
    readonly date: string;
    readonly edition: string;
    readonly record: string;
    readonly dateOfBirth: string;
    readonly studentNumber: string;
    readonly programme: string;
    readonly regulations: (version: string) => string;
    /** The sign between a label and its value, with its blanks. */
    readonly colon: string;
    /** Stands where a value does not exist. */
    readonly nothing: string;
  };
  readonly titles: Record<DecisionRecord['kind'], string>;
  /** Opens the English text that follows another language. */
  readonly secondText: string;
  readonly replaces: (date: string, explanation: string) => string;
  readonly salutation: (name: string) => string;
  readonly opening: (submitted: string) => string;
  readonly tenor: Record<Tenor, string>;
  readonly credited: (ects: string) => string;
  readonly closing: string;
  readonly headings: {
    readonly decision: string;
    readonly request: string;
    readonly documents: string;
    readonly basis: string;
    readonly detail: string;
    /** Instead of `detail` where the decision has a single part. */
    readonly single: string;
    readonly effect: string;
    readonly appeal: string;
    readonly privacy: string;
    readonly signatures: string;
    readonly verification: string;
  };
  readonly summary: {
    readonly number: string;
    readonly learned: string;
    readonly recognisedAs: string;
    readonly ects: string;
    readonly decision: string;
  };
  readonly outcomes: Record<Outcome, string>;
  /** Stands for every outcome in a revocation. */
  readonly takenBack: string;
  readonly request: {
    readonly origin: Record<Request['origin'], string>;
    readonly received: (date: string) => string;
    readonly complete: (date: string) => string;
    readonly filedBy: (office: string) => string;
    readonly inYourWords: string;
    readonly route: Record<DecisionRecord['route'], string>;
    readonly hearing: (sent: string, answerBy: string) => string;
    readonly hearingAnswered: (date: string) => string;
    readonly hearingUnanswered: string;
  };
  readonly documents: {
    readonly lead: string;
    readonly document: string;
    readonly received: string;
    readonly verification: string;
    readonly kinds: Record<Document['kind'], string>;
    readonly fingerprint: string;
    readonly checks: Record<CheckName, string>;
    readonly statuses: Record<CheckStatus, string>;
    readonly sealedBy: (holder: string) => string;
    readonly sealLevels: Record<SealLevel, string>;
    readonly checkedOn: (instant: string) => string;
    readonly byHand: Record<'unchecked' | 'authentic' | 'doubtful' | 'not-authentic', string>;
    readonly checkedBy: (person: string) => string;
    readonly informationOnly: string;
  };
  readonly basis: {
    readonly law: Record<LegalBasis, string>;
    readonly regulation: (title: string, article: string) => string;
    readonly regulationLabel: string;
    readonly lawLabel: string;
    readonly since: (from: string) => string;
    readonly between: (from: string, until: string) => string;
  };
  readonly package: {
    readonly heading: (number: number, title: string) => string;
    readonly several: (count: number) => string;
    readonly columns: {
      readonly role: string;
      readonly title: string;
      readonly ects: string;
      readonly level: string;
      readonly grade: string;
    };
    readonly achieved: string;
    readonly asked: string;
    readonly recognised: string;
    readonly total: string;
    readonly notRecognised: string;
    readonly awardedOn: (date: string) => string;
    readonly notDegree: string;
    readonly scale: (scale: string) => string;
    readonly eqf: (level: number) => string;
    readonly targetKinds: Record<RecordedTarget['kind'], string>;
    readonly outsideDegree: string;
    readonly withoutGrade: string;
    readonly passed: string;
    readonly labels: {
      readonly basis: string;
      readonly grade: string;
      readonly credit: string;
      readonly conditions: string;
      readonly reasons: string;
      readonly later: string;
      readonly answer: string;
    };
    readonly bases: {
      readonly learningAgreement: (reference: string, version: number, component: string) => string;
      readonly mcra: (code: string, version: string, line: string, title: string) => string;
      readonly right: string;
      readonly precedent: (reference: string) => string;
      readonly individual: string;
    };
    readonly gradeMethods: Record<ConvertedGrade['method'], string>;
    readonly gradeNotes: Readonly<Record<string, string>>;
    readonly gradeBecame: (original: string, converted: string) => string;
    readonly creditConversion: (framework: string, factor: string, source: string) => string;
    readonly dueOn: (date: string) => string;
    /** Of words that have no translation. */
    readonly inLanguage: (name: string) => string;
    readonly reasons: Record<ReasonCode, string>;
    readonly evidence: string;
    readonly answers: Record<NonNullable<RecordedPackage['acceptance']>, string>;
  };
  readonly effect: {
    readonly none: string;
    readonly takenBack: string;
    readonly conditional: string;
    readonly group: string;
    readonly before: string;
    readonly now: string;
    readonly after: string;
    readonly required: string;
    /** "then 12 of 30". */
    readonly thenOf: (title: string, after: string, required: string) => string;
    readonly thenOpen: (title: string, after: string) => string;
    readonly whole: string;
  };
  readonly appeal: {
    readonly lead: string;
    readonly body: string;
    readonly deadline: string;
    readonly form: string;
    readonly until: (date: string, days: number) => string;
    readonly within: (days: number) => string;
    readonly questions: (fileNumber: string, email: string | null) => string;
  };
  readonly signatures: {
    readonly acts: Record<Signature['role'], string>;
    readonly signedOn: (instant: string) => string;
    readonly meeting: (committee: string, date: string, minutes: string) => string;
    readonly place: (place: string, date: string) => string;
    readonly electronic: string;
  };
  readonly verification: {
    readonly lead: string;
    readonly hash: string;
    readonly qrTitle: string;
    readonly qrDescription: (url: string) => string;
  };
  readonly properties: {
    readonly subject: (fileNumber: string) => string;
    readonly description: string;
    readonly keywords: readonly string[];
  };
}
