import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { openPoints } from '~/recognition/case-view';
import { ActionForm } from '../action-form';
import { useReturnedForm } from '../case-form';
import { useCaseWords } from '../words';
import type { LearnerView } from './learner-view';

const OFFERED: ReadonlySet<string> = new Set(['withdraw', 'open-appeal', 'answer-info']);

/** Steps a learner may take but need not: withdraw, appeal. */
export function LearnerMore({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const returned = useReturnedForm();
  const others = page.actions.filter(
    (each) =>
      OFFERED.has(each.action) &&
      each.action !== page.main?.action &&
      openPoints(each, page.status).length === 0,
  );
  if (others.length === 0) return null;
  return (
    <section aria-label={t('case.learner.more')} className="grid gap-3" data-print="never">
      {others.map((each) => (
        <Disclosure
          key={each.action}
          id={`act-${each.action}`}
          summary={
            each.action === 'withdraw' ? t('case.learner.withdraw') : words.action(each.action)
          }
          open={returned?.form === `act-${each.action}`}
        >
          <ActionForm offered={each} status={page.status} correctable={[]} learner />
        </Disclosure>
      ))}
    </section>
  );
}
