import { useTranslation } from 'react-i18next';
import type { AgreementView, PageLine } from '~/agreements/show-agreement.server';
import { useFormat } from '~/components/shell/use-format';
import { SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';
import { type Column, Table } from '../ui/table';
import { ConditionList } from './condition-list';
import { DriftNote } from './drift-note';
import { SourceList } from './source-list';
import { TargetList } from './target-list';

/** Annexes A and B as a reader needs them: per direction, what was learned and what it counts as. */
export function AgreementLines({ agreement }: { agreement: AgreementView }) {
  const { t } = useTranslation('agreements');
  if (!agreement.lines) return null;
  return (
    <section aria-labelledby="lines">
      <SectionHeading id="lines">{t('show.lines')}</SectionHeading>
      <div className="grid gap-10">
        {byDirection(agreement.lines).map((lines) => (
          <Direction key={lines[0]?.number} lines={lines} />
        ))}
      </div>
    </section>
  );
}

function byDirection(lines: readonly PageLine[]): PageLine[][] {
  const groups = new Map<string, PageLine[]>();
  for (const line of lines) {
    const key = `${line.from?.slug}>${line.to?.slug}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function Direction({ lines }: { lines: readonly PageLine[] }) {
  const { t } = useTranslation('agreements');
  const columns = useColumns(lines);
  const [first] = lines;
  const names = { from: first?.from?.name.text ?? '', to: first?.to?.name.text ?? '' };
  return (
    <Table
      caption={t('show.linesBy', names)}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.number}
    />
  );
}

function Sources({ line }: { line: PageLine }) {
  const { t } = useTranslation('agreements');
  const { rule } = line;
  const words =
    rule.kind === 'n-of-m' ? t('show.rule.n-of-m', { count: rule.n }) : t(`show.rule.${rule.kind}`);
  return (
    <div className="grid gap-1.5 text-start">
      {line.sources.length > 1 ? <p className="text-sm font-semibold">{words}</p> : null}
      <SourceList sources={line.sources} />
      <DriftNote drift={line.drift} />
      {line.learningType === 'non-formal' ? (
        <p className="text-sm text-ink-soft">{t('show.nonFormal')}</p>
      ) : null}
    </div>
  );
}

function useColumns(lines: readonly PageLine[]): Column<PageLine>[] {
  const { t } = useTranslation('agreements');
  const columns: Column<PageLine>[] = [
    {
      key: 'line',
      header: t('show.line'),
      rowHeader: true,
      cell: (line) => <LineNumber line={line} />,
    },
    { key: 'sources', header: t('show.sources'), cell: (line) => <Sources line={line} /> },
    {
      key: 'targets',
      header: t('show.targets'),
      cell: (line) => <TargetList targets={line.targets} />,
    },
    {
      key: 'ects',
      header: t('show.ects'),
      align: 'end',
      cell: (line) => <Granted line={line} />,
    },
  ];
  if (lines.every((line) => line.conditions.length === 0)) return columns;
  const conditions: Column<PageLine> = {
    key: 'conditions',
    header: t('show.conditions'),
    cell: (line) =>
      line.conditions.length > 0 ? (
        <ConditionList conditions={line.conditions} />
      ) : (
        <span className="text-ink-soft">{t('show.noOwnConditions')}</span>
      ),
  };
  return [...columns, conditions];
}

/** The credit granted; where it is not that of the courses, from what, and why. */
function Granted({ line }: { line: PageLine }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { ectsGranted, difference } = line;
  if (!difference) return <>{format.number(ectsGranted)}</>;
  const { from, to, reason } = difference;
  return (
    <span className="grid gap-1">
      <span className="tabular">
        {from === null
          ? format.number(to)
          : t('show.difference', { from: format.number(from), to: format.number(to) })}
      </span>
      <span className="max-w-60 justify-self-end text-start text-sm text-ink-soft">
        {reason === '' ? t('show.noReason') : t('show.reason', { reason })}
      </span>
    </span>
  );
}

function LineNumber({ line }: { line: PageLine }) {
  const { t } = useTranslation('agreements');
  return (
    <span className="grid justify-items-start gap-1">
      {line.number}
      {line.state === 'active' ? null : (
        <StatusBadge tone="neutral" size="sm">
          {t(`show.lineState.${line.state}`)}
        </StatusBadge>
      )}
    </span>
  );
}
