import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveAnswer } from '~/catalogue/editing/act-on-course.server';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { EditorAnswer } from './answers';
import { EditorForm, shownOf } from './editor-form';
import { EditorSide } from './editor-side';
import { EntryHeading } from './entry-heading';
import { KeptNotice } from './kept-notice';
import { Refusal } from './refusal';
import { LOST } from './save-bar';
import { SecondLanguage, SectionList } from './section-list';
import { useAutosave } from './use-autosave';
import { useFocusAtPlace } from './use-focus-at-place';

/** A section of an entry: where one is, what is asked, and what is still missing. */
export function EditorPage({ editor, answer }: { editor: EditorData; answer: EditorAnswer }) {
  const autosave = useAutosave(editor, editor.writable && !shownOf(editor, answer).typed);
  const { newest } = autosave;
  useFocusAtPlace();
  const messages = useAnswerInSight(answer);
  const taken = answer !== null && 'outcome' in answer && answer.outcome.kind === 'taken-back';
  return (
    <>
      <EntryHeading entry={newest.entry} at="edit" />
      <div ref={messages} tabIndex={-1} className="mb-6 grid gap-4">
        <Messages editor={editor} answer={answer} lost={LOST.has(autosave.state)} />
        <KeptNotice editor={editor} taken={taken} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-6">
          <SectionList editor={newest} />
          <SecondLanguage editor={editor} />
        </div>
        <EditorForm editor={editor} answer={answer} autosave={autosave} />
        <div className="lg:col-start-2 xl:col-start-3">
          <EditorSide editor={newest} />
        </div>
      </div>
    </>
  );
}

/** What could not be done is said above the form, and the button that asked for it stands below. */
function useAnswerInSight(answer: EditorAnswer) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer !== null) box.current?.focus();
  }, [answer]);
  return box;
}

function Messages({
  editor,
  answer,
  lost,
}: {
  editor: EditorData;
  answer: EditorAnswer;
  /** Something typed since could not be saved: that it was no longer holds. */
  lost: boolean;
}) {
  const { t } = useTranslation('editor');
  const said = answer !== null || (lost && editor.said === 'saved') ? null : editor.said;
  return (
    <>
      {said ? <Notice kind="success" live title={t(`said.${said}`)} /> : null}
      {answer && 'refused' in answer ? <Refusal editor={editor} answer={answer} /> : null}
      {answer && 'outcome' in answer ? <Conflict editor={editor} answer={answer} /> : null}
      {editor.writable || answer !== null ? null : <Closed editor={editor} />}
    </>
  );
}

/** Why nothing can be written, and what to do to write. */
function Closed({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  const { state } = editor.entry;
  if (editor.writesAs !== null) return <OtherRole editor={editor} role={editor.writesAs} />;
  const mine = editor.actions.length > 0 && state !== 'draft' && state !== 'changes-requested';
  return <Notice title={mine ? t(`closed.${state}`) : t('edit.reading')} />;
}

/** They are an editor of it, and act in another role now. */
function OtherRole({ editor, role }: { editor: EditorData; role: string }) {
  const { t } = useTranslation('editor');
  const to = paths.editCourse(editor.entry.id, { section: editor.section });
  return (
    <Notice title={t('edit.otherRole')}>
      <form method="post" action={paths.accountRole()} className="mt-2">
        <input type="hidden" name="to" value={to} />
        <Button look="secondary" size="sm" name="role" value={role}>
          {t('edit.switchRole')}
        </Button>
      </form>
    </Notice>
  );
}

function Conflict({ editor, answer }: { editor: EditorData; answer: SaveAnswer }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const { outcome } = answer;
  if (outcome.kind === 'saved' || outcome.kind === 'taken-back') return null;
  if (outcome.kind === 'refused')
    return <Notice kind="danger" live title={t(`refused.${outcome.reason}`)} />;
  const who = outcome.savedBy || t('edit.someone');
  return (
    <Notice kind="warning" live title={t('edit.conflictTitle')}>
      <p>{t('edit.conflict', { who, when: format.dateTime(outcome.savedAt) })}</p>
      <p>
        <a href={paths.editCourse(editor.entry.id, { section: editor.section })}>
          {t('edit.theirs')}
        </a>
      </p>
    </Notice>
  );
}
