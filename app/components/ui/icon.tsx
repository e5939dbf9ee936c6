import { cx } from './cx';
import type { IconName } from './icons.data';
import drawings from './icons.svg?no-inline';

export type { IconName };

const SIZES = { sm: 'size-4', md: 'size-5', lg: 'size-6', xl: 'size-8' } as const;

/** A drawing beside words; alone it says nothing to a screen reader unless `label` words it. */
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
  return (
    <>
      <svg aria-hidden="true" className={cx('icon', SIZES[size], className)}>
        <use href={`${drawings}#${name}`} />
      </svg>
      {label ? <span className="sr-only">{label}</span> : null}
    </>
  );
}
