import { useTranslation } from 'react-i18next';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_OF_CHECK } from '~/components/ui/tones';
import type { NestedCredential } from '~/credentials/report';
import { CodeSentence } from './code-sentence';
import { useReportWords } from './wording';

/** The credentials inside a learner record, each with what its own checks say. */
export function NestedList({ nested }: { nested: readonly NestedCredential[] }) {
  const { t } = useTranslation('credentials');
  if (nested.length === 0) return null;
  return (
    <div className="mt-3 rounded-md border border-line p-3 text-sm">
      <p className="font-semibold">{t('report.nested.title')}</p>
      <ul className="divide-y divide-line">
        {nested.map((each) => (
          <li key={each.path} className="grid gap-1 py-2 last:pb-0 [overflow-wrap:anywhere]">
            <NestedItem credential={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NestedItem({ credential }: { credential: NestedCredential }) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const { title, issuer, path, checks } = credential;
  return (
    <>
      <span className="font-semibold">{title ?? t('report.nested.untitled')}</span>
      {issuer ? (
        <span className="text-ink-soft">{t('report.nested.issuer', { issuer })}</span>
      ) : null}
      {checks.map((check) => (
        <span key={check.check} className="grid gap-0.5">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            {words.check(check.check)}
            <StatusBadge tone={TONE_OF_CHECK[check.status]}>
              {words.status(check.status)}
            </StatusBadge>
          </span>
          <span className="text-ink-soft">
            <CodeSentence {...check} />
          </span>
        </span>
      ))}
      <code className="text-xs text-ink-soft">{path}</code>
    </>
  );
}
