import { useTranslation } from 'react-i18next';
import { BLOCKING, type VersionFinding } from '~/curriculum/check-version';
import { StatusBadge } from '../ui/status-badge';

/** What a version should be asked, each with whether it keeps it from being published. */
export function FindingList({ findings }: { findings: readonly VersionFinding[] }) {
  const { t } = useTranslation('curriculum');
  return (
    <ul className="grid gap-2">
      {findings.map((finding) => {
        const { code, ...values } = finding;
        const blocks = BLOCKING.has(code);
        return (
          <li
            key={JSON.stringify(finding)}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 sm:flex-nowrap"
          >
            <StatusBadge size="sm" tone={blocks ? 'invalid' : 'unknown'}>
              {t(blocks ? 'finding.blocks' : 'finding.look')}
            </StatusBadge>
            <span>{t(`finding.${code}`, values)}</span>
          </li>
        );
      })}
    </ul>
  );
}
