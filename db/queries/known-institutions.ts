import type { KnownInstitution } from '~/recognition/identify-institution';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';

/** Every institution on record with its names and identifiers: whom an awarding body may be. */
export async function listKnownInstitutions(read: Read): Promise<KnownInstitution[]> {
  const institutions = await read
    .select({ id: institution.id, names: institution.names })
    .from(institution);
  const identifiers = await read.select().from(institutionIdentifier);
  return institutions.map((each) => ({
    ...each,
    identifiers: identifiers
      .filter((identifier) => identifier.institutionId === each.id)
      .map(({ scheme, value, country }) => ({ scheme, value, ...(country ? { country } : {}) })),
  }));
}
