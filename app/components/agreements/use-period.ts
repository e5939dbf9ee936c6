import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';

/** No line breaks within a day: "1 Sep 2025 – 31 Aug 2028", "from 1 Sep 2025", "not fixed yet". */
export function usePeriod() {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (inForceFrom: string | null, inForceUntil: string | null): string => {
    if (inForceFrom === null) return t('period.none');
    const day = (date: string) => format.date(date, 'short').replaceAll(' ', '\u00a0');
    const from = day(inForceFrom);
    return inForceUntil === null
      ? t('period.from', { from })
      : t('period.fromUntil', { from, until: day(inForceUntil) });
  };
}
