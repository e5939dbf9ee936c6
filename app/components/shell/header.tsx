import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { useLinks } from '../ui/use-links';
import { AccountMenu } from './account-menu';
import { DisplayMenu } from './display-menu';
import { Mark } from './mark';
import {
  institutionAccent,
  isCloserElsewhere,
  type NavigationItem,
  navigation,
} from './navigation';
import type { RootData } from './root-data';

const LINK = 'block rounded-md px-2.5 py-2 font-semibold no-underline hover:bg-accent-soft';

const HERE = {
  wide: 'text-ink after:absolute after:inset-x-2.5 after:-bottom-3.25 after:h-0.75 after:bg-(--institution)',
  narrow: 'bg-accent-soft text-accent-strong',
} as const;

const leadsTo = (to: string, pathname: string): boolean =>
  pathname === to || pathname.startsWith(`${to}/`);

/** The navigation's links, plain ones: the header follows them. */
function NavigationLinks({
  items,
  size,
}: {
  items: readonly NavigationItem[];
  size: keyof typeof HERE;
}) {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  return items.map((item) => {
    const here = isCloserElsewhere(items, item, pathname)
      ? pathname === item.to
      : leadsTo(item.to, pathname);
    return (
      <li key={item.key} className="relative">
        <a
          href={item.to}
          {...(here ? { 'aria-current': 'page' } : {})}
          className={cx(
            LINK,
            size === 'wide' && 'relative text-sm',
            here ? HERE[size] : 'text-ink-soft hover:text-ink',
          )}
        >
          {t(`nav.${item.key}`)}
        </a>
      </li>
    );
  });
}

/** On narrow screens the navigation folds into a details element that hangs below the header. */
function NarrowNavigation({ items }: { items: readonly NavigationItem[] }) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new location closes the menu
  useEffect(() => box.current?.removeAttribute('open'), [key]);
  return (
    <details ref={box} className="group/menu max-sm:me-auto lg:hidden">
      <summary className="flex min-h-10 items-center gap-2 rounded-md pe-2.5 text-sm font-semibold hover:bg-accent-soft sm:ps-2.5">
        <Icon name="menu" className="text-ink-soft" />
        {t('nav.menu')}
      </summary>
      <nav
        aria-label={t('nav.main')}
        className="absolute inset-x-0 top-full z-30 hidden group-open/menu:block border-y border-line bg-raised px-2 py-2 shadow-lg sm:px-4"
      >
        <ul>
          <NavigationLinks items={items} size="narrow" />
        </ul>
      </nav>
    </details>
  );
}

function ProductName({ institution }: { institution: string | null }) {
  const { t } = useTranslation('common');
  return (
    <a
      href={paths.home()}
      className="flex min-w-0 items-center gap-3 rounded-md text-ink no-underline hover:text-ink max-sm:w-full"
    >
      <Mark className="h-7 flex-none text-accent" />
      <span className="grid min-w-0 leading-tight">
        <span className="font-bold tracking-tight">{t('product')}</span>
        {institution ? <span className="truncate text-sm text-ink-soft">{institution}</span> : null}
      </span>
    </a>
  );
}

/** Product, institution acted for, navigation, language and look, account. */
export function Header({ data }: { data: RootData | undefined }) {
  const { t } = useTranslation('common');
  const viewer = data?.viewer ?? null;
  const items = navigation(viewer);
  const accent = institutionAccent(viewer?.acting.institutionId);
  const onClick = useLinks();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls
    <header
      onClick={onClick}
      className="relative border-b border-line bg-surface"
      data-print="never"
      {...(accent === null ? {} : { 'data-institution-accent': accent })}
    >
      <div className="h-1 bg-(--institution)" />
      <div className="relative mx-auto flex min-h-16 max-w-page flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <ProductName institution={viewer?.acting.institutionName ?? null} />
        <nav aria-label={t('nav.main')} className="max-lg:hidden">
          <ul className="flex items-center gap-1">
            <NavigationLinks items={items} size="wide" />
          </ul>
        </nav>
        <div className="flex items-center gap-1 max-sm:w-full sm:ms-auto">
          <NarrowNavigation items={items} />
          <DisplayMenu theme={data?.theme ?? 'system'} />
          <AccountMenu viewer={viewer} />
        </div>
      </div>
    </header>
  );
}
