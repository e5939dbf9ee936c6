import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react';
import { noStoreHeaders, requireViewer } from '~/accounts/viewer.server';
import { RetypePage } from '~/components/cases/retype-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { idParam } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';
import { retypeCase, showComponents } from '~/recognition/retype-case.server';

export const handle = { i18n: ['cases'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  const shown = await showComponents(services(), viewer, idParam(params), locale);
  return { ...shown, title: common('title', { page: t('paper.components.title') }) };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  return retypeCase(services(), viewer, idParam(params), request);
});

/** After somebody was faster the form is sent again with the revision there is now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export default function RetypeRoute() {
  return (
    <RetypePage
      page={useLoaderData<typeof loader>()}
      returned={useActionData<typeof action>() ?? null}
    />
  );
}
