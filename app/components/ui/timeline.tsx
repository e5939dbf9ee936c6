import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { TONE_FILL, TONE_ICON, type Tone } from './tones';

export interface TimelineItem {
  id: string;
  title: ReactNode;
  /** When, already written for the reader, and for machines. */
  when: string;
  dateTime?: string;
  by?: ReactNode;
  body?: ReactNode;
  tone?: Tone;
  icon?: IconName;
}

/** What happened, in order. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map((item, index) => (
        <li key={item.id} className="relative flex gap-4 pb-6 last:pb-0">
          {index < items.length - 1 ? (
            <span aria-hidden="true" className="absolute start-4 top-8 -bottom-0 w-px bg-line" />
          ) : null}
          <span
            className={cx(
              'relative grid size-8 flex-none place-items-center rounded-full border',
              TONE_FILL[item.tone ?? 'neutral'],
            )}
          >
            <Icon name={item.icon ?? TONE_ICON[item.tone ?? 'neutral']} size="sm" />
          </span>
          <div className="grid min-w-0 gap-0.5 pt-0.5">
            <p className="font-semibold">{item.title}</p>
            <p className="text-sm text-ink-soft">
              <time dateTime={item.dateTime}>{item.when}</time>
              {item.by ? <> · {item.by}</> : null}
            </p>
            {item.body ? <div className="mt-1 max-w-measure">{item.body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
