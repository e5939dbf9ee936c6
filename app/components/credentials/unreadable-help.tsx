import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Icon } from '~/components/ui/icon';
import type { VerificationReport } from '~/credentials/report';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { useReportWords } from './wording';

const STEPS = ['wallet', 'mail', 'paper'] as const;

/** In place of the credential, where none could be read: what this file is and what to do. */
export function UnreadableHelp({
  report,
  level,
  children,
}: {
  report: VerificationReport;
  level: HeadingLevel;
  /** What is known of this very file, below the heading. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const format = report.checks.find((each) => each.check === 'FORMAT');
  const help = format ? words.of('report.help', format.code, {}, '') : '';
  return (
    <Card as="section" labelledBy="report-unreadable">
      <ReportHeading level={level} below={1} id="report-unreadable">
        {t('report.unreadable.title')}
      </ReportHeading>
      {children}
      {help ? <p className="mt-3 max-w-measure">{help}</p> : null}
      <p className="mt-5 font-semibold">{t('report.unreadable.next')}</p>
      <ul className="mt-2 grid gap-2">
        {STEPS.map((step) => (
          <li key={step} className="flex items-start gap-2">
            <Icon name="arrow-right" size="sm" className="mt-1 text-accent" />
            <span className="max-w-measure">{t(`report.unreadable.${step}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
