import { appendAudit } from '#db/queries/audit';
import type { Tx } from '#db/store';
import type { AuditEvent } from '~/platform/audit-event';

/** Who did something to a case: a person, or the portal by itself. */
export interface CaseActor {
  readonly personId: string | null;
}

/** Writes what somebody did to a case into the audit log, in the transaction that makes it true. */
export function noteOnCase(
  tx: Tx,
  of: { readonly id: string; readonly institutionId: string },
  by: CaseActor,
  at: number,
  event: AuditEvent,
): Promise<void> {
  return appendAudit(tx, {
    at,
    institutionId: of.institutionId,
    actorId: by.personId,
    subjectType: 'case',
    subjectId: of.id,
    event,
  });
}
