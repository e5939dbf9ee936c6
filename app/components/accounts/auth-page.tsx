import type { ReactNode } from 'react';
import { Card } from '~/components/ui/card';
import { type FormErrorItem, FormErrors } from '~/components/ui/form-errors';

/** A narrow page with one form: what it is, what is wrong, the form, and ways on below. */
export function AuthPage({
  title,
  lead,
  notice,
  errors = [],
  below,
  children,
}: {
  title: string;
  lead?: ReactNode;
  notice?: ReactNode;
  errors?: readonly FormErrorItem[];
  below?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto grid w-full max-w-lg gap-6 py-4 sm:py-8">
      <header className="grid gap-2">
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {lead ? <p className="text-lg text-ink-soft">{lead}</p> : null}
      </header>
      {notice}
      <FormErrors errors={errors} />
      {children ? <Card>{children}</Card> : null}
      {below ? <div className="grid gap-2 text-ink-soft">{below}</div> : null}
    </div>
  );
}
