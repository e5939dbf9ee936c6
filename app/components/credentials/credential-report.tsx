import type { ReactNode } from 'react';
import { Card } from '~/components/ui/card';
import type { VerificationReport } from '~/credentials/report';
import { AnnexIList } from './annex-i-list';
import { CheckList } from './check-list';
import { CredentialDocument } from './credential-document';
import { FileFacts } from './file-facts';
import { FindingList } from './finding-list';
import type { HeadingLevel } from './report-heading';
import { ReportSummaryLine } from './report-summary';
import { UnreadableHelp } from './unreadable-help';

export interface CredentialReportProps {
  report: VerificationReport;
  /** The file's own name, where it is known. */
  fileName: string | null;
  /** Heading level of the summary line; the parts are one and two below it. */
  level?: HeadingLevel;
  /** The summary takes the focus and is announced when a new report appears. */
  takesFocus?: boolean;
  /** Protected headers of the seals as JSON text, for experts. */
  protectedHeaders?: readonly string[];
  /** Under the summary line: what can be done next. */
  actions?: ReactNode;
  /** Under the six checks: what this page adds to them. */
  aside?: ReactNode;
  /** At the end, before the technical facts. */
  children?: ReactNode;
}

/**
 * A credential and what six checks say of it: summary line, the credential as a document, the
 * checks with their evidence, Annex I. Works without script; one report to a page.
 */
export function CredentialReport({
  report,
  fileName,
  level = 2,
  takesFocus = false,
  protectedHeaders = [],
  actions,
  aside,
  children,
}: CredentialReportProps) {
  const { credential } = report;
  return (
    <div className="grid grid-cols-1 gap-6">
      <ReportSummaryLine {...{ report, fileName, level, takesFocus }} />
      {actions}
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        {credential ? (
          <CredentialDocument report={report} credential={credential} level={level} />
        ) : (
          <UnreadableHelp report={report} level={level} />
        )}
        <div className="grid grid-cols-1 gap-6">
          <Card as="section" labelledBy="report-checks">
            <CheckList report={report} level={level} protectedHeaders={protectedHeaders} />
          </Card>
          {aside}
        </div>
      </div>
      {report.annexI.length > 0 ? <AnnexIList entries={report.annexI} level={level} /> : null}
      <FindingList findings={report.findings} level={level} />
      {children}
      <FileFacts report={report} />
    </div>
  );
}
