import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { useLinks } from '../ui/use-links';
import { Mark } from './mark';

function Links({ title, links }: { title: string; links: readonly (readonly [string, string])[] }) {
  const onClick = useLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keyboard
    <nav aria-label={title} onClick={onClick}>
      <p className="mb-2 text-sm font-semibold">{title}</p>
      <ul className="grid gap-1 text-sm">
        {links.map(([to, label]) => (
          <li key={to}>
            <a href={to} className="inline-block py-1 text-ink-soft hover:text-ink">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Footer() {
  const { t } = useTranslation('common');
  return (
    <footer className="mt-auto border-t border-line bg-surface" data-print="never">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:grid-cols-2 sm:px-6 lg:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="grid max-w-[44ch] content-start gap-3">
          <p className="flex items-center gap-2.5 font-semibold">
            <Mark className="h-5 text-accent" />
            {t('product')}
          </p>
          <p className="text-sm text-ink-soft">{t('footer.promise')}</p>
        </div>
        <Links
          title={t('footer.explore')}
          links={[
            [paths.courses(), t('nav.courses')],
            [paths.explorer(), t('footer.explorer')],
            [paths.agreements(), t('nav.agreements')],
            [paths.agreementTemplates(), t('footer.templates')],
            [paths.network(), t('nav.network')],
            [paths.check(), t('nav.check')],
          ]}
        />
        <Links
          title={t('footer.help')}
          links={[
            [paths.trust(), t('footer.trust')],
            [paths.trustSeals(), t('footer.seals')],
            [paths.preferences(), t('footer.display')],
            [paths.shortcuts(), t('footer.shortcuts')],
          ]}
        />
        <Links
          title={t('footer.developers')}
          links={[
            [paths.openApi(), t('footer.api')],
            [paths.catalogueDump('csv'), t('footer.asCsv')],
            [paths.catalogueDump('jsonl'), t('footer.asJsonLd')],
            [paths.catalogueDump('ttl'), t('footer.asTurtle')],
            [paths.coursesFeed(), t('footer.feed')],
          ]}
        />
      </div>
    </footer>
  );
}
