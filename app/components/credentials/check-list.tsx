import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Colon } from '~/components/ui/colon';
import { Disclosure } from '~/components/ui/disclosure';
import { Icon } from '~/components/ui/icon';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_OF_CHECK } from '~/components/ui/tones';
import type { Check, VerificationReport } from '~/credentials/report';
import { adviceFor } from './advice';
import { CheckEvidence } from './check-evidence';
import { CodeSentence } from './code-sentence';
import { NestedList } from './nested-list';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { SealEvidence } from './seal-evidence';
import { useReportWords } from './wording';

/** The six checks, each an icon and a word and one sentence; what it rests on opens below it. */
export function CheckList({
  report,
  level,
  protectedHeaders,
}: {
  report: VerificationReport;
  level: HeadingLevel;
  protectedHeaders: readonly string[];
}) {
  const { t } = useTranslation('credentials');
  return (
    <>
      <ReportHeading level={level} below={1} id="report-checks">
        {t('report.checks.title')}
      </ReportHeading>
      <ol className="mt-2 divide-y divide-line">
        {report.checks.map((check) => (
          <li key={check.check} className="py-4 last:pb-0" data-print="together">
            <CheckRow {...{ check, report, level, protectedHeaders }} />
          </li>
        ))}
      </ol>
    </>
  );
}

function CheckRow({
  check,
  report,
  level,
  protectedHeaders,
}: {
  check: Check;
  report: VerificationReport;
  level: HeadingLevel;
  protectedHeaders: readonly string[];
}) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const name = words.check(check.check);
  const isSeal = check.check === 'SEAL' && report.seal.signatures.length > 0;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <ReportHeading level={level} below={2}>
          {name}
        </ReportHeading>
        <StatusBadge tone={TONE_OF_CHECK[check.status]}>{words.status(check.status)}</StatusBadge>
      </div>
      {isSeal ? <SealSentence report={report} /> : null}
      <p className="mt-1 max-w-measure">
        <CodeSentence {...check} />
      </p>
      {isAdvised(check, report) ? <AdviceLine check={check} /> : null}
      {check.check === 'SEAL' ? <NestedList nested={report.nested ?? []} /> : null}
      <Disclosure
        plain
        className="mt-1 text-sm"
        summary={
          <>
            {t('report.checks.evidence')}
            <span className="sr-only">
              <Colon />
              {name}
            </span>
          </>
        }
      >
        <CheckEvidence check={check} />
        {isSeal ? (
          <SealEvidence signatures={report.seal.signatures} protectedHeaders={protectedHeaders} />
        ) : null}
      </Disclosure>
    </>
  );
}

/**
 * Where nothing could be read the page says once what to do; where something is not valid, only
 * that is to be acted on.
 */
const isAdvised = ({ status }: Check, { credential, checks }: VerificationReport): boolean =>
  credential !== null &&
  (status === 'invalid' || checks.every((each) => each.status !== 'invalid'));

/** What to do where the check does not settle it. */
function AdviceLine({ check }: { check: Check }) {
  const { t } = useTranslation('credentials');
  const advice = adviceFor(check);
  return advice ? (
    <p className="mt-1 flex max-w-measure items-start gap-2">
      <Icon name="arrow-right" size="sm" className="mt-1 text-accent" />
      <span>{t(`report.advice.${advice}`)}</span>
    </p>
  ) : null;
}

/** "Sealed by X. Unchanged since." Only where every seal is intact is anything said of the content. */
function SealSentence({ report }: { report: VerificationReport }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const { signatures } = report.seal;
  const holders = [...new Set(signatures.flatMap((each) => each.holderName ?? each.subject ?? []))];
  const intact = signatures.every(({ integrity }) => integrity === 'valid');
  const claimed = signatures[0]?.claimedAt;
  const unchanged = claimed
    ? t('report.checks.unchangedSince', { date: format.writtenDay(claimed) })
    : t('report.checks.unchanged');
  return (
    <p className="mt-1 max-w-measure">
      {holders.length > 0 ? t('report.checks.sealedBy', { holder: format.list(holders) }) : null}{' '}
      {intact ? unchanged : null}
    </p>
  );
}
