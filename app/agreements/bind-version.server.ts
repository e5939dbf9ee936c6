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
import type { AgreementVersionRow } from '#db/queries/agreements';
import { addDays, earlier, later } from '~/elm/calendar';
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
  const parent = version.parentId ? await findVersion(tx, version.parentId) : null;
  const bound: VersionPatch = {
    signedAt: now,
    inForceFrom,
    ...(parent ? await staysSuspended(work, parent.version) : {}),
  };
  if (parent) await endParent(work, parent.version, inForceFrom);
  // What replaces a published version is published with it: learners must not lose sight of it.
  if (!parent || parent.version.publishedAt === null) return bound;
  await enterInRegister(tx, work);
  return { ...bound, publishedAt: now };
}

/** Signing the next version resumes nothing: that is for the party that suspended the agreement. */
async function staysSuspended(work: Work, parent: AgreementVersionRow): Promise<VersionPatch> {
  const { status, suspendedOn, ending } = parent;
  if (status !== 'suspended' || ending?.kind !== 'suspension') return {};
  await updateLines(work.tx, work.version.id, { state: 'suspended', suspendedAt: ending.at });
  return { status, statusBefore: 'signed', suspendedOn, ending: { ...ending, consents: [] } };
}

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

/** The day before the new version begins is the last of the old one. */
async function endParent(work: Work, parent: AgreementVersionRow, begins: string): Promise<void> {
  const { tx, now, today } = work;
  const from = begins < today ? today : begins;
  const last = addDays(from, -1);
  const until = parent.inForceUntil;
  const inForceUntil = until === null ? last : earlier(until, last);
  const { id, revision, status, termsHash } = parent;
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
      termsHash,
    });
}

/** All lines of a version take another state or end; the index hears of their courses. */
export async function changeLines(
  { tx, version, now }: Pick<Work, 'tx' | 'version' | 'now'>,
  patch: Partial<Pick<RecognitionLine, 'state' | 'inForceUntil' | 'suspendedAt'>>,
): Promise<void> {
  await updateLines(tx, version.id, patch);
  await enqueueCoursesOf(tx, now, version.id);
}
