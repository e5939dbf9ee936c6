import { type ServiceFacts, serviceFacts } from '~/credentials/trust/lists/to-anchors.server';
import { countGranted, isStale, statusAt, statusNow } from '~/credentials/trust/lists/trusted-list';
import {
  loadStoredTrust,
  type ReasonedOverride,
  type StoredList,
} from '~/credentials/trust/stored-trust.server';
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

/**
 * The services of a territory with the status they have, or had at an instant (milliseconds), by
 * the list in force at that instant here and since when; below each the whole history.
 */
export async function showTerritory(
  territory: string,
  at: number | null,
  output: Output,
): Promise<Exit> {
  return withServices(async ({ store, clock }) => {
    const { lists, overrides } = await loadStoredTrust(store.read);
    const wanted = territory.toUpperCase();
    const found = lists.find(({ list }) => list.kind === 'national' && list.territory === wanted);
    if (found?.list.kind !== 'national') {
      output.err(`No list of ${wanted} is imported.\n`);
      return EXIT.failed;
    }
    output.out(describe(found, clock()));
    for (const facts of serviceFacts(found.list, overrides)) output.out(describeService(facts, at));
    return EXIT.ok;
  });
}

function describeService(facts: ServiceFacts<ReasonedOverride>, at: number | null): string {
  const { service, provider, fingerprints, overrides } = facts;
  const then = at === null ? statusNow(service) : statusAt(service, at);
  const seals = service.type === 'CA/QC' ? (then?.forSeals ? ' for seals' : ' not for seals') : '';
  const status = then ? `${then.status} since ${day(then.from)}` : 'not on the list';
  const lines = [
    `${service.type}${seals}  ${status}${at === null ? '' : `, at ${day(at)} ${isCounted(facts, at) ? 'relied on' : 'not relied on'}`}`,
    `  ${provider}: ${service.name}`,
    `  ${fingerprints.join(' ')}`,
    ...overrides.map(
      ({ effect, reason, addedAt }) => `  OVERRIDDEN: ${effect} since ${day(addedAt)}: ${reason}`,
    ),
    `  history: ${service.history.map((each) => `${day(each.from)} ${each.status}${each.forSeals ? ' for seals' : ''}`).join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

const isCounted = ({ distrusted, periods }: ServiceFacts, at: number): boolean =>
  !distrusted && periods.some(({ from, until }) => at >= from && (until === null || at < until));
