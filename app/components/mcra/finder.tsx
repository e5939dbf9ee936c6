import { useTranslation } from 'react-i18next';
import type { LineChoice, SectionView } from '~/agreements/workspace/page';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Select, TextInput } from '../ui/inputs';
import { ActButton, ActForm, ActNow, usePage } from './workspace-context';

type Finding = NonNullable<SectionView['finder']>;

/** The form that adds what was found, and how it names it. */
const addingOf = ({ what }: Finding): readonly [string, string] =>
  what === 'course' ? ['add-course', 'courseId'] : ['add-target', 'moduleId'];

/** Courses by search, targets from the receiving curriculum; by hand where neither has it. */
export function Finder({ finder, view }: { finder: Finding; view: SectionView }) {
  const { t } = useTranslation('mcra');
  const { place, look, asked } = usePage();
  const cells = view.cells?.cells ?? [];
  return (
    <Card as="section" id="finder" labelledBy="finder-title" className="grid gap-5">
      <h3 id="finder-title" className="text-lg">
        {t(`find.${finder.what}`)}
      </h3>
      {cells.length > 0 ? (
        <form
          key={view.cells?.opened}
          method="get"
          action="#finder"
          className="flex flex-wrap items-end gap-3"
        >
          <input type="hidden" name="section" value={place} />
          <input type="hidden" name="view" value={look} />
          {asked ? <input type="hidden" name="version" value={asked} /> : null}
          {cells.length > 1 ? (
            <Select
              id="finder-line"
              name="open"
              label={t('find.line')}
              options={cells.map(({ id, title }) => ({ value: id, label: title }))}
              defaultValue={view.cells?.opened ?? ''}
              width="lg"
            />
          ) : null}
          <TextInput
            id="finder-q"
            name="q"
            type="search"
            label={t(`find.${finder.what}Words`)}
            defaultValue={finder.q}
            width="md"
          />
          <Button look="secondary" icon="search">
            {t('find.search')}
          </Button>
        </form>
      ) : null}
      {finder.line ? <LineFinds line={finder.line} finder={finder} /> : null}
      {finder.what === 'course' ? <NewLine finder={finder} /> : null}
      {cells.length === 0 ? <p className="text-ink-soft">{t('find.noLine')}</p> : null}
    </Card>
  );
}

function NewLine({ finder }: { finder: Finding }) {
  const { t } = useTranslation('mcra');
  if (finder.directions.length === 0) return <p className="text-ink-soft">{t('find.noPartner')}</p>;
  return (
    <ActForm intent="add-line" className="flex flex-wrap items-end gap-3">
      <Select
        id="add-line-direction"
        name="direction"
        label={t('find.direction')}
        options={finder.directions}
        width="lg"
      />
      <ActButton form="add-line" look="secondary" icon="plus">
        {t('add.line')}
      </ActButton>
    </ActForm>
  );
}

function LineFinds({ line, finder }: { line: LineChoice; finder: Finding }) {
  const { t } = useTranslation('mcra');
  const course = finder.what === 'course';
  const [intent] = addingOf(finder);
  return (
    <section aria-labelledby={`finds-${line.lineId}`} className="grid gap-2">
      <h4 id={`finds-${line.lineId}`} className="font-semibold">
        {t(`find.${finder.what}For`, { number: line.number, from: line.from, to: line.to })}
      </h4>
      {line.asked ? <Found line={line} finder={finder} /> : null}
      {course ? (
        <ActNow
          intent={intent}
          name={`blank-${line.lineId}`}
          hidden={{ line: line.lineId }}
          look="quiet"
          icon="pencil"
        >
          {t('add.courseByHand')}
        </ActNow>
      ) : (
        <TargetByHand line={line} finder={finder} />
      )}
    </section>
  );
}

function Found({ line, finder }: { line: LineChoice; finder: Finding }) {
  const { t } = useTranslation('mcra');
  const [intent, key] = addingOf(finder);
  return (
    <ul className="grid gap-1.5">
      {line.results.map((each) => (
        <li key={each.id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 flex-[1_1_14rem]">
            {each.label} <span className="text-sm text-ink-soft">{each.note}</span>
          </span>
          <ActNow
            intent={intent}
            name={`${intent}-${line.lineId}-${each.id}`}
            at="finder"
            hidden={{ line: line.lineId, [key]: each.id, q: finder.q }}
            icon="plus"
          >
            {t('add.toLine', { number: line.number })}
            <span className="sr-only"> {each.label}</span>
          </ActNow>
        </li>
      ))}
      {line.results.length === 0 ? <li className="text-ink-soft">{t('find.nothing')}</li> : null}
    </ul>
  );
}

function TargetByHand({ line, finder }: { line: LineChoice; finder: Finding }) {
  const { t } = useTranslation('mcra');
  const name = `blank-${line.lineId}`;
  return (
    <ActForm
      intent="add-target"
      name={name}
      hidden={{ line: line.lineId }}
      className="flex flex-wrap items-end gap-3"
    >
      <Select
        id={`${name}-kind`}
        name="kind"
        label={t('find.kind')}
        options={finder.targetKinds}
        width="md"
      />
      <ActButton form={name} look="secondary" size="sm" icon="plus">
        {t('add.targetByHand')}
      </ActButton>
    </ActForm>
  );
}
