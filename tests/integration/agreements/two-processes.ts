/** A second process of the portal at work on the same record. */
import { openStore } from '#db/open';
import type { TestApp } from '#tests/support/app';
import type { Services } from '~/platform/services.server';

export interface TwoProcesses {
  /**
   * The acts at the same moment, every other one through the other process, begun in another order
   * with each `turn`.
   */
  atOnce(
    turn: number,
    acts: readonly ((services: Services) => Promise<unknown>)[],
  ): Promise<unknown[]>;
  /** Ends the second process; the first is the caller's. */
  close(): Promise<void>;
}

export function openSecondProcess({ dataDir, services }: TestApp): TwoProcesses {
  const store = openStore(dataDir);
  const both = [services, { ...services, store }];
  return {
    atOnce(turn, acts) {
      const placed = acts.map(
        (act, index) => () => act(both[(index + turn) % both.length] ?? services),
      );
      const at = turn % placed.length;
      return Promise.all([...placed.slice(at), ...placed.slice(0, at)].map((act) => act()));
    },
    close: () => store.close(),
  };
}
