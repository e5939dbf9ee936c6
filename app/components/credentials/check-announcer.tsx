import { useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LiveRegion } from '~/components/ui/hidden';
import type { VerificationReport } from '~/credentials/report';
import { paths } from '~/platform/paths';
import { useSummaryText } from './summary-text';

/** Says that a check runs and how it ended; stands in the page all the time, so that it is heard. */
export function CheckAnnouncer({ report }: { report: VerificationReport | null }) {
  const { t } = useTranslation('credentials');
  const busy = useNavigation().formAction === paths.check();
  return (
    <LiveRegion>
      {busy ? t('checkPage.busy') : report ? <SummaryText report={report} /> : ''}
    </LiveRegion>
  );
}

function SummaryText({ report }: { report: VerificationReport }) {
  return useSummaryText(report).line;
}
