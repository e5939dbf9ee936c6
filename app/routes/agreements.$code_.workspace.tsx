import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { noStoreHeaders } from '~/accounts/viewer.server';
import { actOnWorkspace } from '~/agreements/workspace/act-on-workspace.server';
import type { Answer } from '~/agreements/workspace/answers';
import {
  type WorkspacePage as PageData,
  showWorkspace,
} from '~/agreements/workspace/show-workspace.server';
import { WorkspacePage } from '~/components/mcra/workspace-page';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'mcra'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle },
  { name: 'robots', content: 'noindex' },
];

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  showWorkspace(services(), request, params),
);

export const action = answering(({ request, params }: ActionFunctionArgs) =>
  actOnWorkspace(services(), request, params),
);

/**
 * Where somebody was faster, the page shows what they did beside what was typed. What was typed into a
 * form that is there no longer stays on the page: drawn anew, it would take the text along.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formData,
  actionResult,
  actionStatus,
  defaultShouldRevalidate,
}) =>
  !(formData?.get('auto') === 'yes' && isGone(actionResult)) &&
  (actionStatus === 409 || defaultShouldRevalidate);

const isGone = (answer: Answer | undefined): boolean =>
  (answer?.kind === 'refused' && answer.reason === 'unknown-part') ||
  ((answer?.kind === 'saved' || answer?.kind === 'differs') && (answer.lost?.length ?? 0) > 0);

export default function WorkspaceRoute() {
  return <WorkspacePage page={useLoaderData() as PageData} />;
}
