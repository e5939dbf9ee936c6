/**
 * The faculty a party acts through, tied to the unit of the institution's record that bears its
 * name: rights and lists go by the unit, the text by the name.
 */
import { listUnits, type UnitRow } from '#db/queries/institutions';
import type { Read } from '#db/store';
import type { LanguageMap } from '~/elm/language-map';
import { isEmpty } from './terms/field-instances';
import type { Party } from './terms/party';

/** The unit that bears a name: what is written in any language is one of its names. */
function unitNamed(units: readonly UnitRow[], name: LanguageMap | null): UnitRow | null {
  const written = Object.values(name ?? {}).filter((text) => !isEmpty(text));
  if (written.length === 0) return null;
  const bears = ({ names }: UnitRow) => {
    const known = new Set(Object.values(names).map((text) => text.trim()));
    return written.every((text) => known.has(text.trim()));
  };
  return units.find(bears) ?? null;
}

/**
 * `own`: somebody of the party itself wrote it. Only they tie it to a unit, since that decides
 * whose rights reach the agreement; a partner who writes another name unties it.
 */
export async function linkUnit(read: Read, party: Party, own: boolean): Promise<Party> {
  if (party.level !== 'faculty') return { ...party, unitId: null };
  const found = unitNamed(await listUnits(read, party.institutionId), party.unit);
  if (!found || (!own && found.id !== party.unitId)) return { ...party, unitId: null };
  return { ...party, unitId: found.id, unit: found.names };
}
