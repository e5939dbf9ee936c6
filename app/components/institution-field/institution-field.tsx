/**
 * components/institution-field — one institution out of thousands: found by name, town, country or
 * identifier. While typing, once that part of the script has come; until then, and where none runs,
 * by a button that sends the form and finds everything typed again.
 */
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { Begun, InstitutionFieldProps } from './field-props';
import { SearchByButton } from './search-by-button';

type Typing = ComponentType<InstitutionFieldProps & { begun: Begun | null }>;

interface Arrived {
  readonly Search: Typing;
  /** What stood in the fields when it came; null once it has taken it over. */
  readonly begun: Begun | null;
  /** The person was writing in the field. */
  readonly focused: boolean;
}

export function InstitutionField(props: InstitutionFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    let gone = false;
    void import('./search-by-typing').then(({ SearchByTyping }) => {
      if (!gone) setArrived({ Search: SearchByTyping, ...begunIn(box.current) });
    });
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    if (!arrived?.begun) return;
    if (arrived.focused) box.current?.querySelector<HTMLInputElement>('input[role]')?.focus();
    setArrived({ ...arrived, begun: null });
  }, [arrived]);
  return (
    <div ref={box}>
      {arrived ? (
        <arrived.Search key={props.asked.chosen?.value} {...props} begun={arrived.begun} />
      ) : (
        <SearchByButton {...props} />
      )}
    </div>
  );
}

function begunIn(box: HTMLElement | null): Omit<Arrived, 'Search'> {
  const text = box?.querySelector<HTMLInputElement>('input[type=search]');
  const ticked = box?.querySelector<HTMLInputElement>('input[type=radio]:checked');
  return {
    begun: text ? { words: text.value, value: ticked?.value ?? '' } : null,
    focused: text !== null && text === document.activeElement,
  };
}
