import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { TextInput } from './inputs';

/**
 * Finds lines of a long list by words that stand in the address as `q`; works without script.
 * `children` stand behind the button: further values of the address, a link to the whole list.
 */
export function FindForm({
  q,
  label,
  find,
  maxLength = 200,
  children,
}: {
  q: string;
  label: string;
  /** The word on the button. */
  find: string;
  maxLength?: number;
  children?: ReactNode;
}) {
  return (
    <search data-print="never">
      <Form
        method="get"
        className="grid max-w-2xl items-end gap-3 sm:grid-flow-col sm:grid-cols-[1fr_auto]"
      >
        <TextInput
          key={q}
          id="q"
          name="q"
          type="search"
          label={label}
          defaultValue={q}
          maxLength={maxLength}
        />
        <Button look="secondary" icon="search">
          {find}
        </Button>
        {children}
      </Form>
    </search>
  );
}
