import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { ComparedCourse, Comparison } from '~/recognition/compare-courses.server';
import { inSentence, useKeyFacts } from '../catalogue/course-key-facts';
import { factValue } from '../catalogue/fact-list';
import { FoldedList } from '../catalogue/folded';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { SectionHeading } from '../ui/headings';
import { type Column, Table } from '../ui/table';
import { CompareRecognition } from './compare-recognition';

interface Row {
  readonly id: string;
  readonly term: string;
  readonly cell: (course: ComparedCourse) => ReactNode;
  /** What a course says, to tell whether all say the same; null: nothing. None: always side by side. */
  readonly said?: (course: ComparedCourse) => string | null;
}

/**
 * A column a course, a row a fact in which they differ; on a phone each fact is a card that names
 * the courses. What is the same for all, and what none of them states, follows once.
 */
export function ComparisonTable({ page }: { page: Comparison }) {
  const { differing, same, unstated } = sorted(useRows(page), page.courses);
  return (
    <>
      <SideBySide rows={differing} page={page} />
      <InCommon same={same} unstated={unstated} courses={page.courses} />
    </>
  );
}

/** Rows by what the courses say in them; one course alone has nothing in common with others. */
function sorted(rows: readonly Row[], courses: readonly ComparedCourse[]) {
  const kinds = rows.map(({ said }) => {
    const values = said ? [...new Set(courses.map(said))] : [];
    if (values.length !== 1) return 'differing';
    return values[0] === null ? 'unstated' : courses.length > 1 ? 'same' : 'differing';
  });
  const of = (kind: string) => rows.filter((_, at) => kinds[at] === kind);
  return { differing: of('differing'), same: of('same'), unstated: of('unstated') };
}

function InCommon({
  same,
  unstated,
  courses: [first],
}: {
  same: readonly Row[];
  unstated: readonly Row[];
  courses: readonly ComparedCourse[];
}) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const facts = format.list(unstated.map(({ term }) => inSentence(term)));
  return (
    <>
      {first && same.length > 0 ? (
        <section aria-labelledby="same" className="mt-10">
          <SectionHeading id="same">{t('comparePage.same')}</SectionHeading>
          <dl className="max-w-3xl divide-y divide-line border-y border-line">
            {same.map(({ id, term, cell }) => (
              <div key={id} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[12rem_1fr]">
                <dt className="text-ink-soft">{term}</dt>
                <dd className="min-w-0">{cell(first)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      {unstated.length > 0 ? (
        <p className="mt-4 text-sm text-ink-soft">{t('comparePage.unstated', { facts })}</p>
      ) : null}
    </>
  );
}

function SideBySide({ rows, page }: { rows: readonly Row[]; page: Comparison }) {
  const { t } = useTranslation('catalogue');
  const columns: Column<Row>[] = [
    { key: 'term', header: t('comparePage.fact'), rowHeader: true, cell: (row) => row.term },
    ...page.courses.map(
      (course): Column<Row> => ({
        key: course.summary.id,
        header: course.summary.title.text,
        cell: (row) => row.cell(course),
      }),
    ),
  ];
  return (
    <Table
      caption={t('comparePage.title')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      className="data-table-stacked sm:table-fixed"
    />
  );
}

function useRows(page: Comparison): Row[] {
  const { t } = useTranslation('catalogue');
  const keyFacts = useKeyFacts();
  const unknown = <span className="text-ink-soft">{t('fact.unknown')}</span>;
  const keyTerms = [
    'fact.ects',
    'fact.level',
    'fact.language',
    'fact.mode',
    'fact.start',
    'fact.price',
  ] as const;
  return [
    { id: 'course', term: t('comparePage.course'), cell: (course) => top(course, page, t) },
    {
      id: 'where',
      term: t('where.title'),
      cell: (course) => <CompareRecognition course={course} />,
    },
    ...keyTerms.map((key, index) => ({
      id: key,
      term: t(key),
      cell: ({ summary }: ComparedCourse) => keyFacts(summary)[index]?.value ?? unknown,
      said: ({ summary }: ComparedCourse) => keyFacts(summary)[index]?.value ?? null,
    })),
    {
      id: 'outcomes',
      term: t('course.outcomes'),
      cell: (course) => (course.outcomes.length > 0 ? outcomesOf(course) : unknown),
    },
    {
      id: 'skills',
      term: t('course.skills'),
      cell: (course) => (course.skills.length > 0 ? skillsOf(course) : unknown),
    },
    ...page.terms.map((term) => ({
      id: `fact ${term}`,
      term,
      cell: (course: ComparedCourse) => {
        const values = saidOf(course, term);
        return values.length > 0 ? valuesOf(values) : unknown;
      },
      said: (course: ComparedCourse) =>
        saidOf(course, term)
          .map(({ text }) => text)
          .join('\n') || null,
    })),
  ];
}

const saidOf = (
  { facts }: ComparedCourse,
  term: string,
): ComparedCourse['facts'][number]['values'] =>
  facts.find((fact) => fact.term === term)?.values ?? [];

/** As many outcomes and skills of a course stand side by side before the others are folded. */
const FEW = 8;

const outcomesOf = ({ outcomes }: ComparedCourse): ReactNode => (
  <FoldedList
    items={outcomes}
    few={FEW}
    list={(some) => (
      <ul className="grid list-disc grid-cols-1 gap-1 ps-5">
        {some.map((outcome) => (
          <li key={outcome.text}>
            <LocalisedText value={outcome} />
          </li>
        ))}
      </ul>
    )}
  />
);

const skillsOf = ({ skills }: ComparedCourse): ReactNode => (
  <FoldedList items={skills} few={FEW} list={(some) => <p>{some.join(', ')}</p>} />
);

const valuesOf = (values: ComparedCourse['facts'][number]['values']): ReactNode => (
  <ul className="[overflow-wrap:anywhere]">
    {values.map((value) => (
      <li key={value.text + (value.href ?? '')}>{factValue(value)}</li>
    ))}
  </ul>
);

/** Which course it is, who offers it, and the way to take it out again. */
function top(
  { summary }: ComparedCourse,
  page: Comparison,
  t: ReturnType<typeof useTranslation<'catalogue'>>['t'],
): ReactNode {
  const others = page.ids.filter((id) => id !== summary.id);
  return (
    <div className="grid gap-1">
      <a href={paths.course(summary.id)} className="font-semibold">
        <LocalisedText value={summary.title} />
      </a>
      <span className="text-ink-soft">
        {summary.provider.name.text}, {summary.provider.country}
      </span>
      {summary.microCredential ? (
        <span className="font-semibold">
          {t('microCredential')} · {t('notDegree')}
        </span>
      ) : null}
      <a
        href={paths.compareCourses(others)}
        aria-label={t('comparePage.removeOne', { title: summary.title.text })}
        className="inline-flex min-h-6 items-center"
        data-print="never"
      >
        {t('comparePage.remove')}
      </a>
    </div>
  );
}
