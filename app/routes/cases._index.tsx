import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useLoaderData } from '@remix-run/react';
import { mayEver } from '~/accounts/permissions';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { InboxPage } from '~/components/inbox/inbox-page';
import { answering } from '~/platform/answering.server';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import { acceptChosen, loadInbox, parseInboxQuery } from '~/recognition/inbox.server';
import { inboxAddress } from '~/recognition/inbox-query';
import { countOpenQuestions } from '~/recognition/questions.server';

export const handle = { i18n: ['common', 'cases', 'recognition', 'explorer'] };

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const { t, locale } = serverT(request, { namespace: 'cases', viewer });
  const { t: common } = serverT(request, { viewer });
  const query = parseInboxQuery(new URL(request.url).searchParams, viewer);
  const inbox = await loadInbox(services(), viewer, query, locale);
  return data(
    {
      title: common('title', { page: t('inbox.title') }),
      inbox,
      mayFile: mayEver(viewer, 'case.file'),
      questions: await countOpenQuestions(services(), viewer),
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const query = parseInboxQuery(new URL(request.url).searchParams, viewer);
  const { accepted, skipped } = await acceptChosen(services(), viewer, await request.formData());
  const { page } = query;
  const back = inboxAddress(query, { page }, { accepted, skipped });
  throw redirect(back, { status: 303, headers: NO_STORE });
});

export default function InboxRoute() {
  return <InboxPage {...useLoaderData<typeof loader>()} />;
}
