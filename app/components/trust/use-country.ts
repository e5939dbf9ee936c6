/** components/trust — pages on whom we believe: public, and for operators. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '~/platform/i18n';

/** Codes of trusted lists that ISO 3166-1 does not have. */
const ISO: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** The name of a list's country in the reader's language; of `EU` the list of lists. */
export function useListCountry(): (territory: string) => string {
  const locale = useLocale();
  const { t } = useTranslation('trust');
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale === 'en' ? 'en-GB' : locale, { type: 'region' });
    return (territory) =>
      territory === 'EU' ? t('list.lotl') : (names.of(ISO[territory] ?? territory) ?? territory);
  }, [locale, t]);
}
