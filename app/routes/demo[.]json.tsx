import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadDemo } from '~/demo/demo.server';
import { AppError } from '~/platform/errors';
import { negotiateLocale } from '~/platform/locales';
import { services } from '~/platform/services.server';

/** `GET /demo.json`: the accounts and files of a demonstration; nothing of the kind elsewhere. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (services().env.MODE !== 'demo') throw new AppError('not-found', 'no demonstration here');
  const locale = negotiateLocale({ acceptLanguage: request.headers.get('Accept-Language') });
  const body = JSON.stringify(await loadDemo(locale), null, 2);
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
    },
  });
}
