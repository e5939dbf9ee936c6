import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { TextArea } from '../ui/inputs';
import { CurePeriod } from './cure-period';
import { DeskCard } from './desk-card';
import {
  ACTS,
  type Act,
  ANSWERS,
  GRAVE,
  lookOf,
  MAY_BE_NOTED,
  NOTED,
  OF_GUESTS,
  SHOWN,
} from './life-acts';
import {
  Asked,
  AskedToReopen,
  Delegated,
  EndsOn,
  Folded,
  NoticeTooLate,
  ReopeningWish,
  useActWords,
} from './life-parts';
import { Standing } from './standing';
import { ActButton, ActForm, usePage, useTyped } from './workspace-context';

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
    drafted,
  } = usePage();
  const mayAct = (act: Act, who: (typeof ACTS)[number][1]) =>
    may[who] || (OF_GUESTS.has(act) && guest !== null);
  const mine = standing.ending?.own === true;
  const possible = ACTS.flatMap(([act, who]) =>
    actions.includes(act) && mayAct(act, who) && (act !== 'take-notice-back' || mine) ? [act] : [],
  );
  const open = possible.filter((act) => act !== otherWord(possible, drafted));
  const first = (act: Act) => ANSWERS.has(act) || (act === 'terminate' && isAnswer(standing));
  const offered: readonly Act[] = [
    ...open.filter(first).sort((a, b) => Number(b === 'terminate') - Number(a === 'terminate')),
    ...(may.end ? renewalActs : []),
    ...open.filter((act) => !first(act)),
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

/** An amendment that nobody approved ends in one way: its drafter abandons it, the partner declines. */
const otherWord = (possible: readonly Act[], drafted: boolean): Act | null =>
  possible.includes('abandon') && possible.includes('withdraw')
    ? drafted
      ? 'withdraw'
      : 'abandon'
    : null;

/** Another party asks to end it, and the own one has not. */
const isAnswer = ({ ending }: ReturnType<typeof usePage>['standing']): boolean =>
  ending !== null && ending.asked.length > 0 && !ending.ownAsked;

/** It ends before a notice could run out, and nothing renews it unasked. */
const outlivesNotice = ({
  until,
  earliestEnd,
  renewal,
}: ReturnType<typeof usePage>['standing']): boolean =>
  until !== null && earliestEnd >= until && (renewal?.kind !== 'tacit' || renewal.refusal !== null);

function ActCard({ act, view }: { act: Act; view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { standing, status, amends } = usePage();
  const words = useActWords();
  const { ending } = standing;
  if (act === 'terminate' && ending?.ownAsked) return <Asked />;
  const answers = act === 'terminate' && isAnswer(standing);
  if (act === 'give-notice' && outlivesNotice(standing)) return <NoticeTooLate view={view} />;
  return (
    <DeskCard id={`life-${act}`} title={t(`act.${words(act)}`)}>
      <p className="max-w-measure text-ink-soft">
        {answers ? <AnswerToEnd /> : t(`life.${words(act)}`)}
        {act === 'withdraw' && amends ? ` ${t('life.abandon')}` : null}
        {act === 'reopen' && status === 'awaiting-signatures' ? ` ${t('life.reopenSigned')}` : null}
      </p>
      {act === 'reopen' ? <ReopeningWish /> : null}
      <Folded act={act} closed={GRAVE.has(act) && !answers}>
        <ActFields act={act} view={view} />
      </Folded>
      {act === 'amend' && view.ending.delegated ? <Delegated /> : null}
    </DeskCard>
  );
}

/** What follows when the own institution asks to end it too: the end, where nobody else is left. */
function AnswerToEnd() {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const waiting = usePage().standing.ending?.waiting ?? [];
  return waiting.length > 1
    ? t('life.terminateOthers', { others: format.list(waiting) })
    : t('life.terminateLast');
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
