import { useTranslation } from 'react-i18next';
import { faultInWords, type Naming } from '~/catalogue/import/fault-words';
import type { ImportFormat } from '~/catalogue/import/formats.data';
import type { FaultView } from '~/catalogue/import/import-faults.server';
import type { ImportFault } from '~/catalogue/import/imported-course';
import { useFormat } from '~/components/shell/use-format';

/** Says what is wrong with a row of a file of that format, and what to do. */
export function useFaultWords(format: ImportFormat): (fault: FaultView) => string {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const words = {
    fault: (code: ImportFault, values: { field: string; value: string }) =>
      t(`fault.${code}`, values),
    naming: (how: Naming) => t(`naming.${how}`),
    choose: () => t('naming.choose'),
    number,
  };
  return (fault) => faultInWords(words, format, fault);
}
