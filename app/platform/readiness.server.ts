import { isReachable } from '#db/queries/health';
import { findOffice } from '#templates/word/pdf';
import { searchState } from '~/catalogue/index-sync.server';
import type { Services } from './services.server';

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly checks: Record<string, 'ok' | 'degraded' | 'failed' | 'draining' | 'missing'>;
}

/**
 * Whether this process can serve: database reachable, migrations current, not draining. Without
 * search it serves all the same: `degraded`; without LibreOffice it makes no PDF, which is no fault.
 */
export async function isReady(services: Services, draining: boolean): Promise<Readiness> {
  const database = await isReachable(services.store.read).catch(() => false);
  const search = searchState(services);
  const serves = database && !draining;
  return {
    status: serves ? (search === 'ok' ? 'ready' : 'degraded') : 'not-ready',
    checks: {
      database: database ? 'ok' : 'failed',
      search,
      libreOffice: (await findOffice()) === null ? 'missing' : 'ok',
      server: draining ? 'draining' : 'ok',
    },
  };
}
