import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '~/agreements/workspace/answers';
import type { PartView } from '~/agreements/workspace/page';

/** Rest in typing after which a part is saved, in milliseconds. */
const REST = 1200;

export type SaveState = 'clean' | 'typing' | 'saving' | 'saved' | 'stopped';

/**
 * Saves a part's form by itself: after a rest, and at once when a field is left. What came back is
 * the last answer; after a conflict or a fault nothing is sent until the form is sent by hand.
 */
export function useAutosave(part: PartView) {
  const fetcher = useFetcher<Answer>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const [revision, setRevision] = useState(part.revision);
  const [edition, setEdition] = useState(0);
  const [typing, setTyping] = useState(false);
  const answer = fetcher.data ?? null;
  const stopped = answer !== null && answer.kind !== 'saved';

  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!form.current) return;
    dirty.current = false;
    setTyping(false);
    const sent = new FormData(form.current);
    sent.set('intent', 'save');
    sent.set('auto', 'yes');
    fetcher.submit(sent, { method: 'post', encType: 'multipart/form-data' });
  }, [fetcher]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (answer?.kind === 'saved') setRevision(answer.revision);
    if (answer?.kind === 'conflict') setRevision(answer.revision);
  }, [answer]);
  // Somebody else's text is taken over where nothing of one's own would be lost.
  useEffect(() => {
    if (dirty.current || fetcher.state !== 'idle' || stopped || part.revision <= revision) return;
    setRevision(part.revision);
    setEdition((before) => before + 1);
  }, [part.revision, revision, fetcher.state, stopped]);

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
  return { form, revision, edition, answer, state, save, typed, left };
}
