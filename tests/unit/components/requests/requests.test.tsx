import { describe, expect, it } from 'vitest';
import { ComponentRows } from '~/components/requests/component-rows';
import { MyRequestsPage } from '~/components/requests/my-requests-page';
import { NewRequestPage } from '~/components/requests/new-request-page';
import { PaperRequestPage } from '~/components/requests/paper-request-page';
import { toComponentsState } from '~/recognition/forms/component-rows';
import type { RequestState } from '~/recognition/forms/request-state';
import type { MyRequest } from '~/recognition/my-requests.server';
import { render, tag } from '../render';

const OPTIONS = {
  institutions: [
    { id: 'a', name: 'University A' },
    { id: 'b', name: 'University B' },
  ],
  preselected: 'b',
  forLearner: false,
};
const STATE: RequestState = {
  values: { institutionId: 'a', request: 'Please & thank you' },
  errors: {},
  held: null,
  duplicate: null,
  unreadable: null,
  hint: null,
};

describe('the page of a new request', () => {
  it('posts the file after the text, so that the text arrives whatever the file is', () => {
    const html = render(<NewRequestPage options={OPTIONS} state={null} />);
    expect(tag(html, 'form', 'multipart/form-data')).toContain('action="/requests/new"');
    expect(html.indexOf('name="request"')).toBeLessThan(html.indexOf('type="file"'));
    expect(html).toContain('<option value="b" selected="">');
    expect(html).not.toContain('name="forLearner"');
    expect(html).toContain('href="/requests/new/paper"');
  });

  it('shows what was typed, the fault at its field, and the file that is kept', () => {
    const state: RequestState = {
      ...STATE,
      errors: { forLearner: ['no-such-learner'] },
      held: { token: 'tok', name: 'y.json', size: 1234 },
    };
    const html = render(
      <NewRequestPage options={{ ...OPTIONS, forLearner: true }} state={state} />,
    );
    expect(html).toContain('Please &amp; thank you');
    expect(html).toContain('<option value="a" selected="">');
    expect(tag(html, 'input', 'name="forLearner"')).toContain('aria-invalid="true"');
    expect(html).toContain('href="#request-forLearner"');
    expect(tag(html, 'input', 'name="held"')).toContain('value="tok"');
    expect(tag(html, 'input', 'type="file"')).not.toContain('required');
    expect(html).toContain('y.json (1.2 kB) is kept');
  });

  it('leads to the case in which the same file stands', () => {
    const shown = (toCheck: string | null) => {
      const state = { ...STATE, duplicate: { caseId: 'k1', toCheck } };
      return render(<NewRequestPage options={OPTIONS} state={state} />);
    };
    expect(shown(null)).toContain('href="/cases/k1"');
    expect(shown(null)).not.toContain('/credentials/');
    expect(shown('d1')).toContain('href="/cases/k1/credentials/d1"');
  });
});

describe('the page of a request on paper', () => {
  it('asks offices, not learners, how authenticity was checked', () => {
    const asks = (forLearner: boolean) =>
      render(<PaperRequestPage options={{ ...OPTIONS, forLearner }} state={null} />).includes(
        'name="checkMethod"',
      );
    expect(asks(true)).toBe(true);
    expect(asks(false)).toBe(false);
  });

  it('offers to go on with a printed credential from outside its form', () => {
    const html = render(
      <PaperRequestPage options={OPTIONS} state={{ ...STATE, hint: 'printed-credential' }} />,
    );
    expect(tag(html, 'button', 'name="printed"', 'form="paper-form"')).toContain('value="yes"');
  });
});

describe('the rows of components', () => {
  const state = {
    ...toComponentsState([]),
    errors: { 'rows[1].ects': ['number'] },
    pasteErrors: [{ line: 3, field: 'ects' as const, code: 'number', value: 'five' }],
  };
  const html = render(
    <ComponentRows state={state} countries={[{ value: 'PT', label: 'Portugal' }]} />,
  );

  it('save on Enter: the first button of the form is the one that saves', () => {
    expect(/<button[^>]*>/.exec(html)?.[0]).toContain('value="save"');
  });

  it('label every field and tie each fault to its own', () => {
    const field = tag(html, 'input', 'name="rows[1].ects"');
    expect(field).toContain('id="component-rows-1-ects"');
    expect(field).toContain('aria-describedby="component-rows-1-ects-error"');
    expect(html).toContain('for="component-rows-1-ects"');
    expect(html).toContain('Line 3: “five” is not a number of ECTS.');
    expect(html).toContain('Remove row 3');
  });
});

describe('the page of my requests', () => {
  const request: MyRequest = {
    id: 'k1',
    fileNumber: 'REC-2026-0001',
    status: 'under-assessment',
    institution: 'University A',
    titles: ['Cyber Security'],
    createdAt: 0,
    updatedAt: 0,
    yourTurn: false,
    deadline: { kind: 'decision', on: '2026-05-01', past: false },
  };

  it('says in words where each stands, what happens next and by when', () => {
    const html = render(<MyRequestsPage requests={[request]} />);
    expect(html).toContain('Under assessment');
    expect(html).toContain('The faculty prepares the decision.');
    expect(html).toContain('Decision by 1 May 2026');
  });

  it('says so when the date has passed', () => {
    const past = {
      ...request,
      deadline: { kind: 'decision', on: '2026-01-01', past: true },
    } as const;
    expect(render(<MyRequestsPage requests={[past]} />)).toContain('The date has passed.');
  });

  it('offers the next step when there is none yet', () => {
    const html = render(<MyRequestsPage requests={[]} />, 'fr');
    expect(html).toContain('Aucune demande');
    expect(html).toContain('href="/requests/new"');
  });
});
