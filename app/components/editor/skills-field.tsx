import { useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView, SkillChoice } from '~/catalogue/editing/field-view';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';
import { useHydrated } from '../ui/use-hydrated';
import { useEditing } from './editing-context';
import { Boxes, BoxGroup } from './field-lists';
import { SkillSearch } from './skill-search';
import { useAdded } from './use-added';
import { useField } from './use-field';

type Skills = Extract<FieldView, { kind: 'skills' }>;

/** Beside one outcome; more are refused when it is saved. */
const MOST_SKILLS = 3;

const iriOf = ({ iri }: SkillChoice) => iri;

const asBoxes = (choices: readonly SkillChoice[]) =>
  choices.map(({ iri, label, lang }) => ({ value: iri, label, lang }));

/** Skills of ESCO beside an outcome: those chosen, those its words suggest, and a search. */
export function SkillsField({ field }: { field: Skills }) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  const [asked] = useSearchParams();
  const looking = asked.get('look') === field.name;
  const hydrated = useHydrated();
  const { writable } = useEditing();
  const { added, add, full, box } = useAdded(field.chosen, iriOf, MOST_SKILLS);
  const suggested = useOffered(field, added);
  return (
    <BoxGroup field={field}>
      <div ref={box} className="grid gap-1.5">
        <Boxes name={field.name} prefix={`${id}-c`} boxes={asBoxes(field.chosen)} checked />
        <Boxes name={field.name} prefix={`${id}-a`} boxes={asBoxes(added)} checked />
        {suggested.length > 0 ? (
          <>
            <p className="text-sm font-semibold">
              {looking ? t('edit.more') : t('edit.skillsSuggested')}
            </p>
            <Boxes
              name={field.name}
              prefix={`${id}-s`}
              boxes={asBoxes(suggested)}
              checked={false}
            />
          </>
        ) : null}
      </div>
      {looking && suggested.length === 0 ? <p role="status">{t('edit.skillsNone')}</p> : null}
      {!writable ? null : hydrated ? (
        <ByTyping field={field} taken={added} onPick={add} full={full} />
      ) : (
        <ByButton field={field} q={looking ? (asked.get('q') ?? '') : ''} />
      )}
    </BoxGroup>
  );
}

/** What was offered stays, ticked or not, while more is offered as the outcome is written. */
function useOffered({ name, chosen, suggested }: Skills, added: readonly SkillChoice[]) {
  const live = useEditing().live.offered.get(name);
  const [offered, setOffered] = useState(suggested);
  const more = [...suggested, ...(live ?? [])].filter(
    ({ iri }) => !offered.some((each) => each.iri === iri),
  );
  if (more.length > 0) setOffered([...offered, ...more]);
  const taken = [...chosen, ...added];
  return offered.filter(({ iri }) => !taken.some((each) => each.iri === iri));
}

function ByTyping({
  field,
  taken,
  onPick,
  full,
}: {
  field: Skills;
  taken: readonly SkillChoice[];
  onPick: (skill: SkillChoice) => void;
  full: boolean;
}) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  const { languages } = useEditing();
  return (
    <>
      <SkillSearch
        id={id}
        lang={languages[0]?.code ?? 'en'}
        taken={[...field.chosen, ...taken].map(({ iri }) => iri)}
        onPick={onPick}
      />
      <p role="status" className="text-sm text-unknown empty:hidden">
        {full ? t('edit.skillsFull') : ''}
      </p>
    </>
  );
}

/** Without script: what is written is saved, and the page comes back with what was found. */
function ByButton({ field, q }: { field: Skills; q: string }) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextInput
        id={`${id}-look`}
        name={`${field.name}._look`}
        label={t('edit.skillsLook')}
        defaultValue={q}
        width="md"
        maxLength={200}
      />
      <Button look="secondary" icon="search" name="intent" value={`skills:${field.name}`}>
        {t('edit.skillsFind')}
      </Button>
    </div>
  );
}
