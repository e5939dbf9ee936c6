import { useFetcher } from '@remix-run/react';
import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '~/agreements/workspace/answers';
import type { PartView } from '~/agreements/workspace/page';

/** Rest in typing after which a part is saved, in milliseconds. */
const REST = 1200;
/** Time for the page to take over the revision that a save came back with, in milliseconds. */
const BREATH = 150;

/** `held`: typed, and saved by hand only. */
export type SaveState = 'clean' | 'typing' | 'held' | 'saving' | 'saved' | 'stopped';

/**
 * Saves a part's form by itself: after a rest, and at once when a field is left. Where what is typed
 * may also be proposed, only when the whole form is left: its button to propose stands in it. What
 * somebody approved is saved by hand alone, since that takes the approval back. What came back is the
 * last answer; after a conflict or a fault nothing is sent until the form is sent by hand. One save
 * is under way at a time: a second one would be written from a revision that is no longer.
 */
export function useAutosave(part: PartView) {
  const form = useRef<HTMLFormElement>(null);
  const { answer, stopped, busy, dirty, timer, save } = useSaving(form);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (busy) setTyping(dirty.current);
  }, [busy, dirty]);
  const mayTakeOver = () => !dirty.current && !busy && !stopped;
  const written = useRevision(part.revision, answer, mayTakeOver);

  const whole = part.suggestible || part.binding;
  const typed = () => {
    dirty.current = true;
    setTyping(true);
    clearTimeout(timer.current);
    if (!stopped && !whole) timer.current = setTimeout(save, REST);
  };
  const left = () => {
    if (part.editable && !part.binding && dirty.current && !stopped) save();
  };
  /** What was typed goes another way: it is not saved as well. */
  const proposed = () => {
    clearTimeout(timer.current);
    dirty.current = false;
    setTyping(false);
  };
  const leaving = useLeaving(form, whole, left);
  const saved = answer !== null;
  const state = stateOf({ stopped, busy, typing, byHand: part.binding, saved });
  const unsaved = typing || stopped;
  return { form, ...written, answer, state, unsaved, save, typed, leaving, proposed };
}

/** Sends the form, one save at a time; `again`: what was typed meanwhile follows at once. */
function useSaving(form: RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<Answer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const sending = useRef(false);
  const again = useRef(false);
  const answer = fetcher.data ?? null;
  const stopped = answer !== null && answer.kind !== 'saved';
  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!form.current) return;
    if (sending.current) {
      again.current ||= dirty.current;
      return;
    }
    sending.current = true;
    dirty.current = false;
    const sent = new FormData(form.current);
    sent.set('intent', 'save');
    sent.set('auto', 'yes');
    fetcher.submit(sent, { method: 'post', encType: 'multipart/form-data' });
  }, [fetcher, form]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (fetcher.state !== 'idle') return;
    sending.current = false;
    if (!again.current) return;
    again.current = false;
    if (!stopped) timer.current = setTimeout(save, BREATH);
  }, [fetcher.state, stopped, save]);
  return { answer, stopped, busy: fetcher.state !== 'idle', dirty, timer, save };
}

function stateOf(now: {
  stopped: boolean;
  busy: boolean;
  typing: boolean;
  byHand: boolean;
  saved: boolean;
}): SaveState {
  if (now.stopped) return 'stopped';
  if (now.busy) return 'saving';
  if (now.typing) return now.byHand ? 'held' : 'typing';
  return now.saved ? 'saved' : 'clean';
}

/**
 * Calls `left` when a field of the form is left; of a form that counts as a `whole`, when the form
 * is. A press on a button of the form leaves nothing, also where browsers give buttons no focus.
 */
function useLeaving(
  form: RefObject<HTMLFormElement>,
  whole: boolean,
  left: () => void,
): { onBlur: (event: FocusEvent) => void; onPointerDown: () => void } {
  const pressed = useRef(false);
  const latest = useRef(left);
  latest.current = left;
  useEffect(() => {
    if (!whole) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && form.current?.contains(target)) return;
      pressed.current = false;
      latest.current();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [form, whole]);
  return {
    onBlur: ({ relatedTarget: next }) => {
      const within = pressed.current || (next instanceof Node && form.current?.contains(next));
      if (!whole || !within) left();
    },
    onPointerDown: () => {
      pressed.current = true;
    },
  };
}

/**
 * The revision that is written from, and how often the form was drawn anew: somebody else's text is
 * taken over where nothing of one's own would be lost.
 */
function useRevision(shown: number, answer: Answer | null, mayTakeOver: () => boolean) {
  const [revision, setRevision] = useState(shown);
  const [edition, setEdition] = useState(0);
  useEffect(() => {
    if (answer?.kind === 'saved' || answer?.kind === 'conflict') setRevision(answer.revision);
  }, [answer]);
  useEffect(() => {
    if (shown <= revision || !mayTakeOver()) return;
    setRevision(shown);
    setEdition((before) => before + 1);
  });
  return { revision, edition };
}
