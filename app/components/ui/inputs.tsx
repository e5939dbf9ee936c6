import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { cx } from './cx';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';

/** Said once in the style sheet: a long form would say it some fifty times. */
const CONTROL = 'control';

const WIDTHS = {
  full: '',
  lg: 'max-w-xl',
  md: 'max-w-sm',
  sm: 'max-w-44',
  xs: 'max-w-26',
} as const;
type Width = keyof typeof WIDTHS;

type Control<A> = FieldProps & Omit<A, keyof FieldProps> & { width?: Width };

/** Takes a field's own props out of a control's. */
function split<P extends FieldProps & { width?: Width; className?: string | undefined }>(props: P) {
  const { id, label, help, errors, optional, width = 'full', className, ...control } = props;
  const field = {
    id,
    label,
    className,
    ...(help === undefined ? {} : { help }),
    ...(errors === undefined ? {} : { errors }),
    ...(optional === undefined ? {} : { optional }),
  };
  return { field, control, size: WIDTHS[width] };
}

/** One line of text; `suffix` holds a unit ("ECTS") beside it, `options` what opens below it. */
export function TextInput({
  suffix,
  options,
  ...props
}: Control<InputHTMLAttributes<HTMLInputElement>> & { suffix?: ReactNode; options?: ReactNode }) {
  const { field, control, size } = split(props);
  const input = (
    <input
      type="text"
      {...control}
      id={field.id}
      className={cx(CONTROL, size)}
      {...describedBy(field)}
    />
  );
  return (
    <Field {...field}>
      {suffix ? (
        <span className="flex items-center gap-2">
          {input}
          <span className="text-ink-soft">{suffix}</span>
        </span>
      ) : options ? (
        <div className={cx('relative', size)}>
          {input}
          {options}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

/** A calendar day, sent as YYYY-MM-DD. */
export function DateInput(props: Control<InputHTMLAttributes<HTMLInputElement>>) {
  return <TextInput width="sm" {...props} type="date" />;
}

/** Several lines; grows with what is typed where the browser can. */
export function TextArea(props: Control<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { field, control, size } = split(props);
  return (
    <Field {...field}>
      <textarea
        rows={4}
        {...control}
        id={field.id}
        className={cx(CONTROL, 'field-sizing-content min-h-28 leading-snug', size)}
        {...describedBy(field)}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

/** A native choice of one. `placeholder` is the empty first option ("Choose …"). */
export function Select({
  options,
  placeholder,
  ...props
}: Control<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: readonly Option[];
  placeholder?: string;
}) {
  const { field, control, size } = split(props);
  return (
    <Field {...field}>
      <span className={cx('relative block', size)}>
        <select
          {...control}
          id={field.id}
          className={cx(CONTROL, 'appearance-none pe-10')}
          {...describedBy(field)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="chevron-down"
          className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-ink-soft"
        />
      </span>
    </Field>
  );
}
