import { startMailDelivery } from '~/accounts/mail/deliver-mail.server';
import { startAgreementCalendar } from '~/agreements/follow-calendar.server';
import { startImports } from '~/catalogue/import/background.server';
import { startIndexSync } from '~/catalogue/index-sync.server';
import { startChecks } from '~/credentials/pool/check-pool.server';
import type { Services } from '~/platform/services.server';

/**
 * What runs beside the requests: mail leaves its outbox, imports are carried out, the search index
 * follows the record, agreements the calendar; credentials are checked in threads of their own.
 */
export async function startBackgroundWork(services: Services): Promise<{ stop(): Promise<void> }> {
  const mail = startMailDelivery(services);
  const imports = startImports(services);
  const index = await startIndexSync(services);
  const calendar = startAgreementCalendar(services);
  const checks = startChecks(services);
  return {
    async stop() {
      await Promise.all([
        mail.stop(),
        imports.stop(),
        index.stop(),
        calendar.stop(),
        checks.stop(),
      ]);
    },
  };
}
