import { useNavigate } from '@remix-run/react';
import { type ComponentType, useEffect, useState } from 'react';
import { GO_KEYS } from './navigation';

const CHORD_MS = 1_200;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, dialog *'));

/** Listens for single keys; people can switch them off (WCAG 2.2, 2.1.4). */
function useShortcuts(on: boolean, onHelp: () => void) {
  const navigate = useNavigate();
  useEffect(() => {
    if (!on) return;
    let chordAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.timeStamp - chordAt < CHORD_MS && event.key in GO_KEYS) {
        chordAt = Number.NEGATIVE_INFINITY;
        navigate(GO_KEYS[event.key as keyof typeof GO_KEYS].to);
      } else if (event.key === 'g') chordAt = event.timeStamp;
      else if (event.key === '?') onHelp();
      else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (!search) return;
        event.preventDefault();
        search.focus();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on, onHelp, navigate]);
}

/** The list of shortcuts is fetched and drawn when it is first asked for: without script nobody can. */
export function Shortcuts({ on }: { on: boolean }) {
  const [asked, setAsked] = useState(0);
  const [Shown, setShown] = useState<ComponentType<{ asked: number }> | null>(null);
  const [ask] = useState(() => async () => {
    const { ShortcutsDialog } = await import('./shortcuts-dialog');
    setShown(() => ShortcutsDialog);
    setAsked((times) => times + 1);
  });
  useShortcuts(on, ask);
  return Shown ? <Shown asked={asked} /> : null;
}
