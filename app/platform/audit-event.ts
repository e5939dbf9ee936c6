/**
 * What the audit log may say: a discriminated union of event ids, states and hashes; never a name,
 * a free text or a payload. Parsed again whenever it is read.
 */
import { z } from 'zod';

const Hash = z.string();

export const AuditEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('installation.seeded'), mode: z.string() }),
  z.object({ type: z.literal('account.registered') }),
  z.object({ type: z.literal('account.signed-in'), secondFactor: z.boolean() }),
  z.object({ type: z.literal('account.sign-in-failed'), reason: z.string() }),
  z.object({ type: z.literal('account.locked'), until: z.number() }),
  z.object({ type: z.literal('account.signed-out') }),
  z.object({ type: z.literal('account.session-revoked'), sessionId: z.string() }),
  z.object({ type: z.literal('account.password-changed') }),
  z.object({ type: z.literal('account.second-factor-set') }),
  z.object({ type: z.literal('account.second-factor-removed') }),
  z.object({ type: z.literal('account.profile-changed') }),
  z.object({ type: z.literal('account.role-ended'), role: z.string() }),
  z.object({ type: z.literal('account.invited'), role: z.string() }),
  z.object({ type: z.literal('account.invitation-withdrawn'), role: z.string() }),
  z.object({ type: z.literal('account.invitation-accepted'), role: z.string() }),
  z.object({ type: z.literal('account.role-switched'), role: z.string() }),
  z.object({ type: z.literal('credential.submitted'), sha256: Hash, trustHash: Hash }),
  z.object({ type: z.literal('case.opened'), origin: z.string() }),
  z.object({ type: z.literal('case.document-added'), documentId: z.string(), sha256: Hash }),
  z.object({ type: z.literal('case.components-changed'), count: z.number() }),
  z.object({
    type: z.literal('case.document-checked'),
    documentId: z.string(),
    result: z.string(),
    method: z.string(),
  }),
  z.object({
    type: z.literal('case.proposed'),
    number: z.number(),
    ruleVersion: z.string(),
    proposalHash: Hash,
  }),
  z.object({ type: z.literal('case.confirmed'), fact: z.string(), subject: z.string() }),
  z.object({ type: z.literal('case.enrolment-confirmed'), enrolmentId: z.string() }),
  z.object({
    type: z.literal('case.package-decided'),
    packageId: z.string(),
    outcome: z.string(),
    decisionHash: Hash,
  }),
  z.object({ type: z.literal('case.packages-arranged'), count: z.number() }),
  z.object({
    type: z.literal('case.basis-set'),
    legalBasis: z.string(),
    regulationArticleId: z.string().nullable(),
  }),
  z.object({
    type: z.literal('case.moved'),
    action: z.string(),
    from: z.string(),
    to: z.string(),
    role: z.string(),
    /** Hash over what was signed, where the move is a signature. */
    signedHash: Hash.nullable(),
  }),
  z.object({ type: z.literal('case.note-added'), audience: z.string(), noteId: z.string() }),
  z.object({ type: z.literal('case.learner-answered'), packageId: z.string(), answer: z.string() }),
  z.object({
    type: z.literal('decision.issued'),
    decisionId: z.string(),
    number: z.number(),
    recordHash: Hash,
  }),
  z.object({
    type: z.literal('decision.letter-downloaded'),
    decisionId: z.string(),
    language: z.string(),
  }),
  z.object({ type: z.literal('trust.anchor-added'), sha256: Hash, source: z.string() }),
  z.object({ type: z.literal('trust.anchor-removed'), sha256: Hash }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;
