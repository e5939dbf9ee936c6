import { useTranslation } from 'react-i18next';
import type { InboxItem } from '~/recognition/inbox-items';
import { CLOCK_TONE, useCaseWords } from '../cases/words';
import { Meter } from '../ui/bars';
import { Icon } from '../ui/icon';
import { StatusBadge } from '../ui/status-badge';

/** From here on a case is pressing. */
const SOON = 14;

/** The time a case has left: a bar with its number while it runs, words where it does not. */
export function DaysLeft({ item }: { item: InboxItem }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { clock, limitDays } = item;
  const { state, daysLeft } = clock;
  if (daysLeft === null || state === 'incomplete' || state === 'stopped')
    return (
      <span className="text-ink-soft">
        {state === 'stopped' ? words.of('clock', 'stopped') : t('inbox.notBegun')}
      </span>
    );
  if (state === 'overdue')
    return (
      <StatusBadge tone={CLOCK_TONE.overdue} icon="alert" size="sm">
        {words.of('clock', 'daysLate', { count: -daysLeft })}
      </StatusBadge>
    );
  return (
    <div className="grid gap-0.5 lg:min-w-34">
      <Meter
        label={t('inbox.daysOf', { learner: item.learner })}
        labelHidden
        value={Math.max(0, daysLeft)}
        max={Math.max(limitDays ?? 0, daysLeft, 1)}
        text={words.of('clock', 'daysLeft', { count: daysLeft })}
        tone={daysLeft <= SOON ? 'unknown' : 'progress'}
      />
      {state === 'paused' ? (
        <span className="flex items-start gap-1 text-sm text-unknown">
          <Icon name="clock" size="sm" className="mt-0.75" />
          {words.of('clock', 'paused')}
        </span>
      ) : null}
    </div>
  );
}
