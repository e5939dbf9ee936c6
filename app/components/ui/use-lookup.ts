import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds without typing after which the server is asked. */
const PAUSE = 200;
const LEAST = 2;

/** Answers null where the server could not be asked. */
export type Ask<A> = (q: string, signal: AbortSignal) => Promise<A | null>;

export interface Looked<A> {
  readonly q: string;
  readonly answer: A | null;
}

/** Reads JSON of this site; null where it does not answer, or sends one to sign in. */
export async function askJson<A>(address: string, signal: AbortSignal): Promise<A | null> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok && !answer.redirected ? ((await answer.json()) as A) : null;
  } catch {
    return null;
  }
}

/** What is found for what is being typed; the answer to an earlier text never follows a later one. */
export function useLookup<A>(ask: Ask<A>) {
  const [looked, setLooked] = useState<Looked<A> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  const close = useCallback(() => {
    stop();
    setLooked(null);
  }, [stop]);
  const look = (typed: string, pause = PAUSE) => {
    stop();
    const q = typed.trim();
    if (q.length < LEAST) return setLooked(null);
    timer.current = setTimeout(async () => {
      const controller = new AbortController();
      asking.current = controller;
      const answer = await ask(q, controller.signal);
      if (!controller.signal.aborted) setLooked({ q, answer });
    }, pause);
  };
  return { looked, look, close };
}
