import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';
import { Body } from '../recognition-line';
import { CHOICES } from './choices.data';
import { Prose as ProseText } from './prose';

const Text = z.string().default('');
const Prose = ProseText.default('');
const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null);

/** What is known of a party's quality assurance (agency, report, decision). */
export const QualityStatus = z.object({
  agency: Prose,
  report: Prose,
  decision: Prose,
  validFrom: Day,
  validUntil: Day,
});

/** §1: the legal person, perhaps acting through a unit. */
export const Party = z.object({
  institutionId: z.string(),
  /** Legal name (original and English), identifiers and country. */
  body: Body,
  level: z.enum(CHOICES.level),
  unitId: z.string().nullable().default(null),
  /** The faculty it acts through, where the level is a faculty. */
  unit: LanguageMap.nullable(),
  representedBy: ProseText,
  byVirtueOf: ProseText,
  seat: z.string(),
  legalForm: Prose,
  /** Tax or registration number. */
  registrationNumber: Text,
  qualityStatus: QualityStatus.prefault({}),
});
export type Party = z.infer<typeof Party>;

/** §2: one who signs for a party. */
export const Signatory = z.object({
  id: z.string(),
  name: Text,
  position: Text,
  /** The mandate, or the delegation: act, number and date. */
  mandate: Text,
  email: Text,
  /** Who signs first: 1, 2, … */
  order: z.number().int().min(1).max(99).default(1),
  kind: z.enum(CHOICES.signatureKind).nullable().default(null),
});
export type Signatory = z.infer<typeof Signatory>;

/** A person or, better, a functional mailbox. */
export const Contact = z.object({ name: Text, email: Text, phone: Text });
export type Contact = z.infer<typeof Contact>;

export const CONTACT_ROLES = [
  'administrative',
  'academic',
  'technical',
  'data-protection',
  'quality-assurance',
  'coordinator',
] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** What a party may change without a new approval. */
export const PartyFacts = z.object({
  institutionId: z.string(),
  /** Its own reference of the agreement. */
  reference: Text,
  website: Text,
  logoUrl: Text,
  signatories: z.array(Signatory).default([]),
  contacts: z
    .object({
      administrative: Contact.prefault({}),
      academic: Contact.prefault({}),
      technical: Contact.prefault({}),
      'data-protection': Contact.prefault({}),
      'quality-assurance': Contact.prefault({}),
      coordinator: Contact.prefault({}),
    })
    .prefault({}),
});
export type PartyFacts = z.infer<typeof PartyFacts>;
