import { useFetcher } from '@remix-run/react';
import { type FocusEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '~/agreements/workspace/answers';
import type { PartView } from '~/agreements/workspace/page';
import { type Out, useMerge } from './use-merge';
import { usePage } from './workspace-context';

/** Rest in typing after which a part is saved, in milliseconds. */
const REST = 1200;
/** Time for the page to take over the revision that a save came back with, in milliseconds. */
const BREATH = 150;

/** `held`: typed, and saved by hand only. `differs`: saved but for what two wrote differently. */
export type SaveState = 'clean' | 'typing' | 'held' | 'saving' | 'saved' | 'differs' | 'stopped';

/**
 * Saves a part's form by itself: after a rest, and at once when a field is left. Where what is typed
 * may also be proposed, only when the whole form is left: its button to propose stands in it. What
 * somebody approved is saved by hand alone, since that takes the approval back. What came back is the
 * last answer; after a conflict or a fault nothing is sent until the form is sent by hand. One save
 * is under way at a time: a second one would be written from a revision that is no longer. Fields that
 * others changed meanwhile are taken over where nothing was typed in them.
 */
export function useAutosave(part: PartView, came: Answer | null) {
  const { versionId, place } = usePage();
  const form = useRef<HTMLFormElement>(null);
  const { answer, stopped, busy, dirty, timer, save, out } = useSaving(form);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (busy) setTyping(dirty.current);
  }, [busy, dirty]);
  const key = part.editable ? `mcra-differs ${versionId} ${place} ${part.part}` : '';
  const told = useMerge(form, key, { came, answer }, out);
  const differs = told.held.length > 0;
  const here = () => form.current?.contains(document.activeElement);
  const mayTakeOver = () => !dirty.current && !busy && !stopped && !differs && !here();
  const written = useRevision(part.revision, answer, mayTakeOver);
  useEffect(() => {
    if (written.edition > 0) out.current.late = {};
  }, [written.edition, out]);

  const whole = part.suggestible || part.binding;
  const typed = () => {
    dirty.current = true;
    setTyping(true);
    clearTimeout(timer.current);
    if (!stopped && !whole) timer.current = setTimeout(() => save(), REST);
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
  const state = stateOf({
    stopped,
    busy,
    typing,
    byHand: part.binding,
    saved: answer !== null,
    differs,
  });
  const unsaved = typing || stopped || differs;
  return { form, ...written, answer, told, state, unsaved, save, typed, leaving, proposed };
}

/** Sends the form, one save at a time; `again`: what was typed meanwhile follows at once. */
function useSaving(form: RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<Answer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const sending = useRef(false);
  const again = useRef<'no' | 'auto' | 'byHand' | 'afterFault'>('no');
  const out = useRef<Out>({ sent: null, late: {} });
  const answer = fetcher.data ?? null;
  const stopped = answer !== null && answer.kind !== 'saved' && answer.kind !== 'differs';
  const save = useCallback(
    (byHand = false) => {
      clearTimeout(timer.current);
      if (!form.current) return;
      if (sending.current) {
        // The answer is on the page already, while the rest of it is still read anew.
        const told = stopped && fetcher.state === 'loading';
        if (byHand) again.current = told ? 'afterFault' : 'byHand';
        else if (dirty.current && again.current === 'no') again.current = 'auto';
        return;
      }
      sending.current = true;
      dirty.current = false;
      const sent = new FormData(form.current);
      sent.set('intent', 'save');
      sent.set('auto', 'yes');
      // What is chosen between two texts is meant once it is sent, not while one looks at it.
      if (!byHand)
        for (const name of [...sent.keys()]) if (name.startsWith('keep:')) sent.delete(name);
      for (const [address, since] of Object.entries(out.current.late))
        if (!sent.has(`since:${address}`)) sent.set(`since:${address}`, since);
      out.current.sent = sent;
      fetcher.submit(sent, { method: 'post', encType: 'multipart/form-data' });
    },
    [fetcher, form, stopped],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (fetcher.state !== 'idle') return;
    sending.current = false;
    const next = again.current;
    again.current = 'no';
    if (next === 'no' || (stopped && next !== 'afterFault')) return;
    timer.current = setTimeout(() => save(next !== 'auto'), BREATH);
  }, [fetcher.state, stopped, save]);
  return { answer, stopped, busy: fetcher.state !== 'idle', dirty, timer, save, out };
}

function stateOf(now: {
  stopped: boolean;
  busy: boolean;
  typing: boolean;
  byHand: boolean;
  saved: boolean;
  differs: boolean;
}): SaveState {
  if (now.stopped) return 'stopped';
  if (now.busy) return 'saving';
  if (now.typing) return now.byHand ? 'held' : 'typing';
  if (now.differs) return 'differs';
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

/** From which text the form was drawn: the revision of the part, the last change of the version. */
interface From {
  readonly revision: number;
  readonly since: number;
  /** How often the form was drawn anew. */
  readonly edition: number;
}

/**
 * The text that is written from: somebody else's is taken over whole where nothing of one's own
 * would be lost.
 */
function useRevision(shown: number, answer: Answer | null, mayTakeOver: () => boolean): From {
  const { lastChange } = usePage();
  const [from, setFrom] = useState<From>({ revision: shown, since: lastChange, edition: 0 });
  useEffect(() => {
    if (answer && 'revision' in answer)
      setFrom(({ since, edition }) => ({
        revision: answer.revision,
        since: answer.since ?? since,
        edition,
      }));
  }, [answer]);
  useEffect(() => {
    if (shown <= from.revision || !mayTakeOver()) return;
    setFrom(({ edition }) => ({ revision: shown, since: lastChange, edition: edition + 1 }));
  });
  return from;
}
