/** What an institution's page says of it in the network. */
import { findOpenMembership, findPartnerSearch } from '#db/queries/network';
import { mayEver, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import type { Services } from '~/platform/services.server';
import { type SearchView, toSearchView } from './show-network.server';

export interface NetworkStanding {
  /** Milliseconds since the epoch; null: no member. */
  readonly memberSince: number | null;
  readonly search: SearchView | null;
  /** The viewer keeps this institution's search for partners. */
  readonly editable: boolean;
  /** The viewer drafts agreements for another institution. */
  readonly mayPropose: boolean;
}

export async function loadStanding(
  { store }: Pick<Services, 'store'>,
  { id }: { readonly id: string },
  viewer: Viewer | null,
  locale: string,
): Promise<NetworkStanding> {
  const [open, search] = await Promise.all([
    findOpenMembership(store.read, id),
    findPartnerSearch(store.read, id),
  ]);
  const own = viewer?.acting.institutionId ?? null;
  return {
    memberSince: open?.status === 'member' ? open.decidedAt : null,
    search: search?.active ? toSearchView(search, locale) : null,
    editable:
      viewer !== null &&
      tryAuthorize(viewer, 'institution.configure', { institutionId: id }) !== null,
    mayPropose: viewer !== null && own !== null && own !== id && mayEver(viewer, 'agreement.edit'),
  };
}
