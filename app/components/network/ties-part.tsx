import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Tie } from '~/network/show-network.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { SectionHeading } from '../ui/headings';
import { Table } from '../ui/table';

/** The drawing is 100 wide and high; institutions stand on a circle. */
const MIDDLE = 50;
const RADIUS = 38;
/** More would be a knot of lines; the table has every one. */
const MOST_DRAWN = 40;

interface Place {
  readonly slug: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function placesOf(ties: readonly Tie[]): Place[] {
  const names = new Map(
    ties.flatMap(({ between }) => between.map((each) => [each.slug, each.name.text] as const)),
  );
  return [...names].map(([slug, name], index) => {
    const angle = (index / names.size) * 2 * Math.PI - Math.PI / 2;
    return {
      slug,
      name,
      x: round(MIDDLE + RADIUS * Math.cos(angle)),
      y: round(MIDDLE + RADIUS * Math.sin(angle)),
    };
  });
}

/** Which institutions agreements in force join: to look at, and beside it to read. */
export function TiesPart({ ties }: { ties: readonly Tie[] }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="ties" className="mt-12">
      <SectionHeading id="ties" lead={t('ties.lead')}>
        {t('ties.title')}
      </SectionHeading>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-2">
        <Drawing ties={ties.slice(0, MOST_DRAWN)} />
        <Table
          caption={t('ties.title')}
          captionHidden
          rows={ties}
          rowKey={(tie) => tie.key}
          columns={[
            {
              key: 'between',
              header: t('ties.between'),
              rowHeader: true,
              cell: (tie) => (
                <ul>
                  {tie.between.map((each) => (
                    <li key={each.slug}>
                      <Link to={paths.institution(each.slug)}>{each.name.text}</Link>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              key: 'agreements',
              header: t('ties.agreements'),
              align: 'end',
              cell: (tie) => format.number(tie.agreements),
            },
          ]}
        />
      </div>
    </section>
  );
}

function Drawing({ ties }: { ties: readonly Tie[] }) {
  const { t } = useTranslation('network');
  const places = placesOf(ties);
  const bySlug = new Map(places.map((place) => [place.slug, place]));
  return (
    <figure className="grid gap-3">
      <svg
        viewBox="0 0 100 100"
        role="img"
        aria-label={t('ties.drawing', { count: ties.length })}
        className="w-full max-w-md justify-self-center"
      >
        {ties.map((tie) => {
          const [from, to] = tie.between.map((each) => bySlug.get(each.slug));
          return from && to ? (
            <line
              key={tie.key}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
              strokeWidth={Math.min(3, 0.5 + tie.agreements / 2)}
              className="stroke-accent-line"
            />
          ) : null;
        })}
        {places.map((place, index) => (
          <g key={place.slug}>
            <circle cx={place.x} cy={place.y} r="5" className="fill-accent" />
            <text
              x={place.x}
              y={place.y}
              dy="1.6"
              fontSize="4.5"
              textAnchor="middle"
              className="fill-on-accent font-semibold"
            >
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className="grid list-decimal gap-1 ps-6 text-sm sm:grid-cols-2">
        {places.map((place) => (
          <li key={place.slug}>{place.name}</li>
        ))}
      </ol>
    </figure>
  );
}
