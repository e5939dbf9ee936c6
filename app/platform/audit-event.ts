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
  /** The kept bytes of a credential, judged again by what is trusted today. */
  z.object({
    type: z.literal('case.credential-checked'),
    documentId: z.string(),
    sha256: Hash,
    trustHash: z.string(),
    /** What SEAL said before, and says now. */
    before: z.string(),
    seal: z.string(),
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
  z.object({
    type: z.literal('prospect.asked'),
    opportunityId: z.string(),
    version: z.number(),
  }),
  z.object({
    type: z.literal('prospect.moved'),
    to: z.string(),
    validUntil: z.string().nullable(),
  }),
  /** An approval before enrolling became a learning agreement. */
  z.object({
    type: z.literal('prospect.agreed'),
    learningAgreementId: z.string(),
    contentHash: Hash,
  }),
  z.object({
    type: z.literal('agreement.drafted'),
    versionId: z.string(),
    origin: z.string(),
    termsHash: Hash.optional(),
  }),
  z.object({
    type: z.literal('agreement.part-saved'),
    versionId: z.string(),
    part: z.string(),
    termsHash: Hash,
    /** The change voided approvals that had been given. */
    voided: z.boolean(),
  }),
  z.object({
    type: z.literal('agreement.moved'),
    versionId: z.string(),
    action: z.string(),
    from: z.string(),
    to: z.string(),
    termsHash: Hash,
    /** The reason that was given with it. */
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('agreement.signed'),
    versionId: z.string(),
    signatoryId: z.string(),
    kind: z.string(),
    termsHash: Hash,
    fileHash: Hash.nullable(),
  }),
  z.object({
    type: z.literal('agreement.route-step'),
    versionId: z.string(),
    position: z.number(),
    done: z.boolean(),
  }),
  z.object({
    type: z.literal('agreement.commented'),
    versionId: z.string(),
    commentId: z.string(),
  }),
  z.object({
    type: z.literal('agreement.suggested'),
    versionId: z.string(),
    suggestionId: z.string(),
  }),
  z.object({
    type: z.literal('agreement.suggestion-answered'),
    versionId: z.string(),
    suggestionId: z.string(),
    accepted: z.boolean(),
    /** Why it was declined. */
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('agreement.suggestion-taken-back'),
    versionId: z.string(),
    suggestionId: z.string(),
  }),
  z.object({ type: z.literal('agreement.invited'), versionId: z.string(), guestId: z.string() }),
  z.object({
    type: z.literal('agreement.invitation-ended'),
    versionId: z.string(),
    guestId: z.string(),
  }),
  z.object({
    type: z.literal('agreement.guest-opened'),
    versionId: z.string(),
    guestId: z.string(),
  }),
  z.object({ type: z.literal('agreement.route-configured'), steps: z.number() }),
  z.object({
    type: z.literal('agreement.line-moved'),
    versionId: z.string(),
    line: z.string(),
    action: z.string(),
    from: z.string(),
    /** The same while a party has yet to ask for it. */
    to: z.string(),
  }),
  z.object({
    type: z.literal('network.membership-moved'),
    action: z.string(),
    from: z.string().nullable(),
    to: z.string(),
  }),
  z.object({ type: z.literal('network.partner-search-saved'), active: z.boolean() }),
  z.object({ type: z.literal('curriculum.imported'), kind: z.string(), rows: z.number() }),
  z.object({ type: z.literal('curriculum.version-drafted'), versionId: z.string() }),
  z.object({
    type: z.literal('curriculum.version-published'),
    versionId: z.string(),
    versionHash: Hash,
  }),
  z.object({ type: z.literal('curriculum.version-ended'), versionId: z.string(), day: z.string() }),
  z.object({ type: z.literal('curriculum.draft-removed'), versionId: z.string() }),
  z.object({ type: z.literal('curriculum.draft-changed'), versionId: z.string() }),
  z.object({ type: z.literal('curriculum.programme-saved'), programmeId: z.string() }),
  z.object({ type: z.literal('curriculum.enrolment-confirmed'), enrolmentId: z.string() }),
  z.object({ type: z.literal('curriculum.article-saved'), articleId: z.string() }),
  z.object({ type: z.literal('import.started'), sha256: Hash, rows: z.number() }),
  z.object({ type: z.literal('import.written'), created: z.number(), changed: z.number() }),
  z.object({ type: z.literal('import.stopped'), rows: z.number() }),
  z.object({ type: z.literal('import.finished'), rows: z.number() }),
  /** A setting of an institution: its name in the policy, and what it is now. */
  z.object({
    type: z.literal('institution.policy-set'),
    setting: z.string(),
    value: z.boolean(),
  }),
  /** Institutions entered or added to from a register. */
  z.object({ type: z.literal('institutions.imported'), entered: z.number(), amended: z.number() }),
  z.object({ type: z.literal('catalogue.course-created') }),
  z.object({ type: z.literal('catalogue.course-saved'), revision: z.number() }),
  z.object({ type: z.literal('catalogue.course-linked'), unitId: z.string().nullable() }),
  z.object({
    type: z.literal('catalogue.course-moved'),
    action: z.string(),
    from: z.string(),
    to: z.string(),
    version: z.number().nullable(),
    /** Hash over the entry as it stood. */
    dataHash: Hash,
  }),
  z.object({ type: z.literal('catalogue.commented'), commentId: z.string() }),
  z.object({ type: z.literal('catalogue.comment-done'), commentId: z.string() }),
  z.object({ type: z.literal('trust.anchor-added'), sha256: Hash, source: z.string() }),
  z.object({ type: z.literal('trust.anchor-removed'), sha256: Hash }),
  z.object({
    type: z.literal('trust.list-imported'),
    list: z.string(),
    sequence: z.number(),
    sha256: Hash,
  }),
  /** A pin, an override or a DID (by its hash): whom or what trust is given to. */
  z.object({ type: z.literal('trust.word-given'), what: z.string(), about: z.string() }),
  z.object({ type: z.literal('trust.word-taken-back'), what: z.string(), about: z.string() }),
  z.object({
    type: z.literal('register.imported'),
    format: z.string(),
    sha256: Hash,
    added: z.number(),
    changed: z.number(),
    /** Entries of the own table that a file replaced by leaving them out. */
    removed: z.number().optional(),
  }),
  z.object({
    type: z.literal('register.entry-taken-back'),
    key: z.string(),
    reason: z.string(),
  }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;
