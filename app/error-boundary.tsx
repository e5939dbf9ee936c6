import { Outlet } from '@remix-run/react';
import { RouteErrorPage } from '~/components/shell/route-error-page';

/**
 * Every page is a child of this one. An action that throws keeps the loader of the boundary's own
 * route from running: with the boundary here and not in the root, an error page too knows who
 * reads it, in which language and theme, and carries the nonce its scripts need.
 */
export default function WithinBoundary() {
  return <Outlet />;
}

export const ErrorBoundary = RouteErrorPage;
