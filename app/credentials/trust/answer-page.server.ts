import { trustStamp } from '#db/queries/trust';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { publicUrl } from '~/platform/env.server';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { services } from '~/platform/services.server';
import { loadStoredTrust, type StoredTrust } from './stored-trust.server';

const DAY = 86_400_000;

/** Who asks for a public page about trust, in which language, and what is trusted. */
export interface Asked {
  readonly trust: StoredTrust;
  readonly locale: Locale;
  readonly viewer: Viewer | null;
  readonly search: URLSearchParams;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A public page about trust. It is another page once trust changes, or a day may make a list stale. */
export async function answerTrustPage<T>(request: Request, load: (asked: Asked) => Promise<T>) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const { store, clock } = services();
  const now = clock();
  const content = `${await trustStamp(store.read)} ${Math.floor(now / DAY)}`;
  const { searchParams: search } = new URL(request.url);
  return answerPage(request, { viewer, locale, content }, async () =>
    load({ trust: await loadStoredTrust(), locale, viewer, search, now }),
  );
}

export function trustHead(
  request: Request,
  viewer: Viewer | null,
  page: 'public' | 'seals',
  path: string,
): PageHead {
  const { t } = serverT(request, { namespace: 'trust', viewer });
  const { t: common } = serverT(request, { viewer });
  return {
    title: common('title', { page: t(`${page}.title`) }),
    description: t(`${page}.lead`),
    ...pageAddresses(publicUrl(services().env), path),
  };
}
