import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldView } from '~/catalogue/editing/field-view';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';
import { useHydrated } from '../ui/use-hydrated';
import type { EditorAnswer } from './answers';
import { EditingContext } from './editing-context';
import { FieldControl } from './field-control';
import { useAutosave } from './use-autosave';

/** What was typed over somebody's later work comes back as it was; else what is stored. */
function shownOf(editor: EditorData, answer: EditorAnswer) {
  const typed = answer && 'typed' in answer ? answer.typed : null;
  const conflict = answer && 'outcome' in answer && answer.outcome.kind === 'conflict';
  return {
    shown: typed ?? editor,
    revision: conflict ? answer.outcome.revision : editor.entry.revision,
    typed: typed !== null,
  };
}

/** The fields of a section; saves itself where script runs. */
export function EditorForm({ editor, answer }: { editor: EditorData; answer: EditorAnswer }) {
  const { t } = useTranslation('editor');
  const { shown, revision, typed } = shownOf(editor, answer);
  const autosave = useAutosave(editor.writable && !typed);
  const told = editor.said === 'saved' && autosave.answer === null;
  return (
    <EditingContext.Provider value={shown}>
      <Form
        key={`${editor.section} ${editor.second} ${typed}`}
        method="post"
        noValidate
        aria-labelledby="section-title"
        className="grid min-w-0 content-start gap-7"
        onInput={autosave.onInput}
        onSubmit={autosave.cancel}
      >
        <SectionHeading id="section-title">{t(`section.${editor.section}`)}</SectionHeading>
        {told ? <Summary fields={shown.fields} /> : null}
        <input type="hidden" name="section" value={editor.section} />
        <input type="hidden" name="revision" value={revision} />
        {shown.languages.map(({ code }) => (
          <input key={code} type="hidden" name="_language" value={code} />
        ))}
        {/* Enter in a field presses the first button: it must be the plain one. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('edit.save')}
        </button>
        <fieldset disabled={!editor.writable} className="grid min-w-0 gap-7">
          {shown.fields.map((field) => (
            <FieldControl key={field.name} field={field} />
          ))}
        </fieldset>
        {editor.writable ? <SaveBar editor={editor} autosave={autosave} /> : null}
      </Form>
    </EditingContext.Provider>
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

function SaveBar({
  editor,
  autosave,
}: {
  editor: EditorData;
  autosave: ReturnType<typeof useAutosave>;
}) {
  const { t } = useTranslation('editor');
  const last = editor.sections.at(-1)?.name === editor.section;
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-page py-3">
      <Button icon="check" name="intent" value="save">
        {t('edit.save')}
      </Button>
      {last ? null : (
        <Button look="secondary" iconAfter="arrow-right" name="intent" value="next">
          {t('edit.saveNext')}
        </Button>
      )}
      <SaveState editor={editor} autosave={autosave} />
    </div>
  );
}

function SaveState({
  editor,
  autosave,
}: {
  editor: EditorData;
  autosave: ReturnType<typeof useAutosave>;
}) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const hydrated = useHydrated();
  const { savedAt, savedBy } = editor;
  const when = savedAt === null ? '' : format.dateTime(savedAt);
  const stored =
    savedAt === null
      ? t('edit.neverSaved')
      : savedBy
        ? t('edit.saved', { when, who: savedBy })
        : t('edit.savedAlone', { when });
  const lost = autosave.answer !== null && autosave.answer.kind !== 'saved';
  return (
    <p role="status" className="min-w-0 text-sm text-ink-soft">
      {autosave.saving ? t('edit.saving') : lost ? t('edit.notSaved') : stored}
      {hydrated && !lost ? ` ${t('edit.auto')}` : ''}
    </p>
  );
}
