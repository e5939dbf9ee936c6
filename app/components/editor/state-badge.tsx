import { useTranslation } from 'react-i18next';
import type { LifeState } from '~/catalogue/editing/life';
import type { IconName } from '../ui/icons.data';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';

const LOOKS: Record<LifeState, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'progress', icon: 'send' },
  'in-review': { tone: 'progress', icon: 'eye' },
  'changes-requested': { tone: 'unknown', icon: 'message' },
  published: { tone: 'valid', icon: 'circle-check' },
  archived: { tone: 'neutral', icon: 'inbox' },
};

/** Where an entry stands: icon and word. */
export function StateBadge({ state, size = 'md' }: { state: LifeState; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('editor');
  return (
    <StatusBadge {...LOOKS[state]} size={size}>
      {t(`state.${state}`)}
    </StatusBadge>
  );
}
