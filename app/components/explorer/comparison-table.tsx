import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { ComparedCourse, Comparison } from '~/recognition/compare-courses.server';
import { useKeyFacts } from '../catalogue/course-key-facts';
import { factValue } from '../catalogue/fact-list';
import { FoldedList } from '../catalogue/folded';
import { LocalisedText } from '../catalogue/localised-text';
import { type Column, Table } from '../ui/table';
import { CompareRecognition } from './compare-recognition';

interface Row {
  readonly id: string;
  readonly term: string;
  readonly cell: (course: ComparedCourse) => ReactNode;
}

/** A column a course, a row a fact; on a phone each fact is a card that names the courses. */
export function ComparisonTable({ page }: { page: Comparison }) {
  const { t } = useTranslation('catalogue');
  const rows = useRows(page);
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
        const values = course.facts.find((fact) => fact.term === term)?.values ?? [];
        return values.length > 0 ? valuesOf(values) : unknown;
      },
    })),
  ];
}

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
