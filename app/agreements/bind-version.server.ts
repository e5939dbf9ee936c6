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
import {
  findVersion,
  listSignatures,
  updateVersion,
  type VersionPatch,
} from '#db/queries/agreement-work';
import { addDays } from '~/elm/calendar';
import { AppError } from '~/platform/errors';
import { AgreementTerms, toRecognitionLine } from './agreement';
import type { AgreedState } from './life/line-life';
import { enterInRegister } from './published-agreements.server';
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
  const { duration } = terms.data;
  const inForceFrom = later(duration.inForceFrom, await lastSignatureDay(work));
  const binding = { ...terms.data, duration: { ...duration, inForceFrom } };
  await clearLines(tx, version.id);
  const before = version.parentId ? await listLineRows(tx, version.parentId) : [];
  for (const line of terms.data.lines) {
    const same = sameBefore(before, line);
    const agreedState: AgreedState = same?.agreedState ?? null;
    await insertLine(
      tx,
      {
        ...toRecognitionLine(line, binding, {
          agreementId: agreement.id,
          code: agreement.code,
          version: version.version,
          versionId: version.id,
          state: agreedState ?? 'active',
        }),
        suspendedAt: agreedState === 'suspended' ? (same?.suspension?.at ?? null) : null,
      },
      agreedState,
      same?.suspension ?? null,
    );
  }
  await enqueueCoursesOf(tx, now, version.id);
  const wasPublished = version.parentId
    ? await endParent(work, version.parentId, inForceFrom)
    : false;
  // What replaces a published version is published with it: learners must not lose sight of it.
  if (!wasPublished) return { signedAt: now, inForceFrom };
  await enterInRegister(tx, work);
  return { signedAt: now, inForceFrom, publishedAt: now };
}

const later = (one: string, other: string): string => (one < other ? other : one);

/** §17: it binds from the day agreed, or of the last signature if that is later; annexes take none. */
async function lastSignatureDay({ tx, version, today }: Work): Promise<string> {
  const days = (await listSignatures(tx, version.id)).map((each) => each.signedOn);
  return days.length === 0 ? today : days.reduce(later);
}

/** What was agreed for a line alone goes on for the same line in the version that amends it. */
function sameBefore(
  before: readonly LineRow[],
  line: Pick<AgreedLine, 'number' | 'recognisingInstitutionId' | 'sources'>,
): LineRow | undefined {
  return before.find(
    (row) =>
      row.number === line.number &&
      row.recognisingInstitutionId === line.recognisingInstitutionId &&
      row.line.sources.map((each) => each.id).join() === line.sources.map((each) => each.id).join(),
  );
}

/** The day before the new version begins is the last of the old one. True where that is published. */
async function endParent(work: Work, parentId: string, begins: string): Promise<boolean> {
  const { tx, now, today } = work;
  const parent = await findVersion(tx, parentId);
  if (!parent) return false;
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
  return parent.version.publishedAt !== null;
}

/** All lines of a version take another state or end; the index hears of their courses. */
export async function changeLines(
  { tx, version, now }: Pick<Work, 'tx' | 'version' | 'now'>,
  patch: Partial<Pick<RecognitionLine, 'state' | 'inForceUntil' | 'suspendedAt'>>,
): Promise<void> {
  await updateLines(tx, version.id, patch);
  await enqueueCoursesOf(tx, now, version.id);
}
