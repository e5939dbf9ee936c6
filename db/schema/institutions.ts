import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IdentifierScheme } from '~/elm/identifier';
import type { LanguageMap } from '~/elm/language-map';
import type { InstitutionPolicy } from '~/recognition/policy';
import type { LegalBasis } from '~/recognition/proposal';
import { day, flag, id, json, millis } from './columns';

export const institution = sqliteTable(
  'institution',
  {
    id: id(),
    slug: text().notNull().unique(),
    names: json<LanguageMap>().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    city: text(),
    /** Postal address without the country, one line an entry. */
    address: json<string[]>().notNull(),
    email: text(),
    homepage: text(),
    /** A hue for the header, `#rrggbb`. */
    accent: text(),
    timeZone: text().notNull(),
    /** A recognised higher education institution: decides the ordinary route. */
    recognised: flag().notNull(),
    policy: json<InstitutionPolicy>().notNull(),
    createdAt: millis().notNull(),
  },
  (t) => [index('institution_city').on(t.city), index('institution_country').on(t.country)],
);

export const institutionIdentifier = sqliteTable(
  'institution_identifier',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    scheme: text().$type<IdentifierScheme>().notNull(),
    value: text().notNull(),
    /** Compared form, made by elm/organisation-identity. */
    normalised: text().notNull(),
    country: text(),
  },
  (t) => [
    primaryKey({ columns: [t.institutionId, t.scheme, t.value] }),
    index('institution_identifier_normalised').on(t.scheme, t.normalised),
  ],
);

export const unit = sqliteTable(
  'unit',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    parentId: text(),
    names: json<LanguageMap>().notNull(),
    kind: text().$type<'faculty' | 'department' | 'office'>().notNull(),
  },
  (t) => [index('unit_institution').on(t.institutionId)],
);

/** The regulation register: which article of which regulation was in force when. */
export const regulationArticle = sqliteTable(
  'regulation_article',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    basis: text().$type<LegalBasis>().notNull(),
    regulation: json<LanguageMap>().notNull(),
    article: text().notNull(),
    text: json<LanguageMap>().notNull(),
    url: text(),
    /** This article itself limits how old learning may be. */
    limitsAge: flag().notNull().default(false),
    validFrom: day().notNull(),
    validUntil: day(),
  },
  (t) => [index('regulation_article_institution').on(t.institutionId, t.basis)],
);

/** The file-number sequence of an institution and year. */
export const sequence = sqliteTable(
  'sequence',
  {
    institutionId: text().notNull(),
    name: text().notNull(),
    year: integer().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.institutionId, t.name, t.year] })],
);
