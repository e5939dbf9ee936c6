import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '~/agreements/workspace/answers';
import type { PartView } from '~/agreements/workspace/page';

/** Rest in typing after which a part is saved, in milliseconds. */
const REST = 1200;
/** Time for the page to take over the revision that a save came back with, in milliseconds. */
const BREATH = 150;

export type SaveState = 'clean' | 'typing' | 'saving' | 'saved' | 'stopped';

/**
 * Saves a part's form by itself: after a rest, and at once when a field is left. What came back is
 * the last answer; after a conflict or a fault nothing is sent until the form is sent by hand. One
 * save is under way at a time: a second one would be written from a revision that is no longer.
 */
export function useAutosave(part: PartView) {
  const fetcher = useFetcher<Answer>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const sending = useRef(false);
  const again = useRef(false);
  const [typing, setTyping] = useState(false);
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
    setTyping(false);
    const sent = new FormData(form.current);
    sent.set('intent', 'save');
    sent.set('auto', 'yes');
    fetcher.submit(sent, { method: 'post', encType: 'multipart/form-data' });
  }, [fetcher]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (fetcher.state !== 'idle') return;
    sending.current = false;
    if (!again.current) return;
    again.current = false;
    if (!stopped) timer.current = setTimeout(save, BREATH);
  }, [fetcher.state, stopped, save]);
  const mayTakeOver = () => !dirty.current && fetcher.state === 'idle' && !stopped;
  const written = useRevision(part.revision, answer, mayTakeOver);

  const typed = () => {
    dirty.current = true;
    setTyping(true);
    clearTimeout(timer.current);
    if (!stopped) timer.current = setTimeout(save, REST);
  };
  const left = () => {
    if (dirty.current && !stopped) save();
  };
  const state: SaveState = stopped
    ? 'stopped'
    : fetcher.state !== 'idle'
      ? 'saving'
      : typing
        ? 'typing'
        : answer
          ? 'saved'
          : 'clean';
  return { form, ...written, answer, state, save, typed, left };
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
