import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '~/accounts/roles';
import { day, flag, id, json, millis } from './columns';
import { institution, unit } from './institutions';

export const person = sqliteTable('person', {
  id: id(),
  /** Lower case. */
  email: text().notNull().unique(),
  givenName: text().notNull(),
  familyName: text().notNull(),
  dateOfBirth: day(),
  locale: text(),
  passwordHash: text(),
  /** Sealed under the installation's secret; null: no second factor. */
  totpSecret: text(),
  totpConfirmedAt: millis(),
  /** The last time step a code was accepted for: a code is good once. */
  totpLastStep: integer(),
  emailVerifiedAt: millis(),
  failedAttempts: integer().notNull().default(0),
  lockedUntil: millis(),
  disabledAt: millis(),
  demo: flag().notNull().default(false),
  createdAt: millis().notNull(),
});

export const roleAssignment = sqliteTable(
  'role_assignment',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text().$type<Role>().notNull(),
    institutionId: text().references(() => institution.id),
    unitId: text().references(() => unit.id),
    /** Named when this person deputises for another. */
    deputyFor: text(),
    validFrom: millis().notNull(),
    validUntil: millis(),
  },
  (t) => [
    index('role_assignment_person').on(t.personId),
    index('role_assignment_institution').on(t.institutionId, t.role),
  ],
);

/** Server-side sessions; the cookie's token is stored hashed. */
export const session = sqliteTable(
  'session',
  {
    id: id(),
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    actingRoleId: text(),
    createdAt: millis().notNull(),
    lastSeenAt: millis().notNull(),
    expiresAt: millis().notNull(),
    secondFactorAt: millis(),
    revokedAt: millis(),
    userAgent: text(),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_person').on(t.personId)],
);

export type LinkPurpose = 'invitation' | 'password-reset' | 'verify-email' | 'magic';

/** Single-use, expiring links; tokens are stored hashed. */
export const singleUseLink = sqliteTable(
  'single_use_link',
  {
    id: id(),
    tokenHash: text().notNull(),
    purpose: text().$type<LinkPurpose>().notNull(),
    personId: text(),
    email: text().notNull(),
    payload: json<Record<string, string | null>>().notNull(),
    createdAt: millis().notNull(),
    expiresAt: millis().notNull(),
    usedAt: millis(),
  },
  (t) => [uniqueIndex('single_use_link_token').on(t.tokenHash)],
);

/** One data key per person, wrapped under the installation's secret; destroying it shreds their evidence. */
export const personKey = sqliteTable('person_key', {
  personId: text()
    .primaryKey()
    .references(() => person.id),
  wrapped: text().notNull(),
  createdAt: millis().notNull(),
  destroyedAt: millis(),
});

/** Bytes kept as evidence, encrypted under the key of the person they speak about. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    /** SHA-256 of the clear bytes, hexadecimal. */
    sha256: text().notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    /** AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. */
    sealed: blob({ mode: 'buffer' }).notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [uniqueIndex('evidence_person_sha').on(t.personId, t.sha256)],
);

export const mail = sqliteTable(
  'mail',
  {
    id: id(),
    recipient: text().notNull(),
    locale: text().notNull(),
    template: text().notNull(),
    params: json<Record<string, string>>().notNull(),
    createdAt: millis().notNull(),
    sentAt: millis(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [index('mail_unsent').on(t.sentAt)],
);
