import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findViewer } from '~/accounts/viewer.server';
import { DecisionProofView } from '~/components/decision/decision-proof-view';
import { NoProof } from '~/components/decision/no-proof';
import { cacheHeaders } from '~/platform/http-cache.server';
import { serverT } from '~/platform/i18n.server';
import { verifyDecision } from '~/recognition/verify-decision.server';

export const handle = { i18n: ['decisions'] };

export const headers = cacheHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  const { t } = serverT(request, { namespace: 'decisions', viewer });
  const answer = await verifyDecision(request, params.token);
  const { t: common } = serverT(request, { viewer });
  const page = t(answer.verification.kind === 'proof' ? 'verify.title' : 'verify.unknown.title');
  const title = common('title', { page });
  const { verification, status, headers } = answer;
  return data({ title, verification }, { status, headers });
}

export default function VerifyDecisionPage() {
  const { verification } = useLoaderData<typeof loader>();
  if (verification.kind === 'proof')
    return <DecisionProofView proof={verification.proof} verifiedAt={verification.verifiedAt} />;
  return <NoProof seconds={verification.kind === 'busy' ? verification.seconds : null} />;
}
