import { useTranslation } from 'react-i18next';
import type { FieldView } from '~/catalogue/editing/field-view';
import { cx } from '../ui/cx';
import { FieldError, FieldHelp } from '../ui/field';
import { TextArea, TextInput } from '../ui/inputs';
import { useEditing } from './editing-context';
import { useField } from './use-field';

/** A text in the entry's language, and in a second one beside it. */
export function WordsField({ field }: { field: Extract<FieldView, { kind: 'words' }> }) {
  const { t } = useTranslation('editor');
  const { languages } = useEditing();
  const { id, label, help, errors } = useField(field);
  const Input = field.long ? TextArea : TextInput;
  const describedBy = [`${id}-help`, errors ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={cx('min-w-0', errors && 'border-s-4 border-invalid ps-3')}
      aria-describedby={describedBy}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldHelp id={id}>{help}</FieldHelp>
      <div className={cx('mt-1.5 grid gap-3', field.texts.length > 1 && 'md:grid-cols-2')}>
        {field.texts.map(({ language, text }) => (
          <Input
            key={language}
            id={`${id}-${language}`}
            name={`${field.name}.${language}`}
            lang={language}
            label={languages.find(({ code }) => code === language)?.name ?? language}
            defaultValue={text}
            maxLength={10_000}
          />
        ))}
      </div>
      {field.others.length > 0 ? (
        <p className="mt-1 text-sm text-ink-soft">
          {t('edit.alsoIn', { languages: field.others.join(', ') })}
        </p>
      ) : null}
      <FieldError id={id} errors={errors} />
    </fieldset>
  );
}
