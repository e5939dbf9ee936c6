import type { ReactNode } from 'react';

/** Says its text when it changes: results of a search, the end of a check. Keep it in the page. */
export const LiveRegion = ({
  children,
  urgent = false,
  visible = false,
}: {
  children: ReactNode;
  urgent?: boolean;
  visible?: boolean;
}) => (
  <div
    role={urgent ? 'alert' : 'status'}
    aria-live={urgent ? 'assertive' : 'polite'}
    className={visible ? '' : 'sr-only'}
  >
    {children}
  </div>
);
