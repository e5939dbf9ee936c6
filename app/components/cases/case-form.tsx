/**
 * components/cases — the case screen. One page with many small forms: each posts its intent with
 * the revision that was looked at, and finds what was typed again when it comes back.
 */
import { Form, useActionData } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import type { ReturnedForm } from '~/recognition/forms/returned-form';

export interface CaseAt {
  readonly id: string;
  readonly revision: number;
  readonly timeZone: string;
}

const CaseContext = createContext<CaseAt>({ id: '', revision: 0, timeZone: 'UTC' });

/** Tells every form within which case, and which state of it, the page shows. */
export function CaseProvider({
  page: { id, revision, institution },
  children,
}: {
  page: Pick<CaseAt, 'id' | 'revision'> & { institution: Pick<CaseAt, 'timeZone'> };
  children: ReactNode;
}) {
  const at = useMemo(
    () => ({ id, revision, timeZone: institution.timeZone }),
    [id, revision, institution.timeZone],
  );
  return <CaseContext.Provider value={at}>{children}</CaseContext.Provider>;
}

export const useCaseAt = (): CaseAt => useContext(CaseContext);

/** The form that came back from the server, if one did. */
export const useReturnedForm = (): ReturnedForm | null =>
  (useActionData() as ReturnedForm | undefined) ?? null;

/** What was typed into one form of the page, and what is wrong with it, in words. */
export function useReturned(form: string) {
  const { t } = useTranslation('cases');
  const text = useCodeText('recognition');
  const returned = useReturnedForm();
  const own = returned?.form === form ? returned : null;
  const say = (code: string) =>
    code.startsWith('missing.')
      ? text('missing', code.slice('missing.'.length))
      : t(`case.error.${code as 'required'}`);
  return {
    came: own !== null,
    value: (name: string, otherwise = ''): string => own?.values[name]?.[0] ?? otherwise,
    values: (name: string): readonly string[] | null => (own ? (own.values[name] ?? []) : null),
    /** `errors` for a field of this name; absent where it is in order. */
    wrong: (name: string): { errors: string[] } | Record<string, never> => {
      const codes = own?.errors[name];
      return codes?.length ? { errors: codes.map(say) } : {};
    },
    say,
    institution: own?.institution ?? null,
    errors: own?.errors ?? {},
  };
}

/** A form of this page. `at` is the id of the part to come back to. */
export function CaseForm({
  form,
  intent,
  at,
  hidden = {},
  multipart = false,
  className,
  children,
}: {
  form: string;
  intent: string;
  at?: string;
  hidden?: Readonly<Record<string, string>>;
  multipart?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { id, revision } = useCaseAt();
  const fixed = { intent, form, revision: String(revision), ...(at ? { at } : {}), ...hidden };
  return (
    <Form
      method="post"
      action={paths.case(id)}
      preventScrollReset
      className={className}
      {...(multipart ? { encType: 'multipart/form-data' as const } : {})}
    >
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
