import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { findViewer } from '~/accounts/viewer.server';
import { CheckAnnouncer } from '~/components/credentials/check-announcer';
import { CheckForm } from '~/components/credentials/check-form';
import { CheckGuide } from '~/components/credentials/check-guide';
import { CheckResult } from '~/components/credentials/check-result';
import { PageHeading } from '~/components/ui/headings';
import { checkUploadedFile } from '~/credentials/check-uploaded-file.server';
import { serverT } from '~/platform/i18n.server';

export const handle = { i18n: ['credentials'] };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'description', content: page?.description },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(request);
  const { t } = serverT(request, { namespace: 'credentials', viewer });
  const { t: common } = serverT(request, { viewer });
  return {
    title: common('title', { page: t('checkPage.title') }),
    description: t('checkPage.lead'),
  };
}

/** Any file gets an answer in the page; nothing of it is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const outcome = await checkUploadedFile(request);
  return data(outcome.answer, {
    status: outcome.status,
    headers: { ...outcome.headers, 'Cache-Control': 'no-store' },
  });
}

export default function CheckPage() {
  const { t } = useTranslation('credentials');
  const answer = useActionData<typeof action>();
  const report = answer?.kind === 'report' ? answer : null;
  return (
    <>
      <PageHeading
        title={t(report ? 'checkPage.resultTitle' : 'checkPage.title')}
        {...(report ? {} : { lead: t('checkPage.lead') })}
      />
      <CheckAnnouncer report={report?.report ?? null} />
      {report ? <CheckResult answer={report} /> : null}
      <CheckForm
        problem={answer?.kind === 'problem' ? answer : null}
        checked={report?.report.sha256 ?? null}
      />
      <CheckGuide />
    </>
  );
}
