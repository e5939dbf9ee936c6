import { describe, expect, it } from 'vitest';
import { Meter, ProgressBar } from '~/components/ui/bars';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { Button, LinkButton } from '~/components/ui/button';
import { ColumnTabs } from '~/components/ui/column-tabs';
import { DefinitionList } from '~/components/ui/definition-list';
import { Dialog } from '~/components/ui/dialog';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { LiveRegion } from '~/components/ui/hidden';
import { Icon } from '~/components/ui/icon';
import { Notice } from '~/components/ui/notice';
import { Pagination } from '~/components/ui/pagination';
import { QrCode } from '~/components/ui/qr-code';
import { StatusBadge } from '~/components/ui/status-badge';
import { Stepper } from '~/components/ui/stepper';
import { type Column, Table } from '~/components/ui/table';
import { Timeline } from '~/components/ui/timeline';
import { render, tag } from './render';

describe('buttons', () => {
  it('submit by default and say when they are busy', () => {
    expect(tag(render(<Button>Save</Button>), 'button')).toContain('type="submit"');
    const busy = render(
      <Button busy busyLabel="Checking …">
        Check
      </Button>,
    );
    expect(tag(busy, 'button')).toContain('aria-busy="true"');
    expect(busy).toContain('Checking …');
  });

  it('that lead somewhere are links', () => {
    expect(tag(render(<LinkButton to="/courses">Courses</LinkButton>), 'a')).toContain(
      'href="/courses"',
    );
  });
});

describe('status', () => {
  it('is a word with an icon, whatever its colour', () => {
    const html = render(<StatusBadge tone="unknown">cannot tell</StatusBadge>);
    expect(html).toContain('cannot tell');
    expect(tag(html, 'svg')).toContain('aria-hidden="true"');
  });

  it('an icon alone is worded when it is given a label', () => {
    expect(render(<Icon name="check" label="chosen" />)).toContain('>chosen</span>');
  });

  it('a notice says its kind and is announced only when asked', () => {
    const html = render(<Notice kind="danger" title="Not valid" live />);
    expect(html).toContain('Problem:');
    expect(tag(html, 'div', 'role="alert"')).toBeTruthy();
    expect(render(<Notice title="Hello" />)).not.toContain('role=');
  });

  it('a live region is polite unless urgent', () => {
    expect(render(<LiveRegion>12 results</LiveRegion>)).toContain(
      'role="status" aria-live="polite"',
    );
    expect(render(<LiveRegion urgent>Stopped</LiveRegion>)).toContain('aria-live="assertive"');
  });
});

describe('a table', () => {
  const columns: Column<{ file: string; ects: number }>[] = [
    {
      key: 'file',
      header: 'File',
      rowHeader: true,
      cell: (row) => row.file,
      sort: { href: '?sort=file', state: 'descending' },
    },
    { key: 'ects', header: 'ECTS', align: 'end', cell: (row) => row.ects },
  ];
  const html = render(
    <Table
      caption="Cases"
      columns={columns}
      rows={[{ file: 'REC-1', ects: 6 }]}
      rowKey={(row) => row.file}
    />,
  );

  it('has a caption, column and row headers', () => {
    expect(html).toMatch(/<caption[^>]*>Cases<\/caption>/);
    expect(tag(html, 'th', 'scope="col"', 'aria-sort="descending"')).toBeTruthy();
    expect(tag(html, 'th', 'scope="row"')).toContain('role="rowheader"');
  });

  it('repeats each header beside its cell, for cards on a phone', () => {
    expect(tag(html, 'td')).toContain('data-label="ECTS"');
  });
});

describe('order and place', () => {
  it('a stepper names the present step', () => {
    const html = render(
      <Stepper
        label="Way"
        steps={[
          { id: '1', label: 'Sent', state: 'done' },
          { id: '2', label: 'Assessed', state: 'current' },
        ]}
      />,
    );
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toContain('Done: ');
    expect(html).toContain('Now: ');
  });

  it('a timeline is an ordered list with machine-readable times', () => {
    const html = render(
      <Timeline
        label="Events"
        items={[{ id: '1', title: 'Sent', when: '3 March', dateTime: '2026-03-03' }]}
      />,
    );
    expect(tag(html, 'ol')).toContain('aria-label="Events"');
    expect(tag(html, 'time')).toContain('dateTime="2026-03-03"');
  });

  it('breadcrumbs end with the page itself', () => {
    const html = render(
      <Breadcrumbs items={[{ label: 'Inbox', to: '/cases' }, { label: 'REC-1' }]} />,
    );
    expect(tag(html, 'nav')).toContain('aria-label="You are here"');
    expect(tag(html, 'span', 'aria-current="page"')).toBeTruthy();
  });

  it('pages have no previous on the first and none at all when there is one', () => {
    const href = (page: number) => `?page=${page}`;
    const first = render(<Pagination page={1} pages={3} hrefFor={href} />);
    expect(first).toContain('page=2');
    expect(first).not.toContain('rel="prev"');
    expect(render(<Pagination page={1} pages={1} hrefFor={href} />)).toBe('');
  });
});

describe('what opens', () => {
  it('a disclosure is native details', () => {
    expect(render(<Disclosure summary="Why">Because</Disclosure>)).toMatch(
      /<details[^>]*><summary/,
    );
  });

  it('a dialog is native and named by its heading', () => {
    const html = render(
      <Dialog id="d" title="Withdraw?">
        Text
      </Dialog>,
    );
    const id = /aria-labelledby="([^"]+)"/.exec(tag(html, 'dialog'))?.[1];
    expect(html).toContain(`<h2 id="${id}"`);
    expect(html).toContain('<form method="dialog">');
  });

  it('columns are chosen by a named group of radio buttons that belong to no form', () => {
    const html = render(
      <form>
        <ColumnTabs
          label="Parts"
          tabs={[
            { id: 'a', label: 'Learned', content: 'x' },
            { id: 'b', label: 'Agreed', content: 'y' },
          ]}
        />
      </form>,
    );
    expect(tag(html, 'div', 'role="radiogroup"')).toContain('aria-label="Parts"');
    expect(tag(html, 'input', 'value="a"')).toContain('checked=""');
    expect(tag(html, 'input', 'value="b"')).toMatch(/form="[^"]+none"/);
    expect(html).toContain('aria-label="Agreed"');
  });
});

describe('amounts', () => {
  it('a meter has its label and its value in words', () => {
    const html = render(
      <Meter label="Annex I" value={10} max={11} text="10 of 11" tone="unknown" />,
    );
    const id = / id="([^"]+)"/.exec(tag(html, 'meter'))?.[1];
    expect(html).toContain(`<label for="${id}"`);
    expect(html).toContain('10 of 11');
  });

  it('progress without an end has no value', () => {
    expect(
      tag(render(<ProgressBar label="Import" value={null} max={1} text="…" />), 'progress'),
    ).not.toContain('value=');
  });

  it('nothing is styled inline, which the security policy would block', () => {
    const html = render(
      <>
        <Meter label="a" value={1} max={2} text="1" />
        <EmptyState title="None" />
        <DefinitionList items={[{ term: 'a', value: 'b' }]} />
      </>,
    );
    expect(html).not.toContain('style=');
  });
});

describe('a QR code', () => {
  it('draws the dark squares and is labelled', () => {
    const html = render(<QrCode path="M0 0h1v1h-1z" size={2} label="Verify at example.org" />);
    expect(tag(html, 'svg')).toContain('aria-label="Verify at example.org"');
    expect(html).toContain('d="M0 0h1v1h-1z"');
  });
});
