import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import type { CheckName, VerificationReport } from '~/credentials/report';
import { summaryOf } from '~/credentials/summary-of';
import { type Sentence, useReportWords } from './wording';

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
