import { useTranslation } from 'react-i18next';
import type { ImportFailure, ImportState } from '~/catalogue/import/job';
import { StatusBadge } from '~/components/ui/status-badge';
import type { Tone } from '~/components/ui/tones';

/** Where an import stands, in one word; a table whose columns nobody named yet waits for that. */
type Standing = ImportState | 'columns';

const TONES: Readonly<Record<Standing, Tone>> = {
  checking: 'progress',
  checked: 'neutral',
  queued: 'progress',
  running: 'progress',
  stopped: 'unknown',
  finished: 'valid',
  failed: 'invalid',
  columns: 'unknown',
};

export const standingOf = (job: {
  readonly state: ImportState;
  readonly failure: ImportFailure | null;
}): Standing =>
  job.state === 'failed' && job.failure === 'missing-columns' ? 'columns' : job.state;

/** Where an import stands: icon and word. */
export function JobState({ standing }: { standing: Standing }) {
  const { t } = useTranslation('imports');
  return (
    <StatusBadge tone={TONES[standing]} size="sm">
      {t(`state.${standing}`)}
    </StatusBadge>
  );
}
