import { and, asc, desc, eq } from 'drizzle-orm';
import { AuditEvent } from '~/platform/audit-event';
import { canonicalHash, newId } from '../ids';
import { auditEvent, outbox } from '../schema/audit';
import type { Read, Tx } from '../store';

/** Who did what to what: the envelope around an event. */
export interface AuditEntry {
  readonly at: number;
  readonly institutionId: string | null;
  readonly actorId: string | null;
  readonly subjectType:
    | 'case'
    | 'person'
    | 'decision'
    | 'credential'
    | 'trust'
    | 'installation'
    | 'agreement'
    | 'curriculum'
    | 'import'
    | 'prospect'
    | 'course'
    | 'membership'
    | 'institution';
  readonly subjectId: string;
  readonly event: AuditEvent;
}

export interface StoredAuditEntry extends AuditEntry {
  readonly seq: number;
  readonly id: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first event. */
const GENESIS = '0'.repeat(64);

const hashOf = (row: Omit<StoredAuditEntry, 'hash'>): string => canonicalHash(row);

/** Appends events to the chain. The only writer of the audit log. */
export async function appendAudit(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  const [last] = await tx
    .select({ seq: auditEvent.seq, hash: auditEvent.hash })
    .from(auditEvent)
    .orderBy(desc(auditEvent.seq))
    .limit(1);
  let seq = last?.seq ?? 0;
  let previousHash = last?.hash ?? GENESIS;
  for (const entry of entries) {
    seq += 1;
    const { at, institutionId, actorId, subjectType, subjectId } = entry;
    const event = AuditEvent.parse(entry.event);
    const row = {
      seq,
      id: newId(),
      at,
      institutionId,
      actorId,
      subjectType,
      subjectId,
      event,
      previousHash,
    };
    const hash = hashOf(row);
    await tx.insert(auditEvent).values({ ...row, hash });
    previousHash = hash;
  }
}

/** The events of one subject, oldest first. */
export async function listAudit(
  read: Read,
  subjectType: AuditEntry['subjectType'],
  subjectId: string,
): Promise<StoredAuditEntry[]> {
  const rows = await read
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.subjectType, subjectType), eq(auditEvent.subjectId, subjectId)))
    .orderBy(asc(auditEvent.seq));
  return rows.map(parsed);
}

const parsed = (row: typeof auditEvent.$inferSelect): StoredAuditEntry => ({
  ...row,
  subjectType: row.subjectType as AuditEntry['subjectType'],
  event: AuditEvent.parse(row.event),
});

/** Walks the whole chain; answers how many events hold and the first that does not. */
export async function verifyAuditChain(
  read: Read,
): Promise<{ events: number; brokenAt: number | null }> {
  let previousHash = GENESIS;
  let events = 0;
  const page = 1000;
  for (;;) {
    const rows = await read
      .select()
      .from(auditEvent)
      .orderBy(asc(auditEvent.seq))
      .limit(page)
      .offset(events);
    for (const row of rows.map(parsed)) {
      const { hash, ...body } = row;
      if (row.seq !== events + 1 || row.previousHash !== previousHash || hashOf(body) !== hash)
        return { events, brokenAt: row.seq };
      previousHash = hash;
      events += 1;
    }
    if (rows.length < page) return { events, brokenAt: null };
  }
}

/** Leaves word of what must happen outside this transaction. */
export async function enqueue(
  tx: Tx,
  at: number,
  topic: string,
  payload: Record<string, unknown>,
): Promise<void> {
  await tx.insert(outbox).values({ id: newId(), topic, payload, createdAt: at });
}
