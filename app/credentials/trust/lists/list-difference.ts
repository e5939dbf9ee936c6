import { type ListedService, type ServiceType, statusNow, type TrustedList } from './trusted-list';

/** A service as a difference names it. */
export interface ServiceLine {
  readonly provider: string;
  readonly name: string;
  readonly type: ServiceType;
  readonly status: string;
  readonly forSeals: boolean;
}

/** What another version of a list changes. `signers` names territories of a list of lists. */
export interface ListDifference {
  readonly added: readonly ServiceLine[];
  readonly removed: readonly ServiceLine[];
  readonly changed: readonly { readonly before: ServiceLine; readonly after: ServiceLine }[];
  /** Territories whose signers are other than before. */
  readonly signers: readonly string[];
}

export const isSame = ({ added, removed, changed, signers }: ListDifference): boolean =>
  added.length + removed.length + changed.length + signers.length === 0;

/** What `after` changes against `before` (null: the territory had no list). Pure. */
export function differenceBetween(before: TrustedList | null, after: TrustedList): ListDifference {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const added: ServiceLine[] = [];
  const changed: { before: ServiceLine; after: ServiceLine }[] = [];
  for (const [key, line] of fresh) {
    const known = old.get(key);
    if (!known) added.push(line);
    else if (known.status !== line.status || known.forSeals !== line.forSeals)
      changed.push({ before: known, after: line });
  }
  const removed = [...old].filter(([key]) => !fresh.has(key)).map(([, line]) => line);
  return { added, removed, changed, signers: signersChanged(before, after) };
}

/** By what identifies a service (§5.5.3): its type, certificates and name, counted where repeated. */
function linesOf(list: TrustedList | null): Map<string, ServiceLine> {
  const lines = new Map<string, ServiceLine>();
  if (list?.kind !== 'national') return lines;
  for (const provider of list.providers)
    for (const service of provider.services) {
      const base = [service.type, service.name, [...service.certificates].sort().join(' ')].join(
        '|',
      );
      let key = base;
      for (let count = 2; lines.has(key); count += 1) key = `${base}|${count}`;
      lines.set(key, lineOf(provider.name, service));
    }
  return lines;
}

function lineOf(provider: string, service: ListedService): ServiceLine {
  const now = statusNow(service);
  return {
    provider,
    name: service.name,
    type: service.type,
    status: now?.status ?? '',
    forSeals: now?.forSeals ?? false,
  };
}

function signersChanged(before: TrustedList | null, after: TrustedList): string[] {
  if (after.kind !== 'list-of-lists') return [];
  const old = signersOf(before);
  const fresh = signersOf(after);
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((territory) => old.get(territory) !== fresh.get(territory))
    .sort();
}

function signersOf(list: TrustedList | null): Map<string, string> {
  const signers = new Map<string, string[]>();
  if (list?.kind === 'list-of-lists')
    for (const { territory, certificates } of list.pointers)
      signers.set(territory, [...(signers.get(territory) ?? []), ...certificates]);
  return new Map(
    [...signers].map(([territory, each]) => [territory, [...new Set(each)].sort().join(' ')]),
  );
}
