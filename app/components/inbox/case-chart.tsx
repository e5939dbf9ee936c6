import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Inbox } from '~/recognition/inbox.server';
import { AGES, type Age, type StateCount } from '~/recognition/inbox-items';
import { inboxAddress } from '~/recognition/inbox-query';
import { useCaseWords } from '../cases/words';
import { Disclosure } from '../ui/disclosure';
import { Table } from '../ui/table';

/** The older, the darker; the edge keeps each part in sight whatever its ground. */
const FILL: Record<Age, string> = {
  young: 'fill-accent-soft stroke-accent',
  middle: 'fill-accent-line stroke-accent',
  old: 'fill-accent stroke-accent',
};

/** So that a single case does not look like many. */
const SHORTEST_SCALE = 5;

/** Where the open cases stand and how old they are: to look at, and beside it to read. */
export function CaseChart({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const { chart, overdue } = inbox;
  if (chart.length === 0) return null;
  const most = Math.max(SHORTEST_SCALE, ...chart.map((each) => each.total));
  const open = chart.reduce((sum, each) => sum + each.total, 0);
  const late =
    overdue === 0 ? t('inbox.chart.overdueNone') : t('inbox.chart.overdue', { count: overdue });
  return (
    <Disclosure
      className="mb-6"
      summary={
        <>
          {t('inbox.chart.title')}
          <span className="font-normal text-ink-soft">
            {' '}
            · {t('inbox.chart.open', { count: open })} {late}
          </span>
        </>
      }
    >
      <div className="grid gap-x-12 gap-y-6 pt-1 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          <Legend />
          <ul className="grid gap-2">
            {chart.map((each) => (
              <ChartRow key={each.status} each={each} most={most} inbox={inbox} />
            ))}
          </ul>
        </div>
        <ChartTable chart={chart} />
      </div>
    </Disclosure>
  );
}

function Legend() {
  const { t } = useTranslation('cases');
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {AGES.map((age) => (
        <li key={age} className="flex items-center gap-2">
          <svg width="16" height="16" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="14" height="14" className={FILL[age]} />
          </svg>
          {t(`inbox.chart.age.${age}`)}
        </li>
      ))}
    </ul>
  );
}

function ChartRow({ each, most, inbox }: { each: StateCount; most: number; inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { status, counts, total } = each;
  const state = words.status(status);
  const filter = { view: 'open', status, q: '', unit: '', overdue: false } as const;
  return (
    <li className="grid items-center gap-x-4 gap-y-0.5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <Link to={inboxAddress(inbox.query, filter)} className="w-fit text-sm">
        {state}
      </Link>
      <span className="flex items-center gap-3">
        <svg
          role="img"
          aria-label={t('inbox.chart.bar', { state, ...counts })}
          width="100%"
          height="20"
          className="min-w-0 flex-1"
        >
          {partsOf(counts, most).map(({ age, from, share }) => (
            <rect
              key={age}
              x={`${from}%`}
              y="1"
              width={`${share}%`}
              height="18"
              className={FILL[age]}
            />
          ))}
        </svg>
        <span className="tabular w-8 text-end text-sm font-semibold">{total}</span>
      </span>
    </li>
  );
}

/** Parts of a bar in per cent of the longest one, in the order of age; none is left out of sight. */
function partsOf(counts: StateCount['counts'], most: number) {
  let from = 0;
  return AGES.flatMap((age) => {
    if (counts[age] === 0) return [];
    const share = Math.round((counts[age] / most) * 980) / 10;
    const part = { age, from, share };
    from = Math.round((from + share) * 10) / 10;
    return [part];
  });
}

function ChartTable({ chart }: { chart: readonly StateCount[] }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  return (
    <Table
      caption={t('inbox.chart.title')}
      captionHidden
      rows={chart}
      rowKey={(each) => each.status}
      className="text-sm"
      columns={[
        {
          key: 'state',
          header: t('inbox.chart.state'),
          rowHeader: true,
          cell: (each) => words.status(each.status),
        },
        ...AGES.map((age) => ({
          key: age,
          header: t(`inbox.chart.age.${age}`),
          align: 'end' as const,
          cell: (each: StateCount) => <span className="tabular">{each.counts[age]}</span>,
        })),
        {
          key: 'total',
          header: t('inbox.chart.total'),
          align: 'end',
          cell: (each) => <span className="tabular">{each.total}</span>,
        },
      ]}
    />
  );
}
