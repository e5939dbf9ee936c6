import { cx } from './cx';
import { ICONS, type IconName } from './icons.data';

export type { IconName };

const SIZES = { sm: 'size-4', md: 'size-5', lg: 'size-6', xl: 'size-8' } as const;

/** A drawing beside words; alone it says nothing to a screen reader unless `label` names it. */
export function Icon({
  name,
  size = 'md',
  label,
  className,
}: {
  name: IconName;
  size?: keyof typeof SIZES;
  label?: string;
  className?: string | undefined;
}) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      className={cx('inline-block flex-none', SIZES[size], className)}
      {...naming}
    >
      <path d={ICONS[name]} />
    </svg>
  );
}
