import { data } from '@remix-run/node';
import { NO_STORE } from '~/accounts/viewer.server';
import { services } from '~/platform/services.server';
import { type LinkKind, peekLink } from './links.server';
import { pageTitle } from './page-title.server';

/**
 * What the page behind a link in a mail shows: the link's token, null once it has ended. Opening it
 * changes nothing: mail scanners open links too.
 */
export async function showLink(
  request: Request,
  purpose: LinkKind,
  page: Parameters<typeof pageTitle>[1],
) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const link = await peekLink(services().store.read, purpose, token);
  return data(
    { title: pageTitle(request, page), token: link ? token : null },
    { headers: NO_STORE },
  );
}
