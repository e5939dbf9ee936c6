import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './button';
import type { IconName } from './icon';
import { useHydrated } from './use-hydrated';

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

/** A button that opens a dialog. Until script runs it takes its room unseen; offer another way too. */
export function DialogButton({
  dialogId,
  look = 'secondary',
  icon,
  children,
}: {
  dialogId: string;
  look?: ButtonLook;
  icon?: IconName;
  children: ReactNode;
}) {
  const hydrated = useHydrated();
  return (
    <Button
      type="button"
      look={look}
      icon={icon}
      aria-haspopup="dialog"
      className={hydrated ? '' : 'invisible'}
      onClick={() => openDialog(dialogId)}
    >
      {children}
    </Button>
  );
}
