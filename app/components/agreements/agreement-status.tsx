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
  return <StateBadge word={text('state', state)} phase={phase} />;
}

/** The same where the word comes with the page. */
export const StateBadge = ({ word, phase }: { word: string; phase: AgreementPhase }) => (
  <StatusBadge tone={TONES[phase]}>{word}</StatusBadge>
);
