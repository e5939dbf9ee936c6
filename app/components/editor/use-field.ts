import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldView } from '~/catalogue/editing/field-view';
import { useEditing } from './editing-context';

/** Id, label, help and error of a field for one of our controls. */
export function useField({ key, name, fault }: Pick<FieldView, 'key' | 'name' | 'fault'>) {
  const { t } = useTranslation('editor');
  const { faults } = useEditing().live;
  // A field that was not there when the page was drawn has nothing wrong with it yet.
  const now = faults ? (faults.get(name) ?? null) : fault;
  return {
    id: toId(name),
    label: t(`field.${key}.label`),
    help: t(`field.${key}.help`),
    ...(now ? { errors: [t(`fault.${now}`)] } : {}),
  };
}
