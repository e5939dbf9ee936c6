/**
 * A paper or PDF transcript as a person types it: one component a row. What is typed is never
 * called sealed; how its authenticity was checked stands beside it (`Authenticity`, by hand).
 */
import { z } from 'zod';
import { OrganisationIdentifier } from '~/elm/identifier';
import { LanguageMap } from '~/elm/language-map';

const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date');

/** The institution that awarded a typed component, as the document names it. */
export const PaperProvider = z.object({
  name: z.string().trim().min(1).max(300),
  /** ISO 3166-1 alpha-2. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  identifiers: z.array(OrganisationIdentifier).max(20),
});
export type PaperProvider = z.infer<typeof PaperProvider>;

/** One typed component. `parentId` names the component it is a part of. */
export const PaperComponent = z.object({
  id: z.string().min(1),
  parentId: z.string().nullable(),
  code: z.string().trim().max(80).nullable(),
  title: z.string().trim().min(1).max(500),
  /** The title in other languages, where the document has it. */
  titles: LanguageMap.optional(),
  ects: z.number().min(0).max(400).nullable(),
  /** Credit of another system, where no ECTS is stated. */
  otherCredit: z
    .object({ point: z.number().min(0), framework: z.string().trim().min(1) })
    .nullable()
    .optional(),
  hours: z.number().min(0).max(20_000).nullable(),
  /** As written. */
  grade: z.string().trim().max(80).nullable(),
  scale: z.string().trim().max(200).nullable(),
  /** As written, e.g. `2025/26 autumn`. */
  term: z.string().trim().max(80).nullable(),
  awardingDate: CalendarDate.nullable(),
  /** EQF level. */
  level: z.number().int().min(1).max(8).nullable(),
  assessment: z.string().trim().max(300).nullable(),
  provider: PaperProvider,
});
export type PaperComponent = z.infer<typeof PaperComponent>;
