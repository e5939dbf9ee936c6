import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';

export interface FormErrorItem {
  /** Id of the field to jump to; null for what concerns the form as a whole. */
  fieldId: string | null;
  message: string;
}

/**
 * Everything wrong with a form, on top of it, each a link to its field. Takes focus when it
 * appears, so that it is read out; draws nothing when there is nothing wrong.
 */
export function FormErrors({
  errors,
  title,
}: {
  errors: readonly FormErrorItem[];
  title?: string;
}) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLElement>(null);
  const key = errors.map((error) => error.message).join('\n');
  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);
  if (errors.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="form-errors-title"
      className="rounded-lg border-2 border-invalid bg-surface p-4"
    >
      <h2 id="form-errors-title" className="flex items-center gap-2 text-lg text-invalid">
        <Icon name="alert" />
        {title ?? t('form.summary', { count: errors.length })}
      </h2>
      <ul className="mt-2 grid list-disc gap-1 ps-6">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="font-semibold text-invalid">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
