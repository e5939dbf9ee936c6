import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldView, RecordChoice } from '~/catalogue/editing/field-view';
import type { RecordsFound } from '~/catalogue/editing/records.server';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice';
import { ComboboxList, useCombobox } from '../ui/combobox';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { TextInput } from '../ui/inputs';
import { useHydrated } from '../ui/use-hydrated';
import { askJson, type Looked, useLookup } from '../ui/use-lookup';
import { useField } from './use-field';

type Record = Extract<FieldView, { kind: 'record' }>;

/**
 * An institution or a course that is on record. While one is chosen (`data-linked`) the fields after
 * it, which the record tells, are hidden by the group they stand in.
 */
export function RecordField({ field }: { field: Record }) {
  return useHydrated() ? <ByTyping field={field} /> : <ByButton field={field} />;
}

function ByTyping({ field }: { field: Record }) {
  const [chosen, setChosen] = useState(field.chosen);
  const [drawn, setDrawn] = useState(field.chosen?.value);
  if (drawn !== field.chosen?.value) {
    setDrawn(field.chosen?.value);
    setChosen(field.chosen);
  }
  const box = useRef<HTMLDivElement>(null);
  const untold = useRef(false);
  const choose = (choice: RecordChoice | null) => {
    untold.current = true;
    setChosen(choice);
  };
  useEffect(() => {
    if (!untold.current) return;
    untold.current = false;
    // A value set by script is no event: the form is told, so that it saves itself.
    box.current?.dispatchEvent(new Event('input', { bubbles: true }));
    box.current?.querySelector<HTMLElement>(chosen ? 'button' : 'input[type=text]')?.focus();
  }, [chosen]);
  return (
    <div ref={box} {...(chosen ? { 'data-linked': true } : {})} className="grid max-w-xl gap-3">
      <input type="hidden" name={field.name} value={chosen?.value ?? ''} />
      {chosen ? (
        <Chosen field={field} choice={chosen} onDrop={() => choose(null)} />
      ) : (
        <Search field={field} onPick={choose} />
      )}
    </div>
  );
}

function Chosen({
  field,
  choice: { label, lang, note },
  onDrop,
}: {
  field: Record;
  choice: RecordChoice;
  onDrop: () => void;
}) {
  const { t } = useTranslation('editor');
  const { id, label: name } = useField(field);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{name}</legend>
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-sunken px-3 py-2">
        <span className="flex min-w-0 items-start gap-2">
          <Icon name="check" className="mt-0.75 text-valid" />
          <span className="grid min-w-0">
            <span lang={lang} className="break-words font-semibold">
              {label}
            </span>
            <span className="break-words text-sm text-ink-soft">{note}</span>
          </span>
        </span>
        <Button id={id} type="button" look="quiet" size="sm" icon="close" onClick={onDrop}>
          {t('edit.recordOther')}
        </Button>
      </div>
      <p className="mt-1 text-sm text-ink-soft">{t(`edit.recordTold.${field.of}`)}</p>
    </fieldset>
  );
}

function Search({ field, onPick }: { field: Record; onPick: (choice: RecordChoice) => void }) {
  const control = useField(field);
  const [text, setText] = useState('');
  const { looked, look, close } = useLookup((q, signal) =>
    askJson<RecordsFound>(paths.recordsToChoose({ kind: field.of, q, not: field.not }), signal),
  );
  const list = useCombobox({
    id: control.id,
    options: looked?.answer?.choices ?? [],
    shown: looked !== null,
    look,
    close,
    onPick,
  });
  return (
    <div>
      <TextInput
        {...control}
        {...list.input}
        value={text}
        maxLength={200}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          list.onType(currentTarget.value);
        }}
        options={
          <ComboboxList list={list} label={control.label} keyOf={({ value }) => value}>
            {({ label, lang, note }) => (
              <span className="grid min-w-0">
                <span lang={lang} className="break-words">
                  {label}
                </span>
                <span className="break-words text-sm font-normal text-ink-soft">{note}</span>
              </span>
            )}
          </ComboboxList>
        }
      />
      <Told looked={looked} found={list.options.length} />
    </div>
  );
}

/** How many were found, told to screen readers; seen where there is nothing to choose. */
function Told({ looked, found }: { looked: Looked<RecordsFound> | null; found: number }) {
  const { t } = useTranslation('editor');
  const text =
    looked === null
      ? ''
      : looked.answer === null
        ? t('edit.recordUnreachable')
        : found === 0
          ? t('edit.recordNone')
          : t('edit.recordCount', { count: found });
  return (
    <p role="status" className={cx('mt-1 text-sm', found > 0 && 'sr-only')}>
      {text}
    </p>
  );
}

/** Without script: what is written is saved, and the page comes back with what was found. */
function ByButton({ field }: { field: Record }) {
  const { t } = useTranslation('editor');
  const control = useField(field);
  const { chosen, offered, words, name } = field;
  const all = [...(chosen ? [chosen] : []), ...(offered ?? [])].filter(
    (each, index, list) => list.findIndex(({ value }) => value === each.value) === index,
  );
  const choices = all.map(({ value, label, lang, note }) => ({
    value,
    label: <span lang={lang}>{label}</span>,
    help: note,
  }));
  return (
    <div {...(chosen ? { 'data-linked': true } : {})} className="grid max-w-xl gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <TextInput {...control} name={`${name}._look`} defaultValue={words} maxLength={200} />
        <Button look="secondary" icon="search" name="intent" value={`look:${name}`}>
          {t('edit.skillsFind')}
        </Button>
      </div>
      {all.length > 0 ? (
        <RadioGroup
          id={`${control.id}-found`}
          name={name}
          label={t('edit.recordWhich')}
          choices={[...choices, { value: '', label: t('edit.recordNobody') }]}
          defaultValue={chosen?.value ?? ''}
        />
      ) : null}
      {words !== '' && all.length === 0 ? <p role="status">{t('edit.recordNone')}</p> : null}
    </div>
  );
}
