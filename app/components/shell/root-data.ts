import { useRouteLoaderData } from '@remix-run/react';
import type { Viewer } from '~/accounts/roles';
import type { Locale, Theme } from '~/platform/locales';

/** What every page knows of the one who reads it. */
export interface RootData {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly shortcuts: boolean;
  readonly mode: 'demo' | 'production';
  readonly viewer: Pick<Viewer, 'displayName' | 'email' | 'roles' | 'acting'> | null;
  readonly requestId: string;
}

/** Undefined only where the root loader itself failed. */
export const useRootData = (): RootData | undefined => useRouteLoaderData<RootData>('root');
