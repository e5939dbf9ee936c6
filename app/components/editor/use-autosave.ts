import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { SaveAnswer } from '~/catalogue/editing/act-on-course.server';

/** Milliseconds without typing after which the form is saved. */
const PAUSE = 1500;

/**
 * Saves a form by itself while someone types in it. After a conflict it keeps still: the person
 * decides. Answers what became of the last try.
 */
export function useAutosave(enabled: boolean) {
  const fetcher = useFetcher<SaveAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const answer = fetcher.data?.outcome ?? null;
  const stopped = !enabled || (answer !== null && answer.kind !== 'saved');
  const { submit } = fetcher;
  useEffect(() => () => clearTimeout(timer.current), []);
  const onInput = useCallback(
    (event: { currentTarget: HTMLFormElement }) => {
      const form = event.currentTarget;
      clearTimeout(timer.current);
      if (stopped) return;
      timer.current = setTimeout(() => {
        const typed = new FormData(form);
        typed.set('intent', 'autosave');
        submit(typed, { method: 'post' });
      }, PAUSE);
    },
    [submit, stopped],
  );
  /** Sending the form by hand makes the waiting try needless. */
  const cancel = useCallback(() => clearTimeout(timer.current), []);
  return { onInput, cancel, saving: fetcher.state !== 'idle', answer };
}
