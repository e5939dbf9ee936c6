import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/platform/i18n';
import { LOCALE_NAMES, LOCALES, THEMES, type Theme } from '~/platform/locales';
import { paths } from '~/platform/paths';
import { Menu, MenuChoice } from './menu';

/** Both choices in one form; a full page load, since the language of everything changes. */
export function DisplayMenu({ theme }: { theme: Theme }) {
  const { t } = useTranslation('common');
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const heading = 'px-3 pt-2 pb-1 text-xs font-semibold text-ink-soft';
  return (
    <Menu icon="globe" hint={t('display.title')} label={LOCALE_NAMES[locale]}>
      <form method="post" action={paths.preferences()}>
        <input type="hidden" name="returnTo" value={pathname + search} />
        <p className={heading}>{t('display.language')}</p>
        {LOCALES.map((each) => (
          <MenuChoice
            key={each}
            name="lang"
            value={each}
            lang={each}
            chosen={each === locale}
            chosenLabel={t('display.current')}
          >
            {LOCALE_NAMES[each]}
          </MenuChoice>
        ))}
        <p className={`${heading} mt-2 border-t border-line`}>{t('display.theme')}</p>
        {THEMES.map((each) => (
          <MenuChoice
            key={each}
            name="theme"
            value={each}
            chosen={each === theme}
            chosenLabel={t('display.current')}
          >
            {t(`display.${each}`)}
          </MenuChoice>
        ))}
      </form>
    </Menu>
  );
}
