import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { cx } from '~/components/ui/cx';
import { Icon } from '~/components/ui/icon';
import { TONE_FILL, TONE_ICON, type Tone } from '~/components/ui/tones';
import type { VerificationReport } from '~/credentials/report';
import { staleListsOf } from '~/credentials/stale-lists';
import { type ReportSummary, summaryOf } from '~/credentials/summary-of';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { useSummaryText } from './summary-text';

const TONES: Record<ReportSummary['kind'], Tone> = {
  'all-valid': 'valid',
  'cannot-tell': 'unknown',
  'not-valid': 'invalid',
  'not-read': 'unknown',
};

/** Takes the focus when another report is shown in a page that was already open. */
function useFocusOnNew(report: VerificationReport, wanted: boolean): RefObject<HTMLElement> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted && report) box.current?.focus();
  }, [wanted, report]);
  return box;
}

/** As of when an answer is that rests on a trusted list past its next update. */
function StaleLists({ report }: { report: VerificationReport }) {
  const { t } = useTranslation('credentials');
  const format = useFormat('UTC');
  const { country } = useFormat();
  return staleListsOf(report).map(({ territory, asOf, nextUpdate }) => (
    <p
      key={`${territory} ${asOf}`}
      className="mt-1 flex max-w-measure items-start gap-2 font-semibold"
    >
      <Icon name="alert" className="mt-1" />
      <span>
        {t('report.summary.stale', {
          country: country(territory),
          date: format.date(asOf),
          next: format.date(nextUpdate),
        })}
      </span>
    </p>
  ));
}

export function ReportSummaryLine({
  report,
  fileName,
  level,
  takesFocus,
}: {
  report: VerificationReport;
  fileName: string | null;
  level: HeadingLevel;
  takesFocus: boolean;
}) {
  const { line, more } = useSummaryText(report);
  const tone = TONES[summaryOf(report).kind];
  const box = useFocusOnNew(report, takesFocus);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="report-summary"
      className={cx('flex items-start gap-4 rounded-lg border p-5', TONE_FILL[tone])}
    >
      <Icon name={TONE_ICON[tone]} size="xl" className="mt-0.5" />
      <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        {fileName ? <p className="text-sm text-ink-soft">{fileName}</p> : null}
        <ReportHeading level={level} id="report-summary" className="text-2xl">
          {line}
        </ReportHeading>
        <p className="max-w-measure text-ink" {...(more.lang ? { lang: more.lang } : {})}>
          {more.text}
        </p>
        <StaleLists report={report} />
      </div>
    </section>
  );
}
