import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Tone } from './tones';

interface BarProps {
  label: ReactNode;
  value: number;
  max: number;
  /** The value in words with its unit: "6 of 10 elements", "12 days left". */
  text: string;
  tone?: Exclude<Tone, 'neutral'>;
  /** The label is read out but not shown, where a table's header already says it. */
  labelHidden?: boolean;
}

const rowClass = 'flex items-baseline justify-between gap-4 text-sm';

/** How much of something there is: a bar with its number. */
export function Meter({ label, value, max, text, tone, labelHidden = false }: BarProps) {
  const id = useId();
  return (
    <div className="grid min-w-24 gap-1">
      <div className={rowClass}>
        <label htmlFor={id} className={labelHidden ? 'sr-only' : ''}>
          {label}
        </label>
        <span className="tabular font-semibold">{text}</span>
      </div>
      <meter id={id} className="bar" min={0} max={max} value={value} data-tone={tone}>
        {text}
      </meter>
    </div>
  );
}

/** How far a long work has come. `value` null: it runs, and nobody knows how long. */
export function ProgressBar({
  label,
  value,
  max,
  text,
  tone,
}: Omit<BarProps, 'value' | 'labelHidden'> & { value: number | null }) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <div className={rowClass}>
        <label htmlFor={id}>{label}</label>
        <span className="tabular font-semibold">{text}</span>
      </div>
      <progress
        id={id}
        className="bar"
        max={max}
        {...(value === null ? {} : { value })}
        data-tone={tone}
      >
        {text}
      </progress>
    </div>
  );
}
