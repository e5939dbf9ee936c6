import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** What the product promises, and one search box. */
export function Hero() {
  const { t } = useTranslation('home');
  return (
    <div className="grid gap-6 lg:pt-4">
      <h1 className="max-w-[21ch] text-3xl sm:text-4xl">{t('title')}</h1>
      <p className="max-w-[54ch] text-lg text-ink-soft">{t('lead')}</p>
      <Form action={paths.courses()} role="search" className="grid max-w-xl gap-2">
        <label htmlFor="home-search" className="font-semibold">
          {t('search.label')}
        </label>
        <div className="flex gap-2 max-sm:flex-col">
          <span className="relative flex-1">
            <Icon
              name="search"
              className="pointer-events-none absolute start-3.5 top-1/2 -translate-y-1/2 text-ink-soft"
            />
            <input
              id="home-search"
              type="search"
              name="q"
              maxLength={200}
              autoComplete="off"
              placeholder={t('search.placeholder')}
              className="min-h-13 w-full rounded-md border border-edge bg-surface ps-11 pe-3 text-lg placeholder:text-ink-soft hover:border-accent"
            />
          </span>
          <Button size="lg">{t('search.submit')}</Button>
        </div>
        <p>
          <Link to={paths.explorer()} className="inline-flex min-h-8 items-center gap-2">
            <Icon name="graduation" className="text-accent" />
            {t('search.programme')}
          </Link>
        </p>
      </Form>
    </div>
  );
}
