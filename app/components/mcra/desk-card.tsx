import type { ReactNode } from 'react';
import { Card } from '../ui/card';

/** One thing that can be done at a desk, under its name. */
export function DeskCard({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <Card as="section" labelledBy={id} className="grid gap-4">
      <h3 id={id} className="text-lg">
        {title}
      </h3>
      {children}
    </Card>
  );
}
