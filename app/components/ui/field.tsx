import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { Icon } from './icon';

/** What every field takes; controls pass it on, so pages write `<TextInput label=… name=… />`. */
export interface FieldProps {
  /** Unique in the page; help and error get `<id>-help` and `<id>-error`. */
  id: string;
  label: ReactNode;
  help?: ReactNode;
  /** Words of what is wrong, already in the reader's language. */
  errors?: readonly string[] | undefined;
  /** Marked in words; required fields are not marked. */
  optional?: boolean;
}

/** The attributes that tie a control to its help and its errors. */
export function describedBy({ id, help, errors }: Pick<FieldProps, 'id' | 'help' | 'errors'>) {
  const bad = (errors?.length ?? 0) > 0;
  const ids = [help ? `${id}-help` : '', bad ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(bad ? { 'aria-invalid': true as const } : {}),
  };
}

export function FieldHelp({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-help`} className="max-w-measure text-sm text-ink-soft">
      {children}
    </div>
  );
}

/** The error of one field; empty when there is none. */
export function FieldError({ id, errors }: { id: string; errors: readonly string[] | undefined }) {
  const { t } = useTranslation('common');
  if (!errors?.length) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-invalid">
      <Icon name="alert" size="sm" className="mt-0.75" />
      <span>
        <span className="sr-only">{t('form.errorPrefix')} </span>
        {errors.join(' ')}
      </span>
    </p>
  );
}

export function OptionalMark() {
  const { t } = useTranslation('common');
  return <span className="font-normal text-ink-soft"> ({t('form.optional')})</span>;
}

/** Label above, control, help and error below; the control is given as children. */
export function Field({
  id,
  label,
  help,
  errors,
  optional = false,
  children,
  className,
}: FieldProps & { children: ReactNode; className?: string | undefined }) {
  const bad = (errors?.length ?? 0) > 0;
  return (
    <div
      className={cx('grid grid-cols-1 gap-1.5', bad && 'border-s-4 border-invalid ps-3', className)}
    >
      <label htmlFor={id} className="w-fit font-semibold">
        {label}
        {optional ? <OptionalMark /> : null}
      </label>
      {children}
      {help ? <FieldHelp id={id}>{help}</FieldHelp> : null}
      <FieldError id={id} errors={errors} />
    </div>
  );
}
