import { describe, expect, it } from 'vitest';
import type { JobView } from '~/catalogue/import/import-pages.server';
import { ImportPage } from '~/components/imports/import-page';
import { ImportsPage } from '~/components/imports/imports-page';
import { render } from './render';

const job = (facts: Partial<JobView>): JobView => ({
  ...{ id: 'j', fileName: 'kurse.csv', format: 'csv', state: 'checked', institution: null },
  ...{ publish: true, total: 3, done: 0, created: 2, changed: 0, unchanged: 0, refused: 1 },
  ...{ failure: null, unread: [], createdAt: 0, updatedAt: 0 },
  ...facts,
});

const listed = (facts: Partial<JobView>): string =>
  render(<ImportsPage imports={{ jobs: [job(facts)], network: true }} error={null} />);

describe('the list of imports', () => {
  it('says what a file would do until it is started, and what it did then', () => {
    expect(listed({ state: 'checked' })).toContain('Would be new: 2');
    expect(listed({ state: 'finished' })).toContain('New: 2');
    expect(listed({ state: 'finished' })).not.toContain('Would be');
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

  it('tells what is taken but to be checked from what was left out', () => {
    expect(page({}, 'hours-few', '0.4')).toContain('Taken, to check');
    expect(page({}, 'hours-few', '0.4')).toContain('0.4 hours for one ECTS credit');
    expect(page({}, 'value', 'five')).toContain('Value left out');
  });
});
