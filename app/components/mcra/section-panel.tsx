import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SectionView } from '~/agreements/workspace/page';
import { NOTHING_ASKED } from '../institution-field/field-props';
import { InstitutionField } from '../institution-field/institution-field';
import { StatusBadge } from '../ui/status-badge';
import { Cells } from './cells';
import { EarlierForm } from './change-text';
import { ClauseList } from './clause-list';
import { Departures } from './departures';
import { NameLists } from './field-inputs';
import { Finder } from './finder';
import { PartForm } from './part-form';
import { SuggestionList } from './suggestions';
import { Talk } from './talk';
import { ActButton, ActForm, useAnswer, useAt, usePage } from './workspace-context';

/** The section being worked on: fields, what may be added, clauses, suggestions, comments. */
export function SectionPanel({ view }: { view: SectionView }) {
  const { t } = useTranslation('mcra');
  const open = view.suggestions.filter((each) => each.state === 'open');
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h2 id="section" className="text-xl">
          {view.number}. {view.title}
        </h2>
        <p className="text-sm text-ink-soft">{view.note}</p>
      </header>
      {open.length > 0 ? (
        <section aria-labelledby="open-suggestions" className="grid gap-3">
          <h3 id="open-suggestions" className="flex items-center gap-2 text-lg">
            {t('desk.suggestions')}
            <StatusBadge tone="progress" size="sm">
              {open.length}
            </StatusBadge>
          </h3>
          <SuggestionList suggestions={open} />
        </section>
      ) : null}
      <EarlierForm />
      {view.finder ? <Finder finder={view.finder} view={view} /> : null}
      {view.cells ? (
        <Cells view={view} cells={view.cells} />
      ) : view.departures?.some((line) => line.open) ? null : (
        view.parts.map((part) => <PartForm key={`${view.id} ${part.part}`} part={part} />)
      )}
      <NameLists lists={view.names} />
      <Departures view={view} />
      {view.mayAddParty ? <NewParty /> : null}
      <ClauseList view={view} />
      <Talk
        threads={view.threads}
        about={view.about}
        asked={view.discussed}
        {...(view.cells && view.cells.opened === '' ? { help: t('cells.about') } : {})}
      />
      <Steps view={view} />
    </div>
  );
}

function NewParty() {
  const { t } = useTranslation('mcra');
  const { parties } = usePage();
  const answer = useAnswer();
  const looked = answer?.kind === 'looked' ? answer : null;
  return (
    <ActForm intent="add-party">
      <InstitutionField
        key={parties.length}
        id="add-party-id"
        name="institutionId"
        label={t('add.partyLabel')}
        asked={looked?.field ?? NOTHING_ASKED}
        others={parties.map(({ id }) => id)}
        {...(looked?.wrong ? { errors: [t('startError.choose')] } : {})}
      />
      <ActButton form="add-party" look="secondary" icon="plus">
        {t('add.party')}
      </ActButton>
    </ActForm>
  );
}

/** Step by step: the section before and the one after. */
function Steps({ view }: { view: SectionView }) {
  const { t } = useTranslation('mcra');
  const { outline } = usePage();
  const at = useAt();
  const index = outline.findIndex((each) => each.id === view.id);
  const [before, after] = [outline[index - 1], outline[index + 1]];
  return (
    <nav
      aria-label={t('section.steps')}
      className="flex flex-wrap justify-between gap-4 border-t border-line pt-4"
    >
      {before ? (
        <Link to={at(before.id)}>{t('section.before', { title: before.title })}</Link>
      ) : (
        <span />
      )}
      {after ? <Link to={at(after.id)}>{t('section.after', { title: after.title })}</Link> : null}
    </nav>
  );
}
