import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noStoreHeaders, requireViewer } from '~/accounts/viewer.server';
import { CaseCredential } from '~/components/cases/case-credential';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { caseDocumentParams } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { checkAgain } from '~/recognition/check-again.server';
import { openReport } from '~/recognition/open-document.server';

export const handle = { i18n: ['cases', 'credentials'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const search = new URL(request.url).searchParams;
  const at = caseDocumentParams(params);
  const opened = await openReport(services(), viewer, at, search.get('check'));
  const { t } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  return {
    ...opened,
    isNew: search.get('said') === 'checked',
    title: common('title', { page: t('case.credential.title') }),
  };
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const at = caseDocumentParams(params);
  const done = await checkAgain(services(), viewer, at);
  if (done === 'checked')
    return redirect(`${paths.caseCredential(at.id, at.documentId)}?said=checked`);
  return data({ isClosed: true }, { status: 409, headers: { 'Cache-Control': 'no-store' } });
});

export default function CaseCredentialRoute() {
  const isClosed = useActionData<typeof action>()?.isClosed ?? false;
  return <CaseCredential {...useLoaderData<typeof loader>()} isClosed={isClosed} />;
}
