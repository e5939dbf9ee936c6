import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '~/catalogue/editing/field-view';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { Checkbox } from '../ui/choice';
import { Disclosure } from '../ui/disclosure';
import { FieldError, FieldHelp } from '../ui/field';
import { useEditing } from './editing-context';
import { useField } from './use-field';

/** A question with boxes to tick: a fieldset whose legend is the question. */
export function BoxGroup({
  field,
  children,
}: {
  field: Pick<FieldView, 'key' | 'name' | 'fault'>;
  children: ReactNode;
}) {
  const { id, label, help, errors } = useField(field);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid min-w-0 gap-1.5"
      aria-describedby={errors ? `${id}-help ${id}-error` : `${id}-help`}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldHelp id={id}>{help}</FieldHelp>
      {children}
      <FieldError id={id} errors={errors} />
    </fieldset>
  );
}

interface Box {
  readonly value: string;
  readonly label: string;
  /** BCP 47 tag of the label, where it may not be the page's. */
  readonly lang?: string;
}

/** Boxes in columns; ids come from the field's name and the place in the list. */
export function Boxes({
  name,
  prefix,
  boxes,
  checked,
}: {
  name: string;
  prefix: string;
  boxes: readonly Box[];
  checked: boolean;
}) {
  if (boxes.length === 0) return null;
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {boxes.map(({ value, label, lang }, index) => (
        <Checkbox
          key={value}
          id={`${prefix}-${index}`}
          name={name}
          value={value}
          label={lang ? <span lang={lang}>{label}</span> : label}
          defaultChecked={checked}
        />
      ))}
    </div>
  );
}

/** What is chosen stands open, the rest of the list is folded away where it is long. */
export function ChoicesField({ field }: { field: Extract<FieldView, { kind: 'choices' }> }) {
  const { t } = useTranslation('editor');
  const { options } = useEditing();
  const { id } = useField(field);
  const listed = options[field.from] ?? [];
  const chosen = field.values.map(
    (value) => listed.find((each) => each.value === value) ?? { value, label: value },
  );
  const rest = listed.filter(({ value }) => !field.values.includes(value));
  const others = <Boxes name={field.name} prefix={`${id}-o`} boxes={rest} checked={false} />;
  return (
    <BoxGroup field={field}>
      <Boxes name={field.name} prefix={`${id}-c`} boxes={chosen} checked />
      {rest.length > 6 ? (
        <Disclosure plain summary={t('edit.more')}>
          {others}
        </Disclosure>
      ) : (
        others
      )}
    </BoxGroup>
  );
}

type Tree = EditorData['studyFields'];

const named = (code: string, label: string): string => `${label} (${code})`;

/** ISCED-F: broad fields open to narrow ones, and those to the detailed ones that are chosen. */
export function StudyField({ field }: { field: Extract<FieldView, { kind: 'field-of-study' }> }) {
  const { studyFields } = useEditing();
  const { id } = useField(field);
  const names = new Map(
    studyFields.flatMap((broad) =>
      [broad, ...broad.narrower, ...broad.narrower.flatMap((each) => each.narrower)].map(
        ({ code, label }) => [code, named(code, label)] as const,
      ),
    ),
  );
  const chosen = field.values.map((value) => ({ value, label: names.get(value) ?? value }));
  return (
    <BoxGroup field={field}>
      <Boxes name={field.name} prefix={`${id}-c`} boxes={chosen} checked />
      <StudyTree tree={studyFields} field={field} />
    </BoxGroup>
  );
}

function StudyTree({
  tree,
  field,
}: {
  tree: Tree;
  field: Extract<FieldView, { kind: 'field-of-study' }>;
}) {
  const { id } = useField(field);
  return (
    <div className="grid gap-1">
      {tree.map((broad) => (
        <Disclosure key={broad.code} plain summary={named(broad.code, broad.label)}>
          {broad.narrower.map((narrow) => (
            <Disclosure key={narrow.code} plain summary={named(narrow.code, narrow.label)}>
              <Boxes
                name={field.name}
                prefix={`${id}-${narrow.code}`}
                checked={false}
                boxes={narrow.narrower
                  .filter(({ code }) => !field.values.includes(code))
                  .map(({ code, label }) => ({ value: code, label: named(code, label) }))}
              />
            </Disclosure>
          ))}
        </Disclosure>
      ))}
    </div>
  );
}
