import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noStoreHeaders, requireViewer } from '~/accounts/viewer.server';
import { CaseCredential } from '~/components/cases/case-credential';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { caseDocumentParams } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';
import { openReport } from '~/recognition/open-document.server';

export const handle = { i18n: ['cases', 'credentials'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const opened = await openReport(services(), viewer, caseDocumentParams(params));
  const { t } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  return { ...opened, title: common('title', { page: t('case.credential.title') }) };
});

export default function CaseCredentialRoute() {
  return <CaseCredential {...useLoaderData<typeof loader>()} />;
}
