import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { newRowId, toId } from '~/catalogue/editing/field-id';
import type { ListKey } from '~/catalogue/editing/field-keys.data';
import type { FieldView, RowView } from '~/catalogue/editing/field-view';
import { verbsFor } from '~/catalogue/editing/outcome-verb';
import { useLocale } from '~/platform/i18n';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { cx } from '../ui/cx';
import { Disclosure } from '../ui/disclosure';
import { FieldHelp } from '../ui/field';
import { Icon } from '../ui/icon';
import { useEditing } from './editing-context';
import { useField } from './use-field';

/** Draws a field of any kind; handed down, because fields hold fields. */
type Control = ComponentType<{ field: FieldView }>;

/** What a chosen record tells is not asked for after it. */
const FIELDS = 'grid min-w-0 gap-5 [&>[data-linked]~*]:hidden';

/** Fields that belong together; folded away while nothing is stated in them. */
export function GroupField({
  field,
  Control,
}: {
  field: Extract<FieldView, { kind: 'group' }>;
  Control: Control;
}) {
  const { id, label, help } = useField(field);
  return (
    <Disclosure id={id} summary={label} open={field.filled}>
      <FieldHelp id={id}>{help}</FieldHelp>
      <div className={cx('mt-4', FIELDS)}>
        {field.fields.map((each) => (
          <Control key={each.name} field={each} />
        ))}
      </div>
    </Disclosure>
  );
}

/** A list: each row a group of fields, and an empty one below that becomes a row when saved. */
export function RowsField({
  field,
  Control,
}: {
  field: Extract<FieldView, { kind: 'rows' }>;
  Control: Control;
}) {
  const { t } = useTranslation('editor');
  const { writable } = useEditing();
  const { id, label, help } = useField(field);
  const one = t(`one.${field.key as ListKey}`);
  const filled = field.rows.filter(({ of }) => of !== null);
  const blank = field.rows.find(({ of }) => of === null);
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="grid min-w-0 gap-4">
      <div>
        <h3 id={`${id}-title`} className="text-lg">
          {label}
        </h3>
        <FieldHelp id={id}>{help}</FieldHelp>
      </div>
      <input type="hidden" name={`${field.name}._rows`} value={field.rows.length} />
      {filled.map((row, index) => (
        <Row
          key={row.name}
          list={field.name}
          row={row}
          index={index}
          label={one}
          Control={Control}
        />
      ))}
      {blank && writable ? (
        <Disclosure
          summary={t('edit.add', { what: one })}
          open={filled.length === 0 && id === 'f-outcomes'}
        >
          <div id={newRowId(field.name)}>
            <RowFields row={blank} Control={Control} />
          </div>
          <p className="mt-4">
            <Button look="secondary" icon="plus" name="intent" value={`add:${field.name}`}>
              {t('edit.addMore')}
            </Button>
          </p>
        </Disclosure>
      ) : null}
    </section>
  );
}

function RowFields({ row, Control }: { row: RowView; Control: Control }) {
  return (
    <div className={FIELDS}>
      <input type="hidden" name={`${row.name}._of`} value={row.of ?? ''} />
      <VerbHint row={row} />
      {row.fields.map((each) => (
        <Control key={each.key} field={each} />
      ))}
    </div>
  );
}

function Row({
  list,
  row,
  index,
  label,
  Control,
}: {
  list: string;
  row: RowView;
  index: number;
  label: string;
  Control: Control;
}) {
  const { t } = useTranslation('editor');
  const { writable } = useEditing();
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4">
      <legend className="px-1 font-semibold">
        {t('edit.row', { what: label, number: index + 1 })}
      </legend>
      <RowFields row={row} Control={Control} />
      {writable ? <RowActions list={list} row={row} index={index} label={label} /> : null}
    </fieldset>
  );
}

/** What can be done with a row as a whole. */
function RowActions({
  list,
  row,
  index,
  label,
}: {
  list: string;
  row: RowView;
  index: number;
  label: string;
}) {
  const { t } = useTranslation('editor');
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <Checkbox
        id={toId(`${row.name}.remove`)}
        name={`${row.name}._remove`}
        value="yes"
        label={t('edit.remove')}
      />
      {index > 0 ? (
        <Button look="quiet" size="sm" icon="arrow-up" name="intent" value={`up:${list}:${index}`}>
          {t('edit.up')}
          <span className="sr-only"> ({t('edit.row', { what: label, number: index + 1 })})</span>
        </Button>
      ) : null}
    </div>
  );
}

function VerbHint({ row }: { row: RowView }) {
  const { t } = useTranslation('editor');
  const { live } = useEditing();
  const hint = live.hints.get(row.name) ?? null;
  const locale = useLocale();
  if (hint === null) return null;
  const type = row.fields.find((each) => each.key === 'outcomeType');
  const verbs = verbsFor(type?.kind === 'choice' ? type.value : null, locale).join(', ');
  return (
    <p role="status" className="flex items-start gap-2 text-sm text-unknown">
      <Icon name="info" size="sm" className="mt-0.75" />
      <span>{t(`verb.${hint}`, { verbs })}</span>
    </p>
  );
}
