import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { TONE_FILL, TONE_ICON, type Tone } from './tones';

/** A status: icon and word together; the colour only repeats them. */
export function StatusBadge({
  tone,
  children,
  icon = TONE_ICON[tone],
  size = 'md',
}: {
  tone: Tone;
  children: ReactNode;
  icon?: IconName;
  size?: 'sm' | 'md';
}) {
  return (
    <span
      className={cx(
        'inline-flex w-fit items-center gap-1.5 rounded-md border font-semibold sm:whitespace-nowrap',
        size === 'sm' ? 'px-1.5 py-px text-xs' : 'px-2 py-0.5 text-sm',
        TONE_FILL[tone],
      )}
    >
      <Icon name={icon} size="sm" />
      {children}
    </span>
  );
}
