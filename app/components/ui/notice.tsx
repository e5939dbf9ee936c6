import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { Icon, type IconName } from './icon';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const KINDS: Record<NoticeKind, { icon: IconName; box: string; ink: string }> = {
  info: { icon: 'info', box: 'border-accent-line bg-accent-soft', ink: 'text-accent' },
  success: { icon: 'circle-check', box: 'border-valid-line bg-valid-soft', ink: 'text-valid' },
  warning: { icon: 'alert', box: 'border-unknown-line bg-unknown-soft', ink: 'text-unknown' },
  danger: { icon: 'circle-x', box: 'border-invalid-line bg-invalid-soft', ink: 'text-invalid' },
};

/**
 * A message in the page. `live` announces it when it appears after an action: politely, or at
 * once for danger. Its kind is also said in words to screen readers.
 */
export function Notice({
  kind = 'info',
  title,
  children,
  actions,
  live = false,
  className,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  live?: boolean;
  className?: string;
}) {
  const { t } = useTranslation('common');
  const { icon, box, ink } = KINDS[kind];
  const role = live ? { role: kind === 'danger' ? 'alert' : 'status' } : {};
  return (
    <div {...role} className={cx('flex items-start gap-3 rounded-lg border p-4', box, className)}>
      <Icon name={icon} className={cx('mt-0.75', ink)} />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <span className="sr-only">{t(`notice.${kind}`)}</span>
        {title ? <p className={cx('font-semibold', ink)}>{title}</p> : null}
        {children ? <div className="max-w-measure">{children}</div> : null}
        {actions ? <div className="mt-1.5 flex flex-wrap gap-3">{actions}</div> : null}
      </div>
    </div>
  );
}
