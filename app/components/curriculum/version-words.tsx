import { useTranslation } from 'react-i18next';
import type { VersionLine } from '~/curriculum/curriculum-view';
import { useFormat } from '../shell/use-format';
import { StatusBadge } from '../ui/status-badge';

export function VersionState({ state }: Pick<VersionLine, 'state'>) {
  const { t } = useTranslation('curriculum');
  return state === 'draft' ? (
    <StatusBadge tone="progress" icon="pencil">
      {t('version.state.draft')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="valid">{t('version.state.published')}</StatusBadge>
  );
}

/** Since when and until when something is valid, in words. */
export function useSpan() {
  const { t } = useTranslation('curriculum');
  const format = useFormat();
  return ({ validFrom, validUntil }: { validFrom: string; validUntil: string | null }): string => {
    const from = format.date(validFrom, 'short');
    return validUntil === null
      ? t('version.since', { from })
      : t('version.between', { from, until: format.date(validUntil, 'short') });
  };
}
