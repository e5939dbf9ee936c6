/** What surrounds the text of an agreement while people work on it. */
import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { LanguageMap } from '~/elm/language-map';
import { agreementVersion } from './agreements';
import { day, id, json, millis } from './columns';
import { institution } from './institutions';
import { signedFile } from './signed-files';

const versionId = () =>
  text()
    .notNull()
    .references(() => agreementVersion.id);
const institutionId = () =>
  text()
    .notNull()
    .references(() => institution.id);

/** A step of an institution's own way to an approval. */
export interface RouteStepDef {
  readonly key: string;
  readonly names: LanguageMap;
  /** Who may mark it as done. */
  readonly role: 'agreement-drafter' | 'legal-reviewer' | 'signatory';
  /** A board or senate decides: date and number of the decision are asked. */
  readonly decision: boolean;
}

export const agreementRoute = sqliteTable('agreement_route', {
  institutionId: text()
    .primaryKey()
    .references(() => institution.id),
  steps: json<readonly RouteStepDef[]>().notNull(),
  updatedAt: millis().notNull(),
});

/** The steps as they were when the version came to the party; others see done or not, no more. */
export const agreementRouteStep = sqliteTable(
  'agreement_route_step',
  {
    id: id(),
    agreementVersionId: versionId(),
    institutionId: institutionId(),
    position: integer().notNull(),
    step: json<RouteStepDef>().notNull(),
    doneAt: millis(),
    doneBy: text(),
    decidedOn: day(),
    decisionNumber: text(),
    /** The terms that were before the people of this step. */
    termsHash: text(),
  },
  (t) => [
    uniqueIndex('agreement_route_step_position').on(
      t.agreementVersionId,
      t.institutionId,
      t.position,
    ),
  ],
);

export const agreementComment = sqliteTable(
  'agreement_comment',
  {
    id: id(),
    agreementVersionId: versionId(),
    /** The comment it answers; null: it begins a thread. */
    threadId: text(),
    /** A field, `clause:…`, `line:…` or a part; '' for the whole. */
    address: text().notNull(),
    institutionId: institutionId(),
    authorId: text(),
    authorName: text().notNull(),
    at: millis().notNull(),
    text: text().notNull(),
    resolvedAt: millis(),
    resolvedBy: text(),
  },
  (t) => [index('agreement_comment_version').on(t.agreementVersionId, t.at)],
);

export const agreementSuggestion = sqliteTable(
  'agreement_suggestion',
  {
    id: id(),
    agreementVersionId: versionId(),
    address: text().notNull(),
    institutionId: institutionId(),
    authorId: text(),
    authorName: text().notNull(),
    at: millis().notNull(),
    source: text().$type<'portal' | 'word'>().notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
    note: text(),
    state: text().$type<'open' | 'accepted' | 'declined' | 'withdrawn'>().notNull(),
    answeredAt: millis(),
    answeredBy: text(),
    /** Who answered, as they were called then, and for which party. */
    answeredByName: text(),
    answeredFor: text(),
    /** Why it was declined, where that was said. */
    answer: text(),
  },
  (t) => [index('agreement_suggestion_version').on(t.agreementVersionId, t.state)],
);

/** One row for each field, clause or line that a save changed. */
export const agreementChange = sqliteTable(
  'agreement_change',
  {
    id: id(),
    agreementVersionId: versionId(),
    /** Order within the version. */
    number: integer().notNull(),
    address: text().notNull(),
    section: text().notNull(),
    starred: integer({ mode: 'boolean' }).notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
    at: millis().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    institutionId: institutionId(),
  },
  (t) => [uniqueIndex('agreement_change_number').on(t.agreementVersionId, t.number)],
);

/** Up to which change a person has seen a version. */
export const agreementSeen = sqliteTable(
  'agreement_seen',
  {
    agreementVersionId: versionId(),
    /** A person or a guest. */
    readerId: text().notNull(),
    changeNumber: integer().notNull(),
    at: millis().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementVersionId, t.readerId] })],
);

export const agreementSignature = sqliteTable(
  'agreement_signature',
  {
    id: id(),
    agreementVersionId: versionId(),
    institutionId: institutionId(),
    signatoryId: text().notNull(),
    name: text().notNull(),
    position: text().notNull(),
    kind: text().notNull(),
    place: text(),
    signedOn: day().notNull(),
    termsHash: text().notNull(),
    /** Who confirmed it, or entered what was signed elsewhere. */
    enteredBy: text().notNull(),
    at: millis().notNull(),
    /** A file kept under a person's key, until it is moved under the institution's. */
    evidenceId: text(),
    /** The signed copy; null for a signature in the portal. */
    fileId: text().references(() => signedFile.id),
    sha256: text(),
    /** The party that handed it in for another one without accounts, and why; null: its own. */
    handedInBy: text(),
    note: text(),
    /** The text was taken back after it: kept, and counts no more. */
    voidedAt: millis(),
    voidedReason: text(),
  },
  (t) => [
    uniqueIndex('agreement_signature_signatory')
      .on(t.agreementVersionId, t.signatoryId)
      .where(sql`${t.voidedAt} is null`),
  ],
);

/** A named contact without an account: a single-use link, then a session of limited time. */
export const agreementGuest = sqliteTable(
  'agreement_guest',
  {
    id: id(),
    agreementVersionId: versionId(),
    institutionId: institutionId(),
    name: text().notNull(),
    email: text().notNull(),
    /** Language of mail to them; null: English. */
    locale: text(),
    invitedBy: text().notNull(),
    createdAt: millis().notNull(),
    /** SHA-256 of the token in the mail; emptied when it was used. */
    linkHash: text(),
    linkExpiresAt: millis().notNull(),
    sessionHash: text(),
    sessionExpiresAt: millis(),
    endedAt: millis(),
  },
  (t) => [
    uniqueIndex('agreement_guest_link').on(t.linkHash),
    uniqueIndex('agreement_guest_session').on(t.sessionHash),
    index('agreement_guest_version').on(t.agreementVersionId),
  ],
);
