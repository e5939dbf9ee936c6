import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { Icon } from './icon';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row, index: number) => ReactNode;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** The column that names the row (one per table). */
  rowHeader?: boolean;
  /** Where its header links to sort by it, and how it is sorted now. */
  sort?: { href: string; state: 'ascending' | 'descending' | 'none' };
  hideHeader?: boolean;
}

/** Explicit roles: a table laid out as cards would otherwise lose its meaning in some browsers. */
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
};

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { t } = useTranslation('common');
  const { sort } = column;
  const text = column.hideHeader ? <span className="sr-only">{column.header}</span> : column.header;
  return (
    <th
      scope="col"
      {...ROLE.columnHeader}
      data-align={column.align ?? 'start'}
      {...(sort ? { 'aria-sort': sort.state } : {})}
    >
      {sort ? (
        <Link to={sort.href} preventScrollReset className="inline-flex items-center gap-1">
          {text}
          <Icon
            name={sort.state === 'descending' ? 'arrow-down' : 'arrow-up'}
            size="sm"
            className={cx(sort.state === 'none' && 'opacity-0')}
          />
          <span className="sr-only">{t('table.sort')}</span>
        </Link>
      ) : (
        text
      )}
    </th>
  );
}

function Cell<Row>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) {
  const props = { 'data-label': column.header, 'data-align': column.align ?? 'start' };
  const content = <div>{column.cell(row, index)}</div>;
  return column.rowHeader ? (
    <th scope="row" {...ROLE.rowHeader} {...props}>
      {content}
    </th>
  ) : (
    <td {...ROLE.cell} {...props}>
      {content}
    </td>
  );
}

/** A table with a caption and a header row that stays in sight; on a phone each row is a card. */
export function Table<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  footer,
  className,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string;
  footer?: ReactNode;
  className?: string;
}) {
  return (
    <table className={cx('data-table', className)} {...ROLE.table}>
      <caption className={captionHidden ? 'sr-only' : 'mb-2 text-start font-semibold'}>
        {caption}
      </caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLE.group}>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)} {...ROLE.row}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} index={index} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer ? <tfoot {...ROLE.group}>{footer}</tfoot> : null}
    </table>
  );
}
