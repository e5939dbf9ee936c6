import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import {
  type ComponentRow,
  ROW_FIELDS,
  type RowField,
  rowName,
} from '~/recognition/forms/component-row';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { componentFieldId } from './component-field-id';

/** One line where its container has room; else each row is a card of two lines, on a phone of more. */
const GRID =
  'grid grid-cols-2 items-end gap-x-3 gap-y-2 @2xl:grid-cols-6 ' +
  '@5xl:grid-cols-[6.5rem_minmax(0,1fr)_4.5rem_5rem_6rem_7rem_10rem_4rem_2.75rem] ' +
  '@5xl:items-start @5xl:gap-x-2';

const LOOK: Record<RowField, { max: number; span?: string; numeric?: 'decimal' | 'numeric' }> = {
  code: { max: 80 },
  title: { max: 500, span: 'col-span-2 @2xl:col-span-3 @5xl:col-span-1' },
  ects: { max: 8, numeric: 'decimal' },
  grade: { max: 80 },
  scale: { max: 200 },
  term: { max: 80 },
  date: { max: 10, span: '@2xl:col-span-2 @5xl:col-span-1' },
  level: { max: 1, numeric: 'numeric' },
};

const INPUT =
  'w-full min-h-10 rounded-md border border-edge bg-surface px-2 py-1 text-ink hover:border-accent ' +
  'aria-invalid:border-2 aria-invalid:border-invalid';

/** One typed component. Where rows are lines the labels stand above the first row only, as in a table. */
export function ComponentRowFields({
  row,
  index,
  parent,
  errors,
}: {
  row: ComponentRow;
  index: number;
  parent: ComponentRow | null;
  errors: Readonly<Record<string, readonly string[]>>;
}) {
  const { t } = useTranslation('cases');
  const number = index + 1;
  return (
    <li className="rounded-lg border border-line p-3 @5xl:rounded-none @5xl:border-x-0 @5xl:border-t-0 @5xl:border-b @5xl:px-0 @5xl:pt-0">
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-semibold text-ink-soft @5xl:sr-only">
          {t('paper.components.row', { number })}
        </legend>
        <input type="hidden" name={rowName(index, 'id')} value={row.id} />
        <input type="hidden" name={rowName(index, 'parentId')} value={row.parentId} />
        <div className={GRID}>
          {ROW_FIELDS.map((field) => (
            <RowInput
              key={field}
              row={row}
              index={index}
              field={field}
              codes={errors[rowName(index, field)]}
            />
          ))}
          <RemoveRow id={row.id} number={number} first={index === 0} />
        </div>
        {parent ? (
          <p className="mt-1 text-sm text-ink-soft">
            {t('paper.components.partOf', { title: parent.title })}
          </p>
        ) : null}
      </fieldset>
    </li>
  );
}

function RowInput({
  row,
  index,
  field,
  codes,
}: {
  row: ComponentRow;
  index: number;
  field: RowField;
  codes: readonly string[] | undefined;
}) {
  const { t } = useTranslation('cases');
  const words = useCodeText('cases');
  const name = rowName(index, field);
  const id = componentFieldId(name);
  const { max, span, numeric } = LOOK[field];
  return (
    <div className={cx('grid min-w-0 grid-cols-1 gap-1', span)}>
      <label htmlFor={id} className={cx('text-sm font-semibold', index > 0 && '@5xl:sr-only')}>
        {t(`paper.components.field.${field}`)}
      </label>
      <input
        id={id}
        name={name}
        type={field === 'date' ? 'date' : 'text'}
        defaultValue={row[field]}
        autoComplete="off"
        className={INPUT}
        {...(field === 'date' ? {} : { maxLength: max })}
        {...(numeric ? { inputMode: numeric } : {})}
        {...(codes ? { 'aria-invalid': true, 'aria-describedby': `${id}-error` } : {})}
      />
      {codes ? (
        <p id={`${id}-error`} className="text-sm font-semibold text-invalid">
          {codes.map((code) => words('paper.error', code)).join(' ')}
        </p>
      ) : null}
    </div>
  );
}

function RemoveRow({ id, number, first }: { id: string; number: number; first: boolean }) {
  const { t } = useTranslation('cases');
  return (
    <button
      type="submit"
      name="intent"
      value={`remove-row:${id}`}
      formNoValidate
      className={cx(
        'grid size-10 cursor-pointer place-items-center rounded-md border border-transparent',
        'text-ink-soft hover:border-invalid hover:text-invalid',
        first && '@5xl:mt-6.5',
      )}
    >
      <Icon name="trash" label={t('paper.components.remove', { number })} />
    </button>
  );
}
