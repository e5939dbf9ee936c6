import { z } from 'zod';
import { LanguageMap } from '~/elm/language-map';

const Day = z.string().nullable();

const Institution = z.object({
  slug: z.string(),
  names: LanguageMap,
  country: z.string(),
});

/** What the list and the single agreement both say. */
export const AgreementFacts = z.object({
  code: z.string(),
  version: z.string(),
  titles: LanguageMap,
  /** Today's: `signed`, `in-force`, `expiring`, `expired`, `terminated`, … */
  status: z.string(),
  publication: z.enum(['full-text', 'summary', 'listing']),
  inForceFrom: Day,
  inForceUntil: Day,
  termsHash: z.string(),
  parties: z.array(Institution),
  url: z.string(),
});
export type AgreementFacts = z.infer<typeof AgreementFacts>;

export const AgreementListAnswer = z.object({
  agreements: z.array(AgreementFacts),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type AgreementListAnswer = z.infer<typeof AgreementListAnswer>;

export const AgreementAnswer = AgreementFacts.extend({
  /** Lines of Annexes A and B, each with its `state` today; null where the parties publish a listing only. */
  lines: z
    .array(z.looseObject({ number: z.string(), state: z.enum(['active', 'suspended', 'ended']) }))
    .nullable(),
  /** The terms in full, without what names private persons' accounts; null unless published in full. */
  terms: z.record(z.string(), z.unknown()).nullable(),
  /** What the agreement holds and the public does not read: who signs, whom to ask. */
  withheld: z.array(z.enum(['signatories', 'contacts'])),
  /** Code and version it continues; null for a first one. */
  parent: z.string().nullable(),
  /** SHA-256 of the signed file, where one was handed in. */
  signedFileHash: z.string().nullable(),
  /** Annex F: the published versions up to this one and what each changed; null unless published in full. */
  changes: z
    .array(
      z.object({
        version: z.string(),
        day: z.string(),
        /** Addresses of fields, `clause:<id>`, `line:<id>`; none in the first version. */
        addresses: z.array(z.string()),
      }),
    )
    .nullable(),
});
export type AgreementAnswer = z.infer<typeof AgreementAnswer>;
