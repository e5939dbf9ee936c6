import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { noStoreHeaders, requireViewer } from '~/accounts/viewer.server';
import { answering } from '~/platform/answering.server';
import '~/components/cases/case.css';
import { CaseScreen } from '~/components/cases/case-screen';
import { LearnerScreen } from '~/components/cases/learner/learner-screen';
import { idParam } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';
import { actOnCaseForm } from '~/recognition/act-on-case-form.server';
import { showCase } from '~/recognition/show-case.server';

export const handle = { i18n: ['cases', 'recognition', 'credentials'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  return showCase(services(), viewer, idParam(params), request);
});

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  return actOnCaseForm(services(), viewer, idParam(params), request);
});

/** Where somebody was faster, the page shows what they did beside what was typed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  actionStatus,
  defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate;

export default function CaseRoute() {
  const shown = useLoaderData<typeof loader>();
  return shown.view === 'learner' ? <LearnerScreen page={shown} /> : <CaseScreen page={shown} />;
}
