import { useTranslation } from 'react-i18next';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { useHydrated } from '../ui/use-hydrated';
import type { SaveState } from './autosaver';
import type { useAutosave } from './use-autosave';

export const SAVE_ID = 'course-save';

type Autosave = ReturnType<typeof useAutosave>;

/** Always in sight below the form: save, and what became of saving. */
export function SaveBar({
  editor,
  autosave,
  typed,
}: {
  editor: EditorData;
  autosave: Autosave;
  /** What stands in the form was typed and is stored nowhere yet. */
  typed: boolean;
}) {
  const { t } = useTranslation('editor');
  const last = editor.sections.at(-1)?.name === editor.section;
  return (
    <div className="save-bar sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t border-line bg-page py-3">
      <Button id={SAVE_ID} icon="check" name="intent" value="save">
        {t('edit.save')}
      </Button>
      {last ? null : (
        <Button look="secondary" iconAfter="arrow-right" name="intent" value="next">
          {t('edit.saveNext')}
        </Button>
      )}
      {typed ? (
        <p className="flex min-w-0 flex-1 basis-60 items-start gap-2 text-sm font-semibold text-unknown">
          <Icon name="alert" size="sm" className="mt-0.75" />
          <span>{t('edit.notStored')}</span>
        </p>
      ) : (
        <SaveStatus autosave={autosave} />
      )}
    </div>
  );
}

/** What was typed is not stored. */
export const LOST: ReadonlySet<SaveState> = new Set<SaveState>([
  'unreachable',
  'signed-out',
  'stopped',
]);

function SaveStatus({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('editor');
  const hydrated = useHydrated();
  const words = useWords(autosave);
  const lost = LOST.has(autosave.state);
  return (
    <p
      role="status"
      className={cx(
        'flex min-w-0 flex-1 basis-60 items-start gap-2 text-sm',
        lost ? 'font-semibold text-unknown' : 'text-ink-soft',
      )}
    >
      {lost ? <Icon name="alert" size="sm" className="mt-0.75" /> : null}
      <span>
        {words}
        {hydrated && !lost ? ` ${t('edit.auto')}` : ''}
      </span>
    </p>
  );
}

function useWords({ state, refused, newest }: Autosave): string {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const { savedAt, savedBy } = newest;
  if (state === 'saving') return t('edit.saving');
  if (state === 'unreachable') return t('edit.unreachable');
  if (state === 'signed-out') return t('edit.signedOut');
  if (state === 'stopped') return refused ? t('refused.wrong-state') : t('edit.notSaved');
  if (savedAt === null) return t('edit.neverSaved');
  const when = format.dateTime(savedAt);
  return savedBy ? t('edit.saved', { when, who: savedBy }) : t('edit.savedAlone', { when });
}
