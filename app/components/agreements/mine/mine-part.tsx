import type { ReactNode } from 'react';
import { SectionHeading } from '~/components/ui/headings';
import { type Column, Table } from '~/components/ui/table';

interface MinePartProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  /** Said where there is no row. */
  readonly none: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: Column<Row>[];
  /** The same to look at, beside the table. */
  readonly chart?: ReactNode;
}

/** A part of the page of one's own agreements: a heading and a table, or why there is none. */
export function MinePart<Row>({
  id,
  title,
  lead,
  none,
  rows,
  rowKey,
  columns,
  chart,
}: MinePartProps<Row>) {
  const table = (
    <Table
      caption={title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      {...(chart ? { className: 'h-fit text-sm' } : {})}
    />
  );
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} {...(lead === undefined ? {} : { lead })}>
        {title}
      </SectionHeading>
      {rows.length === 0 ? <p className="text-ink-soft">{none}</p> : null}
      {rows.length > 0 && chart ? (
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
          {chart}
          {table}
        </div>
      ) : null}
      {rows.length > 0 && !chart ? table : null}
    </section>
  );
}
