import { useTranslation } from 'react-i18next';
import type { QuestionView } from '~/recognition/questions.server';
import { StatusBadge } from '../ui/status-badge';

const TONES = {
  asked: 'progress',
  approved: 'valid',
  declined: 'invalid',
  withdrawn: 'neutral',
} as const;

/** How a question stands; an approval whose last day is over says so. */
export function QuestionStatus({ question }: { question: Pick<QuestionView, 'status' | 'holds'> }) {
  const { t } = useTranslation('explorer');
  const { status, holds } = question;
  if (status === 'approved' && !holds)
    return <StatusBadge tone="unknown">{t('questions.status.expired')}</StatusBadge>;
  return <StatusBadge tone={TONES[status]}>{t(`questions.status.${status}`)}</StatusBadge>;
}
