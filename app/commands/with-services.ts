import { readEnv } from '~/platform/env.server';
import type { Services } from '~/platform/services.server';
import { createServices, installServices } from '~/platform/services.server';

/** Runs `work` on the record of DATA_DIR, which it opens and closes. Logs stay off the output. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const services = createServices({ ...readEnv(process.env), LOG_LEVEL: 'error' });
  installServices(services);
  try {
    return await work(services);
  } finally {
    await services.store.close();
  }
}
