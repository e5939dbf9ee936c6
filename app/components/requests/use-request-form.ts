/** components/requests — asking for recognition. This file: a form of a new request on its page. */
import { useCodeText } from '~/platform/i18n';
import type { RequestState } from '~/recognition/forms/request-state';
import { useFormat } from '../shell/use-format';
import type { FormErrorItem } from '../ui/form-errors';

export const fieldId = (name: string): string => `request-${name}`;

/** Props of controls and the summary of errors. `maxBytes` words the error of a file too large. */
export function useRequestForm(state: RequestState | null, maxBytes: number) {
  const words = useCodeText('cases');
  const size = useFormat().bytes(maxBytes);
  const say = (code: string) => words('requests.error', code, { size });
  const summary: FormErrorItem[] = Object.entries(state?.errors ?? {}).flatMap(([name, codes]) =>
    codes.map((code) => ({ fieldId: name === '' ? null : fieldId(name), message: say(code) })),
  );
  return {
    size,
    summary,
    field(name: string, before?: string | null) {
      const value = state?.values[name] ?? before;
      const errors = state?.errors[name]?.map(say);
      return {
        id: fieldId(name),
        name,
        ...(value == null ? {} : { defaultValue: value }),
        ...(errors ? { errors } : {}),
      };
    },
  };
}
export type RequestFields = ReturnType<typeof useRequestForm>;
