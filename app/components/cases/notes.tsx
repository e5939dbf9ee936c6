import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { SendButton } from '~/components/ui/button';
import { cx } from '~/components/ui/cx';
import { Icon } from '~/components/ui/icon';
import { TextArea } from '~/components/ui/inputs';
import { CaseForm, useCaseAt, useReturned } from './case-form';

export interface Note {
  readonly id: string;
  readonly audience: 'internal' | 'learner';
  readonly author: string;
  readonly at: number;
  readonly text: string;
}

/** Internal notes and notes to the learner, strictly apart: two lists, two looks, two forms. */
export function Notes({ notes, mayNote }: { notes: readonly Note[]; mayNote: boolean }) {
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
      {(['internal', 'learner'] as const).map((audience) => (
        <NotePart
          key={audience}
          audience={audience}
          notes={notes.filter((each) => each.audience === audience)}
          mayNote={mayNote}
        />
      ))}
    </div>
  );
}

const LOOK = {
  internal: 'border-unknown-line border-s-4 bg-unknown-soft',
  learner: 'border-accent-line border-s-4 bg-surface',
} as const;

function NotePart({
  audience,
  notes,
  mayNote,
}: {
  audience: 'internal' | 'learner';
  notes: readonly Note[];
  mayNote: boolean;
}) {
  const { t } = useTranslation('cases');
  const id = `notes-${audience}`;
  const form = `note-${audience}`;
  const returned = useReturned(form);
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className={cx('grid grid-cols-1 content-start gap-3 rounded-lg border p-5', LOOK[audience])}
      {...(audience === 'internal' ? { 'data-print': 'never' } : {})}
    >
      <h3 id={`${id}-title`} className="flex items-center gap-2 text-base">
        <Icon name={audience === 'internal' ? 'lock' : 'message'} size="sm" />
        {t(`case.notes.${audience}`)}
      </h3>
      <p className="text-sm text-ink-soft">{t(`case.notes.${audience}Help`)}</p>
      <NoteList notes={notes} />
      {mayNote ? (
        <CaseForm
          key={notes.length}
          form={form}
          intent="note"
          at={id}
          hidden={{ audience }}
          className="grid grid-cols-1 gap-3"
        >
          <TextArea
            id={`${form}-text`}
            name="text"
            label={t(`case.notes.${audience}New`)}
            rows={2}
            maxLength={10_000}
            defaultValue={returned.value('text')}
            {...returned.wrong('text')}
          />
          <div>
            <SendButton form={form} look="secondary" size="sm">
              {t(`case.notes.${audience}Add`)}
            </SendButton>
          </div>
        </CaseForm>
      ) : null}
    </section>
  );
}

export function NoteList({ notes }: { notes: readonly Note[] }) {
  const { t } = useTranslation('cases');
  const format = useFormat(useCaseAt().timeZone);
  if (notes.length === 0) return <p className="text-ink-soft">{t('case.notes.none')}</p>;
  return (
    <ul className="grid grid-cols-1 gap-3">
      {notes.map((each) => (
        <li key={each.id}>
          <p className="text-sm text-ink-soft">
            {each.author} · {format.dateTime(each.at)}
          </p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{each.text}</p>
        </li>
      ))}
    </ul>
  );
}
