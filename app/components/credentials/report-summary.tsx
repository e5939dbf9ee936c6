import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { cx } from '~/components/ui/cx';
import { Icon } from '~/components/ui/icon';
import { TONE_FILL, TONE_ICON, type Tone } from '~/components/ui/tones';
import type { CheckName, VerificationReport } from '~/credentials/report';
import { type ReportSummary, summaryOf } from '~/credentials/summary-of';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { type Sentence, useReportWords } from './wording';

const TONES: Record<ReportSummary['kind'], Tone> = {
  'all-valid': 'valid',
  'cannot-tell': 'unknown',
  'not-valid': 'invalid',
  'not-read': 'unknown',
};

const own = (text: string): Sentence => ({ text, lang: null });

/** The first line of a report and the sentence below it, in the reader's language. */
export function useSummaryText(report: VerificationReport): { line: string; more: Sentence } {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const format = useFormat();
  const summary = summaryOf(report);
  const names = (list: readonly CheckName[]) => format.list(list.map(words.check));
  const why = (code: string, check: CheckName) =>
    words.of('report.why', code, {}, t(`report.whyCheck.${check}`));
  switch (summary.kind) {
    case 'all-valid':
      return { line: t('report.summary.allValid'), more: own(t('report.summary.allValidMore')) };
    case 'cannot-tell': {
      const count = summary.unknown.length;
      const number = words.of('report.number', String(count));
      return {
        line: t('report.summary.cannotTell', { count, number }),
        more: own(
          t('report.summary.cannotTellMore', {
            checks: names(summary.unknown),
            valid: summary.valid.length > 0 ? names(summary.valid) : t('report.summary.none'),
          }),
        ),
      };
    }
    case 'not-valid': {
      const { reason } = summary;
      return {
        line: t('report.summary.notValid', { why: why(reason.code, reason.check) }),
        more: words.sentence(reason.code, reason.message, reason.evidence),
      };
    }
    case 'not-read': {
      const { reason } = summary;
      return {
        line: t('report.summary.notRead', { why: why(reason.code, 'FORMAT') }),
        more: words.sentence(reason.code, reason.message, reason.evidence),
      };
    }
  }
}

/** Takes the focus when another report is shown in a page that was already open. */
function useFocusOnNew(report: VerificationReport, wanted: boolean): RefObject<HTMLElement> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted && report) box.current?.focus();
  }, [wanted, report]);
  return box;
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
      </div>
    </section>
  );
}
