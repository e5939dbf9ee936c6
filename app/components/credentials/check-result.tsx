import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { useHydrated } from '~/components/ui/use-hydrated';
import type { CheckedFile } from '~/credentials/check-answer';
import { CredentialReport } from './credential-report';

/** The report on the file just checked, with what can be done next. */
export function CheckResult({ answer }: { answer: CheckedFile }) {
  return (
    <CredentialReport
      report={answer.report}
      fileName={answer.fileName}
      protectedHeaders={answer.protectedHeaders}
      takesFocus
      actions={<ResultActions />}
    />
  );
}

function ResultActions() {
  const { t } = useTranslation('credentials');
  const hydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2" data-print="never">
      <a href="#check-form" className="font-semibold">
        {t('checkPage.again')}
      </a>
      <Button
        type="button"
        look="quiet"
        size="sm"
        icon="printer"
        className={hydrated ? '' : 'invisible'}
        onClick={() => window.print()}
      >
        {t('checkPage.print')}
      </Button>
    </div>
  );
}
