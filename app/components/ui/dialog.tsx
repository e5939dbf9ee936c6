import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

/** Opens the native dialog of this id. Elsewhere than in events, call nothing: dialogs follow acts. */
export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}

/** A native modal dialog, closed until `openDialog(id)`; Escape and its button close it. */
export function Dialog({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <dialog ref={dialog} id={id} aria-labelledby={titleId} className="dialog">
      <div className="flex items-start justify-between gap-4 border-b border-line px-6 py-4">
        <h2 id={titleId} className="text-xl">
          {title}
        </h2>
        <form method="dialog">
          <Button look="quiet" size="sm" icon="close">
            {t('dialog.close')}
          </Button>
        </form>
      </div>
      <div className="p-6">{children}</div>
    </dialog>
  );
}
