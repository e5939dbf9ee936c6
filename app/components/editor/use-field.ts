import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldView } from '~/catalogue/editing/field-view';

/** Id, label, help and error of a field for one of our controls. */
export function useField({ key, name, fault }: Pick<FieldView, 'key' | 'name' | 'fault'>) {
  const { t } = useTranslation('editor');
  return {
    id: toId(name),
    label: t(`field.${key}.label`),
    help: t(`field.${key}.help`),
    ...(fault ? { errors: [t(`fault.${fault}`)] } : {}),
  };
}
