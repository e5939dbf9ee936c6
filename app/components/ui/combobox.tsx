import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { cx } from './cx';

interface Wishes<O> {
  id: string;
  options: readonly O[];
  /** Something is shown for what was typed: options, or that there are none. */
  shown: boolean;
  /** Asks for options; at once where `pause` is 0. */
  look: (typed: string, pause?: number) => void;
  close: () => void;
  onPick: (option: O) => void;
}

/**
 * A text field with a list of what it finds (WAI-ARIA APG, combobox with list autocomplete). The
 * arrows move, Enter takes, Escape closes; focus stays where one types. `input` goes to the field.
 */
export function useCombobox<O>({ id, options, shown, look, close, onPick }: Wishes<O>) {
  const [active, setActive] = useState(-1);
  const open = options.length > 0;
  const shut = () => {
    close();
    setActive(-1);
  };
  const pick = (option: O | undefined) => {
    if (option === undefined) return;
    onPick(option);
    shut();
  };
  const step = (by: 1 | -1) =>
    setActive((now) =>
      now < 0 && by < 0 ? options.length - 1 : (now + by + options.length) % options.length,
    );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const now = () => look(event.currentTarget.value, 0);
    if (key === 'Enter') open ? pick(options[active]) : now();
    else if (key === 'Escape' && shown) shut();
    else if (key === 'ArrowDown') open ? step(1) : now();
    else if (key === 'ArrowUp' && open) step(-1);
    else return;
    event.preventDefault();
  };
  const onType = (typed: string) => {
    setActive(-1);
    look(typed);
  };
  const input = {
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': open,
    'aria-controls': `${id}-list`,
    ...(active >= 0 ? { 'aria-activedescendant': `${id}-option-${active}` } : {}),
    onKeyDown,
    onBlur: shut,
  } as const;
  return { id, options, open, active, pick, onType, input };
}

/** The list below the field; its parent is `relative`. */
export function ComboboxList<O>({
  list: { id, options, open, active, pick },
  label,
  keyOf,
  langOf,
  children,
}: {
  list: ReturnType<typeof useCombobox<O>>;
  label: string;
  keyOf: (option: O) => string;
  langOf?: (option: O) => string | undefined;
  children: (option: O) => ReactNode;
}) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      hidden={!open}
      className="absolute inset-x-0 top-full z-20 max-h-80 overflow-y-auto rounded-md border border-edge bg-surface py-1 shadow-lg"
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the text field
        <div
          key={keyOf(option)}
          id={`${id}-option-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          lang={langOf?.(option)}
          ref={(item) => {
            if (index === active) item?.scrollIntoView({ block: 'nearest' });
          }}
          className={cx(
            'flex min-h-10 cursor-pointer items-center px-3 py-1.5 hover:bg-accent-soft',
            index === active &&
              'bg-accent-soft font-semibold outline-2 -outline-offset-2 outline-focus',
          )}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(option)}
        >
          {children(option)}
        </div>
      ))}
    </div>
  );
}
