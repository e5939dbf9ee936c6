/** Drafts that an institution already has with a partner: looked at before another is begun. */
import { listParties, listVersionsOfParty } from '#db/queries/agreements';
import type { Read } from '#db/store';
import { localisedOr } from '~/elm/localised';

/** Not agreed yet, or agreed and not signed. */
const OPEN: ReadonlySet<string> = new Set([
  'draft',
  'in-review',
  'changes-requested',
  'terms-agreed',
  'awaiting-signatures',
]);

/** What every agreement begins with; amendments come later. */
const FIRST_VERSION = '1.0';

export interface TwinDraft {
  readonly code: string;
  readonly title: string;
}

/** Of what the institution may see; `unitId` as in `listVersionsOfParty`. Amendments are no twins. */
export async function draftsWith(
  read: Read,
  own: { readonly institutionId: string; readonly unitId: string | null },
  partnerId: string,
  locale: string,
): Promise<TwinDraft[]> {
  const all = await listVersionsOfParty(read, own.institutionId, own.unitId);
  const open = all.filter(
    ({ version }) => OPEN.has(version.status) && version.version === FIRST_VERSION,
  );
  const parties = await listParties(
    read,
    open.map(({ version }) => version.id),
  );
  const shared = new Set(
    parties
      .filter((each) => each.institutionId === partnerId)
      .map((each) => each.agreementVersionId),
  );
  return open
    .filter(({ version }) => shared.has(version.id))
    .map(({ agreement }) => ({
      code: agreement.code,
      title: localisedOr(agreement.titles, locale, agreement.code).text,
    }));
}
