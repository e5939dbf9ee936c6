import { useTranslation } from 'react-i18next';
import { Stepper } from '../ui/stepper';

const STEPS = ['scan', 'components', 'send'] as const;

/** The three steps of a request on paper, and which of them this page is. */
export function PaperSteps({ current }: { current: (typeof STEPS)[number] }) {
  const { t } = useTranslation('cases');
  const at = STEPS.indexOf(current);
  return (
    <Stepper
      label={t('paper.steps')}
      steps={STEPS.map((id, index) => ({
        id,
        label: t(`paper.step.${id}`),
        state: index < at ? 'done' : index === at ? 'current' : 'upcoming',
      }))}
    />
  );
}
