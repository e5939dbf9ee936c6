import { useLocation } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../ui/cx';
import { Icon, type IconName } from '../ui/icon';

/** A panel that hangs from its button: native details; with script, Escape and leaving close it. */
export function Menu({
  icon,
  label,
  hint,
  children,
  wide = false,
}: {
  icon: IconName;
  label: ReactNode;
  /** Said before the label to screen readers, when the label alone is not enough. */
  hint?: string;
  children: ReactNode;
  wide?: boolean;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new location closes the menu
  useEffect(() => box.current?.removeAttribute('open'), [key]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={box} className="menu group/menu sm:relative" onKeyDown={onKeyDown}>
      <summary className="flex min-h-10 items-center gap-1.5 rounded-md px-2.5 text-sm font-semibold hover:bg-accent-soft">
        <Icon name={icon} className="text-ink-soft" />
        {hint ? <span className="sr-only">{hint} </span> : null}
        <span className="max-w-40 truncate max-sm:sr-only">{label}</span>
        <Icon name="chevron-down" size="sm" className="text-ink-soft group-open/menu:rotate-180" />
      </summary>
      <div
        className={cx(
          'absolute end-0 top-full hidden group-open/menu:block z-30 mt-1.5 rounded-lg border border-line bg-raised p-2 shadow-lg max-sm:inset-x-4 max-sm:mt-0',
          wide ? 'sm:w-80' : 'sm:w-60',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** One choice in a menu: a submit button that says when it is the present one. */
export function MenuChoice({
  chosen,
  chosenLabel,
  children,
  lang,
  ...button
}: {
  chosen: boolean;
  chosenLabel: string;
  children: ReactNode;
  lang?: string;
  name: string;
  value: string;
}) {
  return (
    <button
      {...button}
      lang={lang}
      className="flex min-h-10 w-full items-center justify-between gap-3 rounded-md px-3 py-1.5 text-start hover:bg-accent-soft"
    >
      <span className={chosen ? 'font-semibold' : ''}>{children}</span>
      {chosen ? <Icon name="check" size="sm" className="text-accent" label={chosenLabel} /> : null}
    </button>
  );
}
