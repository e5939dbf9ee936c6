import { Form } from '@remix-run/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldView } from '~/catalogue/editing/field-view';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';
import type { EditorAnswer } from './answers';
import { EditingContext } from './editing-context';
import { FieldControl } from './field-control';
import { LanguageNames } from './languages-field';
import { livePartsOf } from './live-parts';
import { SAVE_ID, SaveBar } from './save-bar';
import type { useAutosave } from './use-autosave';

/** What was typed over somebody's later work, or kept here, comes back as it was; else what is stored. */
export function shownOf(editor: EditorData, answer: EditorAnswer) {
  const typed = answer && 'typed' in answer ? answer.typed : null;
  return {
    shown: typed ?? editor,
    revision: typed?.revision ?? editor.entry.revision,
    typed: typed !== null,
  };
}

/** The fields of a section; saves itself where script runs. */
export function EditorForm({
  editor,
  answer,
  autosave,
}: {
  editor: EditorData;
  answer: EditorAnswer;
  autosave: ReturnType<typeof useAutosave>;
}) {
  const { t } = useTranslation('editor');
  const { shown, revision, typed } = shownOf(editor, answer);
  const { newest, generation } = autosave;
  const live = useMemo(() => livePartsOf(newest.fields, newest !== editor), [newest, editor]);
  const told = editor.said === 'saved' && autosave.state === 'still';
  useFocusKept(generation);
  const withFile = shown.fields.some(({ kind }) => kind === 'picture');
  return (
    <EditingContext.Provider value={{ ...shown, live, writable: editor.writable }}>
      <Form
        key={`${editor.section} ${editor.second} ${typed} ${generation}`}
        id="course-form"
        method="post"
        {...(withFile ? { encType: 'multipart/form-data' as const } : {})}
        noValidate
        // A browser that puts back what it remembers would hide what is stored.
        autoComplete="off"
        aria-labelledby="section-title"
        className="grid min-w-0 content-start gap-7"
        onInput={autosave.onInput}
        onSubmit={autosave.onSubmit}
      >
        <SectionHeading id="section-title">{t(`section.${editor.section}`)}</SectionHeading>
        {told ? <Summary fields={shown.fields} /> : null}
        <HiddenFields editor={editor} revision={revision} languages={shown.languages} />
        <fieldset disabled={!editor.writable} className="grid min-w-0 gap-7">
          {shown.fields.map((field) => (
            <FieldControl key={field.name} field={field} />
          ))}
        </fieldset>
        <LanguageNames />
        {editor.writable ? <SaveBar editor={editor} autosave={autosave} typed={typed} /> : null}
      </Form>
    </EditingContext.Provider>
  );
}

/** Saved by hand the form is drawn anew: who pressed the button is put back on it. */
function useFocusKept(generation: number): void {
  useEffect(() => {
    if (generation === 0 || document.activeElement !== document.body) return;
    document.getElementById(SAVE_ID)?.focus({ preventScroll: true });
  }, [generation]);
}

function HiddenFields({
  editor,
  revision,
  languages,
}: {
  editor: EditorData;
  revision: number;
  languages: EditorData['languages'];
}) {
  const { t } = useTranslation('editor');
  return (
    <>
      <input type="hidden" name="section" value={editor.section} />
      <input type="hidden" name="revision" defaultValue={revision} />
      {languages.map(({ code }) => (
        <input key={code} type="hidden" name="_language" value={code} />
      ))}
      {/* Enter in a field presses the first button: it must be the plain one. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('edit.save')}
      </button>
    </>
  );
}

type Told = FieldView & { fault: NonNullable<FieldView['fault']> };

const faulty = (fields: readonly FieldView[]): Told[] =>
  fields.flatMap((field) => [
    ...(field.fault ? [field as Told] : []),
    ...(field.kind === 'group' ? faulty(field.fields) : []),
    ...(field.kind === 'rows' ? field.rows.flatMap((row) => faulty(row.fields)) : []),
  ]);

function Summary({ fields }: { fields: readonly FieldView[] }) {
  const { t } = useTranslation('editor');
  const errors = faulty(fields).map(({ name, key, fault }) => ({
    fieldId: toId(name),
    message: `${t(`field.${key}.label`)} – ${t(`fault.${fault}`)}`,
  }));
  return <FormErrors title={t('summary')} errors={errors} />;
}
