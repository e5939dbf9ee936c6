import { appendAudit } from '#db/queries/audit';
import type { Tx } from '#db/store';
import type { AuditEvent } from '~/platform/audit-event';
import type { Services } from '~/platform/services.server';
import type { CurriculumScope } from './curriculum-file.server';

/** Writes what somebody did to a curriculum into the audit log, in the transaction that does it. */
export const noteOnCurriculum = (
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  { institutionId, actorId }: CurriculumScope,
  event: AuditEvent,
): Promise<void> =>
  appendAudit(tx, {
    at: clock(),
    institutionId,
    actorId,
    subjectType: 'curriculum',
    subjectId: institutionId,
    event,
  });
