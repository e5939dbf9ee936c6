import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { Notice } from '../ui/notice';
import { usePage } from './workspace-context';

const ENDED: ReadonlySet<string> = new Set(['expired', 'terminated', 'superseded']);
const LASTING: ReadonlySet<string> = new Set(['in-force', 'expiring', 'amendment']);

/** Nobody has signed it: nothing follows from its dates yet. */
const UNSIGNED: ReadonlySet<string> = new Set([
  'draft',
  'in-review',
  'changes-requested',
  'terms-agreed',
  'awaiting-signatures',
  'withdrawn',
]);

const NOT_PURSUED = {
  withdrawn: 'standing.withdrawn',
  declined: 'standing.declined',
  abandoned: 'standing.abandoned',
} as const;

/** Whether the agreement applies, since when and until when, and what follows: in sentences. */
export function Standing() {
  const { t } = useTranslation('mcra');
  const { standing } = usePage();
  const format = useFormat();
  const { state, until } = standing;
  const ending = until === null ? '' : format.date(until);
  return (
    <div className="grid max-w-measure gap-2">
      <StandingNow />
      <DeclinedWish />
      {state === 'suspended' && until ? <p>{t('standing.endStays', { until: ending })}</p> : null}
      <Renewal />
      {until && !UNSIGNED.has(state) ? <AfterTheEnd /> : null}
    </div>
  );
}

/** A party said no to what another asked of it; whoever asked reads why, and may ask again. */
function DeclinedWish() {
  const { t } = useTranslation('mcra');
  const { declined } = usePage().standing;
  const format = useFormat();
  if (!declined) return null;
  const { what, by, at, reason } = declined;
  return (
    <p className="border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
      {t(`standing.no.${what}`, { who: by, at: format.date(at) })}{' '}
      {t('standing.reason', { reason })}
    </p>
  );
}

/** What happens at the end, and what the parties have said of it. */
function Renewal() {
  const { t } = useTranslation('mcra');
  const { may, standing } = usePage();
  const { renewal, until } = standing;
  const format = useFormat();
  if (!renewal || until === null) return null;
  const { refusal, asked, waiting, months, cannot } = renewal;
  if (refusal)
    return (
      <>
        <p>
          {t('standing.renewal.declined', {
            who: refusal.by,
            at: format.date(refusal.at),
            until: format.date(until),
          })}
        </p>
        <p className="border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
          {t('standing.reason', { reason: refusal.reason })}
        </p>
      </>
    );
  return (
    <>
      <p>
        {t(`standing.renewal.${renewal.kind}`, {
          count: months,
          until: format.date(until),
          by: format.date(renewal.noticeBy),
        })}
      </p>
      {asked.length > 0 ? (
        <p>
          {t('standing.renewal.asked', {
            count: asked.length,
            who: format.list(asked),
            others: format.list(waiting),
          })}
        </p>
      ) : null}
      {cannot.length > 0 ? (
        <p>
          {t(may.edit ? 'standing.renewal.cannot' : 'standing.renewal.cannotAsk', {
            who: format.list(cannot),
          })}
        </p>
      ) : null}
    </>
  );
}

/** What learners who have begun before the end may count on. */
function AfterTheEnd() {
  const { t } = useTranslation('mcra');
  const { standing } = usePage();
  const format = useFormat();
  const { until, longStop, state } = standing;
  if (until === null || state === 'superseded') return null;
  return (
    <p>
      {longStop
        ? t('standing.teachOut', { until: format.date(until), stop: format.date(longStop) })
        : t('standing.noTeachOut', { until: format.date(until) })}{' '}
      {t('standing.kept')}
    </p>
  );
}

/** The sentence on today, and the reason where somebody gave one. */
function StandingNow() {
  const { t } = useTranslation('mcra');
  const { standing } = usePage();
  const format = useFormat();
  const { state, from, until, suspendedOn, ending } = standing;
  const dates = {
    from: from === null ? '' : format.date(from),
    until: until === null ? '' : format.date(until),
    since: suspendedOn === null ? '' : format.date(suspendedOn),
    who: ending?.by ?? '',
    at: ending ? format.date(ending.at) : '',
  };
  const lasts = LASTING.has(state);
  return (
    <>
      {state === 'signed' && from ? <p>{t('standing.signed', dates)}</p> : null}
      {lasts && from ? (
        <p>{t(until ? 'standing.applies' : 'standing.appliesOpen', dates)}</p>
      ) : null}
      {state === 'suspended' ? (
        <p>
          {t(ending?.kind === 'suspension' ? 'standing.suspendedBy' : 'standing.suspended', dates)}
        </p>
      ) : null}
      {state === 'notice-given' ? (
        <p>{t(suspendedOn ? 'standing.noticeSuspended' : 'standing.notice', dates)}</p>
      ) : null}
      {ENDED.has(state) && until ? (
        <p>
          {ending?.kind === 'breach'
            ? t('standing.breach', dates)
            : t(`standing.${state as 'expired'}`, dates)}
        </p>
      ) : null}
      {ending && state === 'withdrawn' && ending.kind in NOT_PURSUED ? (
        <p>{t(NOT_PURSUED[ending.kind as 'withdrawn'], dates)}</p>
      ) : null}
      {ending?.kind === 'by-consent' ? <EndAsked /> : null}
      {ending?.reason && (ending.kind !== 'abandoned' || state === 'withdrawn') ? (
        <p className="border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
          {t('standing.reason', { reason: ending.reason })}
        </p>
      ) : null}
      {ending?.cure ? (
        <p>
          {t('standing.cure', {
            on: format.date(ending.cure.setOn),
            until: format.date(ending.cure.until),
          })}
        </p>
      ) : null}
      {state === 'suspended' ? <ResumeWishes /> : null}
      {ending?.kind === 'by-consent' ? null : <EndAsked />}
    </>
  );
}

/** Who asks to end it by consent; its reason follows where there is no other one. */
function EndAsked() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { state, ending } = usePage().standing;
  if (!ending || ENDED.has(state) || ending.asked.length === 0) return null;
  return (
    <p>
      {t('standing.asked', {
        count: ending.asked.length,
        who: format.list(ending.asked),
        others: format.list(ending.waiting),
      })}
    </p>
  );
}

/** The other parties ask whoever suspended it to resume it. */
function ResumeWishes() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { ending } = usePage().standing;
  return ending?.resumeAsked.map((wish) => (
    <p key={wish.who} className="border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
      {t('standing.resumeAsked', { who: wish.who, at: format.date(wish.at), by: ending.by })}{' '}
      {t('standing.reason', { reason: wish.reason })}
    </p>
  ));
}

/** On every page of the workspace while it stands still, or its end is asked for. */
export function StandingNotice() {
  const { t } = useTranslation('mcra');
  const { standing, place } = usePage();
  const { state, ending } = standing;
  const alerting =
    state === 'suspended' ||
    state === 'notice-given' ||
    (ending !== null &&
      (ending.kind !== 'abandoned' || state === 'withdrawn') &&
      !ENDED.has(state));
  if (!alerting || place === 'life') return null;
  return (
    <Notice kind="warning" title={t('standing.title')}>
      <StandingNow />
    </Notice>
  );
}
