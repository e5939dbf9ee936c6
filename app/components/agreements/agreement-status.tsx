import type { AgreementPhase } from '~/agreements/agreement-state';
import { useCodeText } from '~/platform/i18n';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';

const TONES: Record<AgreementPhase, Tone> = {
  applies: 'valid',
  starts: 'progress',
  suspended: 'unknown',
  ended: 'neutral',
  'in-preparation': 'progress',
};

/** The state of an agreement version in words. */
export function AgreementStatus({ state, phase }: { state: string; phase: AgreementPhase }) {
  const text = useCodeText('agreements');
  return <StatusBadge tone={TONES[phase]}>{text('state', state)}</StatusBadge>;
}
