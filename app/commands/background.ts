import { startMailDelivery } from '~/accounts/mail/deliver-mail.server';
import { startIndexSync } from '~/catalogue/index-sync.server';
import type { Services } from '~/platform/services.server';

/** What runs beside the requests: mail leaves its outbox, the search index follows the record. */
export async function startBackgroundWork(services: Services): Promise<{ stop(): Promise<void> }> {
  const mail = startMailDelivery(services);
  const index = await startIndexSync(services);
  return {
    async stop() {
      await Promise.all([mail.stop(), index.stop()]);
    },
  };
}
