import { startMailDelivery } from '~/accounts/mail/deliver-mail.server';
import { startAgreementCalendar } from '~/agreements/follow-calendar.server';
import { startIndexSync } from '~/catalogue/index-sync.server';
import type { Services } from '~/platform/services.server';

/**
 * What runs beside the requests: mail leaves its outbox, the search index follows the record,
 * agreements the calendar.
 */
export async function startBackgroundWork(services: Services): Promise<{ stop(): Promise<void> }> {
  const mail = startMailDelivery(services);
  const index = await startIndexSync(services);
  const calendar = startAgreementCalendar(services);
  return {
    async stop() {
      await Promise.all([mail.stop(), index.stop(), calendar.stop()]);
    },
  };
}
