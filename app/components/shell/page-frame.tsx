import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Icon } from '../ui/icon';
import { Footer } from './footer';
import { Header } from './header';
import { PageAnnouncer } from './page-announcer';
import type { RootData } from './root-data';
import { Shortcuts } from './shortcuts';
import { TextsReady } from './texts-ready';

function DemoBanner() {
  const { t } = useTranslation('common');
  return (
    <aside
      aria-label={t('demo.accounts')}
      className="border-b border-unknown-line bg-unknown-soft text-sm text-unknown"
      data-print="never"
    >
      <p className="mx-auto flex max-w-page items-start gap-2 px-4 py-1.5 sm:px-6">
        <Icon name="info" size="sm" className="mt-0.75" />
        <span>
          {t('demo.banner')}{' '}
          <a href={`${paths.home()}#demo`} className="font-semibold text-unknown">
            {t('demo.accounts')}
          </a>
        </span>
      </p>
    </aside>
  );
}

/** Skip link, header, the page itself, footer. */
export function PageFrame({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <>
      <a
        href="#main"
        className="skip-link sr-only z-50 focus:not-sr-only focus:absolute focus:start-4 focus:top-3 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:font-semibold focus:text-on-accent"
      >
        {t('skip')}
      </a>
      {data?.mode === 'demo' ? <DemoBanner /> : null}
      <Header data={data} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 py-8 sm:px-6 sm:py-10"
      >
        <TextsReady>{children}</TextsReady>
      </main>
      <Footer />
      <PageAnnouncer />
      <Shortcuts on={data?.shortcuts ?? false} />
    </>
  );
}
