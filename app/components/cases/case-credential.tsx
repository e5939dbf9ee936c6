import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CredentialReport } from '~/components/credentials/credential-report';
import { useReportWords } from '~/components/credentials/wording';
import { useFormat } from '~/components/shell/use-format';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { Button } from '~/components/ui/button';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Notice } from '~/components/ui/notice';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_OF_CHECK } from '~/components/ui/tones';
import type { VerificationReport } from '~/credentials/report';
import { paths } from '~/platform/paths';
import type { openReport } from '~/recognition/open-document.server';

type OpenedReport = Awaited<ReturnType<typeof openReport>>;

/** The full report on a credential of a case, as last checked or as checked before. */
export function CaseCredential({
  isNew,
  isClosed,
  ...opened
}: OpenedReport & { isNew: boolean; isClosed: boolean }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const { caseId, documentId, fileNumber, isEarlier, mayCheckAgain, earlier } = opened;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: fileNumber ?? t('case.noNumber'), to: paths.case(caseId) },
          { label: t('case.credential.title') },
        ]}
      />
      <PageHeading
        title={t('case.credential.title')}
        lead={t('case.credential.lead', { date: format.dateTime(opened.verifiedAt) })}
      />
      {isNew && !isEarlier ? (
        <Notice live kind="success" className="mb-6">
          {t('case.credential.checked')}
        </Notice>
      ) : null}
      {isClosed ? (
        <Notice live kind="warning" className="mb-6">
          {t('case.credential.closed')}
        </Notice>
      ) : null}
      {isEarlier ? (
        <Notice kind="info" className="mb-6">
          {t('case.credential.isEarlier')}{' '}
          <Link to={paths.caseCredential(caseId, documentId)}>{t('case.credential.toLatest')}</Link>
        </Notice>
      ) : null}
      {mayCheckAgain && !isEarlier ? <CheckAgain report={opened.report} /> : null}
      <CredentialReport report={opened.report} fileName={opened.fileName} />
      <EarlierChecks opened={opened} shown={earlier} />
    </>
  );
}

/** Has the kept file judged by what is trusted and published today. */
function CheckAgain({ report }: { report: VerificationReport }) {
  const { t } = useTranslation('cases');
  const seal = report.checks.find((each) => each.check === 'SEAL');
  return (
    <form method="post" className="mb-6 grid justify-items-start gap-2">
      <p className="max-w-measure text-ink-soft">
        {t(
          seal?.status === 'inconclusive' ? 'case.credential.againUnsure' : 'case.credential.again',
        )}
      </p>
      <Button look={seal?.status === 'inconclusive' ? 'primary' : 'secondary'}>
        {t('case.credential.checkAgain')}
      </Button>
    </form>
  );
}

/** The checks before the latest one: each is kept. */
function EarlierChecks({
  opened: { caseId, documentId },
  shown,
}: {
  opened: OpenedReport;
  shown: OpenedReport['earlier'];
}) {
  const { t } = useTranslation('cases');
  const words = useReportWords();
  const format = useFormat();
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="earlier-checks" className="mt-8">
      <SectionHeading id="earlier-checks">{t('case.credential.earlier')}</SectionHeading>
      <ul className="grid gap-2">
        {shown.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link to={paths.caseCredential(caseId, documentId, each.id)}>
              {format.dateTime(each.verifiedAt)}
            </Link>
            <StatusBadge size="sm" tone={TONE_OF_CHECK[each.seal]}>
              {`${words.check('SEAL')} – ${words.status(each.seal)}`}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
