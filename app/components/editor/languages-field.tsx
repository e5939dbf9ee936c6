import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '~/catalogue/editing/field-view';
import { foldText } from '~/elm/names';
import { Button } from '../ui/button';
import { ComboboxList, useCombobox } from '../ui/combobox';
import { TextInput } from '../ui/inputs';
import { useHydrated } from '../ui/use-hydrated';
import { useEditing } from './editing-context';
import { Boxes, BoxGroup } from './field-lists';
import { useAdded } from './use-added';
import { useField } from './use-field';

type Languages = Extract<FieldView, { kind: 'choices' }>;
interface Language {
  readonly value: string;
  readonly label: string;
}

/** Languages that a course is taught in most often, beside those its entry is written in. */
const LIKELY = ['en'];
/** As many as one looks through. */
const SHOWN = 12;

const codeOf = ({ value }: Language) => value;

/** Any language there is: those chosen and likely to tick, every other one by search. */
export function LanguagesField({ field }: { field: Languages }) {
  const { options, languages, writable } = useEditing();
  const { id } = useField(field);
  const hydrated = useHydrated();
  const listed = options.language ?? [];
  const toLanguage = (value: string): Language =>
    listed.find((each) => each.value === value) ?? { value, label: value };
  const [chosen, setChosen] = useState(() => field.values.map(toLanguage));
  if (chosen.map(codeOf).join() !== field.values.join()) setChosen(field.values.map(toLanguage));
  const { added, add, box } = useAdded(chosen, codeOf);
  const taken = [...chosen, ...added].map(codeOf);
  const near = [...new Set([...languages.map(({ code }) => code), ...LIKELY])].filter(
    (code) => !taken.includes(code),
  );
  return (
    <BoxGroup field={field}>
      <div ref={box} className="grid gap-1.5">
        <Boxes name={field.name} prefix={`${id}-c`} boxes={chosen} checked />
        <Boxes name={field.name} prefix={`${id}-a`} boxes={added} checked />
        <Boxes name={field.name} prefix={`${id}-l`} boxes={near.map(toLanguage)} checked={false} />
      </div>
      {!writable ? null : hydrated ? (
        <ByTyping
          id={id}
          listed={listed.filter(({ value }) => !taken.includes(value))}
          onPick={add}
        />
      ) : (
        <ByName field={field} />
      )}
    </BoxGroup>
  );
}

/** Those whose name begins so come first. */
function matching(listed: readonly Language[], typed: string): readonly Language[] {
  const q = foldText(typed);
  if (q === '') return [];
  const begins = listed.filter(({ value, label }) => value === q || foldText(label).startsWith(q));
  const holds = listed.filter((each) => !begins.includes(each) && foldText(each.label).includes(q));
  return [...begins, ...holds].slice(0, SHOWN);
}

function ByTyping({
  id,
  listed,
  onPick,
}: {
  id: string;
  listed: readonly Language[];
  onPick: (language: Language) => void;
}) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const [looked, setLooked] = useState('');
  const found = matching(listed, looked);
  const list = useCombobox({
    id: `${id}-add`,
    options: found,
    shown: looked !== '',
    look: setLooked,
    close: () => setLooked(''),
    onPick: (language) => {
      setText('');
      onPick(language);
    },
  });
  return (
    <div className="max-w-md">
      <TextInput
        {...list.input}
        id={`${id}-add`}
        label={t('edit.languageAdd')}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          list.onType(currentTarget.value);
        }}
        options={
          <ComboboxList list={list} label={t('edit.languagesFound')} keyOf={codeOf}>
            {({ label }) => label}
          </ComboboxList>
        }
      />
      <p role="status" className="mt-1 text-sm empty:hidden">
        {looked.trim() !== '' && found.length === 0 ? t('edit.languageNone') : ''}
      </p>
    </div>
  );
}

/** Without script: names are written, and come back as boxes. */
function ByName({ field }: { field: Languages }) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextInput
        id={`${id}-add`}
        name={`${field.name}._add`}
        label={t('edit.languageAdd')}
        help={t('edit.languageAddHelp')}
        defaultValue={field.typed}
        list="language-names"
        width="md"
        maxLength={200}
      />
      <Button look="secondary" icon="plus" name="intent" value={`take:${field.name}`}>
        {t('edit.languageTake')}
      </Button>
    </div>
  );
}

/** Names to choose from while writing one; once for all fields of a page. */
export function LanguageNames() {
  const { options } = useEditing();
  if (useHydrated() || !options.language) return null;
  return (
    <datalist id="language-names">
      {options.language.map(({ value, label }) => (
        <option key={value} value={label} />
      ))}
    </datalist>
  );
}
