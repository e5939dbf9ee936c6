/** The lines of agreements as the matcher and the catalogue find them. */
import { and, eq } from 'drizzle-orm';
import { type AgreedState, stateOfLine, suspendedSince } from '~/agreements/life/line-life';
import { lineKeys } from '~/agreements/line-keys';
import type { RecognitionLine } from '~/agreements/recognition-line';
import { newId } from '../ids';
import {
  type LineSuspension,
  type LineWish,
  recognitionLine,
  recognitionLineKey,
} from '../schema/agreements';
import type { Read, Tx } from '../store';
import { enqueueCourseChange } from './catalogue';

export type LineRow = typeof recognitionLine.$inferSelect;

/** Writes a line with the keys it is found by. `line.id` is free or taken by an earlier version. */
export async function insertLine(
  tx: Tx,
  line: RecognitionLine,
  agreedState: AgreedState = null,
  suspension: LineSuspension | null = null,
): Promise<void> {
  const id = (await isTaken(tx, line.id)) ? newId() : line.id;
  const { agreementVersionId, number, issuingInstitutionId, recognisingInstitutionId, state } =
    line;
  await tx.insert(recognitionLine).values({
    id,
    agreementVersionId,
    number,
    issuingInstitutionId,
    recognisingInstitutionId,
    state,
    agreedState,
    suspension,
    line: { ...line, id },
  });
  for (const { kind, key, source } of lineKeys(line))
    await tx.insert(recognitionLineKey).values({
      id: newId(),
      lineId: id,
      recognisingInstitutionId,
      issuingInstitutionId,
      kind,
      key,
      opportunityId: source.opportunityId,
    });
}

async function isTaken(read: Read, id: string): Promise<boolean> {
  const rows = await read
    .select({ id: recognitionLine.id })
    .from(recognitionLine)
    .where(eq(recognitionLine.id, id))
    .limit(1);
  return rows.length > 0;
}

/** Takes out what an older portal wrote of a version before it was signed. */
export async function clearLines(tx: Tx, versionId: string): Promise<void> {
  const rows = await tx
    .select({ id: recognitionLine.id })
    .from(recognitionLine)
    .where(eq(recognitionLine.agreementVersionId, versionId));
  for (const { id } of rows) {
    await tx.delete(recognitionLineKey).where(eq(recognitionLineKey.lineId, id));
    await tx.delete(recognitionLine).where(eq(recognitionLine.id, id));
  }
}

/**
 * What the calendar or the parties change of all lines of a version; a line's own state stays.
 * `suspendedAt`: since when the agreement is suspended as a whole.
 */
export async function updateLines(
  tx: Tx,
  versionId: string,
  patch: Partial<Pick<RecognitionLine, 'state' | 'inForceUntil' | 'suspendedAt'>>,
): Promise<void> {
  const rows = await tx
    .select()
    .from(recognitionLine)
    .where(eq(recognitionLine.agreementVersionId, versionId));
  for (const row of rows) {
    const state = patch.state === undefined ? row.state : stateOfLine(row.agreedState, patch.state);
    const since =
      patch.state === undefined
        ? row.line.suspendedAt
        : suspendedSince(row, patch.suspendedAt ?? null);
    const line = { ...row.line, ...patch, state, suspendedAt: since ?? null };
    await tx
      .update(recognitionLine)
      .set({ line, state: line.state })
      .where(eq(recognitionLine.id, row.id));
  }
}

/** Leaves word that what agreements say of a version's courses has changed. */
export async function enqueueCoursesOf(tx: Tx, at: number, versionId: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ opportunityId: recognitionLineKey.opportunityId })
    .from(recognitionLineKey)
    .innerJoin(recognitionLine, eq(recognitionLine.id, recognitionLineKey.lineId))
    .where(eq(recognitionLine.agreementVersionId, versionId));
  for (const { opportunityId } of rows)
    if (opportunityId) await enqueueCourseChange(tx, at, opportunityId);
}

export async function findLine(
  read: Read,
  versionId: string,
  number: string,
): Promise<LineRow | null> {
  const [row] = await read
    .select()
    .from(recognitionLine)
    .where(
      and(eq(recognitionLine.agreementVersionId, versionId), eq(recognitionLine.number, number)),
    )
    .limit(1);
  return row ?? null;
}

/** The lines of a version as they are recorded. */
export async function listLineRows(read: Read, versionId: string): Promise<LineRow[]> {
  return read
    .select()
    .from(recognitionLine)
    .where(eq(recognitionLine.agreementVersionId, versionId));
}

export async function noteLineWish(tx: Tx, id: string, wish: LineWish | null): Promise<void> {
  await tx.update(recognitionLine).set({ wish }).where(eq(recognitionLine.id, id));
}

/** A line takes a state of its own; what was asked for and led to it is done with. */
export async function moveLineRow(
  tx: Tx,
  row: LineRow,
  to: {
    readonly agreedState: AgreedState;
    readonly state: RecognitionLine['state'];
    readonly suspension: LineSuspension | null;
    readonly wish: LineWish | null;
    /** Since when its agreement is suspended as a whole, in milliseconds. */
    readonly agreementSuspendedAt: number | null;
  },
): Promise<void> {
  const { agreementSuspendedAt, ...kept } = to;
  const suspendedAt = suspendedSince(to, agreementSuspendedAt);
  const line = { ...row.line, state: to.state, suspendedAt };
  await tx
    .update(recognitionLine)
    .set({ ...kept, line })
    .where(eq(recognitionLine.id, row.id));
}
