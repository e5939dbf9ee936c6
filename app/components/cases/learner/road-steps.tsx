import { useTranslation } from 'react-i18next';
import { type Step, Stepper } from '~/components/ui/stepper';
import type { CaseStatus } from '~/recognition/proposal';

const STEPS = ['sent', 'checked', 'assessed', 'decided', 'told'] as const;

/** How many steps of the road lie behind a case in this status. */
const DONE: Readonly<Record<CaseStatus, number>> = {
  draft: 0,
  submitted: 1,
  'completeness-check': 1,
  'info-requested': 1,
  'under-assessment': 2,
  hearing: 2,
  'curator-review': 3,
  'studies-review': 3,
  decided: 4,
  notified: 5,
  recorded: 5,
  withdrawn: 0,
  'appeal-open': 3,
  'decision-confirmed': 5,
  'decision-changed': 4,
  rectified: 5,
  revoked: 5,
};

/** The road of a request, in five steps. */
export function RoadSteps({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('cases');
  if (status === 'withdrawn' || status === 'revoked') return null;
  const done = DONE[status];
  const steps = STEPS.map(
    (id, index): Step => ({
      id,
      label: t(`case.learner.step.${id}`),
      state: index < done ? 'done' : index === done ? 'current' : 'upcoming',
    }),
  );
  return <Stepper steps={steps} label={t('case.learner.road')} />;
}
