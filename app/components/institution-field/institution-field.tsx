/**
 * components/institution-field — one institution out of thousands: found by name, town, country or
 * identifier. While typing where script runs; by a button that sends the form and finds everything
 * typed again where it does not.
 */
import { useEffect, useRef } from 'react';
import { useHydrated } from '../ui/use-hydrated';
import type { Begun, InstitutionFieldProps } from './field-props';
import { SearchByButton } from './search-by-button';
import { SearchByTyping } from './search-by-typing';

export function InstitutionField(props: InstitutionFieldProps) {
  const hydrated = useHydrated();
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef<Begun | null>(null);
  useEffect(() => {
    // Runs first while the page is still as the server drew it: what stands in its fields is kept.
    begun.current = null;
    if (hydrated) return;
    const text = box.current?.querySelector<HTMLInputElement>('input[type=search]');
    const ticked = box.current?.querySelector<HTMLInputElement>('input[type=radio]:checked');
    if (text) begun.current = { words: text.value, value: ticked?.value ?? '' };
  }, [hydrated]);
  return (
    <div ref={box}>
      {hydrated ? (
        <SearchByTyping key={props.asked.chosen?.value} {...props} begun={begun.current} />
      ) : (
        <SearchByButton {...props} />
      )}
    </div>
  );
}
