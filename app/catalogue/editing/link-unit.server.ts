/** Which unit's editors write an entry. */
import { appendAudit } from '#db/queries/audit';
import { setEntryUnit } from '#db/queries/course-editing';
import { listUnits } from '#db/queries/institutions';
import type { Read, Tx } from '#db/store';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { localisedOr } from '~/elm/localised';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { openEntry, placeOf } from './entry.server';

/** The unit by its id; null where the institution has none of that id. */
export async function unitAt(
  read: Read | Tx,
  institutionId: string,
  unitId: string | null,
): Promise<string | null> {
  if (unitId === null) return null;
  const units = await listUnits(read, institutionId);
  return units.find(({ id }) => id === unitId)?.id ?? null;
}

/** The units of an institution that teach, for whoever chooses among them. */
export async function unitsToChoose(read: Read | Tx, institutionId: string, locale: string) {
  const units = await listUnits(read, institutionId);
  return units
    .filter(({ kind }) => kind !== 'office')
    .map(({ id, names }) => ({ value: id, label: localisedOr(names, locale, id).text }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/**
 * Gives an entry to the editors of a unit, or with null to all of the institution. Throws AppError
 * `not-found` for editors of a unit: what they write, and who else does, is for the institution.
 */
export function linkUnit(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  viewer: Viewer,
  { id, unitId }: { readonly id: string; readonly unitId: string | null },
): Promise<void> {
  return store.tx(async (tx) => {
    const { row } = await openEntry(tx, viewer, id, 'catalogue.edit');
    const { institutionId } = placeOf(row);
    const whole = tryAuthorize(viewer, 'catalogue.link-unit', { institutionId });
    const unit = await unitAt(tx, institutionId, unitId);
    if (!whole || (unitId !== null && unit === null))
      throw new AppError('not-found', 'no such unit to link to');
    if (unit === row.entry.unitId) return;
    await setEntryUnit(tx, id, unit);
    await appendAudit(tx, {
      at: clock(),
      institutionId,
      actorId: viewer.personId,
      subjectType: 'course',
      subjectId: id,
      event: { type: 'catalogue.course-linked', unitId: unit },
    });
  });
}
