/**
 * The wording of the Model Credit Recognition Agreement (MCRA): the shape every language fills.
 * Model text, written for this product; an institution has it reviewed for its own law.
 *
 * Texts hold placeholders in braces, `{decisionTime}`; which ones exist and which field each comes
 * from is in `MCRA_PLACEHOLDERS`. A placeholder stands where a name in its basic form reads well, so
 * that languages with cases need not decline what people typed.
 */
import type { LifeStatus } from '~/agreements/life/transitions.data';
import type { ContactRole } from '~/agreements/terms/party';
import type {
  MCRA_CLAUSES,
  MCRA_SEVERAL,
  McraAnnex,
  McraClause,
  McraField,
  McraFieldGroup,
  McraLegalBasis,
  McraSection,
  McraSwitch,
  McraSwitchValue,
} from './structure.data';

export const MCRA_LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'lt', 'nl'] as const;
export type McraLanguage = (typeof MCRA_LANGUAGES)[number];

/** Several variants where a switch chooses, one text otherwise. */
export type ClauseText<Id extends McraClause> = (typeof MCRA_CLAUSES)[Id] extends {
  readonly by: infer S extends McraSwitch;
}
  ? { readonly [V in McraSwitchValue<S>]: string }
  : string;

/** Each clause is one numbered paragraph; a definition opens with its term in quotation marks. */
export type McraClauses = { readonly [Id in McraClause]: ClauseText<Id> };
/** What a clause is called in lists of suggestions and changes, and above its text in section 16. */
export type McraClauseTitles = Readonly<Record<McraClause, string>>;

/** What an agreement of more than two parties says instead, by the path of the text. */
export type McraSeveral = Readonly<Record<(typeof MCRA_SEVERAL)[number], string>>;

/** What a field is called, what to write in it, and an example of it. */
export interface FieldWording {
  readonly label: string;
  readonly help: string;
  readonly example: string;
}
export type McraFields = Readonly<Record<McraField, FieldWording>>;

/** A number with its unit, by the plural category of the language (CLDR); `{n}` is the number. */
export type Quantity = Readonly<
  Record<'one' | 'other', string> & Partial<Record<'few' | 'many', string>>
>;

/** Codes of the model in words. */
export interface McraValues {
  readonly yesNo: Record<'yes' | 'no', string>;
  readonly direction: Record<McraSwitchValue<'direction'>, string>;
  readonly scope: Record<McraSwitchValue<'scope'>, string>;
  readonly level: Record<McraSwitchValue<'level'>, string>;
  readonly learningType: Record<McraSwitchValue<'learning'>, string>;
  readonly role: Record<'issuing' | 'recognising' | 'both', string>;
  readonly legalBases: Record<McraLegalBasis, string>;
  readonly objectives: Record<
    'degree-credit' | 'exemption' | 'elective' | 'supplement' | 'access' | 'stacking',
    string
  >;
  readonly strength: Record<McraSwitchValue<'strength'>, string>;
  /** Names of variants that no field names: said while the choice is open. */
  readonly backCoverage: Record<McraSwitchValue<'backCoverage'>, string>;
  readonly decision: Record<McraSwitchValue<'decision'>, string>;
  readonly term: Record<McraSwitchValue<'term'>, string>;
  readonly teachOut: Record<McraSwitchValue<'teachOut'>, string>;
  readonly effect: Record<McraSwitchValue<'effect'>, string>;
  readonly rule: Record<'and' | 'or' | 'n-of-m', string>;
  /** The rule that counts, as a choice before its number is given. */
  readonly ruleChoice: Record<'n-of-m', string>;
  readonly targetKind: Record<
    | 'named-course'
    | 'elective-in-group'
    | 'free-elective'
    | 'programme-requirement'
    | 'exemption'
    | 'supplement-note'
    | 'ects-block',
    string
  >;
  readonly grading: Record<'graded' | 'pass-fail', string>;
  readonly sealLevel: Record<
    'any' | 'advanced' | 'advanced-with-qualified-certificate' | 'qualified',
    string
  >;
  readonly identifierScheme: Record<
    | 'schac'
    | 'erasmus'
    | 'pic'
    | 'oid'
    | 'deqar'
    | 'eter'
    | 'ror'
    | 'vat'
    | 'ntr'
    | 'tax'
    | 'eidas'
    | 'did'
    | 'homepage'
    | 'other',
    string
  >;
  readonly signatureKind: Record<McraSwitchValue<'signature'>, string>;
  readonly contactKind: Record<ContactRole, string>;
  readonly gradeMethod: Record<McraSwitchValue<'grades'>, string>;
  /** Which grade is taken where ranges of ECTS grading tables overlap. */
  readonly ectsPolicy: Record<'min' | 'average' | 'max', string>;
  readonly fees: Record<McraSwitchValue<'fees'>, string>;
  readonly law: Record<McraSwitchValue<'law'>, string>;
  readonly cycle: Record<'short' | 'first' | 'second' | 'third', string>;
  readonly credentialFormat: Record<
    'edc-sealed' | 'vc2-edc' | 'open-badge-3' | 'clr-2' | 'emrex-elm',
    string
  >;
  /** Concepts of the European Learning Model, by the last part of their IRI (`concept-tail.ts`). */
  readonly mode: Record<
    | '920fbb3cbe'
    | '9191af2ed9'
    | 'e92d221e4d'
    | 'c_3a90b26d'
    | '7813801c77'
    | '729f3bed4b'
    | 'ed4c557045',
    string
  >;
  readonly setting: Record<'6fd4685715' | 'e207a81fc7', string>;
  readonly assessment: Record<
    | '19a2e5e671'
    | '2939dae15f'
    | '3484bd7e51'
    | '4f03b91c0e'
    | '56539a6507'
    | '6a4db9f11d'
    | '6e6cb2cc78'
    | '7331eb4762'
    | '795dac4096'
    | '812e3b0ae1'
    | 'b1b68f6735'
    | 'c4256a2726'
    | 'd30284d7df'
    | 'de4d165a6c'
    | 'c_04b30a72'
    | 'c_2b3bd410'
    | 'c_4f874951',
    string
  >;
  readonly supervision: Record<'70be69aaf9' | '44314532f9' | 'df2880c5cb' | 'c598449d64', string>;
  readonly principles: Record<
    | 'quality'
    | 'transparency'
    | 'relevance'
    | 'valid-assessment'
    | 'learning-pathways'
    | 'recognition'
    | 'portable'
    | 'learner-centred'
    | 'authentic'
    | 'information-and-guidance',
    string
  >;
  readonly publication: Record<McraSwitchValue<'publication'>, string>;
  readonly controllers: Record<McraSwitchValue<'controllers'>, string>;
  readonly transfers: Record<McraSwitchValue<'transfers'>, string>;
  readonly renewal: Record<McraSwitchValue<'renewal'>, string>;
  readonly amendment: Record<McraSwitchValue<'amendment'>, string>;
  readonly lineState: Record<'active' | 'suspended' | 'ended', string>;
  readonly status: Record<LifeStatus, string>;
  readonly language: Record<McraLanguage, string>;
}

/** A fictional agreement, worked through; every name says that it is invented. */
export interface McraExample {
  readonly title: string;
  readonly notice: string;
  readonly objectText: string;
  readonly nationalLaw: string;
  readonly existingAgreement: string;
  readonly parties: readonly [ExampleParty, ExampleParty];
  /** The first course is the first party's, the second the second party's. */
  readonly courses: readonly [ExampleCourse, ExampleCourse];
  readonly qualityStatement: string;
  readonly receiver: string;
  readonly decider: string;
  readonly appealBody: string;
  readonly purposes: string;
  readonly categories: string;
  readonly dataLegalBasis: string;
  readonly channel: string;
  readonly retention: string;
  readonly learnerStatus: string;
  readonly documents: string;
  /** Of the first party, of the second. */
  readonly coordinators: readonly [string, string];
}
export interface ExampleParty {
  readonly legalName: string;
  readonly legalForm: string;
  readonly seat: string;
  readonly place: string;
  readonly unit: string;
  readonly representedBy: string;
  readonly position: string;
  readonly byVirtueOf: string;
  readonly qaAgency: string;
  readonly qaDecision: string;
}
export interface ExampleCourse {
  readonly title: string;
  readonly outcomes: readonly [string, string, string];
  readonly assessment: string;
  readonly prerequisites: string;
  readonly targetCourse: string;
  readonly targetProgramme: string;
  readonly targetDegree: string;
}

/** How to use the template, and which of the sixteen ordinary paths to take. */
export interface McraGuide {
  readonly title: string;
  readonly intro: readonly string[];
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly pathsTitle: string;
  readonly pathsIntro: string;
  /** The questions whose answers name a path. */
  readonly questions: Record<'direction' | 'scope' | 'level' | 'learning', string>;
  /** What each answer does to the document; a path is told by its four answers. */
  readonly answers: {
    readonly direction: Record<McraSwitchValue<'direction'>, string>;
    readonly scope: Record<McraSwitchValue<'scope'>, string>;
    readonly level: Record<McraSwitchValue<'level'>, string>;
    readonly learning: Record<McraSwitchValue<'learning'>, string>;
  };
  readonly wordTitle: string;
  readonly word: readonly string[];
  readonly reviewTitle: string;
  readonly review: string;
}

export interface McraWording {
  readonly language: McraLanguage;
  /** What introduces a value after its label, with its blanks. */
  readonly colon: string;
  /** Between the items of a list, and before the last. */
  readonly list: { readonly comma: string; readonly and: string; readonly or: string };
  readonly titleBlock: {
    readonly kind: string;
    /** "between A and B" stands between the names. */
    readonly between: string;
    readonly and: string;
    readonly contents: string;
    readonly logoOf: string;
  };
  readonly marks: {
    /** `{field}` is the label of the empty field. */
    readonly toBeCompleted: string;
    readonly draft: string;
    readonly versionForSignature: string;
    /** In a language that the parties did not make the agreement in. */
    readonly forInformation: string;
    readonly modelText: string;
    readonly departure: string;
    /** `{text}`: the words of the model that the parties departed from. */
    readonly modelReads: string;
    readonly removed: string;
    readonly added: string;
    readonly conditional: string;
    readonly optional: string;
    readonly none: string;
    readonly notLevelled: string;
    readonly fictional: string;
    readonly sourceDrifted: string;
    /** Heads Annex D of a copy for the public. */
    readonly withheld: string;
  };
  readonly footer: {
    readonly code: string;
    readonly version: string;
    readonly hash: string;
    readonly status: string;
    /** `Page x of y`: what stands before x and between x and y. */
    readonly pageBefore: string;
    readonly pageBetween: string;
  };
  /** Heads a document in two languages; `{first}` and `{second}` are languages. */
  readonly bilingual: string;
  readonly sections: Readonly<Record<McraSection, string>>;
  readonly annexWord: string;
  readonly annexes: Readonly<Record<McraAnnex, { readonly title: string; readonly intro: string }>>;
  readonly clauseTitles: McraClauseTitles;
  readonly clauses: McraClauses;
  readonly several: McraSeveral;
  readonly fieldGroups: Readonly<Record<McraFieldGroup, string>>;
  readonly fields: McraFields;
  readonly tables: {
    readonly field: string;
    readonly value: string;
    readonly party: string;
    /** `{n}` counts. */
    readonly partyNumber: string;
    readonly courseNumber: string;
    readonly lineNumber: string;
    readonly courses: string;
    readonly recognisedAs: string;
    readonly conditions: string;
    readonly principle: string;
    readonly statement: string;
    readonly met: string;
    readonly step: string;
    /** Steps of Annex C by their names. */
    readonly steps: Readonly<Record<'completeness' | 'decision' | 'appeal', string>>;
    /** A time limit on which the parties agreed nothing. */
    readonly asLawProvides: string;
    readonly responsible: string;
    readonly time: string;
    readonly change: string;
    readonly date: string;
    readonly version: string;
    readonly originalGrade: string;
    readonly convertedGrade: string;
    readonly learningOutcome: string;
    readonly escoSkills: string;
    readonly signature: string;
    readonly signedFor: string;
    /** A signature given in the portal; `{at}` day and time (UTC), `{hash}` of the terms. */
    readonly confirmed: string;
    /** A signature given elsewhere; `{hash}` of the copy that was handed in. */
    readonly signedCopy: string;
    readonly data: string;
  };
  readonly values: McraValues;
  readonly quantities: Readonly<
    Record<'days' | 'workingDays' | 'hours' | 'months' | 'ects' | 'learners', Quantity>
  >;
  readonly example: McraExample;
  readonly guide: McraGuide;
}
