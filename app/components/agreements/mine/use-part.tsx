import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { UseRow } from '~/agreements/use-of-agreements.server';
import { LocalisedText } from '~/components/catalogue/localised-text';
import { useFormat } from '~/components/shell/use-format';
import type { Column } from '~/components/ui/table';
import { paths } from '~/platform/paths';
import { MinePart } from './mine-part';

/** So that a single credit does not look like many. */
const SHORTEST_SCALE = 10;
/** Below so many cases partners' figures are not told (db/queries/precedents). */
const FEW = 5;
/** Bars beyond these would be too many to compare; the table has every row. */
const BARS = 12;

/** Cases and credits by agreement: to look at, and beside it to read. */
export function UsePart({ use }: { use: readonly UseRow[] }) {
  const { t } = useTranslation('agreements');
  const bars = use.filter((each) => each.cases > 0).slice(0, BARS);
  return (
    <MinePart
      id="use"
      title={t('mine.use.title')}
      lead={t('mine.use.lead')}
      none={t('mine.use.none')}
      rows={use}
      rowKey={(each) => each.code}
      columns={useColumns()}
      {...(bars.length > 0 ? { chart: <Bars use={bars} /> } : {})}
    />
  );
}

function Bars({ use }: { use: readonly UseRow[] }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const most = Math.max(SHORTEST_SCALE, ...use.map((each) => each.ects));
  return (
    <ul aria-label={t('mine.use.chart')} className="grid h-fit gap-3">
      {use.map((each) => (
        <li key={each.code} className="grid gap-0.5">
          <span className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span>{each.code}</span>
            <span className="tabular font-semibold">{format.ects(each.ects)}</span>
          </span>
          <svg width="100%" height="18" aria-hidden="true" focusable="false">
            <rect
              x="0"
              y="1"
              width={`${Math.round((each.ects / most) * 1000) / 10}%`}
              height="16"
              className="fill-accent-line stroke-accent"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}

function useColumns(): Column<UseRow>[] {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return [
    {
      key: 'agreement',
      header: t('list.agreement'),
      rowHeader: true,
      cell: (each) => (
        <>
          <Link to={paths.agreement(each.code)}>{each.code}</Link>
          {each.title ? (
            <span className="block font-normal text-ink-soft">
              <LocalisedText value={each.title} />
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'cases',
      header: t('mine.use.cases'),
      align: 'end',
      cell: (each) => format.number(each.cases),
    },
    {
      key: 'ects',
      header: t('mine.use.ects'),
      align: 'end',
      cell: (each) => format.number(each.ects),
    },
    {
      key: 'partners',
      header: t('mine.use.partners'),
      cell: ({ partners }) => <ByPartners use={partners} />,
    },
    {
      key: 'latest',
      header: t('mine.use.latest'),
      cell: (each) => (each.latest === null ? '' : format.date(each.latest, 'short')),
    },
  ];
}

/** Partners' decisions on the own courses: figures, or that they are too few to be told. */
function ByPartners({ use }: { use: UseRow['partners'] }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  if (use === null) return null;
  if (use.cases === null || use.ects === null) return <>{t('mine.use.few', { count: FEW })}</>;
  return (
    <span className="tabular">
      {t('mine.use.caseCount', { count: use.cases })}
      <span className="block text-ink-soft">{format.ects(use.ects)}</span>
    </span>
  );
}
