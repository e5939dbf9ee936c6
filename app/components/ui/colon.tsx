import { useTranslation } from 'react-i18next';

/** A colon after a label, as the reader's language sets it, and the blank after it. */
export function Colon() {
  const { t } = useTranslation('common');
  return <>{t('colon')} </>;
}
