import { createHash } from 'node:crypto';
import type { ImportedCertificate, Period, TrustedService } from '../trust-store.server';
import {
  anchorUse,
  grantedPeriods,
  isGrantedNow,
  type ListedService,
  type ListOverride,
  type NationalList,
  type TrustedList,
} from './trusted-list';

/** A list that is in force, with what the import found out about it. */
export interface BelievedList {
  readonly list: TrustedList;
  /** When it was imported, milliseconds. */
  readonly importedAt: number;
}

/**
 * The anchors that national lists give: every certificate of a service that was granted at some
 * time (CA/QC for seals, TSA/QTST for time-stamps), believed for exactly those periods.
 */
export function toAnchors(
  lists: readonly BelievedList[],
  overrides: readonly ListOverride[],
): ImportedCertificate[] {
  return lists.flatMap(({ list, importedAt }) =>
    list.kind === 'national' ? anchorsOf(list, importedAt, overrides) : [],
  );
}

function anchorsOf(
  list: NationalList,
  importedAt: number,
  overrides: readonly ListOverride[],
): ImportedCertificate[] {
  const own = overrides.filter((each) => each.territory === list.territory);
  return list.providers.flatMap((provider) =>
    provider.services.flatMap((service) =>
      certificatesOf(service, own).flatMap(({ der, granted }): ImportedCertificate[] =>
        granted.length === 0
          ? []
          : [
              {
                der,
                source: 'trust-list',
                addedAt: importedAt,
                uses: [anchorUse(service.type)],
                granted,
                service: toTrustedService(list, provider.name, service),
              },
            ],
      ),
    ),
  );
}

/** The service's certificates with their periods after what the operator says. */
function certificatesOf(service: ListedService, overrides: readonly ListOverride[]) {
  return service.certificates.map((base64) => {
    const der = Buffer.from(base64, 'base64');
    const effects = effectsOn(sha256Of(der), overrides);
    if (effects.has('distrust')) return { der, granted: [] };
    return { der, granted: grantedPeriods(service, effects.has('for-seals')) };
  });
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function effectsOn(
  certificate: string,
  overrides: readonly ListOverride[],
): Set<ListOverride['effect']> {
  return new Set(
    overrides
      .filter(({ certificateSha256: about }) => about === null || about === certificate)
      .map(({ effect }) => effect),
  );
}

const toTrustedService = (
  list: NationalList,
  provider: string,
  service: ListedService,
): TrustedService => ({
  territory: list.territory,
  provider,
  name: service.name,
  listIssuedAt: list.issuedAt,
  listNextUpdate: list.nextUpdate,
});

/** A service as pages show it. */
export interface ServiceFacts<O extends ListOverride = ListOverride> {
  readonly service: ListedService;
  readonly provider: string;
  readonly page: string | null;
  /** Believed now: granted by its list or by an override, and not distrusted. */
  readonly grantedNow: boolean;
  /** What the list itself, with what counts for seals, says of now. */
  readonly listedNow: boolean;
  /** Not one of its certificates is believed, whatever the list says. */
  readonly distrusted: boolean;
  /** When it could be relied on, but for a distrust; oldest first. */
  readonly periods: readonly Period[];
  /** SHA-256 of its certificates, hexadecimal. */
  readonly fingerprints: readonly string[];
  /** What the operator says that changes something about it. */
  readonly overrides: readonly O[];
}

/** Every service of a national list with what stands for it after overrides. */
export function serviceFacts<O extends ListOverride>(
  list: NationalList,
  overrides: readonly O[],
): ServiceFacts<O>[] {
  const own = overrides.filter((each) => each.territory === list.territory);
  return list.providers.flatMap(({ name, page, services }) =>
    services.map((service) => ({ provider: name, page, ...factsOf(service, own) })),
  );
}

function factsOf<O extends ListOverride>(service: ListedService, own: readonly O[]) {
  const fingerprints = service.certificates.map((each) => sha256Of(Buffer.from(each, 'base64')));
  const effects = fingerprints.map((each) => effectsOn(each, own));
  const distrusted = effects.length > 0 && effects.every((each) => each.has('distrust'));
  const forSeals = effects.some((each) => each.has('for-seals'));
  const periods = grantedPeriods(service, forSeals);
  const listedNow = forSeals ? periods.at(-1)?.until === null : isGrantedNow(service);
  const matters = { 'for-seals': changesSeals(service), distrust: true };
  return {
    service,
    grantedNow: listedNow && !distrusted,
    listedNow,
    distrusted,
    periods,
    fingerprints,
    overrides: own.filter(
      ({ certificateSha256: about, effect }) =>
        matters[effect] && (about === null || fingerprints.includes(about)),
    ),
  };
}

/** Whether an entry counts only because the operator does without its ForeSeals. */
const changesSeals = (service: ListedService): boolean =>
  JSON.stringify(grantedPeriods(service, true)) !== JSON.stringify(grantedPeriods(service));
