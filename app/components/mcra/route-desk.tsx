import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { DateInput, TextInput } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import { ActButton, ActForm, ActNow, usePage, useTyped } from './workspace-context';

type Route = DeskView['routes'][number];
type Step = NonNullable<Route['steps']>[number];

/** Each side's own way to an approval: one's own step by step, the other's as done or not. */
export function RouteDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  return (
    <>
      <p className="max-w-measure text-ink-soft">{t('route.lead')}</p>
      {view.routes.map((route) => (
        <Card as="section" key={route.institutionId} className="grid gap-3">
          <h3 className="flex flex-wrap items-center gap-3 text-lg">
            {route.institution}
            {route.begun ? <DoneBadge done={route.done} /> : null}
          </h3>
          {!route.begun ? (
            <p className="text-ink-soft">{t('route.notBegun')}</p>
          ) : route.steps === null ? (
            <p className="text-ink-soft">{t('route.others')}</p>
          ) : route.steps.length === 0 ? (
            <p className="text-ink-soft">{t('route.none')}</p>
          ) : (
            <ol className="grid gap-4">
              {route.steps.map((step) => (
                <RouteStep key={step.id} step={step} />
              ))}
            </ol>
          )}
          {route.steps === null ? null : <WhereSet />}
        </Card>
      ))}
    </>
  );
}

/** Where an institution sets its steps, or who does. */
function WhereSet() {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  return (
    <p className="text-sm">
      {may.configure ? (
        <Link to={paths.approvalRoute()}>{t('route.configure')}</Link>
      ) : (
        <span className="text-ink-soft">{t('route.whoConfigures')}</span>
      )}
    </p>
  );
}

function RouteStep({ step }: { step: Step }) {
  const { t } = useTranslation('mcra');
  const text = useCodeText('mcra');
  const format = useFormat();
  return (
    <li id={`step-${step.id}`} className="grid gap-2 border-s-2 border-line ps-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {step.name}
        <DoneBadge done={step.done} />
      </p>
      <p className="text-sm text-ink-soft">{text('role', step.role)}</p>
      {step.done && step.doneAt ? (
        <p className="text-sm">{t('route.doneAt', { at: format.dateTime(step.doneAt) })}</p>
      ) : null}
      {step.decidedOn && step.decisionNumber ? (
        <p className="text-sm">
          {t('route.decided', { date: format.date(step.decidedOn), number: step.decisionNumber })}
        </p>
      ) : null}
      <StepForm step={step} />
    </li>
  );
}

function StepForm({ step }: { step: Step }) {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  const name = `route-${step.id}`;
  const typed = useTyped(name);
  const at = `step-${step.id}`;
  if (!may.route) return null;
  if (step.done)
    return (
      <ActNow
        intent="route"
        name={name}
        at={at}
        hidden={{ step: step.id, done: 'no' }}
        look="quiet"
      >
        {t('route.undo')}
      </ActNow>
    );
  return (
    <ActForm intent="route" name={name} at={at} hidden={{ step: step.id }}>
      {step.decision ? (
        <div className="flex flex-wrap gap-4">
          <DateInput
            id={`${name}-on`}
            name="decidedOn"
            label={t('route.decidedOn')}
            defaultValue={typed('decidedOn')}
          />
          <TextInput
            id={`${name}-number`}
            name="decisionNumber"
            label={t('route.decisionNumber')}
            defaultValue={typed('decisionNumber')}
            width="sm"
          />
        </div>
      ) : null}
      <ActButton form={name} size="sm" look="secondary" icon="check">
        {t('route.markDone')}
      </ActButton>
    </ActForm>
  );
}

function DoneBadge({ done }: { done: boolean }) {
  const { t } = useTranslation('mcra');
  return (
    <StatusBadge tone={done ? 'valid' : 'neutral'} size="sm">
      {t(done ? 'route.done' : 'route.open')}
    </StatusBadge>
  );
}
