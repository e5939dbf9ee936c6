/**
 * curriculum/ — the receiving side: programmes, the versions of their regulations, modules and
 * elective groups, the regulation register and who is enrolled. Targets of agreements and of
 * decisions always come from here. This file: the entries as people write and import them.
 */
import { z } from 'zod';
import { isCalendarDate } from '~/elm/calendar';
import { LanguageMap } from '~/elm/language-map';
import { CYCLES, ENROLMENT_STATUSES, GRADINGS, LEGAL_BASES, MODULE_KINDS } from './choices.data';

const Day = z.string().refine(isCalendarDate);
const Code = z.string().trim().min(1).max(60);
/** At least one language. */
const Titles = LanguageMap.refine((titles) => Object.keys(titles).length > 0);
/** ECTS credits; halves occur. */
const Ects = z.number().min(0).max(600);
/** Beside one outcome: a few that it is about, not all that it touches. */
export const MOST_SKILLS = 3;
const Eqf = z.number().int().min(1).max(8);

/** A programme of study; `unit` is the id of the unit that answers for it. */
export const ProgrammeEntry = z.object({
  code: Code,
  titles: Titles,
  degree: Titles,
  unit: z.string(),
  eqf: Eqf,
  /** QF-EHEA cycle. */
  cycle: z.enum(CYCLES),
  ects: Ects,
  /** ISCED-F 2013, two to four digits. */
  iscedF: z
    .string()
    .regex(/^\d{2,4}$/)
    .nullable(),
});
export type ProgrammeEntry = z.infer<typeof ProgrammeEntry>;

/** A version of a programme's regulations; valid on both days named (null: open). */
export const VersionEntry = z.object({
  label: Code,
  validFrom: Day,
  validUntil: Day.nullable(),
});
export type VersionEntry = z.infer<typeof VersionEntry>;

/** A module, or an elective group that modules or external credit may fill. */
export const ModuleEntry = z.object({
  kind: z.enum(MODULE_KINDS),
  code: Code,
  /** Code of the elective group it stands in. */
  group: Code.nullable(),
  titles: Titles,
  ects: Ects,
  eqf: Eqf.nullable(),
  grading: z.enum(GRADINGS),
  outcomes: z.array(z.object({ title: LanguageMap, esco: z.array(z.string()) })),
  /** Id of the unit that owns the module; null: the programme's. */
  ownerUnit: z.string().nullable(),
  /** Greatest share of the group that external credit may fill, in ECTS. */
  externalCap: Ects.nullable(),
});
export type ModuleEntry = z.infer<typeof ModuleEntry>;

/** An article of the regulation register. */
export const ArticleEntry = z.object({
  basis: z.enum(LEGAL_BASES),
  regulation: Titles,
  article: Code,
  text: Titles,
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** The article itself limits how old learning may be. */
  limitsAge: z.boolean(),
  validFrom: Day,
  validUntil: Day.nullable(),
});
export type ArticleEntry = z.infer<typeof ArticleEntry>;

/** A student as the registry's system knows them: by number, and by the address they sign in with. */
export const EnrolmentEntry = z.object({
  studentNumber: Code,
  email: z.email().nullable(),
  programme: Code,
  version: Code,
  status: z.enum(ENROLMENT_STATUSES),
  startedOn: Day,
  endedOn: Day.nullable(),
  /** False: the student says so, and the institution has not confirmed it. */
  confirmed: z.boolean(),
});
export type EnrolmentEntry = z.infer<typeof EnrolmentEntry>;
