/**
 * credentials/ — bytes become a checked credential. read/ turns each container into one Credential,
 * verify/ holds one file per check, trust/ says whom we believe. This file is the report: what
 * `verify` answers, what the command line and POST /api/v1/verify print, and what a case keeps.
 */
import { z } from 'zod';
import { OrganisationIdentifier } from '~/elm/identifier';
import { LanguageMap } from '~/elm/language-map';
import { AnnexIEntry } from './annex-i-entry';

export const Container = z.enum([
  'jades-general',
  'jades-flattened',
  'jades-compact',
  'json-ld',
  'vc-jwt',
  'elmo-xml',
  'pdf',
  'png',
  'svg',
  'unknown',
]);
export type Container = z.infer<typeof Container>;

export const Dialect = z.enum([
  'edc-sealed',
  'edc-upload',
  'emrex-elm',
  'vc2-edc',
  'open-badge-3',
  'clr-2',
  'w3c-vc',
  'elmo',
  'unknown',
]);
export type Dialect = z.infer<typeof Dialect>;

export const CheckName = z.enum([
  'FORMAT',
  'SEAL',
  'REVOCATION',
  'ACCREDITATION',
  'VALIDITY',
  'OWNER',
]);
export type CheckName = z.infer<typeof CheckName>;

export const CheckStatus = z.enum(['valid', 'invalid', 'inconclusive']);
export type CheckStatus = z.infer<typeof CheckStatus>;

/** What was seen, by name: it fills the holes of a code's words in any language. */
const Evidence = z.record(z.string(), z.unknown());

/** One of the six checks (`concept`: in the EC's viewer): a stable code, plain words, what was seen. */
export const Check = z.object({
  check: CheckName,
  concept: z.string().optional(),
  status: CheckStatus,
  code: z.string(),
  message: z.string(),
  evidence: Evidence,
});
export type Check = z.infer<typeof Check>;

/** Something worth telling that no check turns on. `path` is a JSONPath into the signed payload. */
export const Finding = z.object({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  evidence: Evidence.default({}),
});
export type Finding = z.infer<typeof Finding>;

/** Lowest to highest; an agreement's clause names the least it accepts (eIDAS arts. 36–38). */
export const SealLevel = z.enum([
  'any',
  'advanced',
  'advanced-with-qualified-certificate',
  'qualified',
]);
export type SealLevel = z.infer<typeof SealLevel>;

/** Baseline levels of a JAdES seal (ETSI TS 119 182-1 §6.1): B, with time, with proof, archived. */
export const JadesProfile = z.enum(['B', 'T', 'LT', 'LTA']);
export type JadesProfile = z.infer<typeof JadesProfile>;

export const SignatureReport = z.object({
  alg: z.string().nullable(),
  level: SealLevel,
  /** How much proof came along; says nothing of whether it is trusted. */
  profile: JadesProfile.optional(),
  integrity: CheckStatus,
  /** The certificate is the one the protected header names (`x5t#S256`). */
  binding: CheckStatus,
  /** A path to an imported anchor holds at the time basis (RFC 5280 §6). */
  chain: CheckStatus,
  /** The certificate is qualified, for electronic seals (ETSI EN 319 412-5). */
  eSeal: CheckStatus,
  /** The instant the path was judged at is proven. */
  timeBasis: CheckStatus,
  certificateRevocation: z.enum(['valid', 'invalid', 'inconclusive', 'not-published']),
  /** The issuer the payload names is the organisation in the certificate. */
  issuerMatch: CheckStatus.optional(),
  /** RFC 4514 name of the certificate's issuer. */
  issuer: z.string().nullable(),
  /** RFC 4514 name of the certificate's subject: the seal holder. */
  subject: z.string().nullable(),
  /** organizationName and organizationIdentifier (2.5.4.97) of the subject. */
  holderName: z.string().nullable(),
  holderIdentifier: z.string().nullable(),
  /** SHA-256 of the certificate, hexadecimal. */
  certificateSha256: z.string().nullable(),
  /** Claimed signing time (`sigT` or `iat`), ISO 8601. Never proof. */
  claimedAt: z.string().nullable(),
  /** The instant the path was judged at, ISO 8601. */
  judgedAt: z.string().nullable(),
  /** Every axis' stable code, plain words and what was seen, in the order judged. */
  notes: z.array(
    z.object({
      axis: z.string(),
      status: z.string(),
      code: z.string(),
      message: z.string(),
      evidence: Evidence.default({}),
    }),
  ),
});
export type SignatureReport = z.infer<typeof SignatureReport>;

/** A credential inside a learner record, checked by its own proof: SEAL always, more where it was read. */
export const NestedCredential = z.object({
  /** JSONPath of the credential in the record. */
  path: z.string(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  checks: z.array(Check),
  signatures: z.array(SignatureReport),
});
export type NestedCredential = z.infer<typeof NestedCredential>;

/** An organisation as a credential names it. */
export const Organisation = z.object({
  name: LanguageMap,
  identifiers: z.array(OrganisationIdentifier),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().nullable(),
  path: z.string(),
});
export type Organisation = z.infer<typeof Organisation>;

export const Holder = z.object({
  fullName: z.string().nullable(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  /** YYYY-MM-DD. */
  dateOfBirth: z.string().nullable(),
  /** Student numbers and the like; national ids are never read into the report. */
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), path: z.string() })),
  path: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** A controlled concept by IRI with the label its source gave. */
export const ConceptRef = z.object({ iri: z.string().nullable(), label: LanguageMap });
export type ConceptRef = z.infer<typeof ConceptRef>;

export const Outcome = z.object({
  title: z.string(),
  titles: LanguageMap,
  /** ESCO skill IRIs. */
  esco: z.array(z.string()),
  path: z.string(),
});

/** Where the award date came from; only `awardingDate` is the award itself. */
export const AwardingDateSource = z.enum(['awardingDate', 'issuanceDate', 'issued']);

/** One LearningAchievement, flat; `parent` is the path of the achievement it is a part of. */
export const Achievement = z.object({
  title: z.string(),
  titles: LanguageMap,
  /** JSONPath into the signed payload: the achievement's identity within this file. */
  path: z.string(),
  parent: z.string().nullable(),
  /** Course identifiers of the achievement and its specification, as written. */
  identifiers: z.array(z.object({ scheme: z.string(), value: z.string(), path: z.string() })),
  ects: z.number().nullable(),
  /** Other credit, where no ECTS is stated. */
  otherCredit: z.object({ point: z.number(), framework: z.string() }).nullable(),
  /** Workload in hours. */
  hours: z.number().nullable(),
  eqf: z.number().int().min(1).max(8).nullable(),
  nqf: z.string().nullable(),
  /** ISCED-F 2013 codes, two to four digits. */
  iscedF: z.array(z.string()),
  outcomes: z.array(Outcome),
  /** As written. */
  grade: z.string().nullable(),
  gradingScheme: z.string().nullable(),
  /** ISO 8601, as written. */
  awardingDate: z.string().nullable(),
  awardingDateSource: AwardingDateSource.nullable(),
  awardingBodies: z.array(Organisation),
  /** Labels for people; the IRIs beside them are what is compared. */
  assessment: z.string().nullable(),
  assessmentType: ConceptRef.nullable(),
  mode: z.string().nullable(),
  modeConcept: ConceptRef.nullable(),
  setting: ConceptRef.nullable(),
  idVerification: z.string().nullable(),
  idVerificationConcept: ConceptRef.nullable(),
  /** Accreditations the file claims; a claim until held against a register. */
  accreditations: z.array(
    z.object({ title: z.string(), id: z.string().nullable(), path: z.string() }),
  ),
  /** What the credential says it entitles to: a lead, never proof. */
  entitlements: z.array(z.object({ title: z.string(), path: z.string() })),
  /** The paths the values above were read from, by field name. */
  sources: z.record(z.string(), z.string()),
});
export type Achievement = z.infer<typeof Achievement>;

export const Activity = z.object({
  title: z.string(),
  path: z.string(),
  hours: z.number().nullable(),
  mode: z.string().nullable(),
});
export type Activity = z.infer<typeof Activity>;

/** A credential as read, in one internal form whatever its dialect. */
export const Credential = z.object({
  id: z.string().nullable(),
  types: z.array(z.string()),
  title: z.string().nullable(),
  holder: Holder,
  /** The sealing organisation the payload names. */
  issuer: Organisation.nullable(),
  awardingBodies: z.array(Organisation),
  issued: z.string().nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  achievements: z.array(Achievement),
  activities: z.array(Activity),
  /** Entitlements claimed by themselves, beside any achievement. */
  entitlements: z.array(z.object({ title: z.string(), path: z.string() })).optional(),
});
export type Credential = z.infer<typeof Credential>;

/** The file's own word that one organisation seals for another. */
export const Mandate = z.object({
  id: z.string().nullable(),
  statement: LanguageMap,
  path: z.string(),
});
export type Mandate = z.infer<typeof Mandate>;

/** Who sealed, for whom, by which mandate. */
export const Bodies = z.object({
  /** The holders of the seals, and whether the issuer the payload names is each of them. */
  sealers: z.array(
    z.object({
      name: z.string().nullable(),
      identifier: z.string().nullable(),
      isIssuer: CheckStatus,
    }),
  ),
  /** Each awarding body by its path, and whether the first seal's holder is that body. */
  awardingBodies: z.array(
    z.object({ path: z.string(), sealedBy: z.enum(['same', 'different', 'unknown']) }),
  ),
  mandates: z.array(Mandate),
});
export type Bodies = z.infer<typeof Bodies>;

/** What verification answers for any bytes. `credential` is null where none could be read. */
export const VerificationReport = z.object({
  sha256: z.string(),
  bytes: z.number().int(),
  container: Container,
  dialect: Dialect,
  /** The six checks, always all of them, in the order of CheckName. */
  checks: z.array(Check),
  findings: z.array(Finding),
  seal: z.object({ signatures: z.array(SignatureReport) }),
  /** The credentials inside a learner record; absent where there are none. */
  nested: z.array(NestedCredential).optional(),
  credential: Credential.nullable(),
  /** Absent where no credential could be read, and in reports made before it was told. */
  bodies: Bodies.optional(),
  annexI: z.array(AnnexIEntry),
});
export type VerificationReport = z.infer<typeof VerificationReport>;

/** Statuses of the six checks by name. */
export function checkOf(report: VerificationReport, name: CheckName): Check {
  const check = report.checks.find((each) => each.check === name);
  if (!check) throw new Error(`report without the check ${name}`);
  return check;
}
