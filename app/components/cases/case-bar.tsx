import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton, SendButton } from '~/components/ui/button';
import { StatusBadge } from '~/components/ui/status-badge';
import { ACTION_FIELDS, type OfferedAction, openPoints } from '~/recognition/case-view';
import type { CaseClock } from '~/recognition/clock';
import type { CaseStatus } from '~/recognition/proposal';
import { CaseForm, useCaseAt } from './case-form';
import { CLOCK_TONE, STATUS_TONE, useCaseWords } from './words';

/** Always in sight: where the case stands, how long it has, who acts next, the one main action. */
export function CaseBar({
  status,
  clock,
  whoActs,
  main,
  title,
}: {
  status: CaseStatus;
  clock: CaseClock;
  whoActs: readonly string[];
  main: OfferedAction | null;
  /** Repeats the case's name once the heading has scrolled away. */
  title: string;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  return (
    <section
      aria-label={t('case.bar.label')}
      className="case-bar mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg border border-line bg-raised px-4 py-3 shadow-sm"
    >
      <div className="flex min-w-0 flex-wrap items-center gap-x-5 gap-y-1.5">
        <span className="sr-only">{title}</span>
        <StatusBadge tone={STATUS_TONE[status]}>{words.status(status)}</StatusBadge>
        <Clock clock={clock} />
        <p className="text-sm">
          {whoActs.length > 0 ? (
            <>
              <span className="text-ink-soft">{t('case.bar.next')}</span>{' '}
              <strong className="font-semibold">{words.roles(whoActs)}</strong>
            </>
          ) : (
            <span className="text-ink-soft">{t('case.bar.nobody')}</span>
          )}
        </p>
      </div>
      <div data-print="never">{main ? <MainAction offered={main} status={status} /> : null}</div>
    </section>
  );
}

function Clock({ clock }: { clock: CaseClock }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat(useCaseAt().timeZone);
  return (
    <p className="tabular flex flex-wrap items-center gap-x-2 text-sm">
      <StatusBadge tone={CLOCK_TONE[clock.state]} icon="clock" size="sm">
        {words.clock(clock)}
      </StatusBadge>
      {clock.dueOn && clock.state !== 'stopped' ? (
        <span className="text-ink-soft">
          {t('case.bar.due', { date: format.date(clock.dueOn) })}
        </span>
      ) : null}
    </p>
  );
}

/** Sent at once where nothing has to be said with it; else a link to the form that asks. */
function MainAction({ offered, status }: { offered: OfferedAction; status: CaseStatus }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { action } = offered;
  const open = openPoints(offered, status).length;
  if (open > 0)
    return (
      <LinkButton to="#next-step" look="secondary" icon="list-checks">
        {t('case.bar.missing', { count: open, action: words.action(action) })}
      </LinkButton>
    );
  if (ACTION_FIELDS[action].length > 0)
    return (
      <LinkButton to={`#act-${action}`} icon="arrow-down">
        {words.action(action)} …
      </LinkButton>
    );
  return (
    <CaseForm form={`bar-${action}`} intent="move" hidden={{ action }}>
      <SendButton form={`bar-${action}`} icon="check">
        {words.action(action)}
      </SendButton>
    </CaseForm>
  );
}
