/** What changed between two versions of a programme's regulations, module by module. */
import type { ModuleEntry } from './curriculum';
import { saysTheSame } from './plan/plan';

export type ModuleField = Exclude<keyof ModuleEntry, 'code'>;

export interface ModuleChange {
  readonly code: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: ModuleEntry | null;
  readonly after: ModuleEntry | null;
  /** The fields that differ, where both have the module. */
  readonly fields: readonly ModuleField[];
}

const FIELDS: readonly ModuleField[] = [
  'kind',
  'group',
  'titles',
  'ects',
  'eqf',
  'grading',
  'outcomes',
  'ownerUnit',
  'externalCap',
];

/** Changes by code; a module that is the same in both is not named. */
export function compareVersions(
  before: readonly ModuleEntry[],
  after: readonly ModuleEntry[],
): ModuleChange[] {
  const old = new Map(before.map((each) => [each.code, each]));
  const now = new Map(after.map((each) => [each.code, each]));
  const codes = [...new Set([...old.keys(), ...now.keys()])].sort();
  return codes.flatMap((code): ModuleChange[] => {
    const [was, is] = [old.get(code) ?? null, now.get(code) ?? null];
    if (!was || !is)
      return [{ code, change: was ? 'removed' : 'added', before: was, after: is, fields: [] }];
    const fields = FIELDS.filter((field) => !saysTheSame(was[field], is[field]));
    return fields.length === 0 ? [] : [{ code, change: 'changed', before: was, after: is, fields }];
  });
}
