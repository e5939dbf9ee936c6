/** components/accounts — parts of the pages about accounts. This file: forms that came back. */
import type { FormState } from '~/accounts/form-state';
import type { FormErrorItem } from '~/components/ui/form-errors';
import { useCodeText } from '~/platform/i18n';

/** What a page knows of a form: id, what was typed or stood there before, and what is wrong. */
export function useFields(
  formId: string,
  state: FormState | null | undefined,
  before: Readonly<Record<string, string | null>> = {},
) {
  const text = useCodeText('accounts');
  const say = (code: string) => text('error', code);
  const idOf = (name: string) => `${formId}-${name}`;
  const summary: FormErrorItem[] = Object.entries(state?.errors ?? {}).flatMap(([name, codes]) =>
    codes.map((code) => ({ fieldId: name === '' ? null : idOf(name), message: say(code) })),
  );
  return {
    summary,
    /** Props of a control of this name. */
    field(name: string) {
      const value = state?.values[name] ?? before[name];
      const errors = state?.errors[name]?.map(say);
      return {
        id: idOf(name),
        name,
        ...(value == null ? {} : { defaultValue: value }),
        ...(errors ? { errors } : {}),
      };
    },
  };
}
