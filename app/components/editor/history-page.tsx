import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HistoryData } from '~/catalogue/editing/show-review.server';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { ChangeList } from './change-list';
import { EntryHeading } from './entry-heading';
import { StateBadge } from './state-badge';

/** Versions with what differs between two of them, and every step of the entry's life. */
export function HistoryPage({ history }: { history: HistoryData }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <EntryHeading entry={history.entry} at="history" />
      <div className="grid gap-12">
        <section aria-labelledby="versions-title">
          <SectionHeading id="versions-title">{t('history.versions')}</SectionHeading>
          {history.names.length < 2 ? (
            <p className="text-ink-soft">{t('history.one')}</p>
          ) : (
            <CompareForm history={history} />
          )}
          {history.changes ? <ChangeList changes={history.changes} /> : null}
        </section>
        <Steps history={history} />
      </div>
    </>
  );
}

function CompareForm({ history }: { history: HistoryData }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const options = history.names.map((name) => {
    const version = history.versions.find((each) => String(each.version) === name);
    const label = version
      ? t('history.versionAt', { number: name, when: format.date(version.createdAt, 'short') })
      : t('history.draft');
    return { value: name, label };
  });
  return (
    <Form method="get" className="mb-6 flex flex-wrap items-end gap-4">
      {(['from', 'to'] as const).map((side) => (
        <Select
          key={`${side} ${history[side]}`}
          id={side}
          name={side}
          label={t(`history.${side}`)}
          options={options}
          defaultValue={history[side] ?? ''}
        />
      ))}
      <Button look="secondary">{t('history.compare')}</Button>
    </Form>
  );
}

function Steps({ history }: { history: HistoryData }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  return (
    <section aria-labelledby="steps-title">
      <SectionHeading id="steps-title">{t('history.steps')}</SectionHeading>
      {history.steps.length === 0 ? <p className="text-ink-soft">{t('history.noSteps')}</p> : null}
      <ol className="grid gap-4">
        {history.steps.map((step) => (
          <li key={step.id} className="grid gap-1 border-s-4 border-accent-line ps-3">
            <p className="flex flex-wrap items-center gap-3">
              <span className="font-semibold">
                {t('history.step', { action: t(`taken.${step.action}`), who: step.actorName })}
              </span>
              <StateBadge state={step.toState} size="sm" />
              {step.version ? t('history.version', { number: step.version }) : null}
            </p>
            {step.note ? <p className="whitespace-pre-line">{step.note}</p> : null}
            <p className="text-sm text-ink-soft">{format.dateTime(step.at)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
