import { createHash } from 'node:crypto';
import type { ImportedCertificate, TrustedService } from '../trust-store.server';
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
export interface ServiceFacts {
  readonly service: ListedService;
  readonly provider: string;
  readonly page: string | null;
  readonly grantedNow: boolean;
  /** SHA-256 of its certificates, hexadecimal. */
  readonly fingerprints: readonly string[];
  readonly overridden: ListOverride['effect'] | null;
}

/** Every service of a national list with what stands for it after overrides. */
export function serviceFacts(
  list: NationalList,
  overrides: readonly ListOverride[],
): ServiceFacts[] {
  const own = overrides.filter((each) => each.territory === list.territory);
  return list.providers.flatMap(({ name, page, services }) =>
    services.map((service) => {
      const fingerprints = service.certificates.map((each) =>
        sha256Of(Buffer.from(each, 'base64')),
      );
      const effects = new Set(fingerprints.flatMap((each) => [...effectsOn(each, own)]));
      const last = grantedPeriods(service, effects.has('for-seals')).at(-1);
      const listed = effects.has('for-seals') ? last?.until === null : isGrantedNow(service);
      const changes =
        effects.has('for-seals') && service.type === 'CA/QC' && !isGrantedNow(service);
      return {
        service,
        provider: name,
        page,
        grantedNow: listed && !effects.has('distrust'),
        fingerprints,
        overridden: effects.has('distrust') ? 'distrust' : changes && listed ? 'for-seals' : null,
      };
    }),
  );
}
