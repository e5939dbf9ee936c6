import type { KnownInstitution } from '~/recognition/identify-institution';
import { institution, institutionIdentifier } from '../schema/institutions';
import type { Read } from '../store';

/** Every institution on record with its names and identifiers: whom an awarding body may be. */
export async function listKnownInstitutions(read: Read): Promise<KnownInstitution[]> {
  const institutions = await read
    .select({ id: institution.id, names: institution.names })
    .from(institution);
  const identifiers = new Map<string, KnownInstitution['identifiers'][number][]>();
  for (const row of await read.select().from(institutionIdentifier)) {
    const { institutionId, scheme, value, country } = row;
    const own = identifiers.get(institutionId) ?? [];
    own.push({ scheme, value, ...(country ? { country } : {}) });
    identifiers.set(institutionId, own);
  }
  return institutions.map((each) => ({ ...each, identifiers: identifiers.get(each.id) ?? [] }));
}
