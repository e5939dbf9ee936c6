import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { Body, GradeConversion, LineConditions, RecognitionLine } from './recognition-line';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** MCRA §1: the legal person, perhaps acting through a unit. */
export const Party = z.object({
  institutionId: z.string(),
  body: Body,
  level: z.enum(['institution', 'faculty']),
  unit: LanguageMap.nullable(),
  representedBy: z.string(),
  byVirtueOf: z.string(),
  seat: z.string(),
});
export type Party = z.infer<typeof Party>;

/** A line as agreed; who, when and which version come from the agreement around it. */
export const AgreedLine = RecognitionLine.omit({
  agreementId: true,
  agreementCode: true,
  agreementVersion: true,
  agreementVersionId: true,
  inForceFrom: true,
  inForceUntil: true,
  backCoverageFrom: true,
  teachOutMonths: true,
  strength: true,
  effect: true,
  state: true,
});
export type AgreedLine = z.infer<typeof AgreedLine>;

/** What the parties agree (★ in the MCRA): the terms that are hashed and approved. */
export const AgreementTerms = z.object({
  title: LanguageMap,
  draftingLanguage: z.string(),
  prevailingLanguage: z.string(),
  parties: z.array(Party).min(2),
  /** §5. */
  objective: LanguageMap,
  strength: z.enum(['automatic', 'presumption', 'simplified-assessment']),
  effect: z.enum(['right', 'undertaking']),
  legalBasis: z.array(LanguageMap),
  /** §7 and §8, Annexes A and B. */
  lines: z.array(AgreedLine).min(1),
  /** §9, agreement-wide; lines carry theirs merged. */
  conditions: LineConditions,
  /** §10. */
  process: z.object({ completenessWorkingDays: z.number().int(), decisionDays: z.number().int() }),
  /** §11. */
  gradeConversion: GradeConversion,
  /** §12. */
  qualityAssurance: z.array(z.object({ institutionId: z.string(), statement: LanguageMap })),
  /** §14. */
  publication: z.enum(['full-text', 'summary', 'listing']),
  /** §17. */
  duration: z.object({
    inForceFrom: CalendarDate,
    inForceUntil: CalendarDate.nullable(),
    backCoverageFrom: CalendarDate.nullable(),
    teachOutMonths: z.number().int().nullable(),
  }),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

/** The matcher's view of an agreed line within its agreement version. */
export function toRecognitionLine(
  agreed: AgreedLine,
  terms: AgreementTerms,
  version: {
    agreementId: string;
    code: string;
    version: string;
    versionId: string;
    state: RecognitionLine['state'];
  },
): RecognitionLine {
  return {
    ...agreed,
    agreementId: version.agreementId,
    agreementCode: version.code,
    agreementVersion: version.version,
    agreementVersionId: version.versionId,
    state: version.state,
    strength: terms.strength,
    effect: terms.effect,
    ...terms.duration,
  };
}
