import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import type { Finding } from '~/credentials/report';
import { CodeSentence } from './code-sentence';
import { type HeadingLevel, ReportHeading } from './report-heading';

const MOST_ROWS = 100;

/** What was noticed and no check turns on, each with its place in the signed text. */
export function FindingList({
  findings,
  level,
}: {
  findings: readonly Finding[];
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="report-findings">
      <ReportHeading level={level} below={1} id="report-findings" className="mb-3 text-lg">
        {t('report.findings.title')}
      </ReportHeading>
      <Disclosure summary={t('report.findings.count', { count: findings.length })}>
        <ul className="divide-y divide-line">
          {findings.slice(0, MOST_ROWS).map((each) => (
            <li key={`${each.path}:${each.code}`} className="py-2">
              <CodeSentence code={each.code} message={each.message} evidence={each.evidence} />
              <code className="block text-xs text-ink-soft [overflow-wrap:anywhere]">
                {each.path}
              </code>
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
