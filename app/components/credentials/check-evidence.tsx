import { useTranslation } from 'react-i18next';
import { CopyButton } from '~/components/ui/copy-button';
import { DefinitionList } from '~/components/ui/definition-list';
import { StatusBadge } from '~/components/ui/status-badge';
import { TONE_OF_CHECK } from '~/components/ui/tones';
import type { Check, CheckStatus } from '~/credentials/report';
import { CodeSentence } from './code-sentence';
import { type EvidenceValues, useReportWords } from './wording';

/** A value of the evidence as text; objects as JSON. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join(', ')
    : JSON.stringify(value);
}

/** Under which words a coded value of the evidence stands. */
const CODED = {
  axis: 'axis',
  dialect: 'dialect',
  level: 'level',
  register: 'report.evidenceValue.register',
  limit: 'report.evidenceValue.limit',
} as const;

const isCoded = (key: string): key is keyof typeof CODED => Object.hasOwn(CODED, key);

/** A coded value in words, its stable code beside it. */
function Coded({ name, value }: { name: keyof typeof CODED; value: string }) {
  const words = useReportWords();
  const text = words.of(CODED[name], value, {}, '');
  return (
    <>
      {text ? `${text} ` : null}
      <code className={text ? 'text-xs text-ink-soft' : undefined}>{value}</code>
    </>
  );
}

/** One achievement as held against a register; reports of other versions may hold less. */
interface AchievementLine {
  readonly achievement: string;
  readonly status: CheckStatus;
  readonly code: string;
}

const isLine = (value: unknown): value is AchievementLine & EvidenceValues =>
  typeof value === 'object' &&
  value !== null &&
  'achievement' in value &&
  typeof value.achievement === 'string' &&
  'status' in value &&
  (value.status === 'valid' || value.status === 'invalid' || value.status === 'inconclusive') &&
  'code' in value &&
  typeof value.code === 'string';

/** What the register says of each achievement of the file. */
function Achievements({ lines }: { lines: readonly (AchievementLine & EvidenceValues)[] }) {
  const words = useReportWords();
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={JSON.stringify(line)} className="grid justify-items-start gap-0.5">
          <StatusBadge size="sm" tone={TONE_OF_CHECK[line.status]}>
            {words.status(line.status)}
          </StatusBadge>
          <CodeSentence code={line.code} message={line.code} evidence={line} />
          <span className="text-xs text-ink-soft">
            <code>{line.code}</code> · <code>{line.achievement}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A value of the evidence as people read it. */
function Value({ name, value }: { name: string; value: unknown }) {
  if (isCoded(name) && typeof value === 'string') return <Coded name={name} value={value} />;
  if (name === 'achievements' && Array.isArray(value) && value.every(isLine))
    return <Achievements lines={value} />;
  return shown(value);
}

/** The stable code and everything the check looked at; copied as JSON. */
export function CheckEvidence({ check }: { check: Check }) {
  const { t } = useTranslation('credentials');
  const words = useReportWords();
  const items = Object.entries(check.evidence).map(([key, value]) => ({
    key,
    term: words.of('report.evidence', key),
    value: <Value name={key} value={value} />,
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
