/** "Looking for partners in …": what an institution says on its page, kept by its administrators. */
import { z } from 'zod';
import { appendAudit } from '#db/queries/audit';
import { findPartnerSearch, savePartnerSearch } from '#db/queries/network';
import { authorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { iscedLabels } from '~/elm/vocabularies/vocabularies';
import { AppError } from '~/platform/errors';
import { LOCALES } from '~/platform/locales';
import type { Services } from '~/platform/services.server';
import { CYCLES } from './cycles';

const MOST_FIELDS = 8;

const Text = z.string().trim().max(2000).default('');

/** Messages are codes of the locales. */
export const PartnerSearchForm = z
  .object({
    active: z.boolean(),
    fields: z
      .array(z.string().refine((code) => iscedLabels(code) !== null, { error: 'field' }))
      .max(MOST_FIELDS, { error: 'too-many' }),
    cycles: z.array(z.enum(CYCLES)),
    texts: z.object({ en: Text, fr: Text }),
  })
  .refine((search) => !search.active || search.fields.length > 0, {
    error: 'no-field',
    path: ['fields'],
  });
export type PartnerSearchForm = z.infer<typeof PartnerSearchForm>;

/** Throws AppError `not-found` where the viewer does not run an institution. */
export function editsPartnerSearch(viewer: Viewer) {
  const { institutionId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'runs no institution');
  return authorize(viewer, 'institution.configure', { institutionId });
}

export async function loadPartnerSearch(
  { store }: Services,
  viewer: Viewer,
): Promise<PartnerSearchForm> {
  const { institutionId } = editsPartnerSearch(viewer);
  const row = await findPartnerSearch(store.read, institutionId);
  return {
    active: row?.active ?? true,
    fields: [...(row?.fields ?? [])],
    cycles: [...(row?.cycles ?? [])],
    texts: { en: row?.texts.en ?? '', fr: row?.texts.fr ?? '' },
  };
}

/** Keeps what was checked with `PartnerSearchForm`. */
export function keepPartnerSearch(
  services: Services,
  viewer: Viewer,
  search: PartnerSearchForm,
): Promise<void> {
  const { institutionId } = editsPartnerSearch(viewer);
  const now = services.clock();
  const texts = Object.fromEntries(
    LOCALES.flatMap((each) => (search.texts[each] === '' ? [] : [[each, search.texts[each]]])),
  );
  return services.store.tx(async (tx) => {
    await savePartnerSearch(tx, {
      institutionId,
      fields: [...new Set(search.fields)],
      cycles: [...new Set(search.cycles)],
      texts,
      active: search.active,
      updatedAt: now,
      updatedBy: viewer.personId,
    });
    await appendAudit(tx, {
      at: now,
      institutionId,
      actorId: viewer.personId,
      subjectType: 'membership',
      subjectId: institutionId,
      event: { type: 'network.partner-search-saved', active: search.active },
    });
  });
}
