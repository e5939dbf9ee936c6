import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { noStoreHeaders } from '~/accounts/viewer.server';
import { openInvitation, showInvitation } from '~/agreements/workspace/open-invitation.server';
import { InvitationPage } from '~/components/mcra/invitation-page';
import { answering } from '~/platform/answering.server';
import { services } from '~/platform/services.server';

export const handle = { i18n: ['common', 'mcra'] };
export const headers = noStoreHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.code },
  { name: 'robots', content: 'noindex' },
  { name: 'referrer', content: 'same-origin' },
];

export const loader = answering(({ request, params }: LoaderFunctionArgs) =>
  showInvitation(services(), request, params),
);

export const action = answering(({ request, params }: ActionFunctionArgs) =>
  openInvitation(services(), request, params),
);

export default function InvitationRoute() {
  return <InvitationPage page={useLoaderData<typeof loader>()} />;
}
