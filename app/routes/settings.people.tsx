import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { answering } from '~/accounts/answering.server';
import { loadPeople, peopleProof } from '~/accounts/manage-people.server';
import { pageTitle } from '~/accounts/page-title.server';
import { changePeople } from '~/accounts/people-action.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { InvitePart } from '~/components/accounts/invite-part';
import { OpenInvitations } from '~/components/accounts/open-invitations';
import { StaffTable } from '~/components/accounts/staff-table';
import { useFields } from '~/components/accounts/use-fields';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

const DONE = { invite: 'invited', 'end-role': 'ended', withdraw: 'withdrawn' } as const;

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const proof = peopleProof(viewer);
  const done = new URL(request.url).searchParams.get('done');
  return data(
    {
      title: pageTitle(request, 'people', viewer),
      institution: viewer.acting.institutionName ?? '',
      people: await loadPeople(proof, localeOf(request, viewer)),
      done: Object.entries(DONE).find(([intent]) => intent === done)?.[1] ?? null,
    },
    { headers: NO_STORE },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const viewer = await requireViewer(request);
  const result = await changePeople(viewer, await request.formData(), localeOf(request, viewer));
  if (!result.ok) return data(result, { status: 400, headers: NO_STORE });
  const to = `${paths.people()}?done=${result.done}`;
  throw redirect(to, { status: 303, headers: NO_STORE });
});

export default function PeoplePage() {
  const { t } = useTranslation('accounts');
  const { institution, people, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { summary } = useFields('invite', came?.form);
  return (
    <>
      <PageHeading title={t('people.title')} lead={t('people.lead', { institution })} />
      <div className="grid gap-10">
        {done && !came ? (
          <Notice kind="success" live>
            {t(`people.${done}`)}
          </Notice>
        ) : null}
        <FormErrors errors={summary} />
        <StaffTable staff={people.staff} mayManage={people.mayManage} />
        {people.mayManage ? (
          <InvitePart units={people.units} state={came?.intent === 'invite' ? came.form : null} />
        ) : null}
        <OpenInvitations invitations={people.invitations} mayManage={people.mayManage} />
      </div>
    </>
  );
}
