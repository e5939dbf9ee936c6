import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DossierPage } from '~/components/catalogue/dossier-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';
import { showDossier } from '~/recognition/course-dossier.server';

export const handle = { i18n: ['common', 'catalogue', 'agreements'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showDossier(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function DossierPageRoute() {
  return <DossierPage page={useLoaderData<typeof loader>()} />;
}
