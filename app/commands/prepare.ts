/** What must be true before the portal serves: in demo mode a seeded world, in production none of it. */
import { assertNoDemo } from '~/demo/demo.server';
import { seedDemo } from '~/demo/seed-demo.server';
import type { Services } from '~/platform/services.server';

const toTerminal = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Opening the store has migrated it. Seeds a demonstration once, telling `print` how it goes;
 * refuses (AppError) to serve a demonstration as production.
 */
export async function prepare(services: Services, print = toTerminal): Promise<void> {
  if (services.env.MODE === 'production') return assertNoDemo(services.store.read);
  await seedDemo(services, print);
}
