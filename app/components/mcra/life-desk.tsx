import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { DateInput, TextArea } from '../ui/inputs';
import { CurePeriod } from './cure-period';
import { DeskCard } from './desk-card';
import { Standing } from './standing';
import { ActButton, ActForm, usePage, useTyped } from './workspace-context';

/** What can be done to an agreement as a whole, each with who may do it. */
const ACTS = [
  ['amend', 'edit'],
  ['reopen', 'approve'],
  ['abandon', 'edit'],
  ['withdraw', 'edit'],
  ['suspend', 'end'],
  ['resume', 'end'],
  ['ask-resume', 'end'],
  ['take-resume-wish-back', 'end'],
  ['give-notice', 'end'],
  ['take-notice-back', 'end'],
  ['terminate', 'end'],
  ['terminate-for-breach', 'end'],
] as const;
const RENEWAL = ['renew', 'take-renewal-back', 'not-renew', 'take-refusal-back'] as const;
type Act = (typeof ACTS)[number][0] | (typeof RENEWAL)[number];
const NOTED: ReadonlySet<Act> = new Set([
  'reopen',
  'suspend',
  'ask-resume',
  'give-notice',
  'take-notice-back',
  'terminate',
  'terminate-for-breach',
  'not-renew',
]);
/** Their reasons stand on the public page of an agreement that is published in full. */
const SHOWN: ReadonlySet<Act> = new Set([
  'suspend',
  'give-notice',
  'terminate',
  'terminate-for-breach',
]);
/** Open to whoever came by invitation, too. */
const OF_GUESTS: ReadonlySet<Act> = new Set(['withdraw', 'ask-resume', 'take-resume-wish-back']);
/** A reason may be given; the others read it. */
const MAY_BE_NOTED: ReadonlySet<Act> = new Set(['abandon', 'withdraw']);
const GRAVE: ReadonlySet<Act> = new Set([
  'abandon',
  'withdraw',
  'suspend',
  'give-notice',
  'terminate',
  'terminate-for-breach',
  'not-renew',
]);

/** A wish of one's own is taken back: nothing anybody is asked for. */
const OWN_WISH: ReadonlySet<Act> = new Set(['take-renewal-back', 'take-resume-wish-back']);
const lookOf = (act: Act) =>
  GRAVE.has(act) ? 'danger' : OWN_WISH.has(act) ? 'secondary' : 'primary';

/** Amending, suspending, ending; other versions; agreements modelled on this one. */
export function LifeDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const {
    actions,
    may,
    code,
    version,
    published,
    standing,
    amends,
    renewalActs,
    guest,
    reopening,
  } = usePage();
  const mayAct = (act: Act, who: (typeof ACTS)[number][1]) =>
    may[who] || (OF_GUESTS.has(act) && guest !== null);
  const mine = standing.ending?.own === true;
  const offered: readonly Act[] = [
    ...(may.end ? renewalActs : []),
    ...ACTS.flatMap(([act, who]) =>
      actions.includes(act) && mayAct(act, who) && (act !== 'take-notice-back' || mine)
        ? [act]
        : [],
    ),
  ];
  return (
    <>
      <p>
        {code}, {t('life.version', { version })}
        {' · '}
        <Link to={paths.agreementHistory(code)}>{t('life.history')}</Link>
        {published ? (
          <>
            {' · '}
            <Link to={paths.agreement(code)}>{t('life.public')}</Link>
          </>
        ) : null}
      </p>
      <Standing />
      {amends ? (
        <p>
          <Link to={paths.agreementWorkspace(code, { section: 'life', version: amends })}>
            {t('life.amends')}
          </Link>
        </p>
      ) : null}
      {reopening?.own && may.approve ? <AskedToReopen /> : null}
      {offered.length === 0 && !reopening?.own ? (
        <p className="text-ink-soft">{t('life.nothing')}</p>
      ) : null}
      {offered.map((act) => (
        <ActCard key={act} act={act} view={view} />
      ))}
      {published && may.edit ? (
        <p>
          <Link to={paths.newAgreement({ clone: code })}>{t('life.clone')}</Link>
        </p>
      ) : null}
    </>
  );
}

function ActCard({ act, view }: { act: Act; view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { standing, status } = usePage();
  const words = useActWords();
  const { ending } = standing;
  if (act === 'terminate' && ending?.ownAsked) return <Asked />;
  const last = act === 'terminate' && ending !== null && ending.asked.length > 0;
  return (
    <DeskCard id={`life-${act}`} title={t(`act.${words(act)}`)}>
      <p className="max-w-measure text-ink-soft">
        {t(last ? 'life.terminateLast' : `life.${words(act)}`)}
        {act === 'reopen' && status === 'awaiting-signatures' ? ` ${t('life.reopenSigned')}` : null}
      </p>
      {act === 'reopen' ? <ReopeningWish /> : null}
      <ActFields act={act} view={view} />
      {act === 'amend' && view.ending.delegated ? <Delegated /> : null}
    </DeskCard>
  );
}

/** Who asks to open the frozen text, and why. */
function ReopeningWish() {
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

/** Whoever did not draft it declines a draft; the drafter withdraws it. */
function useActWords() {
  const { drafted } = usePage();
  return (act: Act) => (act === 'withdraw' && !drafted ? 'decline' : act);
}

function ActFields({ act, view }: { act: Act; view: DeskView }) {
  const { t } = useTranslation('mcra');
  const typed = useTyped(act);
  const words = useActWords();
  const { reasonsRead } = usePage();
  const reader = SHOWN.has(act) ? reasonsRead : 'partner';
  return (
    <ActForm intent={act}>
      {act === 'give-notice' ? <EndsOn view={view} typed={typed('endsOn')} /> : null}
      {act === 'terminate-for-breach' ? <CurePeriod typed={typed} /> : null}
      {NOTED.has(act) ? (
        <TextArea
          id={`${act}-note`}
          name="note"
          label={t(act === 'terminate-for-breach' ? 'life.breach' : 'life.note')}
          help={t(`life.readBy.${reader}`)}
          defaultValue={typed('note')}
          required
        />
      ) : null}
      {MAY_BE_NOTED.has(act) ? (
        <TextArea
          id={`${act}-note`}
          name="note"
          label={t('life.noteOptional')}
          help={t('life.readBy.partner')}
          maxLength={2_000}
          defaultValue={typed('note')}
          optional
        />
      ) : null}
      <ActButton form={act} look={lookOf(act)}>
        {t(`act.${words(act)}`)}
      </ActButton>
    </ActForm>
  );
}

/** The own wish to end it stands until the others share it, or it is taken back. */
function Asked() {
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
function AskedToReopen() {
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

function EndsOn({ view, typed }: { view: DeskView; typed: string }) {
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
function Delegated() {
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
