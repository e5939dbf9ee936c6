import { Link, type LinkProps, useNavigation } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold no-underline ' +
  'text-center transition-colors duration-100 select-none disabled:cursor-not-allowed ' +
  'disabled:border-line disabled:bg-sunken disabled:text-ink-soft disabled:shadow-none';

const LOOKS: Record<ButtonLook, string> = {
  primary:
    'border-accent bg-accent text-on-accent shadow-sm hover:border-accent-strong ' +
    'hover:bg-accent-strong hover:text-on-accent active:translate-y-px',
  secondary:
    'border-edge bg-surface text-ink shadow-sm hover:border-accent hover:bg-accent-soft ' +
    'hover:text-accent-strong active:translate-y-px',
  quiet:
    'border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-strong',
  danger:
    'border-invalid bg-surface text-invalid shadow-sm hover:bg-invalid-soft ' +
    'hover:text-invalid-strong active:translate-y-px',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'min-h-8 px-3 py-1 text-sm',
  md: 'min-h-11 px-4 py-2 text-base',
  lg: 'min-h-13 px-6 py-3 text-lg',
};

export const buttonClass = (look: ButtonLook = 'primary', size: ButtonSize = 'md'): string =>
  cx(BASE, LOOKS[look], SIZES[size]);

interface Looks {
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
}

function Face({ icon, iconAfter, children }: Looks & { children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
      {iconAfter ? <Icon name={iconAfter} /> : null}
    </>
  );
}

/**
 * A button that submits by default. `busy` keeps it focusable, says so to screen readers and
 * turns a wheel; give `busyLabel` ("Checking …") where the wait is worth a word.
 */
export function Button({
  look = 'primary',
  size = 'md',
  icon,
  iconAfter,
  busy = false,
  busyLabel,
  className,
  children,
  type = 'submit',
  onClick,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Looks & { busy?: boolean; busyLabel?: string }) {
  return (
    <button
      type={type}
      className={cx(buttonClass(look, size), busy && 'cursor-progress', className)}
      {...(busy ? { 'aria-busy': true, 'aria-disabled': true } : {})}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {busy ? <Icon name="loader" className="busy-turn" /> : null}
      <Face icon={busy ? undefined : icon} iconAfter={iconAfter}>
        {busy && busyLabel ? busyLabel : children}
      </Face>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  look = 'primary',
  size = 'md',
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: LinkProps & Looks) {
  return (
    <Link className={cx(buttonClass(look, size), className)} {...rest}>
      <Face icon={icon} iconAfter={iconAfter}>
        {children}
      </Face>
    </Link>
  );
}

export interface SendButtonProps {
  /** The value of `form` that its form sends along: it tells the many small forms of a page apart. */
  form: string;
  look?: ButtonLook;
  size?: ButtonSize;
  icon?: IconName;
  className?: string;
  children: ReactNode;
}

/** The button that sends one form of a page; it turns while that form is under way. */
export function SendButton({ form, children, ...looks }: SendButtonProps) {
  const busy = useNavigation().formData?.get('form') === form;
  return (
    <Button busy={busy} {...looks}>
      {children}
    </Button>
  );
}
