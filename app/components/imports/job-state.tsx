import { useTranslation } from 'react-i18next';
import type { ImportState } from '~/catalogue/import/job';
import { StatusBadge } from '~/components/ui/status-badge';
import type { Tone } from '~/components/ui/tones';

const TONES: Readonly<Record<ImportState, Tone>> = {
  checking: 'progress',
  checked: 'neutral',
  queued: 'progress',
  running: 'progress',
  stopped: 'unknown',
  finished: 'valid',
  failed: 'invalid',
};

/** Where an import stands: icon and word. */
export function JobState({ state }: { state: ImportState }) {
  const { t } = useTranslation('imports');
  return (
    <StatusBadge tone={TONES[state]} size="sm">
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
