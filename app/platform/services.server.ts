import { openStore } from '#db/open';
import type { Store } from '#db/store';
import type { Clock } from './clock';
import { type Env, readEnv } from './env.server';
import { createLog, type Logger } from './log.server';
import { loadSecrets, type Secrets } from './secrets.server';

/** What a use case may need from outside, made once for the process. */
export interface Services {
  readonly env: Env;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly secrets: Secrets;
}

export function createServices(env: Env, clock: Clock = Date.now): Services {
  return {
    env,
    clock,
    log: createLog(env.LOG_LEVEL),
    secrets: loadSecrets(env),
    store: openStore(env.DATA_DIR),
  };
}

/** One per process, also when a development server loads this module again. */
const slot = globalThis as { clearinghouseServices?: Services };

/** The services of this process, made from the environment at the first call. */
export function services(): Services {
  slot.clearinghouseServices ??= createServices(readEnv(process.env));
  return slot.clearinghouseServices;
}

/** Puts services in place explicitly: what integration tests and commands do. */
export function installServices(made: Services): void {
  slot.clearinghouseServices = made;
}
