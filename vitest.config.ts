import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

/**
 * Five suites: unit mirrors app/, integration has a real database, conformance reads other people's
 * material, e2e drives a browser, deep takes long and is run by hand.
 */
const suite = (name: string, options: object = {}) => ({
  plugins: [tsconfigPaths()],
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    ...options,
  },
});

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    retry: 0,
    // By default one core stays free; a machine of two would test on one.
    maxWorkers: '100%',
    minWorkers: 1,
    reporters: ['default'],
    projects: [
      suite('unit'),
      suite('integration', { testTimeout: 60_000, hookTimeout: 120_000 }),
      suite('conformance', { testTimeout: 120_000, hookTimeout: 120_000 }),
      suite('deep', { testTimeout: 1_200_000 }),
      suite('e2e', {
        testTimeout: 240_000,
        hookTimeout: 300_000,
        // One file after the other: they share a portal, and a one-time code is good once.
        poolOptions: { forks: { singleFork: true } },
        globalSetup: ['tests/support/e2e-server.ts'],
      }),
    ],
  },
});
