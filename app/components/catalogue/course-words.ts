import { useTranslation } from 'react-i18next';
import { durationInWords, priceInWords } from '~/catalogue/amounts';
import { useFormat } from '~/components/shell/use-format';
import { useCodeText } from '~/platform/i18n';

/** The catalogue's values as words: levels, modes, prices, durations. */
export function useCourseWords() {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  const format = useFormat();
  return {
    code,
    format,
    level: (eqf: number) => t('eqfLevel', { level: eqf }),
    mode: (slug: string) => code('modes', slug),
    price: (price: { amount: number; currency: string }) =>
      price.amount === 0 ? t('fact.free') : priceInWords(price, format.locale),
    duration: (written: string) => durationInWords(written, format.locale),
    /** A list begun with a capital: language names are lower case in French. */
    capitalised: (items: readonly string[]) => {
      const text = format.list(items);
      return text.charAt(0).toLocaleUpperCase(format.locale) + text.slice(1);
    },
  };
}
