import { useTranslation } from 'react-i18next';
import { useFormat } from '../shell/use-format';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { Icon } from '../ui/icon';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { EarlierClause } from './earlier-clause';
import { Left, Untranslated } from './left';
import { OpenSuggestions } from './suggestions';
import { TurnReasons } from './turn-reasons';
import {
  ActButton,
  ActForm,
  ActNow,
  InSight,
  useAnswer,
  useAt,
  usePage,
  useTyped,
} from './workspace-context';

const SHORT = 12;

/** Whose turn it is, what approval would bind, what is left, and the main acts. Always in sight first. */
export function Banner() {
  const { t } = useTranslation('mcra');
  const { hash, turn, parties } = usePage();
  return (
    <Card as="section" labelledBy="turn" className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="grid gap-1">
          <h2 id="turn" className="flex items-center gap-2 text-lg">
            <Icon
              name={turn.yours ? 'flag' : 'clock'}
              className={turn.yours ? 'text-accent' : ''}
            />
            <Turn />
          </h2>
          <p className="text-sm text-ink-soft">
            {t(parties.every((each) => each.signedAt) ? 'banner.bound' : 'banner.binds')}{' '}
            <code className="tabular font-semibold text-ink">{hash.slice(0, SHORT)}</code>
          </p>
        </div>
        <Approvals />
      </div>
      <TurnReasons />
      <Left />
      <EarlierClause />
      <Untranslated />
      <OpenSuggestions />
      <MainActs />
    </Card>
  );
}

/** Tasks that are a signatory's, by what one may do to see to them. */
const SIGNATORY_TASKS: Readonly<Record<string, 'end' | 'sign'>> = {
  'decide-renewal': 'end',
  'answer-resume': 'end',
  'answer-end': 'end',
  sign: 'sign',
};

function Turn() {
  const { t } = useTranslation('mcra');
  const { turn, may } = usePage();
  const format = useFormat();
  if (turn.task === null || turn.who.length === 0)
    return <>{t(turn.task === 'wait-for-start' ? 'turn.start' : 'turn.nobody')}</>;
  const task = t(`task.${turn.task}`);
  const needs = SIGNATORY_TASKS[turn.task];
  if (turn.yours && needs && !may[needs]) return <>{t('turn.signatory', { task })}</>;
  return (
    <>
      {turn.yours
        ? t('turn.yours', { task })
        : t('turn.theirs', { who: format.list(turn.who), task })}
    </>
  );
}

function Approvals() {
  const { t } = useTranslation('mcra');
  const { parties } = usePage();
  const format = useFormat();
  return (
    <ul className="grid gap-1 text-sm">
      {parties.map((party) => (
        <li key={party.id} className="flex flex-wrap items-center gap-2">
          <StatusBadge size="sm" tone={party.signedAt || party.approved ? 'valid' : 'neutral'}>
            {party.signedAt
              ? t('approval.signed', { date: format.date(party.signedAt) })
              : party.approved
                ? t('approval.approved')
                : t('approval.open')}
          </StatusBadge>
          <span>{party.name}</span>
        </li>
      ))}
    </ul>
  );
}

const MAIN = [
  'submit',
  'approve',
  'freeze',
  'sign',
  'publish',
  'take-approval-back',
  'take-request-back',
  'request-changes',
] as const;

/** The act that does what the reader is asked for; the others stand back. */
const ACT_OF: Readonly<Record<string, (typeof MAIN)[number]>> = {
  submit: 'submit',
  'answer-changes': 'submit',
  review: 'approve',
  approve: 'approve',
  freeze: 'freeze',
  sign: 'sign',
  publish: 'publish',
};
/** The desk where a task is done that no single button does. */
const DESK_OF = {
  'answer-suggestions': 'suggestions',
  'internal-route': 'route',
  'decide-renewal': 'life',
  'answer-resume': 'life',
  'answer-end': 'life',
} as const;
const hasDesk = (task: string | null): task is keyof typeof DESK_OF =>
  task !== null && task in DESK_OF;

/** What moves the agreement on from here; everything else is under its desk. */
function MainActs() {
  const { t } = useTranslation('mcra');
  const { actions, may, place, published, turn } = usePage();
  const at = useAt();
  const can = (action: (typeof actions)[number], allowed: boolean) =>
    allowed && actions.includes(action);
  if (!turn.yours && !MAIN.some((action) => actions.includes(action))) return null;
  return (
    <div className="flex flex-wrap items-start gap-3 empty:hidden">
      <TaskLink />
      {can('submit', may.edit) ? <BannerAct intent="submit">{t('act.submit')}</BannerAct> : null}
      {can('approve', may.approve) ? (
        <BannerAct intent="approve">{t('act.approve')}</BannerAct>
      ) : null}
      {can('freeze', may.edit) ? <BannerAct intent="freeze">{t('act.freeze')}</BannerAct> : null}
      {can('sign', may.sign) && place !== 'sign' ? (
        <LinkButton to={at('sign')} look={turn.yours ? 'primary' : 'secondary'}>
          {t('act.goSign')}
        </LinkButton>
      ) : null}
      {can('publish', may.publish) && !published ? (
        <BannerAct intent="publish">{t('act.publish')}</BannerAct>
      ) : null}
      {can('take-approval-back', may.approve) ? (
        <BannerAct intent="take-approval-back">{t('act.take-approval-back')}</BannerAct>
      ) : null}
      {can('take-request-back', may.comment) ? (
        <BannerAct intent="take-request-back">{t('act.take-request-back')}</BannerAct>
      ) : null}
      {can('request-changes', may.comment) ? <RequestChanges /> : null}
    </div>
  );
}

/** Leads to where the reader's task is done. */
function TaskLink() {
  const { t } = useTranslation('mcra');
  const { turn, place } = usePage();
  const at = useAt();
  const task = turn.yours ? turn.task : null;
  if (!hasDesk(task)) return null;
  const desk = DESK_OF[task];
  if (place === desk) return null;
  return <LinkButton to={at(desk)}>{t(`goTo.${desk}`)}</LinkButton>;
}

function BannerAct({
  intent,
  children,
}: {
  intent: 'submit' | 'approve' | 'freeze' | 'publish' | 'take-approval-back' | 'take-request-back';
  children: string;
}) {
  const { turn } = usePage();
  const nothingElse = turn.who.length === 0;
  const isTask = turn.yours && turn.task !== null && ACT_OF[turn.task] === intent;
  const look = isTask || nothingElse ? 'primary' : 'secondary';
  return (
    <ActNow intent={intent} name={`now-${intent}`} look={look} size="md">
      {children}
    </ActNow>
  );
}

function RequestChanges() {
  const { t } = useTranslation('mcra');
  const typed = useTyped('request-changes');
  return (
    <Disclosure plain summary={t('act.requestChanges')} className="py-1">
      <ActForm intent="request-changes">
        <TextArea
          id="request-changes-note"
          name="note"
          label={t('act.requestNote')}
          defaultValue={typed('note')}
          width="lg"
          required
        />
        <ActButton form="request-changes" look="secondary" icon="undo">
          {t('act.requestChanges')}
        </ActButton>
      </ActForm>
    </Disclosure>
  );
}

/** What was just done, in words. */
export function Said() {
  const { t } = useTranslation('mcra');
  const { said } = usePage();
  // What was refused since stands by its form; the address still names the deed before it.
  const refused = useAnswer()?.kind === 'refused';
  const known = t(`said.${said ?? 'none'}` as 'said.submit', { defaultValue: '' });
  if (!said || known === '' || refused) return null;
  const already = said.startsWith('already-');
  return (
    <InSight of={already ? said : null}>
      <Notice kind={already ? 'info' : 'success'} live>
        {known}
      </Notice>
    </InSight>
  );
}
