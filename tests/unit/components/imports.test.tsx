import { describe, expect, it } from 'vitest';
import type { JobView } from '~/catalogue/import/import-pages.server';
import { ImportPage } from '~/components/imports/import-page';
import { ImportsPage } from '~/components/imports/imports-page';
import { render } from './render';

const job = (facts: Partial<JobView>): JobView => ({
  ...{ id: 'j', fileName: 'kurse.csv', format: 'csv', state: 'checked', institution: null },
  ...{ publish: true, total: 3, done: 0, created: 2, changed: 0, unchanged: 0, refused: 1 },
  ...{ unit: null, failure: null, unread: [], createdAt: 0, updatedAt: 0 },
  ...facts,
});

const listed = (facts: Partial<JobView>): string =>
  render(
    <ImportsPage imports={{ jobs: [job(facts)], network: true, unit: null }} refused={null} />,
  );

describe('the list of imports', () => {
  it('says what a file would do until it is started, and what it did then', () => {
    expect(listed({ state: 'checked' })).toContain('Would be new: 2');
    expect(listed({ state: 'finished' })).toContain('New: 2');
    expect(listed({ state: 'finished' })).not.toContain('Would be');
  });
});

describe('the form for a file', () => {
  const form = (refused: Parameters<typeof ImportsPage>[0]['refused'], unit: string | null) =>
    render(<ImportsPage imports={{ jobs: [], network: false, unit }} refused={refused} />);

  it('says what a file seems to be that it does not take, and what to do', () => {
    const seems = { kind: 'xml', name: 'institutions-response' } as const;
    const html = form({ ok: false, error: 'unrecognised', seems }, null);
    expect(html).toContain('This is XML with the root institutions-response. The file is in none');
    const pdf = { kind: 'pdf', name: '' } as const;
    expect(form({ ok: false, error: 'unrecognised', seems: pdf }, null)).toContain(
      'This seems to be a PDF. No courses can be read from such a file.',
    );
    expect(form({ ok: false, error: 'empty', seems: null }, null)).toContain('The file is empty');
  });

  it('says whose courses an editor of a unit may import', () => {
    expect(form(null, 'Law')).toContain('Courses of your unit (Law), and those');
    expect(form(null, null)).toContain('Courses of your institution only.');
  });
});

describe('the page of an import', () => {
  const page = (facts: Partial<JobView>, code: string, value: string | null): string => {
    const fault = { row: 4, code, field: null, value, refused: false };
    const may = { start: true, stop: false, discard: true };
    const rest = { faults: [fault], faultCount: 1, columns: [], languages: [], underWay: false };
    return render(<ImportPage data={{ job: job(facts), may, ...rest }} />);
  };

  it('names the columns nobody reads', () => {
    const html = page({ unread: ['Dozent', 'Raum'] }, 'value', 'x');
    expect(html).toContain('These columns are not read: Dozent, Raum.');
  });

  it('says of a file without courses what it holds instead, not in a table of rows', () => {
    const facts = { total: 0, created: 0, refused: 0 };
    const whole = {
      row: 0,
      code: 'other-things',
      field: null,
      value: 'Alliance (2)',
      refused: true,
    };
    const may = { start: true, stop: false, discard: true };
    const rest = { faultCount: 1, columns: [], languages: [], underWay: false };
    const html = render(<ImportPage data={{ job: job(facts), may, faults: [whole], ...rest }} />);
    expect(html).toContain('no courses in this file. It describes Alliance (2), and none');
    expect(html).not.toContain('Row 0');
  });

  it('tells what is taken but to be checked from what was left out', () => {
    expect(page({}, 'hours-few', '0.4')).toContain('Taken, to check');
    expect(page({}, 'hours-few', '0.4')).toContain('0.4 hours for one ECTS credit');
    expect(page({}, 'value', 'five')).toContain('Value left out');
  });
});
