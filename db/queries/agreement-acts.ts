/** What the audit log holds of single acts on an agreement version. */
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { AuditEvent } from '~/platform/audit-event';
import { auditEvent } from '../schema/audit';
import type { Read } from '../store';

interface OfVersion {
  readonly agreementId: string;
  readonly versionId: string;
}

/** `seq` orders acts; `at` in milliseconds. */
interface AgreementAct {
  readonly seq: number;
  readonly at: number;
  readonly institutionId: string | null;
  readonly event: AuditEvent;
}

const inEvent = (key: string) => sql`json_extract(${auditEvent.event}, ${`$.${key}`})`;

const ofVersion = ({ agreementId, versionId }: OfVersion, type: AuditEvent['type']) =>
  and(
    eq(auditEvent.subjectType, 'agreement'),
    eq(auditEvent.subjectId, agreementId),
    eq(inEvent('type'), type),
    eq(inEvent('versionId'), versionId),
  );

/** The last time a party took an action; null: it never did. */
export const lastMove = (
  read: Read,
  version: OfVersion,
  action: string,
  institutionId: string,
): Promise<AgreementAct | null> =>
  firstAct(
    read,
    and(
      ofVersion(version, 'agreement.moved'),
      eq(inEvent('action'), action),
      eq(auditEvent.institutionId, institutionId),
    ),
    desc(auditEvent.seq),
  );

/** The latest of these actions, by whichever party; null: none was taken. */
export const latestMove = (
  read: Read,
  version: OfVersion,
  actions: readonly string[],
): Promise<AgreementAct | null> =>
  firstAct(
    read,
    and(ofVersion(version, 'agreement.moved'), inArray(inEvent('action'), [...actions])),
    desc(auditEvent.seq),
  );

/** The first change after an act that voided approvals. */
export const firstVoiding = (
  read: Read,
  version: OfVersion,
  after: number,
): Promise<AgreementAct | null> =>
  firstAct(
    read,
    and(
      ofVersion(version, 'agreement.part-saved'),
      gt(auditEvent.seq, after),
      eq(inEvent('voided'), 1),
    ),
    asc(auditEvent.seq),
  );

async function firstAct(
  read: Read,
  wanted: SQL | undefined,
  order: SQL,
): Promise<AgreementAct | null> {
  const [row] = await read.select().from(auditEvent).where(wanted).orderBy(order).limit(1);
  return row ?? null;
}
