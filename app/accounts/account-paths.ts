/** Addresses that only pages of accounts link to; platform/paths has those the whole product knows. */
import { paths } from '~/platform/paths';

const withQuery = (path: string, name: string, value: string | undefined): string =>
  value === undefined ? path : `${path}?${new URLSearchParams({ [name]: value })}`;

export const accountPaths = {
  secondFactor: (to?: string) => withQuery('/sign-in/second-factor', 'to', to),
  registered: () => '/register/sent',
  verifyEmail: (token: string) => withQuery('/verify-email', 'token', token),
  forgotPassword: () => '/forgot-password',
  resetPassword: (token: string) => withQuery('/reset-password', 'token', token),
  signInAfter: (what: 'verified' | 'reset' | 'signed-out') =>
    withQuery(paths.signIn(), 'after', what),
} as const;
