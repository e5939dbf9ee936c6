/** The pages of the curriculum, for those who may read it: their institution's, as far as their unit. */
import {
  countEnrolledByVersion,
  findProgrammeAt,
  findVersionAt,
  listAllArticles,
  listCurriculum,
  listModulesOf,
} from '#db/queries/curriculum-writes';
import { listUnits } from '#db/queries/institutions';
import type { Read } from '#db/store';
import { type Authorized, authorize, tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { textIn } from '~/elm/language-map';
import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import { AppError } from '~/platform/errors';
import type { Locale } from '~/platform/locales';
import { services } from '~/platform/services.server';
import { checkVersion } from './check-version';
import { compareVersions } from './compare-versions';
import { toArticleEntry, toModuleEntries, toProgrammeEntry } from './curriculum-file.server';
import type {
  CurriculumPage,
  ProgrammeLine,
  ProgrammePage,
  RegulationsPage,
  VersionLine,
  VersionPage,
} from './curriculum-view';
import { doubtsAboutProgramme } from './plausibility';

export type ReadProof = Authorized<'curriculum.read'>;
type ProgrammeRow = Awaited<ReturnType<typeof listCurriculum>>[number];

/** The viewer's own institution. Throws AppError `not-found` where they read no curriculum. */
export function readProof(viewer: Viewer): ReadProof {
  const { institutionId, unitId } = viewer.acting;
  if (institutionId === null) throw new AppError('not-found', 'acting for no institution');
  return authorize(viewer, 'curriculum.read', { institutionId, unitId });
}

/** Proof for changing it; null where the viewer only reads. */
export function editProof(viewer: Viewer): Authorized<'curriculum.edit'> | null {
  const { institutionId, unitId } = viewer.acting;
  return institutionId === null
    ? null
    : tryAuthorize(viewer, 'curriculum.edit', { institutionId, unitId });
}

/** Proof for seeing and confirming who is enrolled; null where the viewer only reads programmes. */
export function confirmProof(viewer: Viewer): Authorized<'enrolment.confirm'> | null {
  const { institutionId, unitId } = viewer.acting;
  return institutionId === null
    ? null
    : tryAuthorize(viewer, 'enrolment.confirm', { institutionId, unitId });
}

export async function loadCurriculumPage(viewer: Viewer, locale: Locale): Promise<CurriculumPage> {
  const { store } = services();
  const proof = readProof(viewer);
  const frame = await frameOf(store.read, viewer, proof, locale);
  const [rows, enrolled] = await Promise.all([
    listCurriculum(store.read, proof.institutionId),
    countEnrolledByVersion(store.read, proof.institutionId),
  ]);
  const { unitNames, ...page } = frame;
  return { ...page, programmes: rows.map((row) => toLine(row, unitNames, enrolled, locale)) };
}

export async function loadProgrammePage(
  viewer: Viewer,
  programmeId: string,
  locale: Locale,
): Promise<ProgrammePage> {
  const { store } = services();
  const proof = readProof(viewer);
  const found = await findProgrammeAt(store.read, proof.institutionId, programmeId);
  if (!found) throw new AppError('not-found', 'no such programme at this institution');
  const { unitNames, ...page } = await frameOf(store.read, viewer, proof, locale);
  const enrolled = await countEnrolledByVersion(store.read, proof.institutionId);
  const row = { ...found.programme, versions: [...found.versions] };
  const mayEdit = page.mayEdit && isMine(viewer, row.unitId);
  const entry = toProgrammeEntry(row);
  return {
    ...page,
    mayEdit,
    programme: toLine(row, unitNames, enrolled, locale),
    entry,
    fieldOfStudy: entry.iscedF ? `${iscedLabel(entry.iscedF, locale)} (${entry.iscedF})` : null,
    doubts: mayEdit ? doubtsAboutProgramme(entry) : [],
  };
}

export async function loadVersionPage(
  viewer: Viewer,
  versionId: string,
  locale: Locale,
): Promise<VersionPage> {
  const { store } = services();
  const proof = readProof(viewer);
  const found = await findVersionAt(store.read, proof.institutionId, versionId);
  if (!found) throw new AppError('not-found', 'no such version at this institution');
  const { version, programme, versions } = found;
  const { unitNames: _, ...page } = await frameOf(store.read, viewer, proof, locale);
  const enrolled = await countEnrolledByVersion(store.read, proof.institutionId);
  const before = versions.filter(({ validFrom }) => validFrom < version.validFrom).at(-1);
  const modules = toModuleEntries(await listModulesOf(store.read, [versionId]));
  const entries = modules.map(({ entry }) => entry);
  const earlier = before ? await listModulesOf(store.read, [before.id]) : [];
  return {
    ...page,
    mayEdit: page.mayEdit && isMine(viewer, programme.unitId),
    programme: {
      id: programme.id,
      code: programme.code,
      title: textIn(programme.titles, locale),
    },
    version: toVersionLine(version, enrolled),
    modules,
    findings: checkVersion(
      version,
      entries,
      versions.filter(({ state }) => state === 'published'),
    ),
    changes: before
      ? {
          label: before.label,
          list: compareVersions(
            toModuleEntries(earlier).map(({ entry }) => entry),
            entries,
          ),
        }
      : null,
  };
}

export async function loadRegulationsPage(
  viewer: Viewer,
  locale: Locale,
): Promise<RegulationsPage> {
  const { store } = services();
  const proof = readProof(viewer);
  const rows = await listAllArticles(store.read, proof.institutionId);
  const frame = await frameOf(store.read, viewer, proof, locale);
  const { institution, languages, mayEdit, mayConfirm } = frame;
  return {
    institution,
    languages,
    keeps: mayEdit,
    mayConfirm,
    mayEdit: mayEdit && editProof(viewer)?.unitId === null,
    articles: rows.map((row) => ({ id: row.id, entry: toArticleEntry(row) })),
  };
}

/** A role bound to a unit edits what its unit answers for. */
function isMine(viewer: Viewer, unitId: string): boolean {
  const mine = editProof(viewer)?.unitId;
  return mine === null || mine === unitId;
}

async function frameOf(read: Read, viewer: Viewer, proof: ReadProof, locale: Locale) {
  const units = await listUnits(read, proof.institutionId);
  const mine = editProof(viewer);
  const named = units.map(({ id, names }) => ({ id, name: textIn(names, locale) }));
  return {
    institution: viewer.acting.institutionName ?? '',
    unitNames: new Map(named.map(({ id, name }) => [id, name])),
    units: named.filter(({ id }) => mine === null || mine.unitId === null || mine.unitId === id),
    mayEdit: mine !== null,
    mayConfirm: confirmProof(viewer) !== null,
    languages: [...new Set(['en', locale, ...units.flatMap(({ names }) => Object.keys(names))])],
  };
}

function toLine(
  row: ProgrammeRow,
  unitNames: ReadonlyMap<string, string>,
  enrolled: ReadonlyMap<string, number>,
  locale: Locale,
): ProgrammeLine {
  return {
    id: row.id,
    code: row.code,
    title: textIn(row.titles, locale),
    unit: unitNames.get(row.unitId) ?? '',
    ects: row.ects,
    eqf: row.eqf,
    versions: row.versions.map((version) => toVersionLine(version, enrolled)),
  };
}

const toVersionLine = (
  { id, label, validFrom, validUntil, state }: ProgrammeRow['versions'][number],
  enrolled: ReadonlyMap<string, number>,
): VersionLine => ({
  id,
  label,
  validFrom,
  validUntil,
  state,
  enrolled: enrolled.get(id) ?? 0,
});
