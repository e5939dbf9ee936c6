import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SuggestionText } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Disclosure } from '../ui/disclosure';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { BeforeAfter } from './change-text';
import { ActButton, ActForm, ActNow, useAt, usePage, useTyped } from './workspace-context';

/** What open suggestions mean for the step that comes next, with the way to them. */
export function OpenSuggestions() {
  const { t } = useTranslation('mcra');
  const { openSuggestions: count, status, annexOnly, place } = usePage();
  const at = useAt();
  const before = status === 'terms-agreed' ? 'freeze' : annexOnly ? 'annex' : 'approve';
  if (count === 0 || (status !== 'in-review' && status !== 'terms-agreed')) return null;
  return (
    <Notice kind="warning">
      {t(`suggestions.left.${before}`, { count })}{' '}
      {place === 'suggestions' ? null : <Link to={at('suggestions')}>{t('suggestions.goTo')}</Link>}
    </Notice>
  );
}

const TONES = {
  open: 'progress',
  accepted: 'valid',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const;

/** In a text that is no longer worked on nothing is in progress. */
const TONES_KEPT = { ...TONES, open: 'neutral' } as const;

/** Suggestions, those to be answered first. */
export function SuggestionList({ suggestions }: { suggestions: readonly SuggestionText[] }) {
  const open = suggestions.filter((each) => each.state === 'open');
  const answered = suggestions.filter((each) => each.state !== 'open');
  return (
    <ul className="grid gap-4">
      {[...open, ...answered].map((each) => (
        <Suggestion key={each.id} suggestion={each} />
      ))}
    </ul>
  );
}

/** What became of it; who froze or left the text unanswered can answer no more. */
function wordOf({ remark, state }: SuggestionText, editable: boolean) {
  if (state === 'open') return editable ? 'open' : 'unanswered';
  return remark && state === 'declined' ? 'noted' : state;
}

function Suggestion({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { editable } = usePage();
  const { id, label, by, institution, at, note, state, source, remark, after } = suggestion;
  return (
    <li
      id={`suggestion-${id}`}
      data-state={state}
      className="grid gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {label}
        <StatusBadge tone={editable ? TONES[state] : TONES_KEPT[state]} size="sm">
          {t(`suggestions.${wordOf(suggestion, editable)}`)}
        </StatusBadge>
      </p>
      <p className="text-sm text-ink-soft">
        {t(source === 'word' ? 'suggestions.fromWord' : 'suggestions.by', {
          name: by,
          institution,
          at: format.dateTime(at),
        })}
      </p>
      {/* A remark on no text at all is its own words only. */}
      {remark && after === '' ? null : (
        <BeforeAfter change={suggestion} proposed={state !== 'accepted'} />
      )}
      {note ? <p className="max-w-measure border-s-2 border-line ps-3">{note}</p> : null}
      <Answered suggestion={suggestion} />
      <Answers suggestion={suggestion} />
      <Discuss suggestion={suggestion} />
    </li>
  );
}

/** Leads to a comment on the field, clause or line that it is about. */
function Discuss({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const { may, editable } = usePage();
  const at = useAt();
  const { state, section, address, label, open } = suggestion;
  if (!editable || state !== 'open' || !may.comment) return null;
  return (
    <Link
      to={`${at(section, { about: address, open })}#talk`}
      className="w-fit py-1"
      aria-label={`${t('suggestions.discuss')} – ${label}`}
    >
      {t('suggestions.discuss')}
    </Link>
  );
}

/** Who answered it or took it back, when, and why it was declined. */
function Answered({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { state, answered, remark } = suggestion;
  if (!answered || state === 'open') return null;
  const { name, institution, at, reason } = answered;
  const who = [name, institution].filter((each) => each !== '').join(', ');
  const act = remark && state === 'declined' ? 'noted' : state;
  return (
    <div className="grid gap-1 text-sm [overflow-wrap:anywhere]">
      <p className="text-ink-soft">
        {who === ''
          ? t('suggestions.answeredOn', { at: format.dateTime(at) })
          : t(`suggestions.answered.${act}`, { who, at: format.dateTime(at) })}
      </p>
      {reason ? (
        <p className="max-w-measure border-s-2 border-line ps-3">
          {t('standing.reason', { reason })}
        </p>
      ) : null}
    </div>
  );
}

function Answers({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const { may, editable } = usePage();
  const { id, state, applicable, remark, own, mine, source } = suggestion;
  if (!editable || state !== 'open') return null;
  const at = `suggestion-${id}`;
  // What came in by Word is answered by whoever handed it in, too.
  const takesBack = own && (source === 'portal' || !may.edit);
  if (!may.edit || mine) return takesBack && may.comment ? <TakeBack id={id} /> : null;
  return (
    <div className="flex flex-wrap gap-2">
      {applicable ? (
        <ActNow
          intent="answer"
          name={`accept-${id}`}
          at={at}
          hidden={{ suggestion: id, answer: 'accept' }}
          look="primary"
          icon="check"
        >
          {t('suggestions.accept')}
        </ActNow>
      ) : (
        <p className="w-full text-sm text-ink-soft">
          {t(remark ? 'suggestions.remark' : 'suggestions.notApplicable')}
        </p>
      )}
      {takesBack ? <TakeBack id={id} /> : <DeclineForm suggestion={suggestion} />}
    </div>
  );
}

/** Declining, with a reason or without; a remark is noted. */
function DeclineForm({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const { id, applicable, remark } = suggestion;
  const name = `decline-${id}`;
  const at = `suggestion-${id}`;
  const typed = useTyped(name);
  const hidden = { suggestion: id, answer: 'decline' };
  if (remark)
    return (
      <ActNow intent="answer" name={name} at={at} hidden={hidden}>
        {t('suggestions.noted')}
      </ActNow>
    );
  return (
    <Disclosure plain summary={t(applicable ? 'suggestions.decline' : 'suggestions.close')}>
      <ActForm intent="answer" name={name} at={at} hidden={hidden}>
        <TextArea
          id={`${name}-note`}
          name="note"
          label={t('suggestions.why')}
          help={t('life.readBy.partner')}
          defaultValue={typed('note')}
          maxLength={2_000}
          rows={3}
          optional
        />
        <ActButton form={name} look="secondary" size="sm">
          {t(applicable ? 'suggestions.decline' : 'suggestions.close')}
        </ActButton>
      </ActForm>
    </Disclosure>
  );
}

/** Of one's own side, while nobody has answered. */
function TakeBack({ id }: { id: string }) {
  const { t } = useTranslation('mcra');
  return (
    <ActNow
      intent="suggestion-back"
      name={`back-${id}`}
      at={`suggestion-${id}`}
      hidden={{ suggestion: id }}
      icon="undo"
    >
      {t('suggestions.takeBack')}
    </ActNow>
  );
}
