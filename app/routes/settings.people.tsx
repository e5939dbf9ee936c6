import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type MetaFunction, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormState } from '~/accounts/form-state';
import { loadPeople, peopleProof } from '~/accounts/manage-people.server';
import { pageTitle } from '~/accounts/page-title.server';
import type { PeoplePage } from '~/accounts/people';
import { changePeople, operatorProof, type PeopleIntent } from '~/accounts/people-action.server';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { InvitePart } from '~/components/accounts/invite-part';
import { LostFactorForm } from '~/components/accounts/lost-factor';
import { OpenInvitations } from '~/components/accounts/open-invitations';
import { StaffTable } from '~/components/accounts/staff-table';
import { useFields } from '~/components/accounts/use-fields';
import { FormErrors } from '~/components/ui/form-errors';
import { PageHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { answering } from '~/platform/answering.server';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';

export const handle = { i18n: ['common', 'accounts'] };

const DONE = {
  invite: 'invited',
  'end-role': 'ended',
  withdraw: 'withdrawn',
  'remove-factor': 'factorRemoved',
} as const;

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const viewer = await requireViewer(request);
  const proof = operatorProof(viewer) ? null : peopleProof(viewer);
  const done = new URL(request.url).searchParams.get('done');
  return data(
    {
      title: pageTitle(request, 'people', viewer),
      institution: viewer.acting.institutionName ?? '',
      /** Null for the operator, who sees no institution's people. */
      people: proof && (await loadPeople(proof, localeOf(request, viewer))),
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

export default function PeopleRoute() {
  const { t } = useTranslation('accounts');
  const { institution, people, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { summary } = useFields(came?.intent === 'remove-factor' ? 'factor' : 'invite', came?.form);
  const stateOf = (intent: PeopleIntent) => (came?.intent === intent ? came.form : null);
  return (
    <>
      <PageHeading
        title={t('people.title')}
        {...(people ? { lead: t('people.lead', { institution }) } : {})}
      />
      <div className="grid gap-10">
        {done && !came ? (
          <Notice kind="success" live>
            {t(`people.${done}`)}
          </Notice>
        ) : null}
        <FormErrors errors={summary} />
        {people ? (
          <PeopleOfInstitution people={people} invited={stateOf('invite')} />
        ) : (
          <LostFactorForm state={stateOf('remove-factor')} />
        )}
      </div>
    </>
  );
}

function PeopleOfInstitution({
  people,
  invited,
}: {
  people: PeoplePage;
  invited: FormState | null;
}) {
  return (
    <>
      <StaffTable staff={people.staff} mayManage={people.mayManage} />
      {people.mayManage ? <InvitePart units={people.units} state={invited} /> : null}
      <OpenInvitations invitations={people.invitations} mayManage={people.mayManage} />
    </>
  );
}
