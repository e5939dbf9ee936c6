import { useCallback, useEffect, useRef, useState } from 'react';
import type { SkillChoice } from '~/catalogue/editing/field-view';
import type { SkillsAnswer } from '~/catalogue/editing/offer-skills.server';
import { paths } from '~/platform/paths';

/** Milliseconds without typing after which the server is asked. */
const PAUSE = 200;
const LEAST = 2;

export interface Found {
  readonly q: string;
  readonly skills: readonly SkillChoice[];
  /** The server could not be asked. */
  readonly failed: boolean;
}

async function ask(q: string, lang: string, signal: AbortSignal): Promise<Found> {
  try {
    const answer = await fetch(paths.skillsToChoose({ q, lang }), { signal });
    if (!answer.ok || answer.redirected) return { q, skills: [], failed: true };
    return { q, skills: ((await answer.json()) as SkillsAnswer).skills, failed: false };
  } catch {
    return { q, skills: [], failed: true };
  }
}

/** What ESCO has for what is being typed; the answer to an earlier text never follows a later one. */
export function useSkillSearch(lang: string) {
  const [found, setFound] = useState<Found | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asking = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    asking.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);
  const close = useCallback(() => {
    stop();
    setFound(null);
  }, [stop]);
  const look = useCallback(
    (typed: string, pause = PAUSE) => {
      stop();
      const q = typed.trim();
      if (q.length < LEAST) return setFound(null);
      timer.current = setTimeout(async () => {
        const controller = new AbortController();
        asking.current = controller;
        const answer = await ask(q, lang, controller.signal);
        if (!controller.signal.aborted) setFound(answer);
      }, pause);
    },
    [lang, stop],
  );
  return { found, look, close };
}
