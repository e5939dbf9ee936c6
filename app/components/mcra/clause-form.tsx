import { Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseView } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Colon } from '../ui/colon';
import { Disclosure } from '../ui/disclosure';
import { TextArea, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { ActButton, ActForm, ActNow, useAnswer, usePage, useTyped } from './workspace-context';

/** Characters a clause and its heading may hold; the server counts again. */
const MOST_TEXT = 20_000;
const MOST_HEADING = 300;

/** Other words for a clause, with what else may be done to it. */
export function ClauseTools({ clause, mayChange }: { clause: ClauseView; mayChange: boolean }) {
  const { t } = useTranslation('mcra');
  const name = `clause-${clause.id}`;
  const answer = useAnswer();
  const came =
    (answer?.kind === 'conflict' && answer.part === `clause:${clause.id}`) ||
    (answer?.kind === 'refused' && answer.form === name);
  const { form, from, since, edition, typed, sent } = useEdition(clause.revision);
  return (
    <Disclosure plain open={came} summary={t('clauses.change')}>
      <div ref={form} className="grid gap-4" onInput={typed} onSubmit={sent}>
        <ActForm
          key={edition}
          intent={mayChange ? 'clause' : 'clause-suggest'}
          name={name}
          at={name}
          hidden={{ clause: clause.id, revision: String(from), since: String(since) }}
        >
          <Overtaken clause={clause} />
          <ClauseInputs clause={clause} />
          <ClauseButtons name={name} mayChange={mayChange} />
        </ActForm>
        {mayChange ? <ClauseRemoval clause={clause} /> : null}
      </div>
    </Disclosure>
  );
}

/**
 * The revision, and the last change, that the words in the form were read at. Somebody else's words are taken over while
 * nothing was typed here; else they are met when the form is sent.
 */
function useEdition(revision: number) {
  const form = useRef<HTMLDivElement>(null);
  const { lastChange: since } = usePage();
  const [held, setHeld] = useState({ from: revision, since, edition: 0 });
  const mark = (unsaved: boolean) => {
    if (!form.current) return;
    if (unsaved) form.current.dataset.unsaved = '';
    else delete form.current.dataset.unsaved;
  };
  useEffect(() => {
    if (form.current?.dataset.unsaved !== undefined) return;
    setHeld((before) =>
      before.from === revision ? before : { from: revision, since, edition: before.edition + 1 },
    );
  }, [revision, since]);
  return { form, ...held, typed: () => mark(true), sent: () => mark(false) };
}

function ClauseInputs({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  const { draftingLanguage } = usePage();
  const answer = useAnswer();
  const name = `clause-${clause.id}`;
  const refused = useTyped(name);
  const mine =
    answer?.kind === 'conflict' && answer.part === `clause:${clause.id}` ? answer.typed : null;
  const value = (key: string, otherwise: string) => mine?.[key]?.[0] ?? refused(key, otherwise);
  return (
    <>
      {clause.state === 'added' ? (
        <TextInput
          id={`${name}-heading`}
          name="heading"
          lang={draftingLanguage}
          label={t('clauses.heading')}
          defaultValue={value('heading', clause.heading)}
          maxLength={MOST_HEADING}
          optional
        />
      ) : null}
      <TextArea
        id={`${name}-text`}
        name="text"
        lang={draftingLanguage}
        label={t('clauses.text')}
        help={<FieldHelp clause={clause} />}
        defaultValue={value('text', clause.written)}
        maxLength={MOST_TEXT}
        rows={6}
      />
      <Translations clause={clause} value={value} />
    </>
  );
}

/** The same words in each further language of the document. */
function Translations({
  clause,
  value,
}: {
  clause: ClauseView;
  value: (key: string, otherwise: string) => string;
}) {
  const { t } = useTranslation('mcra');
  return clause.translations.map(({ lang, language, text, heading }) => (
    <Fragment key={lang}>
      {clause.state === 'added' ? (
        <TextInput
          id={`clause-${clause.id}-heading-${lang}`}
          name={`heading:${lang}`}
          lang={lang}
          label={t('clauses.headingIn', { language })}
          defaultValue={value(`heading:${lang}`, heading)}
          maxLength={MOST_HEADING}
          optional
        />
      ) : null}
      <TextArea
        id={`clause-${clause.id}-text-${lang}`}
        name={`text:${lang}`}
        lang={lang}
        label={t('clauses.textIn', { language })}
        defaultValue={value(`text:${lang}`, text)}
        maxLength={MOST_TEXT}
        rows={6}
        optional
      />
    </Fragment>
  ));
}

/** Braces stand for fields; nothing is kept before the button is pressed. */
function FieldHelp({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  return (
    <>
      {clause.values.length > 0 ? <span className="block">{t('clauses.fields')}</span> : null}
      <span className="block">{t('clauses.notByItself')}</span>
    </>
  );
}

/** What the other side made of it while this was written; both texts are on the page. */
function Overtaken({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { draftingLanguage } = usePage();
  const answer = useAnswer();
  if (answer?.kind !== 'conflict' || answer.part !== `clause:${clause.id}`) return null;
  const theirs = answer.theirs.text?.[0] ?? '';
  return (
    <Notice kind="warning" live title={t('clauses.overtaken', { name: answer.by })}>
      <p>{t('clauses.overtakenText', { at: format.dateTime(answer.at) })}</p>
      <p className="mt-2 font-semibold">{t('conflict.theirs')}</p>
      <p lang={draftingLanguage} className="whitespace-pre-line [overflow-wrap:anywhere]">
        {theirs || t('clauses.removed')}
      </p>
      {clause.translations.map(({ lang, language }) => {
        const [words = ''] = answer.theirs[`text:${lang}`] ?? [];
        if (words === '' || words === answer.typed[`text:${lang}`]?.[0]) return null;
        return (
          <Fragment key={lang}>
            <p className="mt-2 font-semibold">{t('clauses.textIn', { language })}</p>
            <p lang={lang} className="whitespace-pre-line [overflow-wrap:anywhere]">
              {words}
            </p>
          </Fragment>
        );
      })}
    </Notice>
  );
}

function ClauseButtons({ name, mayChange }: { name: string; mayChange: boolean }) {
  const { t } = useTranslation('mcra');
  return (
    <div className="flex flex-wrap gap-2">
      {mayChange ? (
        <ActButton form={name} size="sm">
          {t('clauses.replace')}
        </ActButton>
      ) : null}
      <button
        type="submit"
        name="deed"
        value="clause-suggest"
        className="min-h-8 rounded-md border border-edge bg-surface px-3 py-1 text-sm font-semibold"
      >
        {t('save.suggest')}
      </button>
    </div>
  );
}

/** Leaving a clause out, or going back to the model wording. */
function ClauseRemoval({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  const name = `clause-${clause.id}`;
  const hidden = { clause: clause.id, revision: String(clause.revision) };
  return (
    <div className="flex flex-wrap gap-2">
      {clause.state === 'model' || clause.state === 'replaced' ? (
        <ActNow intent="clause-out" name={`out-${clause.id}`} at={name} hidden={hidden}>
          {t('clauses.leaveOut')}
        </ActNow>
      ) : null}
      {clause.state === 'model' ? null : (
        <ActNow intent="clause-back" name={`back-${clause.id}`} at={name} hidden={hidden}>
          {t(clause.state === 'added' ? 'clauses.takeOut' : 'clauses.back')}
        </ActNow>
      )}
    </div>
  );
}

/** Own words that leave out what the fields say: both would be signed. */
export function NotSaid({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  if (clause.notSaid.length === 0) return null;
  return (
    <Notice kind="warning" title={t('clauses.notSaid')}>
      <ul className="grid gap-1">
        {clause.notSaid.map(({ tag, mark, value }) => (
          <li key={tag}>
            {mark}
            <Colon /> <strong>{value}</strong>
          </li>
        ))}
      </ul>
      <p className="mt-2">{t('clauses.notSaidHelp')}</p>
    </Notice>
  );
}

export function NewClause() {
  const { t } = useTranslation('mcra');
  const { draftingLanguage } = usePage();
  const answer = useAnswer();
  const typed = useTyped('clause-new');
  const came = answer?.kind === 'refused' && answer.form === 'clause-new';
  return (
    <Disclosure plain open={came} summary={t('clauses.add')}>
      <ActForm intent="clause" name="clause-new" at="clauses">
        <TextInput
          id="clause-new-heading"
          name="heading"
          lang={draftingLanguage}
          label={t('clauses.heading')}
          defaultValue={typed('heading')}
          maxLength={MOST_HEADING}
          optional
        />
        <TextArea
          id="clause-new-text"
          name="text"
          lang={draftingLanguage}
          label={t('clauses.text')}
          help={t('clauses.notByItself')}
          defaultValue={typed('text')}
          maxLength={MOST_TEXT}
        />
        <ActButton form="clause-new" size="sm" icon="plus">
          {t('clauses.add')}
        </ActButton>
      </ActForm>
    </Disclosure>
  );
}
