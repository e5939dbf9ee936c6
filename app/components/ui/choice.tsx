import type { InputHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx';
import { describedBy, FieldError, FieldHelp, type FieldProps, OptionalMark } from './field';

const TICK = 'size-5 flex-none accent-accent mt-0.75';

/** One box to tick, its words beside it. */
export function Checkbox({
  id,
  label,
  help,
  errors,
  optional,
  className,
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'>) {
  const tie = describedBy({ id, help, errors });
  return (
    <div className={cx('grid grid-cols-1 gap-1', className)}>
      <div className="flex items-start gap-3 py-1">
        <input type="checkbox" {...input} id={id} className={TICK} {...tie} />
        <label htmlFor={id}>
          {label}
          {optional ? <OptionalMark /> : null}
        </label>
      </div>
      {help ? <FieldHelp id={id}>{help}</FieldHelp> : null}
      <FieldError id={id} errors={errors} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  disabled?: boolean;
}

function Radio({
  id,
  name,
  choice,
  checked,
  required,
  form,
}: {
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  required: boolean;
  form?: string | undefined;
}) {
  return (
    <label className="flex items-start gap-3 rounded-md border border-line bg-surface px-3.5 py-2.5 hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-60">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        required={required}
        form={form}
        className={TICK}
        {...(choice.help ? { 'aria-describedby': `${id}-help` } : {})}
      />
      <span className="grid">
        <span>{choice.label}</span>
        {choice.help ? (
          <span id={`${id}-help`} className="text-sm text-ink-soft">
            {choice.help}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** One of several, all in sight: a fieldset whose legend is the question. */
export function RadioGroup({
  id,
  name,
  label,
  help,
  errors,
  optional = false,
  choices,
  defaultValue,
  required = false,
  form,
  inline = false,
}: FieldProps & {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  required?: boolean;
  form?: string;
  inline?: boolean;
}) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid grid-cols-1 gap-2"
      {...describedBy({ id, help, errors })}
    >
      <legend className="mb-1.5 font-semibold">
        {label}
        {optional ? <OptionalMark /> : null}
      </legend>
      {help ? <FieldHelp id={id}>{help}</FieldHelp> : null}
      <FieldError id={id} errors={errors} />
      <div className={inline ? 'flex flex-wrap gap-2' : 'grid gap-2'}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            id={`${id}-${choice.value}`}
            name={name}
            choice={choice}
            checked={choice.value === defaultValue}
            required={required}
            form={form}
          />
        ))}
      </div>
    </fieldset>
  );
}
