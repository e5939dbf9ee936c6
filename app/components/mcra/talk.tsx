import { useTranslation } from 'react-i18next';
import type { Option, ThreadText } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Disclosure } from '../ui/disclosure';
import { Select, TextArea } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import { ActButton, ActForm, ActNow, useAnswer, usePage, useTyped } from './workspace-context';

/** What was refused stands in sight with what was typed, also without script. */
function useRefused(form: string): boolean {
  const answer = useAnswer();
  return answer?.kind === 'refused' && answer.form === form;
}

/** Comments on a section and the form that begins a new thread. */
export function Talk({
  threads,
  about,
  asked = '',
  help,
}: {
  threads: readonly ThreadText[];
  about: readonly Option[];
  /** What a comment was asked for on, one of `about`; its form stands open. */
  asked?: string;
  /** How more than these can be commented on. */
  help?: string;
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
      {may.comment ? (
        <NewComment key={asked} about={about} asked={asked} {...(help ? { help } : {})} />
      ) : null}
    </section>
  );
}

function Thread({ thread }: { thread: ThreadText }) {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  const format = useFormat();
  const name = `reply-${thread.id}`;
  const refused = useRefused(name);
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
          <Disclosure plain summary={t('talk.reply')} open={refused}>
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

function NewComment({
  about,
  asked,
  help,
}: {
  about: readonly Option[];
  asked: string;
  help?: string;
}) {
  const { t } = useTranslation('mcra');
  const typed = useTyped('comment');
  const refused = useRefused('comment');
  return (
    <Disclosure plain summary={t('talk.new')} open={refused || asked !== ''}>
      <ActForm intent="comment" at="talk">
        <Select
          id="comment-about"
          name="about"
          label={t('talk.about')}
          options={about}
          {...(help ? { help } : {})}
          defaultValue={typed('about', asked || (about[0]?.value ?? ''))}
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
