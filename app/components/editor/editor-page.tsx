import { useTranslation } from 'react-i18next';
import type { SaveAnswer } from '~/catalogue/editing/act-on-course.server';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Notice } from '../ui/notice';
import type { EditorAnswer } from './answers';
import { EditorForm } from './editor-form';
import { EditorSide } from './editor-side';
import { EntryHeading } from './entry-heading';
import { SecondLanguage, SectionList } from './section-list';

/** A section of an entry: where one is, what is asked, and what is still missing. */
export function EditorPage({ editor, answer }: { editor: EditorData; answer: EditorAnswer }) {
  return (
    <>
      <EntryHeading entry={editor.entry} at="edit" />
      <div className="mb-6 grid gap-4">
        <Messages editor={editor} answer={answer} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)] xl:grid-cols-[14rem_minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-6">
          <SectionList editor={editor} />
          <SecondLanguage editor={editor} />
        </div>
        <EditorForm editor={editor} answer={answer} />
        <div className="lg:col-start-2 xl:col-start-3">
          <EditorSide editor={editor} />
        </div>
      </div>
    </>
  );
}

function Messages({ editor, answer }: { editor: EditorData; answer: EditorAnswer }) {
  const { t } = useTranslation('editor');
  const said = answer === null ? editor.said : null;
  return (
    <>
      {said ? <Notice kind="success" live title={t(`said.${said}`)} /> : null}
      {answer && 'refused' in answer ? (
        <Notice kind="danger" live title={t(`refused.${answer.refused}`)} />
      ) : null}
      {answer && 'outcome' in answer ? <Conflict editor={editor} answer={answer} /> : null}
      {editor.writable || answer !== null ? null : (
        <Notice title={t('edit.closed', { state: t(`state.${editor.entry.state}`) })} />
      )}
    </>
  );
}

function Conflict({ editor, answer }: { editor: EditorData; answer: SaveAnswer }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const { outcome } = answer;
  if (outcome.kind === 'saved') return null;
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
