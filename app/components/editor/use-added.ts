import { useEffect, useRef, useState } from 'react';

/**
 * Things picked by search since the page was drawn: each a box that is ticked, until it comes back
 * as one that was chosen. `box` holds all boxes of the field.
 */
export function useAdded<T>(chosen: readonly T[], keyOf: (thing: T) => string, most = 300) {
  const box = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<readonly T[]>([]);
  const [full, setFull] = useState(false);
  const untold = useRef(false);
  const open = (things: readonly T[]) =>
    things.filter((each) => !chosen.some((one) => keyOf(one) === keyOf(each)));
  const added = open(picked);
  const add = (thing: T) => {
    const ticked = box.current?.querySelectorAll('input:checked').length ?? 0;
    setFull(ticked >= most);
    if (ticked >= most) return;
    untold.current = true;
    setPicked([...picked, thing]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a box was added
  useEffect(() => {
    // A box that appears ticked is no event: the form is told, so that it saves itself.
    if (untold.current) box.current?.dispatchEvent(new Event('input', { bubbles: true }));
    untold.current = false;
  }, [picked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the entry has come back
  useEffect(() => {
    // Once chosen it is the entry's: unticked there, it must not come back from here.
    setPicked(open);
  }, [chosen]);
  return { added, add, full, box };
}
