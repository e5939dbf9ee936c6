import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '~/catalogue/editing/field-view';
import { MOST_PICTURE, PICTURE_TYPES } from '~/catalogue/editing/picture';
import { useFormat } from '../shell/use-format';
import { Checkbox } from '../ui/choice';
import { FileDrop } from '../ui/file-drop';
import { TextInput } from '../ui/inputs';
import { useEditing } from './editing-context';
import { shrinkPicture } from './shrink-picture';
import { useField } from './use-field';

type Picture = Extract<FieldView, { kind: 'picture' }>;

/** The picture above the course's page: what there is, a file in its place, and its text. */
export function PictureField({ field }: { field: Picture }) {
  const { t } = useTranslation('editor');
  const { id, label, help, errors } = useField(field);
  const { told, shrink } = useShrinking();
  return (
    <div className="grid gap-5">
      {field.src ? <PictureNow field={field} src={field.src} /> : null}
      <FileDrop
        id={id}
        name={`${field.name}.file`}
        label={field.src ? t('picture.other') : label}
        help={help}
        errors={errors}
        accept={PICTURE_TYPES.join(',')}
        onChosen={shrink}
      />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {told}
      </p>
      <AltTexts field={field} />
    </div>
  );
}

function PictureNow({ field, src }: { field: Picture; src: string }) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  return (
    <div className="grid gap-3">
      <img
        src={src}
        alt={field.texts[0]?.text ?? ''}
        className="max-h-56 w-full rounded-lg object-cover"
      />
      <Checkbox
        id={`${id}-remove`}
        name={`${field.name}.remove`}
        value="yes"
        label={t('picture.remove')}
      />
    </div>
  );
}

function AltTexts({ field }: { field: Picture }) {
  const { t } = useTranslation('editor');
  const { languages } = useEditing();
  const { id } = useField(field);
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 font-semibold">{t('picture.alt')}</legend>
      <p className="max-w-measure text-sm text-ink-soft">{t('picture.altHelp')}</p>
      {field.texts.map(({ language, text }) => (
        <TextInput
          key={language}
          id={`${id}-alt-${language}`}
          name={`${field.name}.alt.${language}`}
          lang={language}
          label={languages.find(({ code }) => code === language)?.name ?? language}
          defaultValue={text}
          maxLength={500}
        />
      ))}
    </fieldset>
  );
}

/** A photograph that is too large is made smaller here, and it is said so. */
function useShrinking() {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const [told, setTold] = useState('');
  const shrink = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    setTold('');
    if (!file || file.size <= MOST_PICTURE) return;
    const smaller = await shrinkPicture(file, MOST_PICTURE);
    if (!smaller || input.files?.[0] !== file) return;
    const chosen = new DataTransfer();
    chosen.items.add(smaller);
    input.files = chosen.files;
    setTold(t('picture.smaller', { size: format.bytes(smaller.size) }));
  };
  return { told, shrink };
}
