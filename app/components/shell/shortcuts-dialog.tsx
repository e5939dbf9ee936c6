import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, openDialog } from '../ui/dialog';
import { ShortcutList } from './shortcut-list';

const DIALOG_ID = 'shortcuts-dialog';

/** The list of shortcuts over the page; opens whenever `asked` rises. */
export function ShortcutsDialog({ asked }: { asked: number }) {
  const { t } = useTranslation('common');
  useEffect(() => {
    if (asked > 0) openDialog(DIALOG_ID);
  }, [asked]);
  return (
    <Dialog id={DIALOG_ID} title={t('shortcuts.title')}>
      <ShortcutList />
    </Dialog>
  );
}
