import type { AgreementPhase } from '~/agreements/agreement-state';
import { useCodeText } from '~/platform/i18n';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';

const TONES: Record<AgreementPhase, Tone> = {
  applies: 'valid',
  starts: 'progress',
  ended: 'neutral',
  'in-preparation': 'progress',
};

/** The state of an agreement version in words. */
export function AgreementStatus({ state, phase }: { state: string; phase: AgreementPhase }) {
  const text = useCodeText('agreements');
  const tone = state === 'suspended' ? 'unknown' : TONES[phase];
  return <StatusBadge tone={tone}>{text('state', state)}</StatusBadge>;
}
