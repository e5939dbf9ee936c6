import type { FormState } from '~/accounts/form-state';
import type { FormErrorItem } from '~/components/ui/form-errors';
import { useCodeText } from '~/platform/i18n';

/** What a page knows of a form that came back: ids, what was typed, and what is wrong. */
export function useTrustForm(formId: string, state: FormState | null) {
  const text = useCodeText('trust');
  const idOf = (name: string) => `${formId}-${name}`;
  const summary: FormErrorItem[] = Object.entries(state?.errors ?? {}).flatMap(([name, codes]) =>
    codes.map((code) => ({ fieldId: idOf(name), message: text('error', code) })),
  );
  return {
    summary,
    field(name: string) {
      const value = state?.values[name];
      const errors = state?.errors[name]?.map((code) => text('error', code));
      return {
        id: idOf(name),
        name,
        ...(value === undefined ? {} : { defaultValue: value }),
        ...(errors ? { errors } : {}),
      };
    },
  };
}
