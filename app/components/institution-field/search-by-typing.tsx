import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  InstitutionField as Asked,
  InstitutionChoice,
  InstitutionsOffered,
} from '~/agreements/choose-institution.server';
import { paths } from '~/platform/paths';
import { ComboboxList, useCombobox } from '../ui/combobox';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { TextInput } from '../ui/inputs';
import { askJson, type Looked, useLookup } from '../ui/use-lookup';
import type { Begun, InstitutionFieldProps } from './field-props';
import { HowToFind } from './search-by-button';

/** Where script runs: what is found is offered while one types. */
export function SearchByTyping(props: InstitutionFieldProps & { begun: Begun | null }) {
  const { t } = useTranslation('common');
  const { asked, name, others, searchBy: _, begun, help, ...field } = props;
  const { list, looked, chosen, text, type, left } = useChoosing(props);
  return (
    <div className="max-w-xl">
      <input type="hidden" name={name} value={chosen?.value ?? ''} />
      <TextInput
        {...field}
        {...list.input}
        help={<HowToFind help={help} />}
        name={`${name}-words`}
        maxLength={200}
        lang={chosen?.lang}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        options={
          <>
            <ComboboxList
              list={list}
              label={t('institutionField.found')}
              keyOf={({ value }) => value}
            >
              {(each) => <OneFound choice={each} />}
            </ComboboxList>
            <Told looked={looked} chosen={chosen} open={left && text.trim() !== '' && !chosen} />
          </>
        }
      />
    </div>
  );
}

/** What was written or ticked before script ran counts as typed. */
function begin({ words, chosen, offered }: Asked, begun: Begun | null) {
  const drawn = { words: words || (chosen?.label ?? ''), value: chosen?.value ?? '' };
  const now = begun ?? drawn;
  if (now.words !== drawn.words && now.value === drawn.value)
    return { chosen: null, text: now.words };
  const all = [...(chosen ? [chosen] : []), ...(offered?.choices ?? [])];
  const ticked = all.find(({ value }) => value === now.value) ?? null;
  return { chosen: ticked, text: ticked?.label ?? now.words };
}

function useChoosing({
  id,
  asked,
  others,
  begun,
}: InstitutionFieldProps & { begun: Begun | null }) {
  const [first] = useState(() => begin(asked, begun));
  const [chosen, setChosen] = useState<InstitutionChoice | null>(first.chosen);
  const [text, setText] = useState(first.text);
  const [left, setLeft] = useState(false);
  const { looked, look, close } = useLookup((q, signal) =>
    askJson<InstitutionsOffered>(paths.institutionsToChoose(q, others), signal),
  );
  const list = useCombobox({
    id,
    options: looked?.answer?.choices ?? [],
    shown: looked !== null,
    look,
    close: () => {
      close();
      setLeft(true);
    },
    onPick: (choice) => {
      setChosen(choice);
      setText(choice.label);
    },
  });
  const type = (typed: string) => {
    setChosen(null);
    setText(typed);
    setLeft(false);
    list.onType(typed);
  };
  return { list, looked, chosen, text, type, left };
}

function OneFound({ choice: { label, lang, note } }: { choice: InstitutionChoice }) {
  return (
    <span className="grid min-w-0">
      <span lang={lang} className="break-words">
        {label}
      </span>
      <span className="break-words text-sm font-normal text-ink-soft">{note}</span>
    </span>
  );
}

/** How many were found and which was chosen: told to screen readers, seen where the list says less. */
function Told({
  looked,
  chosen,
  open,
}: {
  looked: Looked<InstitutionsOffered> | null;
  chosen: InstitutionChoice | null;
  open: boolean;
}) {
  const { t } = useTranslation('common');
  const found = looked?.answer?.choices.length ?? 0;
  const said = () => {
    if (looked?.answer === null) return t('institutionField.unreachable');
    if (looked?.answer && found === 0) return t('institutionField.none');
    if (looked?.answer?.more) return t('institutionField.more', { shown: found });
    if (looked) return t('institutionField.count', { count: found });
    return open ? t('institutionField.open') : '';
  };
  return (
    <p role="status" className={cx('mt-1.5 text-sm empty:hidden', found > 0 && 'sr-only')}>
      {chosen && !looked ? (
        <span className="flex items-start gap-1.5">
          <Icon name="check" size="sm" className="mt-0.75 text-valid" />
          <span>
            <span className="sr-only">{t('institutionField.chosen', { name: chosen.label })} </span>
            {chosen.note}
          </span>
        </span>
      ) : (
        said()
      )}
    </p>
  );
}
