import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import { Icon } from './icon';

export interface Step {
  id: string;
  label: ReactNode;
  state: 'done' | 'current' | 'upcoming';
  /** Who or by when. */
  note?: ReactNode;
}

const DISC: Record<Step['state'], string> = {
  done: 'border-accent bg-accent text-on-accent',
  current: 'border-accent bg-accent-soft text-accent border-2',
  upcoming: 'border-edge bg-surface text-ink-soft',
};

function StepItem({ step, number, last }: { step: Step; number: number; last: boolean }) {
  const { t } = useTranslation('common');
  return (
    <li
      {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}
      className="relative flex flex-1 gap-3 md:flex-col md:gap-2"
    >
      {last ? null : (
        <span
          aria-hidden="true"
          className={cx(
            'absolute start-4 top-9 -bottom-3 w-0.5 md:start-10 md:end-2 md:top-4 md:bottom-auto md:h-0.5 md:w-auto',
            step.state === 'done' ? 'bg-accent' : 'bg-line',
          )}
        />
      )}
      <span
        className={cx(
          'tabular grid size-8 flex-none place-items-center rounded-full border text-sm font-semibold',
          DISC[step.state],
        )}
      >
        {step.state === 'done' ? <Icon name="check" size="sm" /> : number}
      </span>
      <span className="grid content-start pt-0.5 md:pe-4">
        <span className={step.state === 'upcoming' ? 'text-ink-soft' : 'font-semibold'}>
          <span className="sr-only">{t(`step.${step.state}`)} </span>
          {step.label}
        </span>
        {step.note ? <span className="text-sm text-ink-soft">{step.note}</span> : null}
      </span>
    </li>
  );
}

/** The way a thing takes and where it stands; upright on a phone. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col gap-4 md:flex-row md:gap-0">
      {steps.map((step, index) => (
        <StepItem key={step.id} step={step} number={index + 1} last={index === steps.length - 1} />
      ))}
    </ol>
  );
}
