import { useTranslation } from 'react-i18next';
import { CredentialReport } from '~/components/credentials/credential-report';
import { useFormat } from '~/components/shell/use-format';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { PageHeading } from '~/components/ui/headings';
import type { VerificationReport } from '~/credentials/report';
import { paths } from '~/platform/paths';

/** The full report on a credential of a case, as it was checked when it was handed in. */
export function CaseCredential({
  caseId,
  fileNumber,
  fileName,
  verifiedAt,
  report,
}: {
  caseId: string;
  fileNumber: string | null;
  fileName: string;
  verifiedAt: number;
  report: VerificationReport;
}) {
  const { t } = useTranslation('cases');
  const format = useFormat();
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
        lead={t('case.credential.lead', { date: format.dateTime(verifiedAt) })}
      />
      <CredentialReport report={report} fileName={fileName} />
    </>
  );
}
