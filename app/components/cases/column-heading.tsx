import type { ReactNode } from 'react';

export const ColumnHeading = ({ children, id }: { children: ReactNode; id?: string }) => (
  <h2 id={id} className="border-b-2 border-accent-line pb-1.5 text-lg">
    {children}
  </h2>
);

export const PartHeading = ({ children, id }: { children: ReactNode; id?: string }) => (
  <h3 id={id} className="mb-2 text-base font-semibold">
    {children}
  </h3>
);
