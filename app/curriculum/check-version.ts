/** What a version of regulations should be asked before it is published. */
import type { ModuleEntry, VersionEntry } from './curriculum';

export type VersionFinding =
  /** No module at all: nothing could be a target. */
  | { readonly code: 'empty' }
  /** A group's modules hold fewer credits than the group asks for. */
  | {
      readonly code: 'group-short';
      readonly group: string;
      readonly has: number;
      readonly needs: number;
    }
  | { readonly code: 'group-unknown'; readonly module: string; readonly group: string }
  | {
      readonly code: 'cap-above-group';
      readonly group: string;
      readonly cap: number;
      readonly needs: number;
    }
  | { readonly code: 'no-outcomes'; readonly module: string }
  /** Another published version of the programme is valid on one of its days. */
  | { readonly code: 'overlap'; readonly label: string }
  | { readonly code: 'dates-crossed' };

/** Findings that keep a version from being published; the others are told and left to people. */
export const BLOCKING: ReadonlySet<VersionFinding['code']> = new Set([
  'empty',
  'group-unknown',
  'overlap',
  'dates-crossed',
]);

export function checkVersion(
  version: VersionEntry,
  modules: readonly ModuleEntry[],
  published: readonly VersionEntry[],
): VersionFinding[] {
  const groups = modules.filter(({ kind }) => kind === 'elective-group');
  return [
    ...(modules.length === 0 ? [{ code: 'empty' } as const] : []),
    ...(version.validUntil !== null && version.validUntil < version.validFrom
      ? [{ code: 'dates-crossed' } as const]
      : []),
    ...published
      .filter((other) => other.label !== version.label && overlaps(version, other))
      .map(({ label }) => ({ code: 'overlap', label }) as const),
    ...modules
      .filter(({ group }) => group !== null && !groups.some(({ code }) => code === group))
      .map(
        ({ code, group }) => ({ code: 'group-unknown', module: code, group: group ?? '' }) as const,
      ),
    ...groups.flatMap((group) => checkGroup(group, modules)),
    ...modules
      .filter(({ kind, outcomes }) => kind === 'module' && outcomes.length === 0)
      .map(({ code }) => ({ code: 'no-outcomes', module: code }) as const),
  ];
}

function checkGroup(group: ModuleEntry, modules: readonly ModuleEntry[]): VersionFinding[] {
  const inside = modules.filter((each) => each.group === group.code);
  const has = inside.reduce((sum, { ects }) => sum + ects, 0);
  const cap = group.externalCap;
  const facts = { group: group.code, needs: group.ects };
  return [
    ...(inside.length > 0 && has < group.ects
      ? [{ code: 'group-short', has, ...facts } as const]
      : []),
    ...(cap !== null && cap > group.ects
      ? [{ code: 'cap-above-group', cap, ...facts } as const]
      : []),
  ];
}

/** Whether two spans of days share one; an open end never ends. */
export function overlaps(
  a: Pick<VersionEntry, 'validFrom' | 'validUntil'>,
  b: Pick<VersionEntry, 'validFrom' | 'validUntil'>,
): boolean {
  const ends = (until: string | null) => until ?? '9999-12-31';
  return a.validFrom <= ends(b.validUntil) && b.validFrom <= ends(a.validUntil);
}
