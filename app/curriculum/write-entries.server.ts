/** How each kind of entry is written, one at a time, in the transaction of its chunk. */
import {
  deleteExpected,
  insertDraftVersion,
  listModulesOf,
  saveArticle,
  saveEnrolment,
  saveExpected,
  saveModule,
  saveProgramme,
} from '#db/queries/curriculum-writes';
import type { Tx } from '#db/store';
import type { Clock } from '~/platform/clock';
import { newId } from '~/platform/ids.server';
import type { CurriculumScope } from './curriculum-file.server';
import type { ArticleChange } from './plan/plan-articles';
import type { EnrolmentChange } from './plan/plan-enrolments';
import type { ModuleChange } from './plan/plan-modules';
import type { ProgrammeChange } from './plan/plan-programmes';

export type Write<C> = (tx: Tx, change: C) => Promise<void>;

export const writeProgramme =
  ({ institutionId }: CurriculumScope): Write<ProgrammeChange> =>
  (tx, { id, entry }) => {
    const { unit, ...facts } = entry;
    return saveProgramme(tx, { id: id ?? newId(), institutionId, unitId: unit, ...facts });
  };

export const writeArticle =
  ({ institutionId }: CurriculumScope): Write<ArticleChange> =>
  (tx, { id, entry }) =>
    saveArticle(tx, { id: id ?? newId(), institutionId, ...entry });

/** Makes the draft a module goes into at its first module, and finds its group by code. */
export function writeModule(): Write<ModuleChange> {
  const drafts = new Map<string, string>();
  const groups = new Map<string, Map<string, string>>();
  return async (tx, { programmeId, version, versionId, moduleId, module }) => {
    const key = JSON.stringify([programmeId, version.label]);
    const known = versionId ?? drafts.get(key);
    const draft = known ?? newId();
    if (!known) await insertDraftVersion(tx, { id: draft, programmeId, ...version });
    drafts.set(key, draft);
    const byCode = groups.get(draft) ?? (await groupsOf(tx, draft));
    groups.set(draft, byCode);
    const id = moduleId ?? newId();
    if (module.kind === 'elective-group') byCode.set(module.code, id);
    const { group, ownerUnit, ...facts } = module;
    await saveModule(tx, {
      id,
      regulationVersionId: draft,
      parentGroupId: group === null ? null : (byCode.get(group) ?? null),
      ownerUnitId: ownerUnit,
      ...facts,
    });
  };
}

async function groupsOf(tx: Tx, versionId: string): Promise<Map<string, string>> {
  const rows = await listModulesOf(tx, [versionId]);
  return new Map(
    rows.filter(({ kind }) => kind === 'elective-group').map(({ code, id }) => [code, id]),
  );
}

/**
 * A student with an account is enrolled, and confirmed unless the row says that nobody has; another
 * is expected under their address.
 */
export function writeEnrolment(
  clock: Clock,
  { institutionId, actorId }: CurriculumScope,
): Write<EnrolmentChange> {
  return async (tx, { known, personId, programmeId, versionId, entry }) => {
    const { studentNumber, status, startedOn, endedOn } = entry;
    const facts = { institutionId, studentNumber, programmeId, regulationVersionId: versionId };
    const dates = { status, startedOn, endedOn };
    if (personId === null) {
      const email = entry.email ?? known?.entry.email ?? '';
      const named = { namedAt: clock(), namedBy: actorId };
      await saveExpected(tx, { id: known?.id ?? newId(), ...facts, email, ...dates, ...named });
      return;
    }
    const wasExpected = known !== null && known.personId === null;
    if (wasExpected) await deleteExpected(tx, known.id);
    await saveEnrolment(tx, {
      id: known === null || wasExpected ? newId() : known.id,
      personId,
      ...facts,
      ...dates,
      ...(entry.confirmed || known?.confirmed
        ? { confirmedAt: clock(), confirmedBy: actorId }
        : { confirmedAt: null, confirmedBy: null }),
    });
  };
}
