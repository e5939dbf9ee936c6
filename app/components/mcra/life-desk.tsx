import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { DateInput, TextArea } from '../ui/inputs';
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
  ['give-notice', 'end'],
  ['take-notice-back', 'end'],
  ['terminate', 'end'],
] as const;
const RENEWAL = ['renew', 'not-renew', 'take-refusal-back'] as const;
type Act = (typeof ACTS)[number][0] | (typeof RENEWAL)[number];
const NOTED: ReadonlySet<Act> = new Set([
  'reopen',
  'suspend',
  'give-notice',
  'take-notice-back',
  'terminate',
  'not-renew',
]);
/** A reason may be given; the others read it. */
const MAY_BE_NOTED: ReadonlySet<Act> = new Set(['abandon', 'withdraw']);
const GRAVE: ReadonlySet<Act> = new Set([
  'abandon',
  'withdraw',
  'suspend',
  'give-notice',
  'terminate',
  'not-renew',
]);

/** Amending, suspending, ending; other versions; agreements modelled on this one. */
export function LifeDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { actions, may, code, version, published, standing, amends, renewalActs, guest } =
    usePage();
  const mayAct = (act: Act, who: (typeof ACTS)[number][1]) =>
    may[who] || (act === 'withdraw' && guest !== null);
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
      {offered.length === 0 ? <p className="text-ink-soft">{t('life.nothing')}</p> : null}
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
      <ActFields act={act} view={view} />
      {act === 'amend' && view.ending.delegated ? <Delegated /> : null}
    </DeskCard>
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
  return (
    <ActForm intent={act}>
      {act === 'give-notice' ? <EndsOn view={view} typed={typed('endsOn')} /> : null}
      {NOTED.has(act) ? (
        <TextArea
          id={`${act}-note`}
          name="note"
          label={t('life.note')}
          defaultValue={typed('note')}
          required
        />
      ) : null}
      {MAY_BE_NOTED.has(act) ? (
        <TextArea
          id={`${act}-note`}
          name="note"
          label={t('life.noteOptional')}
          maxLength={2_000}
          defaultValue={typed('note')}
          optional
        />
      ) : null}
      <ActButton form={act} look={GRAVE.has(act) ? 'danger' : 'primary'}>
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
