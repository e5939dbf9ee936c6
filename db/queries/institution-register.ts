/** Institutions as a register: found by identifier or name, entered, added to. */
import { and, asc, eq, gte, inArray, lt, notInArray } from 'drizzle-orm';
import {
  type InstitutionFacts,
  identifierRows,
  slugFor,
  termsOf,
} from '~/catalogue/institutions/institution-facts';
import { timeZoneOf } from '~/catalogue/institutions/time-zones.data';
import { normaliseIdentifier, type OrganisationIdentifier } from '~/elm/identifier';
import { foldText } from '~/elm/names';
import { defaultPolicy } from '~/recognition/policy';
import { newId } from '../ids';
import { institutionTerm } from '../schema/imports';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read, Tx } from '../store';
import { type InstitutionName, institutionName } from './institutions';

type Reader = Read | Tx;

/** An institution with what tells it from others. */
export interface RegisteredInstitution extends InstitutionName {
  readonly city: string | null;
  readonly homepage: string | null;
  readonly recognised: boolean;
  readonly identifiers: readonly OrganisationIdentifier[];
}

const registered = {
  ...institutionName,
  city: institution.city,
  homepage: institution.homepage,
  recognised: institution.recognised,
};

/** Values of one statement: SQLite binds 32,766 at most. */
const BATCH = 5000;

export function* batches<T>(values: readonly T[], size = BATCH): Generator<T[]> {
  for (let from = 0; from < values.length; from += size) yield values.slice(from, from + size);
}

/** Those with any of the identifiers, compared in their normalised form. */
export async function findByIdentifiers(
  read: Reader,
  identifiers: readonly OrganisationIdentifier[],
): Promise<RegisteredInstitution[]> {
  const wanted = [
    ...new Set(identifiers.map(({ scheme, value }) => normaliseIdentifier(scheme, value))),
  ].filter(Boolean);
  const schemes = [...new Set(identifiers.map(({ scheme }) => scheme))];
  const ids = new Set<string>();
  for (const some of batches(wanted)) {
    const rows = await read
      .selectDistinct({ id: institutionIdentifier.institutionId })
      .from(institutionIdentifier)
      .where(
        and(
          inArray(institutionIdentifier.scheme, schemes),
          inArray(institutionIdentifier.normalised, some),
        ),
      );
    for (const { id } of rows) ids.add(id);
  }
  return findRegistered(read, [...ids]);
}

export async function findRegistered(
  read: Reader,
  ids: readonly string[],
): Promise<RegisteredInstitution[]> {
  const found: RegisteredInstitution[] = [];
  for (const some of batches(ids)) {
    const rows = await read
      .select(registered)
      .from(institution)
      .where(inArray(institution.id, some))
      .orderBy(asc(institution.slug));
    const identifiers = await read
      .select()
      .from(institutionIdentifier)
      .where(inArray(institutionIdentifier.institutionId, some));
    const of = new Map<string, typeof identifiers>();
    for (const each of identifiers) {
      const before = of.get(each.institutionId);
      if (before) before.push(each);
      else of.set(each.institutionId, [each]);
    }
    for (const row of rows)
      found.push({
        ...row,
        identifiers: (of.get(row.id) ?? []).map(({ scheme, value, country }) => ({
          scheme,
          value,
          ...(country === null ? {} : { country }),
        })),
      });
  }
  return found;
}

/**
 * Institutions whose names are not in the table of terms, by slug: the few that no import entered.
 * Their ids alone are read first, from an index, without the rows of the many others.
 */
export async function listOutsideTerms(read: Reader) {
  const { id, names, city, country } = institution;
  const tabled = read.select({ id: institutionTerm.institutionId }).from(institutionTerm);
  const ids = await read.select({ id }).from(institution).where(notInArray(id, tabled));
  if (ids.length === 0) return [];
  return read
    .select({ id, names, city, country })
    .from(institution)
    .where(
      inArray(
        id,
        ids.map((each) => each.id),
      ),
    )
    .orderBy(asc(institution.slug));
}

/** Those that have exactly one of the names, folded, in any language. */
export async function findByNames(
  read: Reader,
  names: readonly string[],
): Promise<RegisteredInstitution[]> {
  const terms = [...new Set(names.map(foldText).filter(Boolean))];
  const ids = new Set<string>();
  for (const some of batches(terms)) {
    const rows = await read
      .select({ id: institutionTerm.institutionId })
      .from(institutionTerm)
      .where(inArray(institutionTerm.term, some));
    for (const { id } of rows) ids.add(id);
  }
  const wanted = new Set(terms);
  for (const each of await listOutsideTerms(read))
    if (termsOf(each.names).some((term) => wanted.has(term))) ids.add(each.id);
  return findRegistered(read, [...ids]);
}

/** Enters an institution without staff; answers its id. */
export async function enterInstitution(
  tx: Tx,
  facts: InstitutionFacts,
  at: number,
): Promise<string> {
  const id = newId();
  await tx.insert(institution).values({
    id,
    slug: await freeSlug(tx, slugFor(facts.names)),
    names: facts.names,
    country: facts.country,
    city: facts.city,
    address: [...facts.address],
    homepage: facts.homepage,
    timeZone: timeZoneOf(facts.country),
    recognised: facts.recognised ?? false,
    policy: { ...defaultPolicy(), timeZone: timeZoneOf(facts.country) },
    createdAt: at,
  });
  await addIdentifiers(tx, id, facts.identifiers);
  await addTerms(tx, id, termsOf(facts.names));
  return id;
}

/** What a source knows beyond the record: names and identifiers are added, never taken away. */
export async function amendInstitution(
  tx: Tx,
  id: string,
  set: Partial<
    Pick<typeof institution.$inferInsert, 'names' | 'city' | 'homepage' | 'address' | 'recognised'>
  >,
  identifiers: readonly OrganisationIdentifier[],
): Promise<void> {
  if (Object.keys(set).length > 0)
    await tx.update(institution).set(set).where(eq(institution.id, id));
  await addIdentifiers(tx, id, identifiers);
  if (set.names) await addTerms(tx, id, termsOf(set.names));
}

async function addIdentifiers(
  tx: Tx,
  institutionId: string,
  identifiers: readonly OrganisationIdentifier[],
): Promise<void> {
  const rows = identifierRows(identifiers).map(({ identifier, normalised }) => ({
    institutionId,
    scheme: identifier.scheme,
    value: identifier.value,
    normalised,
    country: identifier.country ?? null,
  }));
  if (rows.length > 0) await tx.insert(institutionIdentifier).values(rows).onConflictDoNothing();
}

async function addTerms(tx: Tx, institutionId: string, terms: readonly string[]): Promise<void> {
  if (terms.length === 0) return;
  await tx
    .insert(institutionTerm)
    .values(terms.map((term) => ({ institutionId, term })))
    .onConflictDoNothing();
}

/** In the order of characters `-` stands right before `.`: the range holds `wanted` and `wanted-…`. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx
    .select({ slug: institution.slug })
    .from(institution)
    .where(and(gte(institution.slug, wanted), lt(institution.slug, `${wanted}.`)));
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
