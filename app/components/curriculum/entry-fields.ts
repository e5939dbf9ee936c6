import { useTranslation } from 'react-i18next';
import { asSentence } from '~/curriculum/as-sentence';
import type { CameBack } from '~/curriculum/curriculum-view';
import { languageName } from '~/elm/display-names';
import type { LanguageMap } from '~/elm/language-map';
import { useCodeText } from '~/platform/i18n';
import { useFormat } from '../shell/use-format';
import type { FormErrorItem } from '../ui/form-errors';

type Values = Readonly<Record<string, string>>;

/** The fault of a field in the reader's words. */
function useFaultWords() {
  const code = useCodeText('curriculum');
  return (fault: string, value: string): string => {
    return asSentence(code('form.fault', fault, { value }, code('import.fault', fault, { value })));
  };
}

/** The name of a field; those of one language say which. */
export function useFieldLabel() {
  const { t } = useTranslation('curriculum');
  const code = useCodeText('curriculum');
  const { locale } = useFormat();
  return (name: string): string => {
    const [, field, tag] = /^(title|degree|regulation|text|outcomes)_(.+)$/.exec(name) ?? [];
    if (!field || !tag) return code('field', name);
    return t('field.inLanguage', {
      field: code('field', field),
      language: languageName(tag, locale),
    });
  };
}

/**
 * The fields of a form for one entry: named as the columns of the tables, with what was typed
 * where the form came back, else with what is stored.
 */
export function useEntryFields(form: string, came: CameBack | null, stored: Values = {}) {
  const words = useFaultWords();
  const labelOf = useFieldLabel();
  const { t } = useTranslation('common');
  const state = came?.form === form ? came.state : undefined;
  const values: Values = state?.values ?? stored;
  const idOf = (name: string) => `${form}-${name}`;
  const faultOf = (name: string) => {
    const fault = state?.faults[name];
    return fault === undefined ? null : words(fault, values[name] ?? '');
  };
  const errors: FormErrorItem[] = Object.keys(state?.faults ?? {}).map((name) => ({
    fieldId: name === '' ? null : idOf(name),
    message: name === '' ? (faultOf(name) ?? '') : `${labelOf(name)}${t('colon')} ${faultOf(name)}`,
  }));
  const field = (name: string) => {
    const fault = faultOf(name);
    return {
      id: idOf(name),
      name,
      label: labelOf(name),
      defaultValue: values[name] ?? '',
      ...(fault === null ? {} : { errors: [fault] }),
    };
  };
  return { field, errors };
}
export type FieldOf = ReturnType<typeof useEntryFields>['field'];

/** `title_en`, `title_fr` … of a text. */
export const textValues = (name: string, texts: LanguageMap): Values =>
  Object.fromEntries(Object.entries(texts).map(([tag, text]) => [`${name}_${tag}`, text]));

/** The languages asked for, and every other that something is written in. */
export const languagesWith = (asked: readonly string[], ...texts: LanguageMap[]): string[] => [
  ...new Set([...asked, ...texts.flatMap((each) => Object.keys(each))]),
];
