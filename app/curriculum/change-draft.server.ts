/** Versions of regulations by hand: a draft is made, filled, and published; then it only ends. */
import type { RegulationVersionRow } from '#db/queries/curriculum';
import {
  deleteDraftVersion,
  deleteModule,
  findProgrammeAt,
  findVersionAt,
  insertDraftVersion,
  listModulesOf,
  publishVersion as markPublished,
  updateDraftVersion,
  endVersion as writeEnd,
  saveModule as writeModule,
} from '#db/queries/curriculum-writes';
import type { Tx } from '#db/store';
import type { Authorized } from '~/accounts/permissions';
import { AppError } from '~/platform/errors';
import { canonicalHash, newId } from '~/platform/ids.server';
import type { Services } from '~/platform/services.server';
import { BLOCKING, checkVersion, type VersionFinding } from './check-version';
import type { ModuleEntry, VersionEntry } from './curriculum';
import { toModuleEntries } from './curriculum-file.server';
import { keepSkills } from './keep-skills';
import { noteOnCurriculum } from './note-on-curriculum.server';

type Proof = Authorized<'curriculum.edit'>;

/** What a change came to. `taken`: the label or code is another's; `published`: no draft any more. */
export type DraftAnswer =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'taken' | 'published' | 'unknown-group' }
  /** What the form was drawn from is no more: somebody changed it meanwhile. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'blocked'; readonly findings: readonly VersionFinding[] };

/** A new draft, empty or with the modules of another version of the same programme. */
export function draftVersion(
  services: Services,
  proof: Proof,
  programmeId: string,
  wanted: VersionEntry & { readonly copyOf: string | null },
): Promise<DraftAnswer> {
  return services.store.tx(async (tx) => {
    const { programme, versions } = await programmeOf(tx, proof, programmeId);
    if (versions.some(({ label }) => label === wanted.label)) return { kind: 'taken' };
    const { copyOf, ...facts } = wanted;
    const id = newId();
    await insertDraftVersion(tx, { id, programmeId: programme.id, ...facts });
    if (copyOf !== null && versions.some((each) => each.id === copyOf))
      await copyModules(tx, copyOf, id);
    await noteOnCurriculum(tx, services, proof, {
      type: 'curriculum.version-drafted',
      versionId: id,
    });
    return { kind: 'done', id };
  });
}

async function copyModules(tx: Tx, from: string, to: string): Promise<void> {
  const rows = await listModulesOf(tx, [from]);
  const ids = new Map(rows.map(({ id }) => [id, newId()]));
  for (const row of rows)
    await writeModule(tx, {
      ...row,
      id: ids.get(row.id) ?? newId(),
      regulationVersionId: to,
      parentGroupId: row.parentGroupId === null ? null : (ids.get(row.parentGroupId) ?? null),
    });
}

/** Changes label and days of a draft. */
export function changeDraft(
  services: Services,
  proof: Proof,
  versionId: string,
  wanted: VersionEntry,
): Promise<DraftAnswer> {
  return inDraft(services, proof, versionId, async (tx, { versions }) => {
    if (versions.some(({ id, label }) => id !== versionId && label === wanted.label))
      return { kind: 'taken' };
    await updateDraftVersion(tx, versionId, wanted);
    return { kind: 'done', id: versionId };
  });
}

/** Adds a module to a draft, or changes one that is in it. */
export function saveDraftModule(
  services: Services,
  proof: Proof,
  versionId: string,
  moduleId: string | null,
  entry: ModuleEntry,
): Promise<DraftAnswer> {
  return inDraft(services, proof, versionId, async (tx) => {
    const rows = await listModulesOf(tx, [versionId]);
    if (moduleId !== null && !rows.some(({ id }) => id === moduleId))
      throw new AppError('not-found', 'no such module in this version');
    if (rows.some(({ id, code }) => id !== moduleId && code === entry.code))
      return { kind: 'taken' };
    const before = toModuleEntries(rows).find(({ id }) => id === moduleId)?.entry;
    const { group, ownerUnit, ...facts } = keepSkills(entry, before);
    const parent = rows.find(({ kind, code }) => kind === 'elective-group' && code === group);
    if (group !== null && (!parent || parent.id === moduleId)) return { kind: 'unknown-group' };
    const id = moduleId ?? newId();
    const places = { regulationVersionId: versionId, parentGroupId: parent?.id ?? null };
    await writeModule(tx, { id, ...places, ownerUnitId: ownerUnit, ...facts });
    return { kind: 'done', id };
  });
}

/** Sets the skills of each outcome of a module in a draft; `was`: its words as the form showed them. */
export function saveDraftSkills(
  services: Services,
  proof: Proof,
  versionId: string,
  moduleId: string,
  sent: readonly { readonly was: string; readonly esco: readonly string[] }[],
): Promise<DraftAnswer> {
  return inDraft(services, proof, versionId, async (tx) => {
    const row = (await listModulesOf(tx, [versionId])).find(({ id }) => id === moduleId);
    if (!row) throw new AppError('not-found', 'no such module in this version');
    const same = (index: number, was: string) =>
      Object.values(row.outcomes[index]?.title ?? {}).includes(was);
    if (sent.length !== row.outcomes.length || !sent.every(({ was }, index) => same(index, was)))
      return { kind: 'moved' };
    const outcomes = row.outcomes.map(({ title }, index) => ({
      title,
      esco: [...(sent[index]?.esco ?? [])],
    }));
    await writeModule(tx, { ...row, outcomes });
    return { kind: 'done', id: moduleId };
  });
}

/** Takes a module out of a draft; what stood in a group that goes stands outside any. */
export function removeDraftModule(
  services: Services,
  proof: Proof,
  versionId: string,
  moduleId: string,
): Promise<DraftAnswer> {
  return inDraft(services, proof, versionId, async (tx) => {
    for (const row of await listModulesOf(tx, [versionId]))
      if (row.parentGroupId === moduleId) await writeModule(tx, { ...row, parentGroupId: null });
    await deleteModule(tx, versionId, moduleId);
    return { kind: 'done', id: moduleId };
  });
}

/** Takes a draft away. */
export function removeDraft(
  services: Services,
  proof: Proof,
  versionId: string,
): Promise<DraftAnswer> {
  return services.store.tx(async (tx) => {
    const { version } = await versionOf(tx, proof, versionId);
    if (version.state !== 'draft') return { kind: 'published' };
    await deleteDraftVersion(tx, versionId);
    await noteOnCurriculum(tx, services, proof, { type: 'curriculum.draft-removed', versionId });
    return { kind: 'done', id: versionId };
  });
}

/** Publishes a draft for good, unless something keeps it from being published. */
export function publishDraft(
  services: Services,
  proof: Proof,
  versionId: string,
): Promise<DraftAnswer> {
  return services.store.tx(async (tx) => {
    const { version, versions } = await versionOf(tx, proof, versionId);
    const modules = toModuleEntries(await listModulesOf(tx, [versionId])).map(({ entry }) => entry);
    const published = versions.filter(({ state }) => state === 'published');
    const findings = checkVersion(version, modules, published);
    const blocking = findings.filter(({ code }) => BLOCKING.has(code));
    if (blocking.length > 0) return { kind: 'blocked', findings: blocking };
    const by = { at: services.clock(), actorId: proof.actorId };
    if (!(await markPublished(tx, versionId, by))) return { kind: 'published' };
    const { label, validFrom, validUntil } = version;
    const versionHash = canonicalHash({ label, validFrom, validUntil, modules });
    await noteOnCurriculum(tx, services, proof, {
      type: 'curriculum.version-published',
      versionId,
      versionHash,
    });
    return { kind: 'done', id: versionId };
  });
}

/** Sets the last day of a published version, the only thing about it that may be set. */
export function endPublished(
  services: Services,
  proof: Proof,
  versionId: string,
  day: string,
): Promise<DraftAnswer> {
  return services.store.tx(async (tx) => {
    const { version, versions } = await versionOf(tx, proof, versionId);
    const ended = { ...version, validUntil: day };
    const findings = checkVersion(
      ended,
      [],
      versions.filter(({ state }) => state === 'published'),
    );
    const blocking = findings.filter(({ code }) => code === 'dates-crossed' || code === 'overlap');
    if (blocking.length > 0) return { kind: 'blocked', findings: blocking };
    await writeEnd(tx, versionId, day);
    await noteOnCurriculum(tx, services, proof, {
      type: 'curriculum.version-ended',
      versionId,
      day,
    });
    return { kind: 'done', id: versionId };
  });
}

interface Place {
  readonly version: RegulationVersionRow;
  readonly versions: readonly RegulationVersionRow[];
}

/** Does `work` in a draft, and notes that it was changed. */
function inDraft(
  services: Services,
  proof: Proof,
  versionId: string,
  work: (tx: Tx, place: Place) => Promise<DraftAnswer>,
): Promise<DraftAnswer> {
  return services.store.tx(async (tx) => {
    const place = await versionOf(tx, proof, versionId);
    if (place.version.state !== 'draft') return { kind: 'published' };
    const answer = await work(tx, place);
    if (answer.kind === 'done')
      await noteOnCurriculum(tx, services, proof, { type: 'curriculum.draft-changed', versionId });
    return answer;
  });
}

/** A version of the institution and, where the role is bound to one, of the unit. */
async function versionOf(tx: Tx, proof: Proof, versionId: string): Promise<Place> {
  const found = await findVersionAt(tx, proof.institutionId, versionId);
  const mine = found && (proof.unitId === null || found.programme.unitId === proof.unitId);
  if (!mine) throw new AppError('not-found', 'no such version at this institution');
  return found;
}

async function programmeOf(tx: Tx, proof: Proof, programmeId: string) {
  const found = await findProgrammeAt(tx, proof.institutionId, programmeId);
  const mine = found && (proof.unitId === null || found.programme.unitId === proof.unitId);
  if (!mine) throw new AppError('not-found', 'no such programme at this institution');
  return found;
}
