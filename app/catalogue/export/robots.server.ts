import { publicUrl } from '~/platform/env.server';
import { serverPaths } from '~/platform/server-paths';
import { services } from '~/platform/services.server';

/** Personal pages, and addresses that are questions rather than pages. */
const CLOSED = [
  '/d/',
  '/account',
  '/cases',
  '/requests',
  '/questions',
  '/saved-searches',
  '/invitations/',
  '/courses/compare',
];

/** /robots.txt (RFC 9309), with where the sitemap is. */
export function answerRobots(): Response {
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${publicUrl(services().env)}${serverPaths.sitemap()}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
