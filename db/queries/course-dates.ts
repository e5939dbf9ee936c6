import { and, inArray, sql } from 'drizzle-orm';
import type { OfferDates } from '~/catalogue/closing';
import { opportunity, opportunityVersion } from '../schema/catalogue';
import type { Read } from '../store';
import { atPublished, isPublished } from './catalogue';

const dayAt = (field: keyof OfferDates) =>
  sql<string | null>`json_extract(${opportunityVersion.data}, ${`$.${field}`})`;

/** Until when one gets into those of `ids` that are published, by id. */
export async function listOfferDates(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OfferDates>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .select({
      id: opportunity.id,
      applyBy: dayAt('applyBy'),
      lastStartOn: dayAt('lastStartOn'),
      endsOn: dayAt('endsOn'),
    })
    .from(opportunity)
    .innerJoin(opportunityVersion, atPublished)
    .where(and(isPublished, inArray(opportunity.id, [...new Set(ids)])));
  return new Map(rows.map(({ id, ...dates }) => [id, dates]));
}
