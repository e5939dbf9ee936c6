import { useTranslation } from 'react-i18next';
import type { DemoPeople } from '~/demo/people';
import { paths } from '~/platform/paths';
import { useRootData } from '../shell/root-data';
import { LinkButton } from '../ui/button';
import { SectionHeading } from '../ui/headings';
import { DemoAccounts } from './demo-accounts';
import { type DemoDownload, DemoDownloads } from './demo-downloads';

export interface Demo {
  readonly people: DemoPeople;
  readonly downloads: readonly DemoDownload[];
}

/** In demo mode: files to try and people to be. */
export function DemoPanel({ demo }: { demo: Demo }) {
  const { t } = useTranslation('home');
  const signedIn = Boolean(useRootData()?.viewer);
  return (
    <section
      id="demo"
      aria-labelledby="demo-title"
      className="rounded-lg border border-accent-line bg-accent-soft p-5 sm:p-7"
    >
      <SectionHeading
        id="demo-title"
        lead={t('demo.lead')}
        actions={signedIn ? null : <LinkButton to={paths.signIn()}>{t('demo.signIn')}</LinkButton>}
      >
        {t('demo.title')}
      </SectionHeading>
      <h3 className="mt-2 mb-3 text-lg">{t('demo.credentials')}</h3>
      <DemoDownloads downloads={demo.downloads} />
      <h3 id="demo-accounts" className="mt-8 mb-2 text-lg">
        {t('demo.accounts')}
      </h3>
      <DemoAccounts people={demo.people} />
      <p className="mt-4 text-sm">
        <a href={paths.demoJson()}>{t('demo.json')}</a>
      </p>
    </section>
  );
}
