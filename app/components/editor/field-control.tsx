import { useTranslation } from 'react-i18next';
import { durationInWords } from '~/catalogue/amounts';
import type { FieldView } from '~/catalogue/editing/field-view';
import { useFormat } from '../shell/use-format';
import { Checkbox } from '../ui/choice';
import { DateInput, Select, TextArea, TextInput } from '../ui/inputs';
import { useEditing } from './editing-context';
import { ChoicesField, StudyField } from './field-lists';
import { GroupField, RowsField } from './field-rows';
import { LanguagesField } from './languages-field';
import { PictureField } from './picture-field';
import { RecordField } from './record-field';
import { SkillsField } from './skills-field';
import { useField } from './use-field';
import { WordsField } from './words-field';

type Of<K extends FieldView['kind']> = Extract<FieldView, { kind: K }>;

/** One field of the editor, whatever its kind. */
export function FieldControl({ field }: { field: FieldView }) {
  switch (field.kind) {
    case 'words':
      return <WordsField field={field} />;
    case 'line':
    case 'number':
    case 'day':
    case 'lines':
      return <LineField field={field} />;
    case 'flag':
      return <FlagField field={field} />;
    case 'duration':
      return <DurationField field={field} />;
    case 'choice':
      return <ChoiceField field={field} />;
    case 'choices':
      return field.from === 'language' ? (
        <LanguagesField field={field} />
      ) : (
        <ChoicesField field={field} />
      );
    case 'record':
      return <RecordField field={field} />;
    case 'field-of-study':
      return <StudyField field={field} />;
    case 'skills':
      return <SkillsField field={field} />;
    case 'picture':
      return <PictureField field={field} />;
    case 'group':
      return <GroupField field={field} Control={FieldControl} />;
    case 'rows':
      return <RowsField field={field} Control={FieldControl} />;
  }
}

function LineField({ field }: { field: Of<'line' | 'number' | 'day' | 'lines'> }) {
  const control = { ...useField(field), name: field.name, defaultValue: field.value };
  if (field.kind === 'lines') return <TextArea {...control} rows={3} width="lg" />;
  if (field.kind === 'day') return <DateInput {...control} />;
  if (field.kind === 'number') return <TextInput {...control} inputMode="decimal" width="xs" />;
  const mode = field.as === 'url' || field.as === 'email' ? field.as : 'text';
  return <TextInput {...control} width="lg" inputMode={mode} />;
}

function FlagField({ field }: { field: Of<'flag'> }) {
  return (
    <Checkbox {...useField(field)} name={field.name} value="yes" defaultChecked={field.value} />
  );
}

function ChoiceField({ field }: { field: Of<'choice'> }) {
  const { t } = useTranslation('editor');
  const { options } = useEditing();
  const listed = options[field.from] ?? [];
  const known = field.value === '' || listed.some((each) => each.value === field.value);
  return (
    <Select
      {...useField(field)}
      name={field.name}
      defaultValue={field.value}
      {...(field.settled ? {} : { placeholder: t('edit.notStated') })}
      width="lg"
      options={known ? listed : [...listed, { value: field.value, label: field.value }]}
    />
  );
}

const UNITS = ['D', 'W', 'M', 'Y'] as const;

function DurationField({ field }: { field: Of<'duration'> }) {
  const { t } = useTranslation('editor');
  const control = useField(field);
  const units = UNITS.map((unit): { value: string; label: string } => ({
    value: unit,
    label: t(`unit.${unit}`),
  }));
  const { locale } = useFormat();
  const period = field.keep ? durationInWords(field.keep, locale) : '';
  const keep = field.keep ? [{ value: 'keep', label: t('edit.keep', { period }) }] : [];
  return (
    <div className="flex flex-wrap items-start gap-3">
      <TextInput
        {...control}
        name={`${field.name}.count`}
        defaultValue={field.count}
        inputMode="numeric"
        width="xs"
      />
      <Select
        id={`${control.id}-unit`}
        name={`${field.name}.unit`}
        label={t('edit.unit')}
        defaultValue={field.unit}
        options={[...units, ...keep]}
        width="sm"
      />
    </div>
  );
}
