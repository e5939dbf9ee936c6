/** components/trust — pages on whom we believe: public, and for operators. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';

/** The name of a list's country in the reader's language; of `EU` the list of lists. */
export function useListCountry(): (territory: string) => string {
  const { t } = useTranslation('trust');
  const { country } = useFormat();
  return useCallback(
    (territory) => (territory === 'EU' ? t('list.lotl') : country(territory)),
    [t, country],
  );
}
