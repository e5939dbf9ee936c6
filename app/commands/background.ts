import { findOffice } from '#templates/word/pdf';
import { startMailDelivery } from '~/accounts/mail/deliver-mail.server';
import { startAgreementCalendar } from '~/agreements/follow-calendar.server';
import { startImports } from '~/catalogue/import/import-thread.server';
import { startIndexSync } from '~/catalogue/index-sync.server';
import { startChecks } from '~/credentials/pool/check-pool.server';
import type { Services } from '~/platform/services.server';
import { startUpkeep } from './upkeep';

/**
 * What runs beside the requests: mail leaves its outbox, imports are carried out, the search index
 * follows the record, agreements the calendar; credentials are checked in threads of their own; once
 * a day what was left lying is seen to.
 */
export async function startBackgroundWork(services: Services): Promise<{ stop(): Promise<void> }> {
  await sayWhetherOffice(services);
  const mail = startMailDelivery(services);
  const imports = startImports(services);
  const index = await startIndexSync(services);
  const calendar = startAgreementCalendar(services);
  const checks = startChecks(services);
  const daily = startUpkeep(services);
  return {
    async stop() {
      await Promise.all([
        mail.stop(),
        imports.stop(),
        index.stop(),
        calendar.stop(),
        checks.stop(),
        daily.stop(),
      ]);
    },
  };
}

/** LibreOffice is looked for again whenever it is needed: it may be installed meanwhile. */
export async function sayWhetherOffice(
  { log }: Pick<Services, 'log'>,
  search?: string,
): Promise<void> {
  const office = await findOffice(search);
  if (office) log.info({ office }, 'LibreOffice was found: agreements are offered as PDF, too');
  else
    log.warn('LibreOffice is not installed: agreements are offered as Word and JSON, not as PDF');
}
