import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Icon } from '~/components/ui/icon';
import {
  ACTION_FIELDS,
  anchorOf,
  isOutOfReach,
  NOTE_TO_LEARNER,
  type OfferedAction,
  openPoints,
} from '~/recognition/case-view';
import type { CaseStatus } from '~/recognition/proposal';
import { ActionForm } from './action-form';
import { useReturnedForm } from './case-form';
import type { Correctable } from './correction-fields';
import { useCaseWords } from './words';

interface Steps {
  status: CaseStatus;
  correctable: readonly Correctable[];
}

/** The main action with what it still lacks and what it asks for, and every other one below it. */
export function NextStep({
  main,
  actions,
  ...steps
}: Steps & { main: OfferedAction | null; actions: readonly OfferedAction[] }) {
  const { t } = useTranslation('cases');
  const others = actions.filter(
    (each) =>
      each.action !== main?.action &&
      !ACTION_FIELDS[each.action].includes('package') &&
      !isOutOfReach(each),
  );
  const asks =
    main !== null &&
    (ACTION_FIELDS[main.action].length > 0 || openPoints(main, steps.status).length > 0);
  const cameBack = useHasReturned(others);
  if (!asks && others.length === 0) return null;
  return (
    <div className="mb-6 grid grid-cols-1 gap-3" data-print="never">
      {asks ? <MainStep offered={main} {...steps} /> : null}
      {others.length > 0 ? (
        <Disclosure
          id="more-actions"
          summary={t('case.moreActions', { count: others.length })}
          open={cameBack}
        >
          <ul className="grid grid-cols-1 gap-3">
            {others.map((each) => (
              <li key={each.action}>
                <OtherStep offered={each} {...steps} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

/** A form that came back must be in sight. */
function useHasReturned(actions: readonly OfferedAction[]): boolean {
  const returned = useReturnedForm();
  return actions.some(({ action }) => returned?.form === `act-${action}`);
}

function MainStep({ offered, ...steps }: Steps & { offered: OfferedAction }) {
  const words = useCaseWords();
  const ready = openPoints(offered, steps.status).length === 0;
  return (
    <Card as="section" id="next-step" labelledBy={`act-${offered.action}`}>
      <h2 id={`act-${offered.action}`} className="mb-3 text-lg">
        {words.action(offered.action)}
      </h2>
      <MissingList offered={offered} status={steps.status} />
      {ready ? <ActionForm offered={offered} {...steps} /> : null}
    </Card>
  );
}

function OtherStep({ offered, ...steps }: Steps & { offered: OfferedAction }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { action } = offered;
  const returned = useReturnedForm();
  const ready = openPoints(offered, steps.status).length === 0;
  return (
    <Disclosure
      id={`act-${action}`}
      summary={
        <>
          {words.action(action)}
          {NOTE_TO_LEARNER.has(action) ? (
            <span className="font-normal text-ink-soft"> · {t('case.readByLearner')}</span>
          ) : null}
        </>
      }
      open={returned?.form === `act-${action}`}
    >
      <MissingList offered={offered} status={steps.status} />
      {ready ? <ActionForm offered={offered} {...steps} /> : null}
    </Disclosure>
  );
}

/** What is missing before an action, each a link to the place that mends it. */
export function MissingList({ offered, status }: { offered: OfferedAction; status: CaseStatus }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const points = openPoints(offered, status);
  if (points.length === 0) return null;
  return (
    <div>
      <p className="mb-2">{t('case.missing', { count: points.length })}</p>
      <ul className="grid gap-1.5">
        {points.map((each, index) => {
          const anchor = anchorOf(each, offered.action);
          const text = words.missing(each);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two points may read the same
            <li key={`${each.code}${each.field}${index}`} className="flex items-start gap-2">
              <Icon name="circle-dashed" size="sm" className="mt-1 text-unknown" />
              {anchor ? <a href={`#${anchor}`}>{text}</a> : <span>{text}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
