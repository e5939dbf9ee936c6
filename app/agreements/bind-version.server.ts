/**
 * A version binds, or ceases to: its lines are written where the matcher and "where is this
 * recognised?" find them, and the index is told of the courses, in the transaction that did it.
 */
import {
  clearLines,
  enqueueCoursesOf,
  insertLine,
  type LineRow,
  listLineRows,
  updateLines,
} from '#db/queries/agreement-lines';
import { findVersion, updateVersion, type VersionPatch } from '#db/queries/agreement-work';
import { addDays } from '~/elm/calendar';
import { AppError } from '~/platform/errors';
import { AgreementTerms, toRecognitionLine } from './agreement';
import type { AgreedState } from './life/line-life';
import type { AgreedLine, RecognitionLine } from './recognition-line';
import { auditVersion, type Work } from './version-context.server';

/** Writes the lines of a version that has just been signed and ends the one it amends. */
export async function bindVersion(work: Work): Promise<VersionPatch> {
  const { tx, agreement, version, document, now } = work;
  const terms = AgreementTerms.safeParse(document.terms);
  if (!terms.success)
    throw new AppError('internal', `version ${version.id} was signed incomplete`, {
      cause: terms.error,
    });
  await clearLines(tx, version.id);
  const before = version.parentId ? await listLineRows(tx, version.parentId) : [];
  for (const line of terms.data.lines) {
    const agreedState = agreedBefore(before, line);
    await insertLine(
      tx,
      toRecognitionLine(line, terms.data, {
        agreementId: agreement.id,
        code: agreement.code,
        version: version.version,
        versionId: version.id,
        state: agreedState ?? 'active',
      }),
      agreedState,
    );
  }
  await enqueueCoursesOf(tx, now, version.id);
  if (version.parentId) await endParent(work, version.parentId, terms.data.duration.inForceFrom);
  return { signedAt: now };
}

/** What was agreed for a line alone goes on for the same line in the version that amends it. */
function agreedBefore(
  before: readonly LineRow[],
  line: Pick<AgreedLine, 'number' | 'recognisingInstitutionId' | 'sources'>,
): AgreedState {
  const same = before.find(
    (row) =>
      row.number === line.number &&
      row.recognisingInstitutionId === line.recognisingInstitutionId &&
      row.line.sources.map((each) => each.id).join() === line.sources.map((each) => each.id).join(),
  );
  return same?.agreedState ?? null;
}

/** The day before the new version begins is the last of the old one. */
async function endParent(work: Work, parentId: string, begins: string): Promise<void> {
  const { tx, now, today } = work;
  const parent = await findVersion(tx, parentId);
  if (!parent) return;
  const from = begins < today ? today : begins;
  const last = addDays(from, -1);
  const until = parent.version.inForceUntil;
  const inForceUntil = until !== null && until < last ? until : last;
  const { id, revision, status } = parent.version;
  const over = from === today;
  await updateVersion(
    tx,
    { id, revision },
    { inForceUntil, ...(over ? { status: 'superseded' as const } : {}) },
  );
  await updateLines(tx, id, { inForceUntil });
  await enqueueCoursesOf(tx, now, id);
  if (over)
    await auditVersion(work, {
      type: 'agreement.moved',
      versionId: id,
      action: 'supersede',
      from: status,
      to: 'superseded',
      termsHash: parent.version.termsHash,
    });
}

/** All lines of a version take another state or end; the index hears of their courses. */
export async function changeLines(
  { tx, version, now }: Pick<Work, 'tx' | 'version' | 'now'>,
  patch: Partial<Pick<RecognitionLine, 'state' | 'inForceUntil'>>,
): Promise<void> {
  await updateLines(tx, version.id, patch);
  await enqueueCoursesOf(tx, now, version.id);
}
