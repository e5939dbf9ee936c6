import { expect, it } from 'vitest';
import { ComparisonTable } from '~/components/explorer/comparison-table';
import type { ComparedCourse, Comparison } from '~/recognition/compare-courses.server';
import { render } from '../render';

const said = (term: string, text: string) => ({ term, values: [{ text }] });

const course = (id: string, ects: number, facts: ComparedCourse['facts']): ComparedCourse =>
  ({
    summary: {
      ...{ id, ects, title: { text: `Course ${id}` }, provider: { name: { text: 'Alpha' } } },
      ...{ languages: ['en'], languageNames: ['English'], eqf: 6, hours: null },
      ...{ mode: null, startsOn: null, price: null },
    },
    ...{ outcomes: [], skills: [], recognisedBy: [], facts },
  }) as never;

function texts(...courses: ComparedCourse[]) {
  const terms = [...new Set(courses.flatMap(({ facts }) => facts.map(({ term }) => term)))];
  const page = { ids: courses.map(({ summary }) => summary.id), courses, terms };
  const html = render(<ComparisonTable page={page as unknown as Comparison} />);
  const all = (pattern: RegExp, of: string) => [...of.matchAll(pattern)].map(([, text]) => text);
  const [table = '', after = ''] = html.split('</table>');
  return {
    rows: all(/<th scope="row"[^>]*><div>([^<]*)/g, table),
    same: all(/<dt[^>]*>([^<]*)/g, after),
    unstated: /Stated by none of them: ([^<]*)/.exec(after)?.[1],
  };
}

it('sets side by side what differs, states once what is the same, and names what none states', () => {
  const shown = texts(
    course('one', 5, [said('Field', 'Law'), said('Duration', '6 weeks')]),
    course('two', 3, [said('Field', 'Law'), said('Duration', '8 weeks')]),
  );
  expect(shown.rows).toEqual([
    ...['Course', 'Where is this recognised?', 'Credits', 'What you will be able to do', 'Skills'],
    'Duration',
  ]);
  expect(shown.same).toEqual(['Level', 'Language', 'Field']);
  expect(shown.unstated).toBe('mode, start and price.');
});

it('has nothing in common with others when it stands alone', () => {
  const shown = texts(course('one', 5, [said('Field', 'Law')]));
  expect(shown.same).toEqual([]);
  expect(shown.rows).toContain('Field');
});
