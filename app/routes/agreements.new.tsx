import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noStoreHeaders } from '~/accounts/viewer.server';
import { showNewAgreement, startNewAgreement } from '~/agreements/workspace/new-agreement.server';
import { NewAgreementPage } from '~/components/mcra/new-agreement-page';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'mcra'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = answering(({ request }: LoaderFunctionArgs) =>
  showNewAgreement(services(), request),
);

export const action = answering(({ request }: ActionFunctionArgs) =>
  startNewAgreement(services(), request),
);

export default function NewAgreementRoute() {
  const answer = useActionData<typeof action>() ?? null;
  return <NewAgreementPage page={useLoaderData<typeof loader>()} answer={answer} />;
}
