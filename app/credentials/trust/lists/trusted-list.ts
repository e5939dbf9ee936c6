/**
 * Trusted lists (ETSI TS 119 612 v2) as we keep them: of a national list the services that issue
 * qualified certificates (CA/QC) or qualified time-stamps (TSA/QTST), each with the whole history
 * of its status; of the list of lists the certificates that sign each national list. Pure.
 */
import type { AnchorUse, Period } from '../trust-store.server';

export type ServiceType = 'CA/QC' | 'TSA/QTST';

/** One entry of a service's history. Times are milliseconds since the epoch. */
export interface ServiceStatus {
  /** The last part of the status' URI: `granted`, `withdrawn`, `undersupervision`, … */
  readonly status: string;
  readonly from: number;
  /** CA/QC: the entry says that it is for electronic seals (ForeSeals, §5.5.9.4). */
  readonly forSeals: boolean;
  /** Critical extensions that are not understood here (§5.5.9): the entry is not relied on. */
  readonly unknownConditions?: readonly string[];
}

export interface ListedService {
  readonly type: ServiceType;
  readonly name: string;
  /** DER in base64, every certificate the service is identified by. */
  readonly certificates: readonly string[];
  /** The newest first. */
  readonly history: readonly ServiceStatus[];
}

export interface ListedProvider {
  readonly name: string;
  /** The provider's own page for its customers (TSPInformationURI), https or http. */
  readonly page: string | null;
  readonly services: readonly ListedService[];
}

interface ListHead {
  /** SchemeTerritory: `ES`, `EU`, … */
  readonly territory: string;
  readonly sequence: number;
  readonly operator: string;
  readonly issuedAt: number;
  /** Null: the list is closed and will not be updated. */
  readonly nextUpdate: number | null;
}

export interface NationalList extends ListHead {
  readonly kind: 'national';
  readonly providers: readonly ListedProvider[];
}

/** Whom the list of lists names as signer of a territory's list. */
export interface ListPointer {
  readonly territory: string;
  readonly location: string;
  /** DER in base64. */
  readonly certificates: readonly string[];
}

export interface ListOfLists extends ListHead {
  readonly kind: 'list-of-lists';
  readonly pointers: readonly ListPointer[];
}

export type TrustedList = NationalList | ListOfLists;

/** What an operator says against a list, with a reason kept beside it. */
export interface ListOverride {
  readonly territory: string;
  /** SHA-256 of a certificate of the service; null: every service of the territory. */
  readonly certificateSha256: string | null;
  /** `for-seals`: granted CA/QC count for seals without ForeSeals. `distrust`: not at all. */
  readonly effect: 'for-seals' | 'distrust';
}

export const anchorUse = (type: ServiceType): AnchorUse =>
  type === 'CA/QC' ? 'seal' : 'time-stamp';

/**
 * When a service could be relied on: granted, and for CA/QC also for seals (unless `anyGranted`),
 * until the next entry of its history. Oldest first, periods that touch made one.
 */
export function grantedPeriods(service: ListedService, anyGranted = false): Period[] {
  const oldestFirst = [...service.history].sort((left, right) => left.from - right.from);
  const periods: Period[] = [];
  for (const [index, entry] of oldestFirst.entries()) {
    const until = oldestFirst[index + 1]?.from ?? null;
    if (!counts(service.type, entry, anyGranted) || entry.from === until) continue;
    const last = periods.at(-1);
    if (last?.until === entry.from) last.until = until;
    else periods.push({ from: entry.from, until });
  }
  return periods;
}

const counts = (type: ServiceType, entry: ServiceStatus, anyGranted: boolean): boolean =>
  entry.status === 'granted' &&
  (entry.unknownConditions ?? []).length === 0 &&
  (type === 'TSA/QTST' || entry.forSeals || anyGranted);

/** The newest entry of a service's history. */
export const statusNow = (service: ListedService): ServiceStatus | null =>
  statusAt(service, Number.POSITIVE_INFINITY);

/** The entry of a service's history that stood at a time (milliseconds); null before the first. */
export const statusAt = ({ history }: ListedService, at: number): ServiceStatus | null =>
  history.reduce<ServiceStatus | null>(
    (newest, each) =>
      each.from <= at && (newest === null || each.from > newest.from) ? each : newest,
    null,
  );

/** Whether the list itself grants the service now, and for CA/QC for seals. */
export function isGrantedNow(service: ListedService): boolean {
  const now = statusNow(service);
  return now !== null && counts(service.type, now, false);
}

/** The conditions because of which an entry that the list grants now is not relied on. */
export function unknownConditionsNow(service: ListedService): readonly string[] {
  const now = statusNow(service);
  return now?.status === 'granted' ? (now.unknownConditions ?? []) : [];
}

/** Services of a type that the list grants now (CA/QC: for seals). */
export const countGranted = (list: TrustedList, type: ServiceType): number =>
  list.kind === 'national'
    ? list.providers
        .flatMap((each) => each.services)
        .filter((each) => each.type === type && isGrantedNow(each)).length
    : 0;

/** Past its NextUpdate: answers must say "as of" its date of issue (TS 119 612 §5.3.15). */
export const isStale = (list: Pick<TrustedList, 'nextUpdate'>, now: number): boolean =>
  list.nextUpdate !== null && list.nextUpdate < now;
