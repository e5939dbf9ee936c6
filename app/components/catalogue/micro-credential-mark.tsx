import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../ui/status-badge';

/** Every micro-credential says that it is not a degree. */
export function MicroCredentialMark() {
  const { t } = useTranslation('catalogue');
  return (
    <StatusBadge tone="neutral" icon="stamp" size="sm">
      {t('microCredential')} · {t('notDegree')}
    </StatusBadge>
  );
}
