import { useTranslation } from 'react-i18next';
import type { ClauseView, SectionView } from '~/agreements/workspace/page';
import { cx } from '../ui/cx';
import { StatusBadge } from '../ui/status-badge';
import { ChangeMark, Words } from './change-text';
import { ClauseTools, NewClause, NotSaid } from './clause-form';
import { usePage } from './workspace-context';

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

/** What the parties made of the words of the model. */
function AgainstModel({ words }: { words: NonNullable<ClauseView['against']> }) {
  const { t } = useTranslation('mcra');
  const { draftingLanguage } = usePage();
  return (
    <div className="grid max-w-measure gap-0.5 text-sm [overflow-wrap:anywhere]">
      <p className="text-ink-soft">{t('clauses.against')}</p>
      <p lang={draftingLanguage}>
        <Words words={words} />
      </p>
    </div>
  );
}

function ClauseItem({ clause, mayChange }: { clause: ClauseView; mayChange: boolean }) {
  const { t } = useTranslation('mcra');
  const { may, editable, annexOnly, draftingLanguage } = usePage();
  const open = editable && !annexOnly;
  return (
    <li
      id={`clause-${clause.id}`}
      className={cx(
        'grid gap-1.5 ps-4',
        clause.changed ? 'mcra-changed' : 'border-s-2 border-line',
      )}
    >
      <p
        id={`clause-${clause.id}-title`}
        className="flex flex-wrap items-center gap-2 font-semibold"
      >
        <span className="tabular">{clause.number}</span> {clause.title}
        {clause.state === 'model' ? null : (
          <StatusBadge tone="progress" icon="pencil" size="sm">
            {t(`clauses.${clause.state}`)}
          </StatusBadge>
        )}
      </p>
      {clause.state === 'removed' && clause.against ? null : (
        <p
          lang={draftingLanguage}
          className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]"
        >
          {clause.text}
        </p>
      )}
      {clause.against ? <AgainstModel words={clause.against} /> : null}
      <NotSaid clause={clause} />
      {clause.changed ? (
        <ChangeMark change={clause.changed} id={`clause-${clause.id}-title`} />
      ) : null}
      {open && (mayChange || may.comment) ? (
        <ClauseTools clause={clause} mayChange={mayChange} />
      ) : null}
    </li>
  );
}
