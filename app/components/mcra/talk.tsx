import { useTranslation } from 'react-i18next';
import type { Option, SuggestionText, ThreadText } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Disclosure } from '../ui/disclosure';
import { Select, TextArea } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import { BeforeAfter } from './change-text';
import { ActButton, ActForm, ActNow, usePage, useTyped } from './workspace-context';

/** Comments on a section and the form that begins a new thread. */
export function Talk({
  threads,
  about,
}: {
  threads: readonly ThreadText[];
  about: readonly Option[];
}) {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  return (
    <section aria-labelledby="talk" className="grid gap-4">
      <h3 id="talk" className="text-lg">
        {t('talk.title')}
      </h3>
      {threads.length === 0 ? (
        <p className="text-ink-soft">{t('talk.none')}</p>
      ) : (
        <ul className="grid gap-4">
          {threads.map((thread) => (
            <Thread key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
      {may.comment ? <NewComment about={about} /> : null}
    </section>
  );
}

function Thread({ thread }: { thread: ThreadText }) {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  const format = useFormat();
  const name = `reply-${thread.id}`;
  return (
    <li id={`thread-${thread.id}`} className="rounded-lg border border-line bg-surface p-4">
      <p className="flex flex-wrap items-center gap-2 text-sm font-semibold">
        {thread.about}
        {thread.resolved ? (
          <StatusBadge tone="valid" size="sm">
            {t('talk.resolved')}
          </StatusBadge>
        ) : null}
      </p>
      <ul className="mt-2 grid gap-3">
        {thread.comments.map((each) => (
          <li key={each.id}>
            <p className="text-sm text-ink-soft">
              {t('talk.by', {
                name: each.author,
                institution: each.institution,
                at: format.dateTime(each.at),
              })}
            </p>
            <p className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
              {each.text}
            </p>
          </li>
        ))}
      </ul>
      {may.comment ? (
        <div className="mt-3 grid gap-3">
          <Disclosure plain summary={t('talk.reply')}>
            <ReplyForm name={name} thread={thread.id} />
          </Disclosure>
          <ActNow
            intent="resolve"
            name={`resolve-${thread.id}`}
            at={`thread-${thread.id}`}
            hidden={{ thread: thread.id, resolved: thread.resolved ? 'no' : 'yes' }}
            look="quiet"
          >
            {t(thread.resolved ? 'talk.reopen' : 'talk.resolve')}
          </ActNow>
        </div>
      ) : null}
    </li>
  );
}

function ReplyForm({ name, thread }: { name: string; thread: string }) {
  const { t } = useTranslation('mcra');
  const typed = useTyped(name);
  return (
    <ActForm intent="comment" name={name} at={`thread-${thread}`} hidden={{ thread }}>
      <TextArea
        id={`${name}-text`}
        name="text"
        label={t('talk.text')}
        defaultValue={typed('text')}
        maxLength={5000}
      />
      <ActButton form={name} size="sm" icon="send">
        {t('talk.reply')}
      </ActButton>
    </ActForm>
  );
}

function NewComment({ about }: { about: readonly Option[] }) {
  const { t } = useTranslation('mcra');
  const typed = useTyped('comment');
  return (
    <Disclosure plain summary={t('talk.new')}>
      <ActForm intent="comment" at="talk">
        <Select
          id="comment-about"
          name="about"
          label={t('talk.about')}
          options={about}
          defaultValue={typed('about', about[0]?.value ?? '')}
        />
        <TextArea
          id="comment-text"
          name="text"
          label={t('talk.text')}
          defaultValue={typed('text')}
          maxLength={5000}
        />
        <ActButton form="comment" size="sm" icon="send">
          {t('talk.send')}
        </ActButton>
      </ActForm>
    </Disclosure>
  );
}

const TONES = {
  open: 'progress',
  accepted: 'valid',
  declined: 'neutral',
  withdrawn: 'neutral',
} as const;

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

function Suggestion({ suggestion }: { suggestion: SuggestionText }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { id, label, by, at, note, state, source, remark } = suggestion;
  return (
    <li
      id={`suggestion-${id}`}
      data-state={state}
      className="grid gap-2 rounded-lg border border-line bg-surface p-4"
    >
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {label}
        <StatusBadge tone={TONES[state]} size="sm">
          {t(remark && state === 'declined' ? 'suggestions.noted' : `suggestions.${state}`)}
        </StatusBadge>
      </p>
      <p className="text-sm text-ink-soft">
        {t(source === 'word' ? 'suggestions.fromWord' : 'suggestions.by', {
          name: by,
          at: format.dateTime(at),
        })}
      </p>
      <BeforeAfter change={suggestion} proposed={state !== 'accepted'} />
      {note ? <p className="max-w-measure border-s-2 border-line ps-3">{note}</p> : null}
      <Answered suggestion={suggestion} />
      <Answers suggestion={suggestion} />
    </li>
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
  if (!may.edit || (mine && takesBack))
    return takesBack && may.comment ? <TakeBack id={id} /> : null;
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
