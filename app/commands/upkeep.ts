import { setTimeout as delay } from 'node:timers/promises';
import { placeSignedFiles } from '~/agreements/signed-file.server';
import { dropOldTables } from '~/curriculum/held-table.server';
import type { Services } from '~/platform/services.server';
import { proposeBehindEnrolment } from '~/recognition/propose-behind.server';

const DAY = 86_400_000;

/**
 * What is seen to once a day: tables of a curriculum that nobody imported are taken away, and open
 * cases are proposed again where a command that confirmed enrolments was cut off before it did;
 * signed agreements kept under a person's key go under their institution's.
 */
export async function upkeep(services: Services): Promise<void> {
  await placeSignedFiles(services);
  await dropOldTables(services);
  await proposeBehindEnrolment(services, null, { personId: null });
}

/** Runs at the start and then each day until stopped; a failure is logged and tried the next day. */
export function startUpkeep(services: Services): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await upkeep(services).catch((error: unknown) =>
        services.log.error({ err: error }, 'the daily upkeep failed'),
      );
      await delay(DAY, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
