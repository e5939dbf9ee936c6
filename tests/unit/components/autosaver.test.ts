import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosaver, type Posted, type SaveState } from '~/components/editor/autosaver';

const form = {} as HTMLFormElement;
const saved = (revision: number): Posted => ({
  outcome: { kind: 'saved', revision, savedAt: 0 },
  editor: null,
});
const CONFLICT: Posted = {
  outcome: { kind: 'conflict', revision: 9, savedBy: null, savedAt: 0 },
  editor: null,
};

/** Answers are taken one after the other; the last one stays. */
function saverWith(...answers: Posted[]) {
  const sent: number[] = [];
  const states: SaveState[] = [];
  let stored = 0;
  const saver = new Autosaver(
    {
      post: async (_, revision) => {
        sent.push(revision);
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? null;
      },
      tell: (state) => void states.push(state),
      stored: () => {
        stored += 1;
      },
    },
    1,
  );
  return { saver, sent, states, stored: () => stored };
}

describe('saving by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits for a pause in typing, and saves over the revision it made itself', async () => {
    const { saver, sent, states, stored } = saverWith(saved(2), saved(3));
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(1_000);
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([1, 2]);
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved']);
    expect(stored()).toBe(2);
  });

  it('tries again after longer and longer pauses, and at once when asked to', async () => {
    const { saver, sent, states, stored } = saverWith(null, null, null, saved(2));
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(states.at(-1)).toBe('unreachable');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(3);
    expect(stored()).toBe(0);
    await saver.now();
    expect(states.at(-1)).toBe('saved');
    expect(stored()).toBe(1);
    expect(saver.hasWork).toBe(false);
  });

  it('keeps still once somebody else has saved', async () => {
    const { saver, sent, states } = saverWith(CONFLICT);
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(1_500);
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(states.at(-1)).toBe('stopped');
    expect(saver.hasWork).toBe(false);
  });

  it('goes on once the person has decided, and not because something newer was loaded', async () => {
    const { saver, sent } = saverWith(CONFLICT, saved(11));
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(1_500);
    saver.know(9);
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([1]);
    saver.rest();
    saver.know(10);
    saver.resume();
    expect(saver.state).toBe('still');
    saver.typed(form);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([1, 10]);
  });
});
