import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { cx } from '~/components/ui/cx';
import { Icon } from '~/components/ui/icon';
import { TONE_ICON, TONE_TEXT, type Tone } from '~/components/ui/tones';
import type { AnnexIEntry } from '~/credentials/annex-i-entry';
import { type HeadingLevel, ReportHeading } from './report-heading';
import { useReportWords } from './wording';

const MOST_VALUES = 4;
const TONES = { present: 'valid', missing: 'unknown', 'not-applicable': 'neutral' } as const;

/** Annex I of Council Recommendation 2022/C 243/02 as a checklist: what is there, what is missing and why that matters. */
export function AnnexIList({
  entries,
  level,
}: {
  entries: readonly AnnexIEntry[];
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  const mandatory = entries.filter((each) => each.mandatory);
  const optional = entries.filter((each) => !each.mandatory);
  const present = mandatory.filter((each) => each.status === 'present').length;
  return (
    <Card as="section" labelledBy="report-annex">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <ReportHeading level={level} below={1} id="report-annex">
          {t('report.annexI.title')}
        </ReportHeading>
        <p className="tabular font-semibold">
          {t('report.annexI.count', { present, total: mandatory.length })}
        </p>
      </div>
      <p className="mt-1 max-w-measure text-ink-soft">{t('report.annexI.lead')}</p>
      <Elements entries={mandatory} />
      <ReportHeading level={level} below={2} className="mt-6 text-lg">
        {t('report.annexI.optional')}
      </ReportHeading>
      <Elements entries={optional} />
    </Card>
  );
}

function Elements({ entries }: { entries: readonly AnnexIEntry[] }) {
  return (
    <ul className="mt-3 grid grid-cols-1 gap-x-8 md:grid-cols-2">
      {entries.map((each) => (
        <li key={each.element} className="border-t border-line py-3">
          <Element entry={each} />
        </li>
      ))}
    </ul>
  );
}

function Element({ entry }: { entry: AnnexIEntry }) {
  const words = useReportWords();
  const tone: Tone = TONES[entry.status];
  return (
    <div className="flex items-start gap-3">
      <Icon name={TONE_ICON[tone]} className={cx('mt-0.75', TONE_TEXT[tone])} />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>
          <span className="font-semibold">{words.of('annexI', entry.element)}</span>{' '}
          <span className={cx('text-sm font-semibold', TONE_TEXT[tone])}>
            {words.of('annexIStatus', entry.status)}
          </span>
        </p>
        <Values entry={entry} />
        {entry.status === 'missing' ? (
          <p className="text-sm text-ink-soft">{words.of('annexI.why', entry.element, {}, '')}</p>
        ) : null}
      </div>
    </div>
  );
}

/** The first few values. Of the learner only name and date of birth: numbers stay in the file. */
function Values({ entry }: { entry: AnnexIEntry }) {
  const { t } = useTranslation('credentials');
  const { country } = useFormat();
  const { readable } = useReportWords();
  const values = entry.values
    .filter(({ path }) => entry.element !== 'learner' || /(?:Name|dateOfBirth)\b/.test(path))
    .map(({ value, derived }) => {
      if (derived) return t(`report.ehea.${derived}`);
      return entry.element === 'country' ? country(value) : readable(value);
    });
  const distinct = [...new Set(values)];
  const left = distinct.length - MOST_VALUES;
  if (distinct.length === 0) return null;
  return (
    <p className="text-sm">
      {distinct
        .slice(0, MOST_VALUES)
        .map((value) => (value.length > 160 ? `${value.slice(0, 159)}…` : value))
        .join(' · ')}
      {left > 0 ? ` ${t('report.more', { count: left })}` : ''}
    </p>
  );
}
