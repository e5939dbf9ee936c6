import { createI18n, type LanguageOwner, localeOf } from '~/platform/i18n.server';

type AccountPage =
  | 'signIn'
  | 'factor'
  | 'resume'
  | 'register'
  | 'verify'
  | 'forgot'
  | 'reset'
  | 'invitation'
  | 'account'
  | 'security'
  | 'people';

/** The document title of a page of accounts, in the reader's language. */
export function pageTitle(
  request: Request,
  page: AccountPage,
  viewer: LanguageOwner = null,
): string {
  const i18n = createI18n(localeOf(request, viewer));
  return i18n.t('common:title', { page: i18n.t(`accounts:${page}.title`) });
}
