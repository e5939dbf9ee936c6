import { setTimeout as delay } from 'node:timers/promises';

/** Longer than the work behind any of these answers takes when nothing is in its way. */
const LEAST = 250;

/**
 * Answers no sooner than 250 ms after the question, so that time does not tell what was found.
 * With `only`, answers for which it is false come at once.
 */
export async function inEvenTime<T>(
  work: () => Promise<T>,
  only: (answer: T) => boolean = () => true,
): Promise<T> {
  const begun = performance.now();
  const answer = await work();
  const rest = LEAST - (performance.now() - begun);
  if (rest > 0 && only(answer)) await delay(rest);
  return answer;
}
