import { serviceFacts } from '~/credentials/trust/lists/to-anchors.server';
import { countGranted, isStale, statusNow } from '~/credentials/trust/lists/trusted-list';
import { loadStoredTrust, type StoredList } from '~/credentials/trust/stored-trust.server';
import { EXIT, type Exit, type Output } from './command';
import { withServices } from './with-services';

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The lists in force, a line each. */
export async function listWhatIsTrusted(output: Output): Promise<Exit> {
  return withServices(async ({ store, clock }) => {
    const { lists, trust, overrides } = await loadStoredTrust(store.read);
    const now = clock();
    for (const each of lists) output.out(describe(each, now));
    if (lists.length === 0)
      output.out('No trusted list is imported. trust import LOTL NATIONAL… --pin CER\n');
    const own = trust.anchors.filter(({ source }) => source !== 'trust-list').length;
    output.out(
      `${own} anchors of the operator, ${trust.anchors.length - own} of lists, ${trust.dids.size} DIDs, ${overrides.length} overrides.\n`,
    );
    return EXIT.ok;
  });
}

function describe({ list, standing }: StoredList, now: number): string {
  const what =
    list.kind === 'list-of-lists'
      ? `signers of ${list.pointers.length} lists`
      : `${countGranted(list, 'CA/QC')} for seals, ${countGranted(list, 'TSA/QTST')} for time-stamps`;
  const stale = isStale(list, now) ? '  PAST ITS NEXT UPDATE' : '';
  const counts = standing === 'believed' ? '' : `  NOT COUNTED: ${standing}`;
  return `${list.territory}  number ${list.sequence}  as of ${day(list.issuedAt)}  ${what}${stale}${counts}\n`;
}

/** The services of a territory with the status they have now and since when. */
export async function showTerritory(territory: string, output: Output): Promise<Exit> {
  return withServices(async ({ store }) => {
    const { lists, overrides } = await loadStoredTrust(store.read);
    const wanted = territory.toUpperCase();
    const found = lists.find(({ list }) => list.kind === 'national' && list.territory === wanted);
    if (found?.list.kind !== 'national') {
      output.err(`No list of ${wanted} is imported.\n`);
      return EXIT.failed;
    }
    for (const each of serviceFacts(found.list, overrides)) {
      const now = statusNow(each.service);
      const seals =
        each.service.type === 'CA/QC' ? (now?.forSeals ? ' for seals' : ' not for seals') : '';
      const override = each.overridden ? `  OVERRIDDEN: ${each.overridden}` : '';
      output.out(
        `${each.service.type}${seals}  ${now?.status ?? ''} since ${now ? day(now.from) : '?'}${override}\n  ${each.provider}: ${each.service.name}\n  ${each.fingerprints.join(' ')}\n`,
      );
    }
    return EXIT.ok;
  });
}
