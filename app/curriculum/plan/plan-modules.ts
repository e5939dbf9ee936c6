import type { ModuleEntry, VersionEntry } from '../curriculum';
import { keepSkills } from '../keep-skills';
import type { EntryOf } from '../table/read-table';
import { type Lined, type Plan, Planner, saysTheSame } from './plan';

export interface KnownVersion extends VersionEntry {
  readonly id: string;
  readonly state: 'draft' | 'published';
  readonly modules: ReadonlyMap<string, { readonly id: string; readonly entry: ModuleEntry }>;
}

export interface KnownProgramme {
  readonly id: string;
  readonly code: string;
  readonly versions: readonly KnownVersion[];
}

/** A module to write into a draft; `versionId` null: into the draft that is to be made. */
export interface ModuleChange {
  readonly programmeId: string;
  readonly version: VersionEntry;
  readonly versionId: string | null;
  readonly moduleId: string | null;
  readonly module: ModuleEntry;
}

type ModuleRow = Lined<EntryOf['modules']>;

/**
 * Modules by programme, version and code. Rows go into drafts; a version that is not known becomes
 * one, from the first of its rows that says since when it is valid. A published version is never
 * overwritten: rows that say what it says are passed over, others are faults.
 */
export function planModules(
  rows: readonly ModuleRow[],
  programmes: readonly KnownProgramme[],
  /** Skills that ESCO withdrew: they stay where they are and come to no other module. */
  obsolete: ReadonlySet<string> = new Set(),
): Plan<ModuleChange> {
  const plan = new Planner<ModuleChange>();
  const byCode = new Map(programmes.map((each) => [each.code, each]));
  const versions = new Map<string, ModuleRow[]>();
  for (const each of rows) {
    const { programme, version, module } = each.entry;
    if (!plan.first(each.row, 'code', programme, version, module.code)) continue;
    const key = JSON.stringify([programme, version]);
    versions.set(key, [...(versions.get(key) ?? []), each]);
  }
  for (const list of versions.values()) {
    const [first] = list;
    const programme = first && byCode.get(first.entry.programme);
    if (!programme)
      for (const each of list)
        plan.refuse(each.row, 'programme', 'unknown-programme', each.entry.programme);
    else planVersion(plan, programme, list, obsolete);
  }
  return plan.done();
}

function planVersion(
  plan: Planner<ModuleChange>,
  programme: KnownProgramme,
  rows: readonly ModuleRow[],
  obsolete: ReadonlySet<string>,
): void {
  const label = rows[0]?.entry.version ?? '';
  const known = programme.versions.find((each) => each.label === label);
  const version = known ?? spanOf(label, rows);
  if (!version) {
    for (const { row } of rows) plan.refuse(row, 'valid_from', 'missing');
    return;
  }
  const groups = groupCodes(rows, known);
  for (const { row, entry } of rows) {
    const stored = known?.modules.get(entry.module.code);
    const before = (stored ?? lastOf(programme, entry))?.entry;
    const module = entry.saysSkills ? entry.module : keepSkills(entry.module, before);
    const withdrawn = skillsIn(module).find(
      (iri) => obsolete.has(iri) && !(before && skillsIn(before).includes(iri)),
    );
    if (module.group !== null && !groups.has(module.group))
      plan.refuse(row, 'group', 'unknown-group', module.group);
    else if (withdrawn !== undefined) plan.refuse(row, 'skills', 'obsolete-skill', withdrawn);
    else if (stored && saysTheSame(stored.entry, module)) plan.keep();
    else if (known?.state === 'published') plan.refuse(row, 'version', 'published-version', label);
    else {
      const { validFrom, validUntil } = version;
      const change: ModuleChange = {
        programmeId: programme.id,
        version: { label, validFrom, validUntil },
        versionId: known?.id ?? null,
        moduleId: stored?.id ?? null,
        module,
      };
      if (stored) plan.alter(change);
      else plan.add(change);
    }
  }
}

const skillsIn = ({ outcomes }: ModuleEntry): string[] => outcomes.flatMap(({ esco }) => esco);

/** The module as the latest version that has it says it. */
const lastOf = (programme: KnownProgramme, { module }: ModuleRow['entry']) =>
  programme.versions.findLast(({ modules }) => modules.has(module.code))?.modules.get(module.code);

function spanOf(label: string, rows: readonly ModuleRow[]): VersionEntry | null {
  const span = rows.find(({ entry }) => entry.span.validFrom !== undefined)?.entry.span;
  if (span?.validFrom === undefined) return null;
  return { label, validFrom: span.validFrom, validUntil: span.validUntil ?? null };
}

function groupCodes(rows: readonly ModuleRow[], known: KnownVersion | undefined): Set<string> {
  const inFile = rows.map(({ entry }) => entry.module);
  const stored = [...(known?.modules.values() ?? [])].map(({ entry }) => entry);
  return new Set(
    [...stored, ...inFile].filter(({ kind }) => kind === 'elective-group').map(({ code }) => code),
  );
}
