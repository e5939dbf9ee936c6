import { useTranslation } from 'react-i18next';
import type { ClauseView, SectionView } from '~/agreements/workspace/page';
import { Disclosure } from '../ui/disclosure';
import { TextArea, TextInput } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import { ActButton, ActForm, ActNow, usePage, useTyped } from './workspace-context';

/** The clauses of a section as they read, each with what may be done to it. */
export function ClauseList({ view }: { view: SectionView }) {
  const { t } = useTranslation('mcra');
  if (view.clauses.length === 0 && !view.mayAddClause) return null;
  return (
    <section aria-labelledby="clauses" className="grid gap-4">
      <h3 id="clauses" className="text-lg">
        {t('clauses.title')}
      </h3>
      <p className="max-w-measure text-sm text-ink-soft">{t('clauses.lead')}</p>
      <ol className="grid gap-3">
        {view.clauses.map((clause) => (
          <ClauseItem key={clause.id} clause={clause} mayChange={view.mayAddClause} />
        ))}
      </ol>
      {view.mayAddClause ? <NewClause /> : null}
    </section>
  );
}

function ClauseItem({ clause, mayChange }: { clause: ClauseView; mayChange: boolean }) {
  const { t } = useTranslation('mcra');
  const { may, editable, annexOnly, draftingLanguage } = usePage();
  const open = editable && !annexOnly;
  return (
    <li id={`clause-${clause.id}`} className="grid gap-1.5 border-s-2 border-line ps-4">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        <span className="tabular">{clause.number}</span> {clause.title}
        {clause.state === 'model' ? null : (
          <StatusBadge tone="progress" icon="pencil" size="sm">
            {t(`clauses.${clause.state}`)}
          </StatusBadge>
        )}
      </p>
      <p
        lang={draftingLanguage}
        className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]"
      >
        {clause.text}
      </p>
      {open && (mayChange || may.comment) ? (
        <ClauseTools clause={clause} mayChange={mayChange} />
      ) : null}
    </li>
  );
}

function ClauseTools({ clause, mayChange }: { clause: ClauseView; mayChange: boolean }) {
  const { t } = useTranslation('mcra');
  const { draftingLanguage } = usePage();
  const name = `clause-${clause.id}`;
  const typed = useTyped(name);
  const hidden = { clause: clause.id };
  return (
    <Disclosure plain summary={t('clauses.change')}>
      <div className="grid gap-4">
        <ActForm
          intent={mayChange ? 'clause' : 'clause-suggest'}
          name={name}
          at={name}
          hidden={hidden}
        >
          <TextArea
            id={`${name}-text`}
            name="text"
            lang={draftingLanguage}
            label={t('clauses.text')}
            defaultValue={typed('text', clause.state === 'removed' ? '' : clause.text)}
            rows={6}
          />
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
        </ActForm>
        {mayChange ? <ClauseRemoval clause={clause} /> : null}
      </div>
    </Disclosure>
  );
}

/** Leaving a clause out, or going back to the model wording. */
function ClauseRemoval({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation('mcra');
  const name = `clause-${clause.id}`;
  const hidden = { clause: clause.id };
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

function NewClause() {
  const { t } = useTranslation('mcra');
  const { draftingLanguage } = usePage();
  const typed = useTyped('clause-new');
  return (
    <Disclosure plain summary={t('clauses.add')}>
      <ActForm intent="clause" name="clause-new" at="clauses">
        <TextInput
          id="clause-new-heading"
          name="heading"
          lang={draftingLanguage}
          label={t('clauses.heading')}
          defaultValue={typed('heading')}
          optional
        />
        <TextArea
          id="clause-new-text"
          name="text"
          lang={draftingLanguage}
          label={t('clauses.text')}
          defaultValue={typed('text')}
        />
        <ActButton form="clause-new" size="sm" icon="plus">
          {t('clauses.add')}
        </ActButton>
      </ActForm>
    </Disclosure>
  );
}
