import { isReachable } from '#db/queries/health';
import type { Services } from './services.server';

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly checks: Record<string, 'ok' | 'failed' | 'draining'>;
}

/** Whether this process can serve: database reachable, migrations current, not draining. */
export async function isReady(services: Services, draining: boolean): Promise<Readiness> {
  const database = await isReachable(services.store.read).catch(() => false);
  return {
    status: database && !draining ? 'ready' : 'not-ready',
    checks: { database: database ? 'ok' : 'failed', server: draining ? 'draining' : 'ok' },
  };
}
