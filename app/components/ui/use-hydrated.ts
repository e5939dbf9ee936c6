import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** False while the server's page is shown, true once script runs: for controls that need script. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
