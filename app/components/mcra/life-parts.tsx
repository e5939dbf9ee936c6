import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { useFormat } from '../shell/use-format';
import { Disclosure } from '../ui/disclosure';
import { DateInput } from '../ui/inputs';
import { DeskCard } from './desk-card';
import type { Act } from './life-acts';
import { ActButton, ActForm, useAnswer, usePage } from './workspace-context';

/** Whoever did not draft it declines a draft; the drafter withdraws it. */
export function useActWords() {
  const { drafted } = usePage();
  return (act: Act) => (act === 'withdraw' && !drafted ? 'decline' : act);
}

/** What ends or stops an agreement lies a step away from what is read. */
export function Folded({
  act,
  closed,
  children,
}: {
  act: Act;
  closed: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('mcra');
  const words = useActWords();
  const answer = useAnswer();
  if (!closed) return children;
  return (
    <Disclosure
      plain
      open={answer?.kind === 'refused' && answer.form === act}
      summary={
        <>
          {t('life.fill')}
          <span className="sr-only"> – {t(`act.${words(act)}`)}</span>
        </>
      }
    >
      {children}
    </Disclosure>
  );
}

export function NoticeTooLate({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { until } = usePage().standing;
  return (
    <DeskCard id="life-give-notice" title={t('act.give-notice')}>
      <p className="max-w-measure text-ink-soft">
        {t('life.noticeTooLate', {
          count: view.ending.noticeMonths ?? 0,
          until: until === null ? '' : format.date(until),
        })}
      </p>
    </DeskCard>
  );
}

/** Who asks to open the frozen text, and why. */
export function ReopeningWish() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { reopening } = usePage();
  if (!reopening) return null;
  return (
    <p className="max-w-measure border-s-2 border-line ps-3 [overflow-wrap:anywhere]">
      {t('sign.reopening', { who: format.list(reopening.by), date: format.date(reopening.at) })}{' '}
      {t('standing.reason', { reason: reopening.reason })}
    </p>
  );
}

/** The own wish to end it stands until the others share it, or it is taken back. */
export function Asked() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { ending } = usePage().standing;
  return (
    <DeskCard id="life-terminate" title={t('act.terminate')}>
      <p className="max-w-measure">
        {t('life.terminateAsked', { others: format.list(ending?.waiting ?? []) })}
      </p>
      <ActForm intent="take-wish-back">
        <ActButton form="take-wish-back" look="secondary">
          {t('act.take-wish-back')}
        </ActButton>
      </ActForm>
    </DeskCard>
  );
}

/** The own wish to open the frozen text stands until those who signed share it, or it is taken back. */
export function AskedToReopen() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { reopening } = usePage();
  if (!reopening) return null;
  return (
    <DeskCard id="life-reopen" title={t('act.reopen')}>
      <p className="max-w-measure">{t('life.reopenAsked', { date: format.date(reopening.at) })}</p>
      <ActForm intent="take-reopening-back">
        <ActButton form="take-reopening-back" look="secondary" icon="undo">
          {t('act.take-reopening-back')}
        </ActButton>
      </ActForm>
    </DeskCard>
  );
}

export function EndsOn({ view, typed }: { view: DeskView; typed: string }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { earliestEnd } = usePage().standing;
  const months = view.ending.noticeMonths ?? 0;
  const earliest = format.date(earliestEnd);
  return (
    <DateInput
      id="ends-on"
      name="endsOn"
      label={t('life.endsOn')}
      help={
        months > 0
          ? t('life.noticeMonths', { count: months, earliest })
          : t('life.noNotice', { earliest })
      }
      min={earliestEnd}
      defaultValue={typed || earliestEnd}
      required
    />
  );
}

/** Coordinators named in §19 change Annexes A and B alone. */
export function Delegated() {
  const { t } = useTranslation('mcra');
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <p className="max-w-measure text-ink-soft">{t('life.amend-annex')}</p>
      <ActForm intent="amend-annex">
        <ActButton form="amend-annex" look="secondary">
          {t('act.amend-annex')}
        </ActButton>
      </ActForm>
    </div>
  );
}
