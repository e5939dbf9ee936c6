import { useTranslation } from 'react-i18next';
import { CopyButton } from '~/components/ui/copy-button';
import { DefinitionList } from '~/components/ui/definition-list';
import type { Check } from '~/credentials/report';
import { useReportWords } from './wording';

/** A value of the evidence as text; objects as JSON. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}

/** The stable code and everything the check looked at; copied as JSON. */
export function CheckEvidence({ check }: { check: Check }) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const items = Object.entries(check.evidence).map(([key, value]) => ({
    key,
    term: words.of('report.evidence', key),
    value: shown(value),
  }));
  const code = { key: 'code', term: t('report.checks.code'), value: <code>{check.code}</code> };
  const { check: name, status, evidence } = check;
  return (
    <>
      <DefinitionList dense items={[code, ...items]} />
      <CopyButton
        text={JSON.stringify({ check: name, status, code: check.code, evidence }, null, 2)}
        label={t('report.checks.copy')}
      />
    </>
  );
}
