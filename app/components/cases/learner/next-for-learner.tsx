import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton, SendButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { StatusBadge } from '~/components/ui/status-badge';
import { paths } from '~/platform/paths';
import { ACTION_FIELDS, openPoints } from '~/recognition/case-view';
import { ActionForm } from '../action-form';
import { CaseForm } from '../case-form';
import { MissingList } from '../next-step';
import { STATUS_TONE } from '../words';
import type { LearnerView } from './learner-view';

/** What happens next, who does it, by when; and the one thing to do, where it is the learner's turn. */
export function NextForLearner({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  return (
    <Card as="section" id="next-step" labelledBy="next-title" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="next-title" className="text-xl">
          {t('case.learner.next')}
        </h2>
        <StatusBadge tone={STATUS_TONE[page.status]}>
          {t(`case.learner.status.${page.status}`)}
        </StatusBadge>
      </div>
      <p className="max-w-measure">{t(`case.learner.says.${page.status}`)}</p>
      <ByWhen page={page} />
      <MainTask page={page} />
      {page.mayRetype ? (
        <div>
          <LinkButton to={paths.caseComponents(page.id)} look="secondary" icon="pencil">
            {t('case.learned.retype')}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  );
}

function ByWhen({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  const format = useFormat(page.institution.timeZone);
  const { clock, hearing, status, appealUntil } = page;
  const line =
    status === 'hearing' && hearing
      ? t('case.learner.answerBy', { date: format.date(hearing.until) })
      : clock.dueOn && clock.state === 'running'
        ? t('case.learner.decidedBy', { date: format.date(clock.dueOn) })
        : clock.dueOn && clock.state === 'overdue'
          ? t('case.learner.late', { date: format.date(clock.dueOn) })
          : clock.state === 'paused'
            ? t('case.learner.paused')
            : appealUntil !== null && appealUntil > page.now
              ? t('case.learner.appealUntil', { date: format.date(appealUntil) })
              : null;
  return line ? <p className="font-semibold">{line}</p> : null;
}

function MainTask({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  const { main, status } = page;
  if (!main) return null;
  if (openPoints(main, status).length > 0) return <MissingList offered={main} status={status} />;
  if (ACTION_FIELDS[main.action].length > 0)
    return (
      <div id={`act-${main.action}`}>
        <ActionForm offered={main} status={status} correctable={[]} learner />
      </div>
    );
  return (
    <CaseForm form="main" intent="move" hidden={{ action: main.action }}>
      <SendButton form="main" icon="send">
        {main.action === 'submit' ? t('case.learner.send') : t('case.learner.continue')}
      </SendButton>
    </CaseForm>
  );
}
